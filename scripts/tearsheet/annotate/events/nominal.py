"""An event noun in, where its people are to be looked for out: its owners, what stands behind it, and the verb over it.

Left out: those whom the verb of a trigger brings (arguments).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import certainty, lexicon
from tearsheet.annotate.events.occasions import occasion
from tearsheet.annotate.events.things import whole
from tearsheet.annotate.events.towns import town
from tearsheet.annotate.events.trigger import Names, Slot, Trigger
from tearsheet.model import ParticipantRole

_UNDERGOING = frozenset({"survive", "face", "escape", "dodge", "fight", "await", "deny", "undergo"})
_ATTENDING = frozenset({"after", "during", "following"})
_DECIDING = frozenset({"approve", "authorise", "authorize", "announce", "grant", "seek", "request", "refuse", "halt"})
_WEIGHING = frozenset({"weigh", "consider", "mull", "plan", "prepare", "contemplate", "threaten", "ponder", "debate"})
_WISHES = frozenset({"want", "seek", "request", "propose", "offer", "demand", "hope"})
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
_ANSWERING = frozenset(
    [
        "accept",
        "approve",
        "back",
        "endorse",
        "answer",
        "decline",
        "deny",
        "dismiss",
        "grant",
        "heed",
        "ignore",
        "rebuff",
        "receive",
        "refuse",
        "reject",
        "spurn",
        "throw",
        "turn",
    ]
)
_HARMING = frozenset({"kill", "wound", "injure", "hurt", "hit", "destroy", "target"})
_NEAR = frozenset({"close", "closer", "near", "nearer", "distance", "verge", "brink", "edge", "cusp", "reach"})
_DUE = frozenset({"AID", "COERCE", "CONCEDE", "SANCTION", "SUPPORT"})  # “a pardon for A”, “sentences for A's guards”
_BREAKING = frozenset(
    {"break", "end", "freeze", "halt", "quit", "restart", "resume", "suspend"}
)  # talks, by those who talk
_TERMS = frozenset({"trial", "detention", "custody", "charge", "sentence", "jail", "imprisonment", "arrest"})
_SERVING = frozenset({"spend", "serve", "face", "await", "begin", "do"})
_REQUESTS = frozenset({"appeal", "call", "demand", "petition", "plea", "request"})
_BATTLES = frozenset({"battle", "clash", "fighting", "gunfight", "firefight", "skirmish", "shootout"})
_BETWEEN = ("between", "from", "by")
_BESIDE = ("with", "alongside")
_AGAINST = ("against", "on", "toward", "towards")
_INTO = ("into", "over", "at")


def of_noun(trigger: Trigger, noun: Token, names: Names, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    """The slots of a noun: whose it is, what stands behind it, and what the verb over it makes of it."""
    together = trigger.mode == "together"
    owners = grammar.children(noun, "poss", "amod", "nmod")
    compounds = grammar.children(noun, "compound")
    owners += [c for part in compounds if part.i not in names for c in grammar.children(part, "amod")]
    if together:  # “the Chad-Mali talks”
        compounds += [g for c in compounds for g in grammar.children(c, "compound", "amod", "nmod") if _hyphened(g, c)]
    owners += [c for c in compounds if _belongs(c, names, together=together)]
    held = _held_for(noun) if trigger.type in {"ASSAULT", "COERCE"} else []
    topics = grammar.behind(noun, "on", "over", "about", "for")  # “talks on a coalition between A and B”
    slots: list[Slot] = [
        (owners, actor, False),
        (grammar.behind(noun, "by", "between", "among", "from", "involving"), actor, False),
        (grammar.behind(noun, *_BESIDE), target, False),
        (_by_whom(noun), actor, False),
        (_from_whom(noun) if trigger.type in {"REQUEST", "ACCUSE", "THREATEN"} else [], actor, False),
        (held or (occasion(noun) if not grammar.children(noun, "poss") else []), actor, False),
        *_part_of(noun, actor, target),
        (grammar.agents(noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in _UNDERGOING else [], target, False),
        (grammar.agents(noun.head) if _decided(trigger, noun) else [], actor, False),
        (_ended_by(noun) if trigger.type in {"PROTEST", "MOBILIZE"} else [], actor, False),
        (_aimed_at(noun), target, True),
        (_blamed(noun) + _faulted(noun) if trigger.type == "ACCUSE" else [], target, False),
        (_asked(noun) if trigger.type == "REQUEST" else [], target, False),
        (_prisoner(noun) if trigger.type in {"COERCE", "ACCUSE"} else [], target, False),
        ([b for topic in topics for b in grammar.behind(topic, *_BETWEEN)], actor, False),
    ]
    if together:
        slots.append((_near(noun), actor, False))
        above = noun.head if noun.dep_ == "dobj" else None
        governors = certainty().governors
        wishing = governors["planned"] | governors["denied"] | _WISHES | _BREAKING
        wished = above is not None and above.lemma_.lower() in wishing
        slots += [(doers(above), actor, False)] if wished and above is not None else []
        slots += [(grammar.agents(made), actor, False) for made in grammar.children(noun, "acl") if made.tag_ == "VBN"]
        slots += [(_attending(noun), actor, False)]
        return [*slots, (grammar.behind(noun, "of"), actor, False)]
    slots.append((_owned(noun), actor, False))
    harm = [c for c in grammar.children(noun, "relcl", "acl") if c.lemma_ in _HARMING and not grammar.passive(c)]
    slots.append(
        ([o for c in harm for o in grammar.objects(c)], target, True)
    )  # “a strike that killed four of A's men”
    slots.append((_during(noun) if trigger.type in {"ASSAULT", "COERCE"} else [], actor, False))
    if noun.lemma_.lower() in _BATTLES and grammar.behind(noun, "with", "against"):
        slots.append((_attending(noun), actor, False))
    due = ("for",) if trigger.type in _DUE else ()
    return [*slots, (grammar.behind(noun, "to", "of", *due, *_AGAINST, *_INTO), target, True)]


def _hyphened(first: Token, second: Token) -> bool:
    return first.i == second.i - 2 and first.nbor().text in {"-", "–"}


def _attending(talks: Token) -> list[Token]:
    """“Lima gave way after talks with A”: whoever acts after talks of nobody else's has talked."""
    told = grammar.children(talks, "poss", "amod", "nmod", "compound") + grammar.behind(
        talks, "between", "among", "of", "by"
    )
    talks = whole(talks, lexicon().measures)
    verb = talks.head.head
    attends = talks.dep_ == "pobj" and talks.head.lower_ in _ATTENDING and verb.pos_ == "VERB"
    return grammar.agents(verb) if attends and not any(t.ent_type_ or t.pos_ == "PROPN" for t in told) else []


def _during(raid: Token) -> list[Token]:
    """“shot a boy during a raid”, “killed forty in an ambush”: whoever did that raided."""
    verb = raid.head.head
    within = raid.dep_ == "pobj" and raid.head.lower_ in {"during", "in"} and verb.pos_ == "VERB"
    if not within or grammar.children(raid, "poss") or grammar.behind(raid, "by"):
        return []
    harms = any(f.type in {"ASSAULT", "COERCE"} for f in lexicon().verbs.get(verb.lemma_.lower(), ()))
    return grammar.agents(verb) if harms else []


def _from_whom(noun: Token) -> list[Token]:
    """“turned down a plea from A”, where the parser hangs “from A” on the verb."""
    return [t for t in grammar.behind(noun.head, "from") if t.i > noun.i] if noun.dep_ == "dobj" else []


def _by_whom(noun: Token) -> list[Token]:
    """“broke up a rally by A”, where the parser hangs “by A” on the verb."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or grammar.passive(verb):
        return []
    return [t for t in grammar.behind(verb, "by") if t.i > noun.i]


def _prisoner(term: Token) -> list[Token]:
    """“held A pending trial”, “A had spent a year in detention”: A's."""
    verb = next((a for a in term.ancestors if a.pos_ == "VERB"), None)
    if verb is None or term.lemma_.lower() not in _TERMS or grammar.children(term, "poss", "compound", "amod"):
        return []
    if grammar.behind(term, "of", "for", "against"):
        return []
    return grammar.agents(verb) if verb.lemma_ in _SERVING else grammar.objects(verb) if _holds(verb) else []


def _holds(verb: Token) -> bool:
    return any(f.type in {"COERCE", "ACCUSE", "CONCEDE"} for f in lexicon().verbs.get(verb.lemma_.lower(), ()))


def _asked(request: Token) -> list[Token]:
    """“turned down a plea from A”, “responded to A's demand”: whoever turns it down was asked."""
    answer = request.head.head
    if request.dep_ == "pobj" and request.head.lower_ == "to" and answer.lemma_ in {"respond", "reply", "answer"}:
        return grammar.agents(answer)
    if request.dep_ != "dobj" or request.lemma_.lower() not in _REQUESTS:
        return []
    return grammar.agents(request.head) if request.head.lemma_.lower() in _ANSWERING else []


def _ended_by(protest: Token) -> list[Token]:
    """“miners ended a strike”: theirs."""
    protest = whole(protest, lexicon().measures)
    if protest.dep_ == "pobj" and protest.head.lower_ == "on" and protest.head.head.lemma_ in {"ballot", "vote"}:
        return grammar.agents(protest.head.head)
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
    if verb.pos_ == "ADJ":  # “found A guilty of murder”
        return grammar.children(verb, "nsubj") or grammar.subjects(verb.head)
    if verb.lemma_ in {"count", "charge", "suspicion"} and verb.pos_ == "NOUN":  # “faces two counts of murder”
        undergoing = verb.dep_ == "dobj" and verb.head.lemma_ in _UNDERGOING
        arrested = verb.dep_ == "pobj" and _holds(verb.head.head)  # “held A on suspicion of murder”
        above = verb.head.head if arrested else verb.head
        return grammar.objects(above) if arrested else grammar.agents(above) if undergoing else []
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


def _near(deal: Token) -> list[Token]:
    """“A and B are close to a deal”, “are nearing one”: theirs."""
    if deal.dep_ == "dobj" and deal.head.lemma_ in {"near", "approach"}:
        return grammar.agents(deal.head)
    above = list(deal.ancestors)[:6] if deal.dep_ == "pobj" else []
    near = any(a.lower_ in _NEAR for a in above)
    verb = next((a for a in above if a.pos_ in {"VERB", "AUX"}), None)
    return grammar.agents(verb) if near and verb is not None else []


def _owned(deed: Token) -> list[Token]:
    """“an attack in Rome claimed by A”, “a blast blamed on A”: theirs, as it is told."""
    told = [c for c in deed.subtree if c.dep_ == "acl" and c.i > deed.i and c.lemma_ in {"claim", "blame"}]
    return [t for c in told for t in grammar.behind(c, "by" if c.lemma_ == "claim" else "on")]


def _faulted(accusation: Token) -> list[Token]:
    """“A stepped down after weeks of criticism”: of A."""
    if grammar.behind(accusation, "of", "against"):
        return []
    prep = whole(accusation, lexicon().measures).head
    gone = prep.lower_ in {"after", "amid", "following"} and prep.head.pos_ == "VERB"
    kinds = {f.type for f in lexicon().verbs.get(prep.head.lemma_.lower(), ())} if gone else set()
    return grammar.agents(prep.head) if kinds & {"RETREAT", "CONCEDE"} else []


def _aimed_at(noun: Token) -> list[Token]:
    """“a threat aimed at A”."""
    aimed = (a for a in grammar.children(noun, "acl") if a.lemma_ in _AIMING)
    return [t for a in aimed for t in grammar.behind(a, "at", "against", "towards", "on")]


def _belongs(compound: Token, names: Names, *, together: bool) -> bool:
    """“U.S. strikes” are theirs, “the Lee-Ek summit” is of both; “the Bonn bombing”, “the Bonn talks” were in Bonn."""
    if not together:
        return not town(compound, names)
    beside = {compound.nbor().lower_, compound.nbor(-1).lower_ if compound.i else ""}
    mention = names.get(compound.i)
    return bool(beside & {"-", "–", "and"}) or (mention is not None and mention.label == "PERSON")


def doers(verb: Token) -> list[Token]:
    """The doers; behind a document stand those who made it, behind an attack those whose it was."""
    words = lexicon()
    found = []
    for agent in grammar.agents(verb):
        document = agent.lemma_.lower() in words.documents
        makers = [c for c in grammar.children(agent, "amod", "compound", "poss") if c.ent_type_] if document else []
        maker = _bearer(agent) if document and not makers else None
        found += makers  # “an EU statement condemning it”
        if maker is not None:
            found += grammar.agents(maker)
        elif agent.pos_ != "PROPN" and (words.plainly(agent.lower_) or words.plainly(agent.lemma_.lower())):
            found += grammar.children(agent, "poss", "amod", "nmod", "compound")
            found += grammar.behind(agent, "by", "between", "among", "involving")
        else:
            found.append(agent)
    return found


def _bearer(document: Token) -> Token | None:
    """The verb that brought a document about: “adopted a resolution demanding …”."""
    above = document.head
    return above if document.dep_ in {"dobj", "nsubjpass"} and above.pos_ == "VERB" else None
