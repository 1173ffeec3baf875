"""Which word of a noun phrase tells what it is, where its last word is a name."""

from dragoman.read.english.row import Row
from dragoman.read.english.unit import Unit


def of_word(row: Row, at: int) -> tuple[str, ...]:
    """The classes of the noun at a token, as the end of two words first ("consular officials")."""
    if at < 0:
        return ()
    classes, tokens = row.lexicon.classes, row.tokens
    pair = classes.get(f"{tokens[at - 1].low} {tokens[at].low}", ()) if at else ()
    return (*pair, *classes.get(tokens[at].low, ()))


def find_head(row: Row, unit: Unit) -> int:
    """The common noun of a phrase that ends in a name: `its ambassador to Peru`, `the frigate Mercurio`; or -1."""
    tokens, lex = row.tokens, row.lexicon
    for k in range(unit.start + 1, unit.end):
        if tokens[k].low in ("to", "of", "in") and tokens[k].low in lex.prepositions:
            return k - 1
    last = row.mentions[unit.mentions[-1]]
    if (last.adjective or last.case == "gen") and tokens[unit.head].capital:
        # "the Danish tanker Orla"
        small = [k for k in range(unit.start, unit.head) if tokens[k].start >= last.full_end]
        return next((k for k in reversed(small) if not tokens[k].capital), -1)
    before = [k for k in range(unit.start, unit.end) if tokens[k].end <= last.full_start]
    return before[-1] if before and unit.end > before[-1] + 1 else -1


def only_counted(row: Row, unit: Unit) -> tuple[str, ...]:
    """`released the five`: the class of those whom only their number tells; "the two" may be the story's two sides."""
    words = [token.low for token in row.tokens[unit.start : unit.end]]
    alone = len(words) == 2 and words[0] == "the" and words[1] != "two"
    return ("captive",) if alone and words[1] in row.lexicon.numerals else ()
