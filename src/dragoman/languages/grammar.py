"""The closed word classes of a prepositional language."""

from functools import cache

from msgspec import Struct

from dragoman.languages.loader import load_file


class Grammar(Struct, frozen=True, forbid_unknown_fields=True):
    """Function words and the commonest verbs, in lower case.

    `be`, `have`, `do` are the auxiliaries' forms; `verbs` are frequent verbs that are no predicates of their
    own but begin a clause: base form, past and participle parted by `/`. `object_control` are verbs whose
    object does what the infinitive says ("urged X to stop"); `implicative` those whose infinitive came true
    ("managed to free"); so did that of `causing` verbs with an object ("got both to agree"); to decide ("voted to
    lift the ban") does what needs words alone, and whoever calls somebody to say something has said it
    (`messaging`). `providing` verbs name who gets it first ("provided Kenya with tents"); `settlements` stand
    before the name of a place ("the village of X"), `spans` tell how often or
    how long without a preposition ("every month"). `factive` verbs tell of their object, or in the
    passive of their subject, that it came about ("confirmed the release of X"); so do the prepositions `behind`
    ("after the release of X"); what a gerund tells behind `ending` verbs is not so ("stopped sending aid"), nor behind
    `barring` ones and "from" ("stopped them from landing"). Those who are `arranging` to meet have planned it. What
    kills in `accidents` attacks nobody ("crashed, killing nine").
    What `judging` verbs speak of was done on some other day, and elsewhere. `hours` end what "before" or "after"
    begins ("before dawn").
    Who travels to meet somebody meets him (`going`), who offers to do something has not done it (`offering`), and
    what is lifted or dropped is not said or done once more (`lifting`: "dropped its demand"). What one gives up with
    the `schemes` for it (`abandoning`: "abandoned plans to meet") is called off, and so is what had been planned with
    `scheduling` verbs or `scheduled` behind `be` ("had been due to fly"). Who is `compelling` or compelled to call
    something off does so ("decided to postpone").
    `parting` are particles that may stand behind
    the object ("turned the offer down"); `carrying` prepositions put a noun of engagement under the subject of
    the clause ("left after talks with X"); whom one is
    `protesting` to or `summoning` over a deed is said to have done it, and so is who is accused of `ordering`
    it; who is `shifting` a meeting with X to another day is to meet X; under `supposing` verbs a clause may stand
    without a joint ("who fear Peru attacked"); who leads those that are `marching` marches with them;
    what there is `groundless` `grounds` for ("no reason
    for talks") is not held; what the `kin` of a person does he has not done; `bearers` are
    offices whose name stands
    behind the body ("a commander of X, Jan Holm"); `happening` verbs tell of such a noun that it took place,
    `opening` ones that it begins, `hosting` ones (in the participle) who is behind it;
    `mediators` are what those are called who only stand by ("with Norway as mediator");
    `pointing` determiners make it point back ("the talks"), `further` words make it a next one ("a second
    round"). `prefixes` stand before a verb with a hyphen ("re-opened"); `approximators` before a number ("at least"),
    `numerals` are numbers in letters; `counting` nouns only count what follows "of" ("dozens of sailors");
    `proving` verbs have still to find out what the clause under them tells ("must prove that he fired");
    `speaking`, `spoken_to`, `speaking_owners` are the first person as subject, object and owner;
    `holding` verbs keep somebody captive, `freeing` verbs let him go ("the men held by rebels were freed");
    `giving` verbs take two objects ("sent Kenya tents"); `addressing` verbs have somebody who is told
    ("told reporters"); `positions` tell where somebody stands in a picture.
    `adjectives` are common ones that no ending tells; `believing` words stand above what is only thought to come;
    `averting` words make a noun of engagement a mere danger
    or hope ("the fear of an attack", "to prevent talks");
    `harmless` verbs refuse nobody anything when denied ("would not affect trade"), `silent` ones say nothing then,
    and `vouching` ones leave it open ("could not confirm that he was held");
    what `rueing` verbs are about is over ("apologised for calling him a liar");
    what `mishaps` without an object bring about nobody has done ("collided, killing nine");
    `wishing` verbs ask for or refuse what is not there yet ("called for sanctions"), `nobody` opens a
    phrase of which none is meant, unless `amounts` follow ("no fewer than nine"), what is `pending` is not done
    ("have yet to agree"). `rejecting` verbs deny a claim ("rejected claims
    that"), `sparing` prepositions tell what was not done ("instead of meeting"), `nearly` adverbs what almost was.
    `matter` prepositions tell what talks are about ("talks on a treaty"), `renewing` verbs
    begin it anew ("threatened to resume attacks"). `taking_sides` words
    stand with a hyphen before what somebody is for
    or against ("anti-war"). `collectives` are one and many at once ("local media say").
    `outsiders` are not whose they are ("Peru's neighbours", "its allies").
    """

    determiners: tuple[str, ...]
    prepositions: tuple[str, ...]
    long_prepositions: tuple[str, ...]
    long_adverbs: tuple[str, ...]
    coordinators: tuple[str, ...]
    subordinators: tuple[str, ...]
    relatives: tuple[str, ...]
    pronouns: tuple[str, ...]
    possessives: tuple[str, ...]
    be: tuple[str, ...]
    have: tuple[str, ...]
    do: tuple[str, ...]
    future: tuple[str, ...]
    modals: tuple[str, ...]
    negations: tuple[str, ...]
    adverbs: tuple[str, ...]
    verbs: tuple[str, ...]
    object_control: tuple[str, ...]
    implicative: tuple[str, ...]
    causing: tuple[str, ...]
    arranging: tuple[str, ...]
    accidents: tuple[str, ...]
    barring: tuple[str, ...]
    deciding: tuple[str, ...]
    messaging: tuple[str, ...]
    providing: tuple[str, ...]
    settlements: tuple[str, ...]
    spans: tuple[str, ...]
    factive: tuple[str, ...]
    judging: tuple[str, ...]
    hours: tuple[str, ...]
    bearers: tuple[str, ...]
    ordering: tuple[str, ...]
    shifting: tuple[str, ...]
    supposing: tuple[str, ...]
    marching: tuple[str, ...]
    kin: tuple[str, ...]
    groundless: tuple[str, ...]
    grounds: tuple[str, ...]
    protesting: tuple[str, ...]
    summoning: tuple[str, ...]
    behind: tuple[str, ...]
    ending: tuple[str, ...]
    going: tuple[str, ...]
    offering: tuple[str, ...]
    lifting: tuple[str, ...]
    abandoning: tuple[str, ...]
    compelling: tuple[str, ...]
    schemes: tuple[str, ...]
    scheduling: tuple[str, ...]
    scheduled: tuple[str, ...]
    parting: tuple[str, ...]
    carrying: tuple[str, ...]
    happening: tuple[str, ...]
    opening: tuple[str, ...]
    hosting: tuple[str, ...]
    mediators: tuple[str, ...]
    pointing: tuple[str, ...]
    further: tuple[str, ...]
    prefixes: tuple[str, ...]
    approximators: tuple[str, ...]
    numerals: tuple[str, ...]
    counting: tuple[str, ...]
    proving: tuple[str, ...]
    speaking: tuple[str, ...]
    spoken_to: tuple[str, ...]
    speaking_owners: tuple[str, ...]
    holding: tuple[str, ...]
    freeing: tuple[str, ...]
    giving: tuple[str, ...]
    addressing: tuple[str, ...]
    positions: tuple[str, ...]
    adjectives: tuple[str, ...]
    harmless: tuple[str, ...]
    averting: tuple[str, ...]
    believing: tuple[str, ...]
    wishing: tuple[str, ...]
    mishaps: tuple[str, ...]
    rueing: tuple[str, ...]
    silent: tuple[str, ...]
    vouching: tuple[str, ...]
    nobody: tuple[str, ...]
    amounts: tuple[str, ...]
    pending: tuple[str, ...]
    rejecting: tuple[str, ...]
    sparing: tuple[str, ...]
    nearly: tuple[str, ...]
    matter: tuple[str, ...]
    renewing: tuple[str, ...]
    taking_sides: tuple[str, ...]
    collectives: tuple[str, ...]
    outsiders: tuple[str, ...]
    example: str


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language whose syntax is prepositional."""
    return load_file(f"{language}/grammar.json", Grammar)
