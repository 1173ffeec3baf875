"""Where whoever is quoted sits or spoke, which is not where that happened of which he tells."""

from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.belonging import comes_first, stands_on_stage
from dragoman.read.accounts.located import LOCATIVE, located_place
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, Mention, Place

OPENING = 24
"""Characters into a sentence up to which a place sets the scene for all of it."""


def is_seat(scene: Scene, frame: Frame, mention: Mention, *, spoken: bool) -> bool:
    """`... fell, the ministry in Lima said`, `..., he said in Lima`: where the source is, behind what it tells."""
    if scene.language != "en":
        return False
    key = scene.span(frame, frame.start, frame.end)
    for report in frame.reports:
        if report.sentence >= 0 or report.end <= report.start:
            continue
        source = scene.span(frame, report.start, report.end)
        if key.end <= source.start < mention.start:
            return not spoken or len(scene.text[source.end : mention.full_start].split()) <= 1
    return False


def speaks_there(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """Whether a place outside the clause of what is told is where its source spoke ("said in Lima that ...").

    A place that opens the sentence ("In Lima, police said, ...") sets the scene for all of it.
    """
    if not frame.reports:
        return False
    sentence = scene.sentences[frame.sentence]
    opens = mention.full_start - sentence.start <= OPENING and scene.language == "en"
    spoke = stands_on_stage(scene.text[sentence.start : mention.full_start].lower().split())
    if opens and sentence.tokens[0].low in LOCATIVE and not spoke:
        return False
    clause = scene.span(frame, frame.first, frame.last)
    return not clause.start <= mention.start < clause.end


def find_podium(scene: Scene, frame: Frame) -> tuple[Place, Claim] | None:
    """`Lima'da konuşan bakan ... kınadı`: the place in a clause that tells where whoever does it spoke or came."""
    doer = frame.slots.get("subject")
    if scene.language != "tr" or doer is None or frame.predicate.pos != "verb":
        return None
    for other in scene.per_sentence.get(frame.sentence, ()):
        carrier, place = other.slots.get("carrier"), other.slots.get("in")
        if other is not frame and place is not None and comes_first(frame, other):
            # "Lima'da düzenlenen toplantıya katıldı ve Y ile görüştü"
            there = [told for m in place.mentions if (told := located_place(scene, m)) is not None]
            if len(there) == 1:
                return there[0]
        if other is frame or carrier is None or place is None:
            continue
        low = scene.sentences[frame.sentence].tokens[other.end - 1].low
        if (
            carrier.start >= doer.end
            or doer.start >= carrier.end
            or (low,) not in cue_words("tr", "arriving")
        ):
            continue
        found = [told for m in place.mentions if (told := located_place(scene, m)) is not None]
        if len(found) == 1:
            return found[0]
    return None
