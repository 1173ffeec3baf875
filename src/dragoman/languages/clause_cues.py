"""Cues that a syntax reads in the clauses of a sentence, apart from those sought in a sentence as a whole."""

from dragoman.languages.predicates import Cue, cues

WHOLE_SENTENCE = frozenset(
    {
        "arriving",
        "as-planned",
        "arriving-verb",
        "calls-off",
        "capital",
        "claimed",
        "concerning",
        "outrage",
        "praise",
        "contrast",
        "counted",
        "ending",
        "giving-number",
        "governed",
        "infinitive",
        "instead",
        "interview",
        "limit",
        "before-house",
        "besides",
        "occasion-of",
        "providing",
        "seat",
        "terms",
        "margin",
        "new-day",
        "matter",
        "negation",
        "no-longer",
        "none",
        "numbered",
        "occasion",
        "relocate",
        "order",
        "ours",
        "put-off",
        "realm:earnest",
        "realm:habit",
        "realm:poll",
        "realm:share",
        "realm:sport",
        "realm:sport-hint",
        "realm:sport-win",
        "realm:tale",
        "realm:what-if",
        "realm:crime",
        "realm:storm",
        "realm:trade",
        "realm:youth",
        "rebut",
        "same-place",
        "says",
        "stage",
        "stative",
        "venue",
        "stretch",
        "ahead",
        "saying",
        "vouch",
        "vouched",
    }
)
"""Kinds of cues that are looked for in a sentence as a whole, not word by word in its clauses."""


def clause_cues(language: str) -> tuple[Cue, ...]:
    """The cues that a syntax reads in the clauses of a sentence."""
    return tuple(cue for cue in cues(language) if cue.kind not in WHOLE_SENTENCE)
