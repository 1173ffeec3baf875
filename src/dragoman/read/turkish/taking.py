"""Which phrases on the stack belong to a verb or noun just read, and which wait for the next."""

from collections.abc import Sequence

from msgspec import Struct

from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import Phrase
from dragoman.read.turkish.ties import find_categories, slot_of

_FAR = 3
_NOMINAL = ("dik", "acak", "ma", "is")
_NESTED = ("an", "dik", "acak")
_LAST_APART = ("an", "ma", "is", "mak")


class Setting(Struct, frozen=True, gc=False):
    """What stands around a verb and bears on which phrases are its own.

    `known` tells that the pack knows the verb as a predicate (`parts` are the slots of those who take part in
    it, `takes` that it has an object), `seated` that its own words hold the clause's subject (`borcunun
    silinmesi`), `fed` that they hold its object (`yolunu kapatarak`), `purpose` that it tells what for
    (`-mek için`), which has its own object, `led` that another clause follows which needs a subject, `aside` that
    this clause only tells when or why what follows was done, `begun` that a verb of beginning or going on follows,
    `told` that a verb of saying does, `hung` that the clause hangs on a noun inside another that needs a subject.
    """

    known: bool
    parts: frozenset[str] | None = None
    takes: bool = True
    seated: bool = False
    fed: bool = False
    purpose: bool = False
    led: bool = False
    aside: bool = False
    begun: bool = False
    told: bool = False
    hung: bool = False


def take_phrases(stack: list[Phrase], base: int, form: Form, setting: Setting) -> list[Phrase]:
    """Take the phrases that belong to a verb from the end of the stack; what stays belongs to the next verb."""
    index = base if form.kind == "finite" else len(stack)
    while index > base:
        phrase = stack[index - 1]
        if phrase.quote or (form.kind in _NOMINAL and _is_parallel(phrase, form)):
            break
        if phrase.slot == "gen":
            index = _reach_genitive(stack, base, index, form, setting)
            break
        if _is_outer(stack, base, index, form, setting):
            break
        index -= 1
    taken = stack[index:]
    del stack[index:]
    return taken


def _is_mutual(form: Form, setting: Setting) -> bool:
    """Whether the verb takes two sides, as far as one can tell."""
    sides = {"with", "between"} & (setting.parts or {"with"})
    return bool(sides) and (setting.known or not form.passive)


def _reach_genitive(stack: list[Phrase], base: int, index: int, form: Form, setting: Setting) -> int:
    """Where the verb's phrases begin, at or behind the genitive right before `index`."""
    phrase, last = stack[index - 1], index == len(stack)
    theirs = setting.begun and not last and stack[index].owned and not stack[index].mentions
    theirs = theirs and "of" in (setting.parts or ())
    if theirs and phrase.mentions and stack[index].start - phrase.end <= _FAR:
        # "Y'nin mücadelesini desteklemeye devam edecek"
        return index - 1
    if form.kind == "ma" and not form.possessed:
        # "X'in ... yapmayı kararlaştırdığı": the subject of the verb above
        return index
    if phrase.comma and (setting.aside or setting.hung or (form.kind == "ma" and setting.led)):
        # "X'in, göreve gelmesinin ardından ... yaptığı", "X'in, ... olması halinde ... -eceği", "X'in, suçladığı
        # Y ile buluştuğu": the comma says that X is the subject of a verb further on
        return index
    # "X'in ... bir merkez kurulmasını önerdiği": X proposes, the centre is founded
    stranger = form.kind == "ma" and form.passive and not setting.known
    stranger = stranger and (form.case == "acc" or setting.led) and bool(phrase.mentions)
    if form.kind not in _NOMINAL or setting.seated or stranger:
        return index
    index -= 1
    if index > base and _owns_object(stack[index - 1], phrase, stack[index + 1 :]):
        index -= 1
    paired = ("at", "between") if _is_mutual(form, setting) else ("at",)
    while index > base and stack[index - 1].slot in paired and not stack[index - 1].quote:
        index -= 1
    if setting.told and index > base and _tells_blow(stack[index - 1]):
        # "Y'nin saldırısında beş kişinin öldüğünü duyurdu": what is said of the blow, too, is said
        index -= 1
    elif setting.told and setting.known and setting.takes and index > base:
        # "Görüşmeyi X'in ayarladığı ileri sürüldü"
        ahead = stack[index - 1]
        beside = ahead.slot == "object" and ahead.end == phrase.start and not ahead.clause
        if beside and not any(item.slot == "object" for item in stack[index:]):
            index -= 1
    return index


def _owns_object(outer: Phrase, owner: Phrase, behind: Sequence[Phrase]) -> bool:
    """`X'in, Y'nin bütçeyi kesen kararını desteklediğini`: the comma says that X does it, to what is Y's.

    Where that is so, the object is given its owner.
    """
    if outer.slot != "gen" or not (outer.comma and outer.mentions) or owner.comma or not owner.mentions:
        return False
    for phrase in behind:
        if phrase.slot in ("object", "to") and phrase.owned and not phrase.clause and not phrase.owner:
            phrase.owner, owner.slot = [owner], "adj"
            return True
    return False


def _tells_blow(phrase: Phrase) -> bool:
    """Whether the phrase sets what comes in an attack ("saldırıda")."""
    noun = phrase.draft
    set_in = noun is not None and not phrase.clause and phrase.slot == "in" and not phrase.comma
    return set_in and noun is not None and find_categories(noun) == {"ASSAULT"}


def _is_outer(stack: list[Phrase], base: int, index: int, form: Form, setting: Setting) -> bool:
    """Whether the phrase right before `index`, which is no genitive, belongs to a verb further on."""
    phrase, last = stack[index - 1], index == len(stack)
    slot, parts = phrase.slot, setting.parts
    if slot == "object" and phrase.mentions and _is_outer_object(stack, base, index, form, setting):
        return True
    if slot == "object" and setting.known and not setting.takes and _is_loose(form, setting):
        # "iki mevkidaşını Lima'da buluşmaya davet etti"
        return True
    if slot == "object" and phrase.mentions and form.passive and form.kind in (*_NESTED, "ma"):
        # "X'i varılan anlaşmayı çiğnemekle suçladı": nobody is the object of what is done by nobody
        return True
    if slot == "to" and phrase.mentions and setting.purpose and any(p.slot == "to" for p in stack[index:]):
        # "Y'nin bankasına delinmesine yardım ettiği gerekçesiyle yaptırım uyguladı"
        return True
    if slot == "by" and _is_loose(form, setting) and not form.passive:
        return True
    if slot == "adverb" and phrase.clause and form.kind == "mak":
        return True
    if (
        slot == "from"
        and phrase.mentions
        and form.kind in ("mak", "ma")
        and "from" not in (parts or ("from",))
    ):
        # "X'ten ... artırma çağrısı": X calls
        return True
    if slot == "between" and form.kind in _NOMINAL and not last:
        # "X ile Y arasında, kapı açılmasına dair mutabakat sağlandı"
        if phrase.comma or not _is_mutual(form, setting):
            return True
    elif slot == "":
        bare = not phrase.mentions and not phrase.comma and (last or form.kind in _NOMINAL)
        if not bare and not (phrase.site and not phrase.comma):
            return True
    elif slot == "with" and phrase.paired and form.kind == "an" and not setting.known:
        return True
    return phrase.comma and form.kind in (_LAST_APART if last else ("an",))


def _is_loose(form: Form, setting: Setting) -> bool:
    """Whether the verb is an infinitive with no subject of its own, under a verb that may have an object."""
    return form.kind in ("mak", "ma") and not form.possessed and not (setting.begun or setting.purpose)


def _is_outer_object(stack: list[Phrase], base: int, index: int, form: Form, setting: Setting) -> bool:
    """ "X'i anayasayı çiğnemekle suçladı": a verb has one object, X is that of the verb above."""
    if _is_loose(form, setting) and form.case == "acc" and setting.takes:
        # "Y'yi ziyaret etmeyi planlıyor": the verb above has the infinitive for its object
        return _has_own_object(stack[index:])
    if _is_loose(form, setting):
        # "X'i ... -mekle suçladı", "X'i ... -meye çağırdı"
        rest = stack[base : index - 1]
        if not any(p.slot == "object" and p.mentions and not p.quote for p in rest):
            return True
    active = form.kind == "ma" and not form.passive
    fed = _has_own_object(stack[index:]) or (form.kind == "an" and setting.fed)
    if (active or form.kind == "an") and fed:
        # "Y'yi anlaşmayı çiğnemesi halinde ... tehdit etti", "Y'yi gerilimi artıracak adımlardan uzak durmaya çağırdı"
        return True
    infinite = form.kind in ("mak", "converb")
    if infinite and not setting.takes:
        # "elçisini istişarelerde bulunmak üzere geri çağırdı"
        return True
    if not infinite and not (form.kind == "dik" and setting.purpose):
        return False
    return (infinite and setting.fed) or _has_object(stack[index:])


def _has_own_object(phrases: Sequence[Phrase]) -> bool:
    return any(phrase.slot == "object" and not phrase.clause for phrase in phrases)


def _has_object(phrases: Sequence[Phrase]) -> bool:
    last = phrases[-1] if phrases else None
    bare = (
        last is not None and last.slot == "" and not last.mentions and not last.clause and bool(last.classes)
    )
    return bare or any(phrase.slot == "object" and not phrase.comma for phrase in phrases)


def _accompanies(before: Phrase, owner: Phrase) -> bool:
    """`X'le Y'nin görüşmesi`: the two belong together."""
    return before.slot == "with" and bool(before.mentions) and not before.comma and before.end == owner.start


def _is_parallel(phrase: Phrase, form: Form) -> bool:
    """Whether the phrase is a clause beside this one (`-eceğini, -eceğini söyledi`) and not inside it."""
    return phrase.clause and phrase.comma and phrase.slot == slot_of(form.case)


def take_noun_phrases(
    stack: list[Phrase], base: int, *, possessed: bool, start: int, governed: bool = False
) -> list[Phrase]:
    """Take what belongs to a noun of engagement: its possessor and what stands between them.

    `governed` tells that a verb follows at once, so that the possessor may stand far off behind a comma.
    """
    if not possessed:
        return _take_adjacent(stack, base, start, possessed=possessed)
    index = len(stack)
    while index > base:
        phrase = stack[index - 1]
        if phrase.slot == "gen":
            if phrase.comma and not governed:
                break
            first = index - 1
            if first > base and _accompanies(stack[first - 1], phrase):
                first -= 1
            taken = stack[first:]
            if any(p.quote for p in taken):
                break
            del stack[first:]
            return taken
        if phrase.slot in ("", "adj") and phrase.mentions:
            break
        if phrase.quote or (phrase.comma and phrase.mentions and index < len(stack)):
            break
        index -= 1
    return _take_adjacent(stack, base, start, possessed=possessed)


def _take_adjacent(stack: list[Phrase], base: int, start: int, *, possessed: bool) -> list[Phrase]:
    index = len(stack)
    edge = start
    while index > base:
        phrase = stack[index - 1]
        belongs = phrase.slot == "adj" and not phrase.adjective
        near = edge - phrase.end <= (_FAR if belongs else 1) and not phrase.comma and not phrase.quote
        owner = phrase.slot == "adj" or (phrase.slot == "" and possessed)
        if near and owner and phrase.mentions and (phrase.end == edge or belongs):
            # "Peru'ya ait 13 tırlık konvoy" beside "Peru görüşmesi"
            index -= 1
            break
        if not near or phrase.slot not in ("adj", "between", "against", "about", "with", "by"):
            break
        if phrase.slot == "with" and phrase.end != edge:
            break
        edge = phrase.start
        index -= 1
    taken = stack[index:]
    del stack[index:]
    return taken
