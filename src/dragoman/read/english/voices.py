"""Who "we" and "I" are: the speaker of a quotation, whoever is interviewed, the state whose statement it is."""

from collections.abc import Iterator, Sequence

from dragoman.read.english.lexicon import lexicon
from dragoman.read.english.wording import QUOTES
from dragoman.read.interviews import find_guest
from dragoman.read.tokens import Sentence
from dragoman.types import Entity, Mention

VOICE = "the one who speaks here"
_LEFT, _RIGHT = 16, 3
"""Words before and behind a verb of saying within which its speaker is named."""
_HEAD = 8
_LONGEST_TITLE = 12
_LONGEST_LABEL = 12
"""Words of a label that tells in a transcript who speaks ("Ms. Ana Soto, Official Spokesperson:")."""
_LABELS = 2


def add_voices(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """`mentions` with those that the first person makes, ascending, and the entities with the states that they mean.

    "We" and "I" are the speaker; "us" and "our", to whom something is done or belongs, are the speaker's state
    where it is known. Without quotation marks they are the guest of an interview, or the state of the ministry
    that the head of a statement names. Where nobody is found, nothing is added.
    """
    lex = lexicon()
    first = lex.speaking | lex.spoken_to | lex.speaking_owners
    here = [any(token.low in first for token in sentence.tokens) for sentence in sentences]
    if not any(here):
        return tuple(mentions), tuple(entities)
    voices = _Voices(sentences, mentions, entities)
    for number, sentence in enumerate(sentences):
        if here[number]:
            voices.read(number, sentence)
    if not voices.found:
        return tuple(mentions), tuple(entities)
    merged = sorted((*mentions, *voices.found), key=lambda mention: mention.start)
    return tuple(merged), tuple(voices.entities)


class _Voices:
    """Collects the first persons of one article."""

    def __init__(
        self, sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Sequence[Entity]
    ) -> None:
        self.sentences = sentences
        self.mentions = mentions
        self.entities = list(entities)
        self.found: list[Mention] = []
        self.lex = lexicon()
        self._inside = list(_align(sentences, mentions))
        self._known: dict[int, int] = {}
        guest = find_guest(sentences, mentions, entities, language="en")
        voice = mentions[guest].entity if guest >= 0 else self._find_issuer()
        self.plain = self._find_turns() or [voice] * len(sentences)

    def read(self, number: int, sentence: Sentence) -> None:
        """Adds the first persons of a sentence."""
        covered = {spot for spot, _ in self._inside[number]}
        for at, token in enumerate(sentence.tokens):
            lex = self.lex
            owns, heard = token.low in lex.speaking_owners, token.low in lex.spoken_to
            if at in covered or not (owns or heard or token.low in lex.speaking):
                continue
            if token.core == "US" or (token.low == "i" and token.core != "I"):
                continue
            speaker = self._find_speaker(number) if sentence.quoted[at] else self.plain[number]
            if speaker < 0:
                continue
            meant = self._state_of(speaker) if owns or heard else speaker
            if meant < 0:
                continue
            kind = self.entities[meant].kind
            self.found.append(
                Mention(
                    token.start,
                    token.core_end,
                    token.start,
                    token.core_end,
                    kind,
                    meant,
                    # "our ships" are ships of that state, as "Peruvian ships" are
                    adjective=owns,
                    pronoun=True,
                    how=VOICE,
                )
            )

    def _state_of(self, speaker: int) -> int:
        country = self.entities[speaker].country
        if country is None:
            return -1
        for number, entity in enumerate(self.entities):
            if entity.kind == "state" and entity.country == country:
                return number
        self.entities.append(Entity("state", (), country=country, how=VOICE))
        return len(self.entities) - 1

    def _find_speaker(self, number: int) -> int:
        """The entity that speaks in the quotation of a sentence: told there, else beside it in the paragraph."""
        block = self.sentences[number].block
        for near in (number, number - 1, number + 1, number - 2):
            if 0 <= near < len(self.sentences) and self.sentences[near].block == block:
                speaker = self._speaker_in(near)
                if speaker >= 0:
                    return speaker
        return -1

    def _speaker_in(self, number: int) -> int:
        if number not in self._known:
            self._known[number] = next(self._speakers(number), -1)
        return self._known[number]

    def _speakers(self, number: int) -> Iterator[int]:
        sentence = self.sentences[number]
        owner = dict(self._inside[number])
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            if sentence.quoted[at] or at in owner or self.lex.lemmas.get(token.low) not in self.lex.reporting:
                continue
            if at and tokens[at - 1].low == "to":
                continue
            left = next(
                (
                    owner[k]
                    for k in range(at - 1, max(-1, at - 1 - _LEFT), -1)
                    if k in owner and not sentence.quoted[k] and self._may_speak(owner[k])
                ),
                -1,
            )
            told = self.lex.lemmas.get(token.low) in self.lex.addressing
            right = next(
                (
                    owner[k]
                    for k in range(at + 1, min(len(tokens), at + 1 + _RIGHT))
                    if k in owner and not sentence.quoted[k] and self._may_speak(owner[k])
                ),
                -1,
            )
            inverted = at > 0 and (tokens[at - 1].core in QUOTES or tokens[at - 1].core == ",") and not told
            chosen = (right if right >= 0 else left) if inverted else left
            if chosen >= 0:
                yield self.mentions[chosen].entity

    def _may_speak(self, index: int) -> bool:
        mention = self.mentions[index]
        return (
            mention.entity >= 0
            and not mention.adjective
            and mention.case != "gen"
            and mention.kind != "group"
        )

    def _find_turns(self) -> list[int]:
        """Who speaks in each sentence of a transcript, by the labels before the turns; empty for any other text."""
        labels: dict[str, int] = {}
        turns: list[int] = []
        voice, told = -1, 0
        for number, sentence in enumerate(self.sentences):
            end = self._find_label(sentence)
            if end:
                told += 1
                named = [self.mentions[m] for spot, m in self._inside[number] if spot < end]
                speakers = [m.entity for m in named if m.entity >= 0 and m.kind == "person"]
                parts = " ".join(token.low for token in sentence.tokens[:end]).split(" , ")
                voice = speakers[0] if speakers else labels.get(parts[0], -1)
                labels.update((part, voice) for part in (*parts, parts[0].split()[-1]))
            turns.append(voice)
        return turns if told >= _LABELS else []

    def _find_label(self, sentence: Sentence) -> int:
        """Where the label at the head of a sentence ends, at its colon; 0 where it has none."""
        for at, token in enumerate(sentence.tokens[: _LONGEST_LABEL + 1]):
            if token.core == ":":
                return at
            if token.low in self.lex.verbs or (token.kind == "mark" and token.core not in ",."):
                return 0
        return 0

    def _find_issuer(self) -> int:
        """The state whose ministry or government the head of a statement calls by that word alone."""
        for mention in self.mentions:
            if mention.entity < 0 or mention.kind != "organization":
                continue
            if len(self.sentences) > _HEAD and mention.start > self.sentences[_HEAD].start:
                break
            entity = self.entities[mention.entity]
            issues = any(role.endswith("ministry") or role == "government" for role in entity.roles)
            if issues and entity.country is not None and mention.end - mention.start < _LONGEST_TITLE:
                return self._state_of(mention.entity)
        return -1


def _align(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[list[tuple[int, int]]]:
    """For each sentence, the tokens that mentions cover with the mention."""
    cursor = 0
    for sentence in sentences:
        found: list[tuple[int, int]] = []
        while cursor < len(mentions) and mentions[cursor].full_end <= sentence.start:
            cursor += 1
        index, at = cursor, 0
        while index < len(mentions) and mentions[index].full_start < sentence.end:
            mention = mentions[index]
            while at < len(sentence.tokens) and sentence.tokens[at].end <= mention.full_start:
                at += 1
            spot = at
            while spot < len(sentence.tokens) and sentence.tokens[spot].start < mention.full_end:
                found.append((spot, index))
                spot += 1
            index += 1
        yield found
