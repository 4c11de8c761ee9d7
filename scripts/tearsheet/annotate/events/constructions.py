"""A verb in, its trigger out where not the word but the way it is used tells of an event: “gave them until May”.

Left out: what the frames of the lexicon tell (frames).
"""

from collections.abc import Callable

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import Lexicon, lexicon
from tearsheet.annotate.events.stated import stated
from tearsheet.annotate.events.things import HARMED, key
from tearsheet.annotate.events.trigger import Names, Trigger
from tearsheet.annotate.references.lexicon import is_person
from tearsheet.model import EventType

STOPPED, LEFT = "verb stop giving", "verb leave dead"
_GRANTING = frozenset({"give", "grant", "allow", "set"})
_SPANS = frozenset({"hour", "day", "week", "month", "minute"})
_COMING_DOWN = frozenset({"rain", "slam", "crash", "plough", "plow", "smash", "fall", "rip", "tear", "pour", "hail"})
_DECIDING = frozenset({"decide", "choose", "opt", "elect", "vote"})
_PERMITTING = frozenset({"allow", "permit"})
_LETTING = _PERMITTING | {"let"}
_GOING = frozenset({"return", "come", "leave", "go", "enter", "travel"})
_OFFICES = frozenset(
    {"ambassador", "embassy", "envoy", "government", "minister", "ministry", "president", "premier", "secretary"}
)
_PENALTIES = frozenset({"COERCE", "SANCTION", "ACCUSE", "COOPERATE", "CONCEDE"})
_CEASING = frozenset({"stop", "cease", "quit", "halt", "suspend"})
_GIVING = frozenset(
    {
        *("arm", "buy", "deliver", "equip", "export", "finance", "fund", "grant", "import", "issue", "lend", "pay"),
        *("provide", "sell", "share", "supply", "train"),
    }
)
_BODIES = frozenset({"GPE", "ORG", "NORP"})
_ABLE = frozenset({"can", "ca", "could", "may", "must", "should"})
_HELD = frozenset({"inmate", "prisoner", "fugitive", "suspect"})
_OF_ORDER = frozenset(
    {"agent", "army", "commando", "force", "guard", "marine", "navy", "officer", "police", "soldier", "troop"}
)
_NEAR = 10  # words
_LEAVING = frozenset({"leave", "quit", "exit", "depart"})
_HOMEWARD = frozenset({"home", "back", "out", "away", "homeward"})
_MOVING = frozenset({"go", "head", "fly", "sail", "come", "pull", "move", "fall", "march", "roll"})
_TROOPS = frozenset(
    [
        "army",
        "contingent",
        "fighter",
        "force",
        "garrison",
        "gendarme",
        "guerrilla",
        "insurgent",
        "legionnaire",
        "marine",
        "mercenary",
        "militia",
        "militiaman",
        "paratrooper",
        "peacekeeper",
        "rebel",
        "regiment",
        "soldier",
        "tank",
        "troop",
        "unit",
    ]
)


def constructed(verb: Token, lemma: str, names: Names) -> Trigger | None:
    """What stands before the frames of a verb: they know it by another sense."""
    for verbs, used_so, kind, rule in _CONSTRUCTIONS:
        if lemma in verbs and used_so(verb, names):
            return _told(kind, verb, rule)
    return None


def fallback(verb: Token, lemma: str, words: Lexicon) -> Trigger | None:
    """What holds where no frame of the verb does."""
    if _armed(verb, lemma, words):
        return _told("ASSAULT", verb, f"verb {lemma}")
    if _soldiers_leave(verb, lemma):
        return _told("RETREAT", verb, f"soldiers {lemma}")
    return None


def _told(kind: EventType, verb: Token, rule: str) -> Trigger:
    return Trigger(kind, verb.i, verb.i, "directed", rule, verb=verb)


def jointly(verb: Token) -> bool:
    """“jointly run”, “opened a joint customs post”."""
    if any(c.lower_ == "jointly" for c in grammar.children(verb, "advmod")):
        return True
    return any(c.lower_ == "joint" for o in grammar.objects(verb) for c in grammar.children(o, "amod"))


def _deadline(verb: Token, _: Names) -> bool:
    """“gave them until May”, “gave the owners ten days to leave”: a demand."""
    given = grammar.children(verb, "dobj", "dative", "npadvmod")
    until = any(p.lower_ in {"until", "till"} for h in (verb, *given) for p in grammar.children(h, "prep"))
    times = [t for t in given if t.lemma_ in _SPANS]
    asked = any(grammar.to_do(c) for t in (verb, *times) for c in grammar.children(t, "acl", "relcl", "xcomp", "advcl"))
    return until or (len(given) > 1 and bool(times) and asked)


def _lets_go(verb: Token, names: Names) -> bool:
    """“let the poet come home”, “allowed her to leave”."""
    gone = (c for c in grammar.children(verb, "ccomp", "xcomp") if c.lemma_ in _GOING)
    going = any(not grammar.children(c, "acomp") for c in gone)  # “let the case go cold”
    return going and verb.dep_ != "xcomp" and not _negated(verb) and _willing(verb, names)


def _not_to(verb: Token, _: Names) -> bool:
    """“decided not to run”."""
    return any(_negated(c) for c in grammar.children(verb, "xcomp") if grammar.to_do(c))


def _alert(verb: Token, _: Names) -> bool:
    """“raised the alert level of its air force”."""
    levels = [o for o in grammar.objects(verb) if key(o) == "level"]
    return any(c.lower_ in {"alert", "readiness"} for o in levels for c in grammar.children(o, "compound", "amod"))


def _wants_done(verb: Token, _: Names) -> bool:
    """“prosecutors want A jailed”."""
    hosts = (verb, *grammar.children(verb, "dobj"))  # the parser hangs “jailed” on A, too
    done = [c for h in hosts for c in grammar.children(h, "ccomp", "oprd", "acl", "xcomp") if _penalty(c)]
    return any(c.i > verb.i + 1 for c in done)


def _not_allowed(verb: Token, names: Names) -> bool:
    """“will not allow it”."""
    return _negated(verb) and _willing(verb, names)


def _by_note(verb: Token, names: Names) -> bool:
    """“summoned the envoy to protest at it”."""
    return not grammar.behind(verb, "to") and any(_in_office(a, names) for a in grammar.agents(verb))


def _gives_no_more(verb: Token, names: Names) -> bool:
    """“A stopped buying gas from B”."""
    given = any(c.tag_ == "VBG" and c.lemma_ in _GIVING for c in grammar.children(verb, "xcomp"))
    return given and any(
        m.label in {"GPE", "NORP"} for a in grammar.agents(verb) for m in stated(a, names, loose=False)
    )


def _negated(verb: Token) -> bool:
    return bool(grammar.children(verb, "neg"))


def _in_office(agent: Token, names: Names) -> bool:
    """A government or one who speaks for one: whoever protests there writes a note and is in no street."""
    country = agent.i in names and names[agent.i].label in {"GPE", "NORP"} and agent.tag_ == "NNP"
    return country or (agent.tag_ == "NN" and key(agent) in _OFFICES)


def _penalty(clause: Token) -> bool:
    """“jailed”, “extradited”, as what is wanted of others."""
    done = clause.tag_ in {"VBN", "VBD"} and not grammar.children(clause, "aux")
    return done and any(f.type in _PENALTIES for f in lexicon().verbs.get(clause.lemma_.lower(), ()))


def _willing(verb: Token, names: Names) -> bool:
    """“Chad will not allow”, “its court has not allowed”; what one cannot allow is only said."""
    able = any(c.lower_ in _ABLE for c in grammar.children(verb, "aux"))
    acting = (m for a in grammar.agents(verb) for m in stated(a, names, loose=False))
    return not able and not grammar.passive(verb) and any(m.label in _BODIES for m in acting)


def _soldiers_leave(verb: Token, lemma: str) -> bool:
    """“The last French soldiers flew home”, “fighters left the town”."""
    away = lemma in _LEAVING or (lemma in _MOVING and bool(_HOMEWARD & set(grammar.particles(verb))))
    if not away or grammar.passive(verb):
        return False
    return any(key(a) in _TROOPS for a in grammar.agents(verb))


def _armed(verb: Token, lemma: str, words: Lexicon) -> bool:
    """“A drone hit a block of flats”: what a weapon strikes is attacked, whatever it is."""
    strikes = lemma in {"hit", "strike", "destroy", "damage"} or (
        lemma in _COMING_DOWN and any(p.lower_ in {"on", "onto", "into"} for p in grammar.children(verb, "prep"))
    )
    return strikes and any(key(a) in words.missiles for a in grammar.agents(verb))


def _catches(verb: Token, _: Names) -> bool:
    """“marines captured him”, “nine inmates had been recaptured”: people are held, not a town taken."""
    caught = any(o.tag_ == "PRP" or is_person(key(o)) or key(o) in _HELD for o in grammar.objects(verb))
    doers = grammar.agents(verb)
    by_order = any(key(a) in _OF_ORDER for a in doers) or (not doers and verb.lemma_ == "recapture")
    return caught and by_order


def _leaves_dead(verb: Token, _: Names) -> bool:
    """“Clashes left at least 23 dead”, “a blast that left nine people injured”."""
    found = [t for c in verb.children if c.i > verb.i for t in (c, *c.children)]
    harmed = any(t.lower_ in HARMED for t in found if t.i < verb.i + _NEAR)
    deeds = (form for a in _told_of(verb) for form in {key(a), a.lower_})
    return harmed and any(lexicon().plainly(d) or d in lexicon().weapons for d in deeds)


def _told_of(verb: Token) -> list[Token]:
    """The subject, or what a relative clause is about."""
    return [verb.head if a.lower_ in {"which", "that"} and verb.dep_ == "relcl" else a for a in grammar.agents(verb)]


_CONSTRUCTIONS: tuple[tuple[frozenset[str], Callable[[Token, Names], bool], EventType, str], ...] = (
    (_GRANTING, _deadline, "REQUEST", "verb give deadline"),
    (_DECIDING, _not_to, "REJECT", "verb decide not"),
    (frozenset({"raise", "heighten"}), _alert, "MOBILIZE", "verb raise level"),
    (frozenset({"want"}), _wants_done, "REQUEST", "verb want done"),
    (_PERMITTING, _not_allowed, "REJECT", "verb not allow"),
    (frozenset({"protest"}), _by_note, "ACCUSE", "verb protest at"),
    (_CEASING, _gives_no_more, "SANCTION", STOPPED),
    (_LETTING, _lets_go, "CONCEDE", "verb let go"),
    (frozenset({"capture", "recapture"}), _catches, "COERCE", "verb capture"),
    (frozenset({"leave"}), _leaves_dead, "ASSAULT", LEFT),
)
