"""Names: each mention of somebody or a place becomes a phrase, alone or with those that it is listed with."""

from dragoman.languages.predicates import cue_words
from dragoman.read.turkish.beside import BesideReader
from dragoman.read.turkish.cases import CaseReader
from dragoman.read.turkish.joining import JoinReader
from dragoman.read.turkish.lexicon import OUR_LAND
from dragoman.read.turkish.morphology import OWNED, fold, read_suffix
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.ties import find_categories, slot_of
from dragoman.types import Mention

_COMMON = "common noun"
_AGAINST = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION", "THREATEN"})
"""What is done to a state rather than to one of its people, where a sentence names both."""
_BODIES = ("forces", "tribunal")
"""Classes of nouns that a body's own name may end in."""


class NameReader(BesideReader, CaseReader, JoinReader):
    """Reads mentions, as a part of reading a sentence."""

    def _read_land(self, index: int, low: str) -> int:
        """`ülkemiz`: the state of those who issue the text, or of its readers."""
        land = [self.home.land] if self.home.land >= 0 else []
        slot = slot_of(read_suffix(low[len(OUR_LAND) :]))
        self._push(Phrase(index, index + 1, slot, mentions=land, known=False))
        return index + 1

    def _read_mention(self, index: int) -> int:
        number, end = self.found[index]
        mention = self.mentions[number]
        case = self._read_case(index, end, mention)
        if mention.kind == "organization" and not case and end < self.size and self.tokens[end].core == ",":
            self._drop_land(index)
        if mention.adjective and not case and self.conjunction and self._is_beside_name(end):
            # "Peru ve Nepalli Mavi Cephe": the adjective only tells which name is meant
            self.stack[-1].end = end - 1
            return end
        if self._names_ministry(end, mention) and not case:
            # "Rus Dışişleri saldırıyı kınadı": the ministry is the state that speaks
            phrase = Phrase(index, end + 1, slot_of(read_suffix(self.tokens[end].suffix)), mentions=[number])
            self.conjunction = ""
            self._push(phrase)
            return end + 1
        phrase = Phrase(index, end, slot_of(case), mentions=[number], plural=mention.plural)
        phrase.place = mention.place is not None
        phrase.site = mention.kind == "place" and mention.entity < 0
        belongs = fold(self.tokens[end - 1].suffix) == "lI"
        belongs = belongs or (mention.kind == "organization" and not case and self._titles_person(end))
        if not case and ((mention.adjective and not self._heads_compound(end)) or belongs):
            # "Perulu", "Mavi Cephe'li": whose people or things the noun behind tells of
            phrase.slot, phrase.adjective = "adj", True
        self._classify(phrase, mention)
        if mention.adjective and case:
            # "60 Perulu'yu": people of that land, and not its government
            phrase.classes.append("nationals")
        waiting, self.waiting = self.waiting, []
        self.relating = bool(waiting)
        if mention.kind == "person":
            waiting = [*self._drop_title(index), *waiting]
        if self._joins(phrase, index):
            first = self.stack[-1]
            phrase = self._join(phrase, bound=bool(case) or self._bound(end))
            waiting = [*first.relatives, *waiting]
        elif mention.kind == "group" and mention.entity < 0:
            owners = self._take_owner(index)
            if owners and owners[0].slot == "" and self._stands_apart(end, case):
                self.stack.extend(owners)
                owners = []
            if not owners:
                phrase.mentions = self._find_several(number, mention) or phrase.mentions
            if owners and owners[0].mentions:
                phrase.mentions = list(owners[0].mentions)
                phrase.start = owners[0].start
                waiting = [*owners[0].relatives, *waiting]
        elif self.stack and self.stack[-1].slot == "adj" and self.stack[-1].end == index:
            self.stack[-1].slot = "adverb"
        self.conjunction = ""
        theirs = [draft for draft in waiting if self._hangs_on_state(draft, index, end)]
        phrase.relatives = [draft for draft in waiting if draft not in theirs]
        for draft in phrase.relatives:
            self._tie(draft, phrase)
        for draft in theirs:
            owner = Phrase(index, end, "gen", mentions=[number])
            self._tie(draft, owner)
            draft.slots["land-of"] = [owner]
            phrase.drafts.append(draft)
        self.stack.append(phrase)
        return end

    def _hangs_on_state(self, draft: Draft, index: int, end: int) -> bool:
        """`suçladığı Peru'nun Büyükelçisi Vera`: what is told hangs on the state, where that has its genitive.

        A title alone has none ("suçladığı Peru Büyükelçisi Vera"). One meets or hosts a person all the same.
        """
        number = self.found[index][0]
        if self.mentions[number].kind != "person" or find_categories(draft).isdisjoint(_AGAINST):
            return False
        return any(read_suffix(self.tokens[at].suffix) == "gen" for at in range(index, end - 1))

    def _names_ministry(self, end: int, mention: Mention) -> bool:
        """Whether "Dışişleri" stands behind a state, short for its ministry, and no minister's or committee's."""
        if mention.kind != "state" or end >= self.size or end in self.found or not self.tokens[end].capital:
            return False
        if (self.tokens[end].low,) not in cue_words("tr", "short-ministry"):
            return False
        return end + 1 >= self.size or not self.tokens[end + 1].capital

    def _stands_apart(self, end: int, case: str) -> bool:
        """`Peru taraflara çağrı yaptı`: a group in a case, and nobody's; `Peru heyetlerine` are Peru's."""
        low = self.tokens[end - 1].low
        owned = OWNED.search(fold(low)) is not None or low.endswith(("yla", "yle"))
        return case in ("dat", "abl", "ins", "loc") and not owned

    def _titles_person(self, end: int) -> bool:
        """`Husi müzakereci Vera`: a small title and the name of its bearer stand right behind a body's name."""
        number, behind = self.found.get(end, (-1, end))
        if number < 0 or self.mentions[number].kind != "person" or self.tokens[end].capital:
            return False
        person = self.mentions[number]
        titled = person.start > self.tokens[end].start
        return titled and self._read_case(end, behind, person) in ("", "gen", "ins")

    def _classify(self, phrase: Phrase, mention: Mention) -> None:
        """Give the phrase of a name the classes of its last word, and find out whether a name is of sports."""
        token = self.tokens[phrase.end - 1]
        noun = self.words.find(token.low).noun
        classes = self.words.classes.get(noun.lemma, ()) if noun is not None else ()
        if (mention.kind == "person" or mention.how.startswith(_COMMON)) and not token.glued:
            named = token.capital and mention.kind == "person"
            phrase.classes.extend(name for name in classes if not named or name == "envoy")
        if "envoy" not in phrase.classes and self.home.is_envoy(phrase.mentions[0]):
            phrase.classes.append("envoy")
        if mention.kind == "person" and not self.game:
            self.game = any(self._is_of_games(position) for position in range(phrase.start, phrase.end))
        elif mention.kind == "organization" and not mention.adjective:
            before = self.tokens[phrase.end - 2].low if phrase.end - 2 >= phrase.start else ""
            stem = noun.lemma if noun is not None else token.low
            pair = self.words.classes.get(f"{before} {stem}", ()) or self.words.classes.get(token.low, ())
            phrase.classes.extend(name for name in _BODIES if name in classes or name in pair)
            if self.home.is_authority(phrase.mentions[0]):
                phrase.classes.append("authority")

    def _is_of_games(self, index: int) -> bool:
        """Whether the title word at `index` belongs to sports and shows (`Teknik direktör Vera`)."""
        low = self.tokens[index].low
        if "game" in self.words.roles.get(low, ()):
            return True
        return any(
            role == "game" and self._matches(before, index)
            for before, role in self.words.phrases.get(low, ())
        )
