"""Pronouns: the person whom the sentence, or the one before it, is about."""

from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.people import Person
from dragoman.read.mentions.story import Story
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Mention

_PAIR = 2
"""Others in a sentence among whom their gender may tell whom "him" means."""
_ITSELF = "kendi"
_JOINTS = frozenset(
    [
        "and",
        "but",
        "while",
        "after",
        "before",
        "because",
        "since",
        "when",
        "though",
        "although",
        "until",
        "where",
    ]
)
_OPENING = frozenset({"a", "an", "the", "its", "police", "it", "they", "two", "three"})
"""Words that open the clause of others behind a joint."""


class PronounLinks:
    """Links the personal pronouns of one article."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def link(self, at: int, gender: str, sentence: Sentence) -> None:
        """The person whom the sentence, or the one before it, is about; nobody where that is unclear."""
        if sentence.quoted[at] or self._mean_land(at, sentence) or self._means_body(at, sentence):
            return
        person = self.story.subject or self.story.previous
        if self._means_chief(at, sentence):
            return
        if self.story.subject is None and person is not None and self.story.names(person.words[-1]):
            # "She thanked Holm": not Holm herself.
            others = [other for other in self.story.recent if not self.story.names(other.words[-1])]
            person = others[0] if len(others) == 1 else None
        if person is None or not person.names:
            return
        person = self._author(at, sentence) or person
        token = sentence.tokens[at]
        alone = token.low in self.story.lexicon.words("possessive") and self._stands_alone(at, sentence)
        if token.low in self.story.lexicon.objects or alone:
            # "X thanked him": never the subject itself.
            person = self._object(at, sentence, side=gender[:1])
            if person is None:
                self._mean_officer(token)
                return
        side = gender[:1] if not self.story.turkish else ""
        if side and person.gender and person.gender != side:
            person = self._other_gender(side)
            if person is None:
                return
        if side and not person.gender:
            person.gender = side
        if token.low not in self.story.lexicon.objects and not _pronoun_case(token, self.story.lexicon):
            # "He met Holm. He also ...": the one the sentence is about is still he, not Holm.
            self.story.take_up(person)
        self.story.mentions.append(
            Mention(
                token.start,
                token.core_end,
                token.start,
                token.end,
                "person",
                entity=person.number,
                case="" if alone else _pronoun_case(token, self.story.lexicon),
                pronoun=True,
                how="pronoun for the subject before",
            )
        )

    def _mean_land(self, at: int, sentence: Sentence) -> bool:
        """`The minister said her country would pay`: the state that she serves; True where a state is meant."""
        story, tokens = self.story, sentence.tokens
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if story.turkish or behind is None or behind.low not in story.lexicon.words("homeland"):
            return False
        person = story.subject or (story.previous if story.officer is None else None)
        officer = story.drafts[story.officer] if story.officer is not None else None
        land = person.land if person is not None else None
        if person is None and officer is not None:
            land = officer.land if isinstance(officer, Person) else officer.country
        if land is None or behind.suffix:
            return False
        key = ("state", land)
        body = story.bodies.held.get(key) or story.bodies.make(key, "state", "the country of who speaks")
        body.country = land
        story.mentions.append(
            Mention(
                tokens[at].start,
                behind.core_end,
                tokens[at].start,
                behind.end,
                "state",
                entity=body.number,
                how="the country of who speaks",
            )
        )
        return True

    def _means_body(self, at: int, sentence: Sentence) -> bool:
        """`Peru, şüphelilerin kendisine verilmesini istedi`: the state or body that is the subject itself."""
        low = sentence.tokens[at].low
        if not self.story.turkish or not low.startswith(_ITSELF) or low.endswith("nin"):
            return False
        commas = {token.start for token in sentence.tokens[:at] if token.core == ","}
        for mention in reversed(self.story.mentions):
            if mention.full_end <= sentence.start:
                return False
            if mention.kind == "person":
                return False
            if mention.kind in ("state", "organization") and not mention.case and mention.full_end in commas:
                return True
        return False

    def _means_chief(self, at: int, sentence: Sentence) -> bool:
        """`Peru's minister flew to Lima, where he met Y`: whom only an office tells, here or right before."""
        story, token = self.story, sentence.tokens[at]
        chief = story.chief if story.chief is not None else story.chief_before
        if chief is None or story.subject is not None or token.low not in ("he", "she"):
            return False
        behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
        if behind is None or behind.kind != "word":
            return False
        story.mentions.append(
            Mention(
                token.start,
                token.core_end,
                token.start,
                token.end,
                "person",
                entity=chief,
                pronoun=True,
                how="pronoun for an office told before",
            )
        )
        return True

    def _mean_officer(self, token: Token) -> None:
        """`X rang her Chilean counterpart. She asked him`: whom only an office tells, here or right before."""
        story = self.story
        officer = story.officer if story.officer is not None else story.officer_before
        if officer is None or story.turkish or story.subject is None:
            return
        story.mentions.append(
            Mention(
                token.start,
                token.core_end,
                token.start,
                token.end,
                "person",
                entity=officer,
                pronoun=True,
                how="pronoun for an office told before",
            )
        )

    def _author(self, at: int, sentence: Sentence) -> Person | None:
        """`condemned a warning by Holm that he would strike`: whose word it is, not the subject."""
        tokens, joint = sentence.tokens, at - 1
        if self.story.turkish or joint < 2 or tokens[joint].low != "that":
            return None
        end = tokens[joint - 2 if tokens[joint - 1].core == "," else joint - 1].end
        last = self.story.mentions[-1] if self.story.mentions else None
        if (
            last is None
            or last.kind != "person"
            or last.entity < 0
            or not last.full_end <= end <= last.full_end + 2
        ):
            return None
        before = self.story.text[sentence.start : last.full_start].split()
        draft = self.story.drafts[last.entity]
        if not before or before[-1] not in ("by", "of", "from") or not isinstance(draft, Person):
            return None
        return draft

    def _is_done_to(self, sentence: Sentence) -> bool:
        """`Peru summoned the envoy, Jan Holm, and told him`: a state or body opens the sentence and does it."""
        here = [m for m in self.story.mentions if m.start >= sentence.start]
        first = min(here, key=lambda mention: mention.start, default=None)
        if first is None or self.story.turkish or first.adjective or first.case == "gen":
            return False
        opens = len(self.story.text[sentence.start : first.full_start].split()) <= 1
        return opens and first.kind in ("state", "organization") and first.entity >= 0

    def _stands_alone(self, at: int, sentence: Sentence) -> bool:
        """`thanked her for the loan`: no noun follows that would be hers."""
        token = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
        return token is None or token.kind != "word" or token.low in self.story.lexicon.words("function")

    def _object(self, at: int, sentence: Sentence, *, side: str) -> Person | None:
        """Whom "him" means: the other one of the sentence ("X rang Y and thanked him"), or the one told before.

        Where a pronoun does it ("She will visit him") it is the other one of the sentence before.
        Where the other one does it ("X was in Lima, where Y received him"; "met Y, who thanked him") it is X.
        """
        story = self.story
        others = [person for person in story.together if person is not story.subject]
        if len(others) == 1:
            return story.subject if self._does(at, sentence, others[0]) else others[0]
        before = story.previous
        if story.subject is None:
            # "Armenia accused him": of whom the sentence before tells, where nobody is named here
            return (
                before if not (story.turkish or story.together or story.officer_before is not None) else None
            )
        if story.together == [story.subject] and (
            self._is_done_to(sentence) or self._in_other_clause(at, sentence, story.subject)
        ):
            return story.subject if story.subject.gender in ("", side) else None
        if before is not None and side and not before.gender and not story.turkish:
            # "Holm met Gashi. She left. Petric is to see her": the only woman of whom the story tells
            known = [p for p in story.people.within_reach() if p.gender == side and p is not story.subject]
            if len(known) == 1 and known[0].at >= 0 and story.alone:
                return known[0]
        if before is not story.subject and (story.alone or story.subject not in story.recent):
            return before if story.alone else None
        if story.together:
            return None
        # "Okoro spoke with Deng. She urged him": the other one of those two
        beside = [person for person in story.recent if person is not story.subject]
        fitting = [person for person in beside if person.gender in ("", side)]
        if not beside and side and not story.turkish:
            # "Soto met Holm. Holm will come to Lima. He thanked her": the only woman of whom the story tells
            near = [p for p in story.people.within_reach() if p is not story.subject and p.at >= 0]
            known = [person for person in near if person.gender == side]
            fitting = beside = known or (near if len(near) == 1 and not near[0].gender else [])
        one = len(fitting) == 1 and len(beside) <= _PAIR
        return fitting[0] if one and not story.turkish else None

    def _in_other_clause(self, at: int, sentence: Sentence, person: Person) -> bool:
        """`Holm has fled; a court fined him`, `Holm left after the police freed him`: others do it."""
        tokens = sentence.tokens
        if self.story.turkish:
            return False
        for joint in range(at - 2, 0, -1):
            token, ahead = tokens[joint], tokens[joint + 1]
            if token.start <= person.at:
                return False
            opens = ahead.low in _OPENING or ahead.capital
            if opens and (token.core == ";" or (token.kind == "word" and token.low in _JOINTS)):
                return True
        return False

    def _does(self, at: int, sentence: Sentence, person: Person) -> bool:
        """Whether nothing but a verb, or "who" and a verb, stands between the person and the word at `at`."""
        function, tokens = self.story.lexicon.words("function"), sentence.tokens
        first = next((i for i in range(at, 0, -1) if tokens[i - 1].start <= person.at), at)
        while first < at and tokens[first].start < self._end_of(person):
            first += 1
        between = [token.low for token in tokens[first:at] if token.low != ","]
        verbs = between[1:] if between[:1] == ["who"] else between
        return len(verbs) == 1 and verbs[0] not in function

    def _end_of(self, person: Person) -> int:
        """Where the last mention of the person ends."""
        return max(
            (m.full_end for m in self.story.mentions if m.entity == person.number and not m.pronoun),
            default=0,
        )

    def _other_gender(self, side: str) -> Person | None:
        fitting = [
            person for person in self.story.people.within_reach() if person.gender == side and person.at >= 0
        ]
        if fitting:
            return max(fitting, key=lambda person: person.at)
        # "Holm met her counterpart, Lind. He ...": the other one, of whom nothing was told
        unknown = [person for person in self.story.recent if not person.gender and person.names]
        return unknown[0] if len(unknown) == 1 and len(self.story.recent) <= _PAIR else None


def _pronoun_case(token: Token, lexicon: Lexicon) -> str:
    if lexicon.language == "en":
        return "gen" if token.low in ("his", "her", "their") else ""
    for ending, case in (
        ("yla", "ins"),
        ("unla", "ins"),
        ("nin", "gen"),
        ("nun", "gen"),
        ("ne", "dat"),
        ("na", "dat"),
    ):
        if token.low.endswith(ending):
            return case
    return {"onu": "acc", "kendisini": "acc", "ondan": "abl"}.get(token.low, "")
