"""A parsed passage in, the words that tell of an event out, each with its class and the tokens its people hang on.

Verbs match a frame of the lexicon; nouns count alone or with the light verb that carries them (“held talks”).
Left out: who, where, when and how sure.
"""

from collections.abc import Sequence

import numpy as np
from spacy.attrs import LOWER
from spacy.tokens import Doc, Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.constructions import LEFT, STOPPED, constructed, fallback, jointly
from tearsheet.annotate.events.frames import Use, framed, use
from tearsheet.annotate.events.lexicon import SOMEONE, Frame, Lexicon, lexicon
from tearsheet.annotate.events.nouns import carried, noun_trigger
from tearsheet.annotate.events.things import is_someone, key
from tearsheet.annotate.events.trigger import Names, Trigger
from tearsheet.model import EventType

_MODIFIERS = frozenset({"amod", "compound", "aux", "auxpass", "poss", "nmod"})
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "ROOT"})
_PLACES_OF_NOUNS = frozenset({"nsubj", "dobj", "pobj", "nsubjpass"})
_CRASHING = frozenset({"plunge", "crash", "collide", "derail", "overturn", "capsize", "sink", "skid", "veer", "swerve"})
_HULLS = frozenset(
    ["ship", "vessel", "boat", "launch", "carrier", "tanker", "icebreaker", "dinghy", "company"]
)  # collide
_FLEEING = frozenset({"flee", "escape", "stop", "end", "halt", "resume", "continue"})
_BLASTS = frozenset({"blast", "explosion"})
_HARMING = frozenset({"kill", "injure", "wound", "hurt", "maim", "hit", "strike", "destroy", "damage", "burn", "gas"})
_ARMS = frozenset(
    {"airstrike", "bomb", "bullet", "drone", "grenade", "gunfire", "gunman", "missile", "mortar", "rocket"}
)
_SHOOTING = frozenset({"exchange", "open", "return", "trade", "under"})
_SUFFERING = frozenset({"come", "be"})
_BEING = frozenset({"at", "in", "on", "under"})
_FINDING = frozenset({"inquiry", "investigation", "probe", "audit", "review", "inquest"})
_BY_THINGS = frozenset({"ASSAULT", "MOBILIZE", "SUPPORT"})  # what machines do for those whose they are
_SPOKEN = frozenset({"COERCE", "SANCTION", "REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN"})


def triggers(doc: Doc, names: Names) -> list[Trigger]:
    """All triggers of a passage, in order; a noun that belongs to a verb's trigger is not counted again."""
    words = lexicon()
    joint = bool(np.isin(doc.to_array([LOWER]), [doc.vocab.strings[w] for w in ("joint", "jointly")]).any())
    found: list[Trigger] = []
    used: set[int] = set()
    for token in doc:
        if not _verbal(token, words) or (token.i in names and _named(token, names)):
            continue
        if trigger := _verb(token, names, words) or (joint and _joint(token, names, words)):
            found.append(trigger)
            used.update(range(trigger.first, trigger.last + 1))
            if trigger.apart and trigger.thing is not None:
                used.discard(trigger.thing.i)  # “cancelled the talks”: no talks, and a refusal
    things = {t.thing for t in found if not t.apart}
    found = [t for t in found if t.noun is None or t.noun not in things]  # “the accord signed in May was kept”
    for token in doc:
        again = token.dep_ == "dobj" and grammar.added(token, token.head)  # “met, their first encounter”
        if token.i not in used and not again and _nominal(token) and (trigger := noun_trigger(token, names, words)):
            found.append(trigger)
    heads = {t.anchor for t in found}
    found = [t for t in found if not (_in_protest(t, found) or _in_aid(t, found) or _left_so(t, found))]
    return sorted((t for t in found if not _told_already(t, found, heads)), key=lambda t: (t.first, t.last))


def _in_protest(trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """“were on hunger strike in protest at it”, “began a sit-in to protest against it”: one protest."""
    word = trigger.anchor
    so = (word.dep_ == "pobj" and word.head.lower_ == "in") or (trigger.noun is None and grammar.to_do(word))
    return (
        word.lemma_ == "protest"
        and so
        and any(t.type == "PROTEST" and {t.anchor, t.verb} & {*word.ancestors} for t in found)
    )


def _in_aid(trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """“sent two planes and a million euros in aid”: told by the sending."""
    word = trigger.anchor
    so = trigger.type == "AID" and word.dep_ == "pobj" and word.head.lower_ == "in"
    return so and any(t.type == "AID" and t.verb in {*word.ancestors} for t in found)


def _left_so(trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """“left nine people injured”: one harm."""
    left = [t.verb for t in found if t.rule == LEFT and t is not trigger]
    above = {*trigger.anchor.ancestors} if left and trigger.anchor.lemma_ in _HARMING else set()
    return any(verb in above for verb in left)


def _told_already(trigger: Trigger, found: Sequence[Trigger], heads: set[Token]) -> bool:
    """“gave a loan to help A”, “voted to strip him of it”: one deed; “to avoid being shelled”: none."""
    verb = trigger.verb
    if verb is None or trigger.noun is not None:
        return False
    if verb.dep_ == "xcomp" and (verb.head.lemma_ == "avoid" or _given_up(verb, found)):
        return True
    along = verb.dep_ in {"advcl", "acl"} or (verb.dep_ == "conj" and verb.head.tag_ == "VBG")
    if (
        trigger.type == "PROTEST" and verb.tag_ == "VBG" and along
    ):  # “blocked a road, chanting …”, “a walkout by guards protesting …”
        return any(t.type == "PROTEST" and t.anchor in verb.ancestors for t in found)
    if verb.lemma_ == "vote" and trigger.type == "SUPPORT":
        return any(c in heads for c in grammar.children(verb, "xcomp"))
    helping = trigger.type == "AID" and verb.lemma_ in {"help", "assist"} and grammar.to_do(verb)
    return helping and any(t.type == "AID" and t.anchor in verb.ancestors for t in found)


def _named(verb: Token, names: Names) -> bool:
    """“Save the Children”."""
    return verb.tag_ == "VB" and names[verb.i].label == "ORG"


def _given_up(verb: Token, found: Sequence[Trigger]) -> bool:
    """“stopped training them”."""
    return any(t.rule == STOPPED and t.verb == verb.head for t in found)


def _verbal(token: Token, words: Lexicon) -> bool:
    """Verbs, and what the tagger takes for a noun though it has a subject: “a charge the company rejects”."""
    if token.pos_ == "AUX" and token.lemma_ == "be":  # “were at each other's throats”
        return token.dep_ not in _MODIFIERS and any(c.lower_ in _BEING or c.dep_ == "expl" for c in token.children)
    if token.pos_ == "VERB":
        return (token.dep_ not in _MODIFIERS or grammar.misread(token)) and (
            token.dep_ not in _PLACES_OF_NOUNS or token.tag_ == "VBG"
        )
    clause = token.pos_ == "NOUN" and token.dep_ in _CLAUSES and token.lemma_.lower() in words.verbs
    return clause and bool(grammar.children(token, "nsubj"))


def _nominal(token: Token) -> bool:
    """Nouns, and what is tagged a verb though it stands where nouns do: “drone strikes by the army hit …”."""
    if token.pos_ == "VERB":
        gerund = token.tag_ == "VBG" and not grammar.children(token, "dobj", "nsubj", "aux")
        gerund = gerund and (token.dep_ in {"acl", *_PLACES_OF_NOUNS} or _heads(token))
        return gerund or (token.dep_ in _PLACES_OF_NOUNS and token.tag_ != "VBN")
    return token.pos_ in {"NOUN", "PROPN"}


def _heads(gerund: Token) -> bool:
    """“Fighting that broke out in May”, “who fled fighting”: for the parser verbs."""
    named = gerund.dep_ == "ROOT" or (gerund.dep_ == "xcomp" and gerund.head.lemma_ in _FLEEING)
    return named and gerund.lower_ in lexicon().nouns


def _verb(token: Token, names: Names, words: Lexicon) -> Trigger | None:
    lemma = _lemma(token, words)
    if (built := constructed(token, lemma, names)) is not None:
        return built
    frames = words.verbs.get(lemma, ())
    carrying = carried(token, names, words) if lemma in words.light else None
    used = use(token) if frames else None
    if used is not None and _idiomatic(used, words.idioms.get(lemma, frozenset())):
        return carrying
    for frame in _apt(frames, used):
        particular = (frame.nouns or frame.behind) and SOMEONE not in frame.nouns
        if used is None or (carrying is not None and not particular):
            continue
        trigger = framed(used, frame, names, words)
        if trigger is not None and _someone_acts(token, names, words, trigger.type):
            return trigger
    return carrying if carrying is not None else fallback(token, lemma, words)


def _idiomatic(used: Use, others: frozenset[str]) -> bool:
    """“hit the post”, “withdrew from the race”: what makes a verb tell of none of the classes."""
    if not others:
        return False
    links = grammar.children(used.verb, "prep", "prt")
    links += [p for link in links for p in grammar.children(link, "prep")]  # “out of the race”
    behind = (o for p in links for o in grammar.children(p, "pobj"))
    return bool(used.words & others) or any(key(o) in others for o in behind)


def _apt(frames: tuple[Frame, ...], used: Use | None) -> Sequence[Frame]:
    """Those with the verb's little word first: to throw out a complaint is not to throw complaints."""
    little = {low for low, t in used.little.items() if t.dep_ == "prt"} if used is not None else None
    return sorted(frames, key=lambda f: f.particle is None or f.particle not in little) if little else frames


def _joint(token: Token, names: Names, words: Lexicon) -> Trigger | None:
    if token.pos_ == "VERB" and jointly(token) and _someone_acts(token, names, words, "COOPERATE"):
        return Trigger("COOPERATE", token.i, token.i, "together", "verb jointly", verb=token)
    return None


def _lemma(token: Token, words: Lexicon) -> str:
    """The verb as the lexicon has it; “co-produce” is cut in three by the tokeniser."""
    lemma = words.forms.get(token.lower_, token.lemma_.lower())
    hyphened = token.i > 1 and token.nbor(-1).text in {"-", "–"}
    whole = f"{token.nbor(-2).lower_}-{lemma}" if hyphened else lemma
    return whole if whole in words.verbs else lemma


def _someone_acts(verb: Token, names: Names, words: Lexicon, kind: EventType) -> bool:
    """A storm kills and a report urges, but neither is an actor; a passive may leave its actor out."""
    actors = grammar.agents(verb)
    parts = (p for a in actors for p in (a, *grammar.children(a, "compound")))  # “Cyclone Fabien”
    if kind == "ASSAULT" and (
        any(p.lower_ in words.accidents and not _shots(p) for p in parts) or _after_accident(verb)
    ):
        return False
    if kind != "ASSAULT" and grammar.passive(verb):
        actors = [a for a in actors if a.tag_ != "NN" or any(True for _ in a.children)]  # “evacuated by bus”
    if kind == "ASSAULT" and any(key(a) in _BLASTS for a in actors) and _accident(verb, words):
        return False  # “the blast that destroyed it was a gas leak”
    if kind == "ASSAULT" and verb.lemma_ in _SUFFERING:
        return True  # “a patrol boat came under fire”
    if not actors:
        as_said = any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children)
        return not as_said and not (kind == "ASSAULT" and _accident(verb, words))
    return any(
        any(_acts_for_another(form, kind, words) for form in {key(a), a.lower_})
        or (kind == "ASSAULT" and key(a) in words.forces - _HULLS and bool(grammar.objects(verb)))
        or is_someone(a, names, words)
        or a.lower_ in {"which", "that"}
        or (kind in _BY_THINGS and _of_a_country(a, names))
        for a in actors
    )


def _of_a_country(actor: Token, names: Names) -> bool:
    """“Chilean bulldozers”, “Chad's shells”."""
    owners = grammar.children(actor, "amod", "compound", "nmod", "poss")
    return any(o.i in names and names[o.i].label in {"NORP", "GPE"} for o in owners)


def _acts_for_another(actor: str, kind: EventType, words: Lexicon) -> bool:
    """An attack kills, a jet strays, a letter demands, an inquiry faults."""
    if kind == "ASSAULT":
        return words.plainly(actor) or actor in words.weapons
    if kind == "MOBILIZE":
        return actor in words.forces
    return kind in _SPOKEN and (actor in words.documents or (kind == "ACCUSE" and actor in _FINDING))


def _after_accident(verb: Token) -> bool:
    """“plunged into a ravine, killing six”."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.lemma_ in _CRASHING


def _accident(verb: Token, words: Lexicon) -> bool:
    """Whether the sentence tells of what harms without anybody doing it; nobody is stabbed by a flood."""
    if any(key(t) in _ARMS for t in verb.sent):
        return False  # “were killed when a bomb went off beneath their lorry”
    return verb.lemma_.lower() in _HARMING and any(
        key(t) in words.accidents and not _shots(t) for t in verb.sent if t != verb
    )


def _shots(fire: Token) -> bool:
    """“fired”, “exchanged fire”, “under fire”."""
    whose = any(c.tag_ == "JJ" and c.is_title for c in grammar.children(fire, "amod"))  # “Chadian fire”
    return fire.lemma_ == "fire" and (fire.pos_ == "VERB" or fire.head.lemma_ in _SHOOTING or whose)
