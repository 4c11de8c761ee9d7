"""A trigger in, its people and its place out, as mentions.

Nameless people without a country or a body give nothing: no slot is guessed.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.answers import answered
from tearsheet.annotate.events.inside import inside
from tearsheet.annotate.events.lexicon import certainty, lexicon
from tearsheet.annotate.events.people import is_people, named
from tearsheet.annotate.events.towns import capitals, own_words, town, written
from tearsheet.annotate.events.trigger import Names, Trigger
from tearsheet.model import EventType, Mention, ParticipantRole

_WHERE = ("in", "at", "near", "outside", "inside", "across", "around", "throughout", "through", "off")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AGAINST = ("against", "on", "toward", "towards")
_UNDERGOING = frozenset({"survive", "face", "escape", "dodge", "fight", "await", "deny", "undergo"})
_BRINGING = frozenset(
    {"flight", "service", "train", "ferry", "bus", "route", "invite", "deport", "return", "move", "bring"}
)
_ATTENDING = frozenset({"after", "during", "following"})
_HEARD = frozenset({"to", "before", "into"})
_TELLING = frozenset(
    {"complain", "report", "refer", "take", "haul", "drag", "bring"}
)  # to the judge, who is not accused
_DECIDING = frozenset({"approve", "authorise", "authorize", "announce", "grant", "seek", "request", "refuse", "halt"})
_SUFFERING = frozenset(
    {"draw", "face", "receive", "win", "earn", "provoke", "prompt", "get", "suffer", "attract", "meet", "invite"}
)
_WEIGHING = frozenset({"weigh", "consider", "mull", "plan", "prepare", "contemplate", "threaten", "ponder", "debate"})
_HELD = frozenset({"hold", "seize", "capture", "kidnap", "abduct", "detain", "take", "jail", "imprison"})
_INTO = ("into", "over", "at")
_WISHES = frozenset({"want", "seek", "request", "propose", "offer", "demand", "hope"})
_TOWARDS = frozenset({"to", "from", "of", "for"})
_COURTS = frozenset({"court", "judge", "prosecutor", "magistrate"})
_LOCAL = frozenset({"jury", "street", "road", "prison", "square", *_COURTS})
_ENDING = frozenset(
    {
        "end",
        "wind",
        "call",
        "suspend",
        "begin",
        "start",
        "continue",
        "resume",
        "lift",
        "extend",
        "plan",
        "shelve",
        "defer",
        "pause",
    }
)
_AIMING = frozenset({"aim", "direct", "target", "level", "impose", "slap", "place"})
_HOLDING = frozenset({"sentence", "jail", "convict", "imprison", "hang", "execute"})
_CHARGING = frozenset({"charge", "accuse", "convict", "suspect", "acquit", "clear"})
_BOTH = frozenset({"two", "both"})
_SIDES = frozenset({"side", "delegation", "party", "leader", "minister", "country", "government", "president", *_BOTH})
_BETWEEN = ("between", "from", "by")
_ANSWERING = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
_BESIDE = ("with", "alongside")
_ON_PAPER = frozenset({"AGREE", "SUPPORT", "CONCEDE"})
_ON_THE_GROUND = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
_TO: frozenset[EventType] = frozenset(
    {"AID", "AGREE", "CONCEDE", "REQUEST", "COOPERATE", "RETREAT", "SANCTION", "COERCE", "REJECT"}
)

Slot = tuple[list[Token], ParticipantRole, bool]  # heads, their part, whether any noun may stand for whose it is


def participants(trigger: Trigger, names: Names) -> list[tuple[Mention, ParticipantRole]]:
    """Who takes part and as what, in the order of the text; each mention once, its first part kept."""
    found: dict[tuple[int, int], tuple[Mention, ParticipantRole]] = {}
    slots = _slots(trigger, names)
    for tokens, role, loose in (*slots, *_shared(trigger, slots, names)):
        for token in tokens:
            deep = loose and _reaches_within(trigger, token)
            for mention in named(token, names, loose=loose) or (inside(token, names) if deep else ()):
                where = _only_where(mention, token, names) or _scene(mention, token, role, trigger, names)
                if not where and not _only_describes(mention, token, role, trigger):
                    found.setdefault((mention.start, mention.end), (mention, role))
    return [found[key] for key in sorted(found)]


def _shared(trigger: Trigger, slots: list[Slot], names: Names) -> list[Slot]:
    """“shelled A, killing four”: whom the first deed hits, where the second names nobody."""
    verb = trigger.verb
    if verb is not None and trigger.type == "REQUEST" and verb.dep_ == "advcl" and not grammar.objects(verb):
        return [(grammar.behind(verb.head, "to"), "target", True)]  # “wrote to A, asking for help”
    if verb is None or trigger.noun is not None or verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i < verb.head.i:
        return []
    if trigger.type not in {"ASSAULT", "COERCE"} or grammar.children(verb, "nsubj", "aux", "mark"):
        return []
    if any(named(t, names, loose=True) for tokens, role, _ in slots if role == "target" for t in tokens):
        return []
    kinds = {frame.type for frame in lexicon().verbs.get(verb.head.lemma_.lower(), ())}
    if not kinds & {"ASSAULT", "COERCE"}:
        return []
    return [
        (grammar.objects(verb.head), "target", True),
        (grammar.behind(verb.head, *_AGAINST, *_INTO), "target", True),
    ]


def _reaches_within(trigger: Trigger, thing: Token) -> bool:
    """Whether what is done to a thing is done to those named in it; who deplores a deed does nothing to its victim."""
    foiled = trigger.verb is not None and trigger.verb.lemma_.lower() in lexicon().preventing
    others = (foiled or trigger.type in {"ACCUSE", "SUPPORT"}) and lexicon().plainly(thing.lemma_.lower())
    return trigger.noun is None and trigger.type != "REQUEST" and not others


def of_both(trigger: Trigger) -> bool:
    """Whether it is done by “the two sides”, “both delegations”: those of whom the text has just told."""
    if trigger.mode != "together" or trigger.verb is None:
        return False
    return any(
        t.lemma_.lower() in _SIDES and (t.lower_ in _BOTH or any(c.lower_ in {"the", *_BOTH} for c in t.children))
        for t in grammar.agents(trigger.verb)
        if t.tag_ in {"NNS", "CD", "DT"}
    )


def _belongs(compound: Token, names: Names, *, together: bool) -> bool:
    """“U.S. strikes” are theirs, “the Lee-Ek summit” is of both; “the Bonn bombing”, “the Bonn talks” were in Bonn."""
    if not together:
        return not town(compound, names)
    beside = {compound.nbor().lower_, compound.nbor(-1).lower_ if compound.i else ""}
    mention = names.get(compound.i)
    return bool(beside & {"-", "–", "and"}) or (mention is not None and mention.label == "PERSON")


def _only_describes(mention: Mention, head: Token, role: ParticipantRole, trigger: Trigger) -> bool:
    """A building is no target, and a “European treaty” that is signed is not done to Europeans."""
    described = head == trigger.thing and trigger.type in _ON_PAPER and mention.label == "NORP" and not is_people(head)
    return role != "actor" and (described or (mention.label in {"FAC", "LOC"} and role == "target"))


def _scene(mention: Mention, head: Token, role: ParticipantRole, trigger: Trigger, names: Names) -> bool:
    """“the siege of Lima”, “crossed into Chad”, “marched through Bonn”: where it happens, not whom it hits."""
    if role == "actor" or mention.label != "GPE" or trigger.type not in _ON_THE_GROUND:
        return False
    at = _root(mention, head, names)
    entered = trigger.type == "MOBILIZE" and at == head and at.dep_ == "pobj" and at.head.lower_ in _INTO
    whose = at.dep_ in {"amod", "compound", "nmod"} and is_people(at.head)  # “the Sahrawi activist”
    return entered or (town(at, names) and not whose)


def _root(mention: Mention, head: Token, names: Names) -> Token:
    """The token of a name on which its others hang."""
    own = own_words(mention, head, names)
    return next((t for t in own if names.get(t.head.i) != mention or t.head == t), head)


def _only_where(mention: Mention, head: Token, names: Names) -> bool:
    """“a Bonn court”, “the streets of Bonn”, “sent to Bonn”: a town is where things are, unless it acts itself."""
    at = _root(mention, head, names)
    if mention.label != "GPE" or not town(at, names):
        return False
    if at == head and at.dep_ == "pobj" and at.head.lower_ == "to" and at.head.head.lemma_ in _BRINGING:
        return True  # “invited him to Manila”
    acts = written(at, names) in capitals() or at.dep_ != "pobj" or at.head.lower_ not in (*_TOWARDS, *_AGAINST, *_INTO)
    rules = written(at, names) in capitals() and at.dep_ == "poss" and head.lemma_.lower() in _COURTS
    return (head.lemma_.lower() in _LOCAL and not rules) or (at == head and not acts)


def _slots(trigger: Trigger, names: Names) -> list[Slot]:
    together = trigger.mode == "together"
    actor: ParticipantRole = "participant" if together else "actor"
    target: ParticipantRole = "participant" if together else "target"
    slots: list[Slot] = []
    if trigger.noun is not None:
        slots += _of_noun(trigger, trigger.noun, names, actor, target)
    if trigger.thing is not None and trigger.type != "REQUEST":
        slots += _of_thing(trigger.thing, actor, target)
    if trigger.verb is not None:
        slots += _of_verb(trigger, trigger.verb, actor, target)
    return slots


def _of_verb(trigger: Trigger, verb: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    slots: list[Slot] = []
    happens = trigger.noun is not None and trigger.noun.dep_ == "nsubj" and trigger.noun.head == verb
    if not happens and not (trigger.noun is not None and verb.lemma_.lower() in lexicon().preventing):
        suffered = trigger.noun is not None and verb.lemma_ in _SUFFERING  # “drawing condemnation from A”
        slots.append((_agents(verb), target if suffered else actor, False))
        slots.append((grammar.behind(verb, "from") if suffered else [], actor, False))
    if trigger.noun is None:
        objects = grammar.objects(verb)
        hung = [trigger.thing] if trigger.thing is not None and not objects and not trigger.prepositions else []
        slots.append((objects or hung, target, True))
        slots.append((answered(verb) if trigger.type in _ANSWERING else [], target, False))
        if trigger.mode != "visit" and trigger.type != "RETREAT":
            heard = _HEARD if trigger.type == "ACCUSE" and verb.lemma_ in _TELLING else frozenset()
            slots.append((grammar.behind(verb, *(trigger.prepositions - heard)), target, True))
    among = ("between", "among") if trigger.mode == "together" or happens else ()
    slots.append((grammar.behind(verb, *_BESIDE, *among), target, False))
    if trigger.mode == "directed":
        slots.append((grammar.behind(verb, *_AGAINST), target, False))
    if trigger.type in _TO:
        slots.append((grammar.behind(verb, "to", "for"), target, False))
    if trigger.type == "AID" and trigger.noun is None:
        slots.append((_recipients(verb), target, False))
    if trigger.type == "CONSULT" and trigger.mode == "directed" and trigger.thing is not None:
        slots.append((grammar.behind(verb, "to"), target, False))  # “handed her credentials to A”
    if trigger.type in {"COOPERATE", "REJECT"} and trigger.noun is None:
        slots.append((grammar.behind(verb, "from"), target, False))  # “bought drones from A”
    if trigger.type in {"REQUEST", "CONSULT"} and trigger.noun is None:
        slots.append((grammar.behind(verb, "from", "of"), target, False))
    if trigger.type == "CONCEDE" and not grammar.agents(verb):
        held = [c for o in grammar.objects(verb) for c in grammar.children(o, "acl", "relcl") if c.lemma_ in _HELD]
        slots.append(([a for c in held for a in grammar.agents(c)], actor, False))
    if trigger.mode == "visit" and trigger.noun is None:  # “flew to Rome to press A”
        purposes = [c for c in grammar.children(verb, "xcomp", "advcl") if grammar.to_do(c)]
        slots.append(([o for c in purposes for o in grammar.objects(c) + grammar.behind(c, *_BESIDE)], target, False))
    if trigger.type == "THREATEN":
        slots.append(([o for deed in grammar.children(verb, "xcomp") for o in grammar.objects(deed)], target, False))
    return slots


def _recipients(verb: Token) -> list[Token]:
    """“send ambulances and drugs worth two million euros to A”: the parser hangs “to A” on any of them."""
    within = (
        d
        for o in grammar.objects(verb)
        for d in o.subtree
        if d.dep_ == "prep" and d.lower_ == "to" and d.head.pos_ != "VERB"
    )
    return [t for prep in within for t in grammar.children(prep, "pobj")]


def _agents(verb: Token) -> list[Token]:
    """The doers; behind a document stand those who made it, behind an attack those whose it was."""
    words = lexicon()
    found = []
    for agent in grammar.agents(verb):
        maker = grammar.bearer(agent) if agent.lemma_.lower() in words.documents else None
        if maker is not None:
            found += grammar.agents(maker)
        elif agent.pos_ != "PROPN" and words.plainly(agent.lower_):
            found += grammar.children(agent, "poss", "amod", "nmod") + grammar.behind(agent, "by")
        else:
            found.append(agent)
    return found


def _of_thing(thing: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    """The parser often hangs on the object what belongs to the verb: “signed a deal with”."""
    if thing.lemma_.lower() in _LOCAL:
        return []  # “took to the streets of Lima”
    return [
        (grammar.behind(thing, "between", "among"), actor, False),
        (grammar.behind(thing, *_BESIDE, *_AGAINST, "to", "for", "of"), target, True),
        ([b for t in grammar.behind(thing, "of") for b in grammar.behind(t, "in")], target, False),
    ]


def _of_noun(
    trigger: Trigger, noun: Token, names: Names, actor: ParticipantRole, target: ParticipantRole
) -> list[Slot]:
    together = trigger.mode == "together"
    owners = grammar.children(noun, "poss", "amod", "nmod")
    compounds = grammar.children(noun, "compound")
    owners += [c for c in compounds if _belongs(c, names, together=together)]
    topics = grammar.behind(noun, "on", "over", "about", "for")  # “talks on a coalition between A and B”
    slots: list[Slot] = [
        (owners, actor, False),
        (grammar.behind(noun, "by", "between", "among", "from", "involving"), actor, False),
        (grammar.behind(noun, *_BESIDE), target, False),
        (_from_whom(noun) if trigger.type in {"REQUEST", "ACCUSE", "THREATEN"} else [], actor, False),
        (grammar.occasion(noun) if not grammar.children(noun, "poss") else [], actor, False),
        (_held_for(noun) if trigger.type == "ASSAULT" else [], actor, False),
        *_part_of(noun, actor, target),
        (grammar.agents(noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in _UNDERGOING else [], target, False),
        (grammar.agents(noun.head) if _decided(trigger, noun) else [], actor, False),
        (_ended_by(noun) if trigger.type in {"PROTEST", "MOBILIZE"} else [], actor, False),
        (_aimed_at(noun), target, True),
        (_blamed(noun) if trigger.type == "ACCUSE" else [], target, False),
        ([b for topic in topics for b in grammar.behind(topic, *_BETWEEN)], actor, False),
    ]
    if together:
        above = noun.head if noun.dep_ == "dobj" else None
        governors = certainty().governors
        wished = above is not None and above.lemma_.lower() in governors["planned"] | governors["denied"] | _WISHES
        slots += [(_agents(above), actor, False)] if wished and above is not None else []
        slots += [(grammar.agents(made), actor, False) for made in grammar.children(noun, "acl") if made.tag_ == "VBN"]
        slots += [(_attending(noun), actor, False)]
        return [*slots, (grammar.behind(noun, "of"), actor, False)]
    return [*slots, (grammar.behind(noun, "to", "of", *_AGAINST, *_INTO), target, True)]


def _attending(talks: Token) -> list[Token]:
    """“Lima gave way after talks with A”: whoever acts after talks of nobody else's has talked."""
    told = grammar.children(talks, "poss", "amod", "nmod", "compound") + grammar.behind(
        talks, "between", "among", "of", "by"
    )
    verb = talks.head.head
    attends = talks.dep_ == "pobj" and talks.head.lower_ in _ATTENDING and verb.pos_ == "VERB"
    return grammar.agents(verb) if attends and not any(t.ent_type_ or t.pos_ == "PROPN" for t in told) else []


def _from_whom(noun: Token) -> list[Token]:
    """“turned down a plea from A”, where the parser hangs “from A” on the verb."""
    return [t for t in grammar.behind(noun.head, "from") if t.i > noun.i] if noun.dep_ == "dobj" else []


def _ended_by(protest: Token) -> list[Token]:
    """“miners ended a strike”: theirs."""
    protest = grammar.whole(protest, lexicon().measures)
    ends = protest.dep_ == "dobj" and protest.head.lemma_.lower() in _ENDING
    return grammar.agents(protest.head) if ends else []


def _part_of(noun: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    """“raided A's house as part of an inquiry”: those who do it, and those to whom it is done."""
    part = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if part == noun or part.lower_ != "part" or part.head.lower_ not in {"as", "in"}:
        return []
    verb = part.head.head
    return [(grammar.agents(verb), actor, False), (grammar.objects(verb), target, True)]


def _decided(trigger: Trigger, noun: Token) -> bool:
    """“Germany approved the extradition of A”: theirs."""
    if trigger.type not in {"CONSULT", "AGREE", "REQUEST"} and noun.dep_ == "dobj" and noun.head.lemma_ in _WEIGHING:
        return True  # “is weighing sanctions”
    doing = trigger.type in {"COOPERATE", "AID", "SANCTION", "MOBILIZE", "ACCUSE"}
    deciding = {"order"} if trigger.type == "ACCUSE" else _DECIDING
    return doing and noun.dep_ == "dobj" and noun.head.lemma_.lower() in deciding


def _held_for(deed: Token) -> list[Token]:
    """Who did it: “jailed A for the murder of B”, “B claimed responsibility for the bombing”, “claimed the attack”."""
    if deed.dep_ == "dobj" and deed.head.lemma_ == "claim":
        return grammar.agents(deed.head)
    if deed.dep_ != "pobj" or deed.head.lower_ not in {"for", "of", "with"}:
        return []
    verb = deed.head.head
    if verb.lemma_ in {"count", "charge"} and verb.pos_ == "NOUN":  # “faces two counts of murder”
        return grammar.agents(verb.head) if verb.dep_ == "dobj" and verb.head.lemma_ in _UNDERGOING else []
    if verb.lemma_.lower() == "responsibility" and verb.head.pos_ == "VERB":
        return grammar.agents(verb.head)
    held = _HOLDING if deed.head.lower_ == "for" else _CHARGING
    return grammar.objects(verb) if verb.lemma_.lower() in held else []


def _blamed(accusation: Token) -> list[Token]:
    """“the claim that Mali shelters them”: whose deed the claim is about."""
    clauses = grammar.children(accusation, "acl", "ccomp")
    for prep in grammar.children(accusation, "prep"):
        clauses += grammar.children(prep, "pcomp")  # “an inquiry into whether A knew”
    return [s for clause in clauses for s in grammar.subjects(clause)]


def _aimed_at(noun: Token) -> list[Token]:
    """“a threat aimed at A”."""
    aimed = (a for a in grammar.children(noun, "acl") if a.lemma_ in _AIMING)
    return [t for a in aimed for t in grammar.behind(a, "at", "against", "towards", "on")]


def place(trigger: Trigger, names: Names) -> Mention | None:
    """Where it takes place: a place name behind “in”, “at” and the like, or what is visited."""
    for token in _spots(trigger, names):
        if token.i in names and names[token.i].label in _PLACES:
            return names[token.i]
    return None


def _spots(trigger: Trigger, names: Names) -> list[Token]:
    spots: list[Token] = []
    things = grammar.objects(trigger.verb) if trigger.verb is not None and trigger.mode == "directed" else []
    for anchor in (trigger.noun, trigger.verb, *things):
        if anchor is None:
            continue
        if trigger.mode == "visit":
            spots += grammar.objects(anchor) if anchor == trigger.verb and trigger.noun is None else []
            spots += grammar.behind(anchor, "to")
        spots += [t for s in grammar.behind(anchor, *_WHERE) for t in _narrow(s)]
        if anchor == trigger.verb and trigger.mode == "directed":
            things_ = grammar.behind(anchor, *_AGAINST, *_INTO, "from", "to")
            spots += [t for thing in things_ for s in grammar.behind(thing, *_WHERE) for t in _narrow(s)]
        if trigger.type == "ASSAULT" and anchor == trigger.verb:
            spots += [t for o in grammar.objects(anchor) for t in _narrow(o)]  # “raided the town of X”
        if anchor == trigger.noun:
            spots += grammar.children(anchor, "compound", "poss") if trigger.mode == "together" else []
            spots += [c for c in grammar.children(anchor, "compound") if town(c, names)]
            deeper = grammar.behind(anchor, "of", "between", "by", "with", *_AGAINST)
            spots += [t for d in deeper for s in grammar.behind(d, *_WHERE) for t in _narrow(s)]
    return spots


def _narrow(token: Token) -> list[Token]:
    """“in the village of X”, “in the capital, X”: the name is below the common noun."""
    return [token, *grammar.behind(token, "of", "in"), *grammar.children(token, "appos", "compound")]
