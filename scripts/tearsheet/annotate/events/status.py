"""A trigger in, how sure its event is out: asserted, planned, uncertain or denied.

Read upwards from the trigger: its own auxiliaries, negation and modifiers, then each word it depends on. What is only
said by somebody is not asserted by the article. The idea is that of factuality profiles (Saurí and Pustejovsky 2009).
"""

from collections.abc import Callable

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import certainty, lexicon
from tearsheet.annotate.events.things import whole
from tearsheet.annotate.events.trigger import Trigger
from tearsheet.model import EventStatus, EventType, Quote

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "nsubjpass", "acl", "oprd", "pcomp", "acomp", "attr"})
_MEANS = frozenset({"by", "after", "during", "since", "following", "in", "despite", "amid", "over"})
_GIVEN = frozenset({"into", "over", "behind", "at"})  # “an inquiry into the raid”: there was one
_OPEN = frozenset({"for", "of", "to", "on", "about", "from"})  # “plans for talks”, but not “after talks”
_OCCASION = frozenset({"over", "after", "following", "despite", "amid", "since"})
_ANSWERS = frozenset(
    {"responsibility", "attack", "revenge", "retaliation", "reprisal", "punishment", "reward", "trial"}
)
_THANKING = frozenset({"thank", "praise", "congratulate", "commend", "apologise", "apologize", "criticise", "reward"})
_BROUGHT_ABOUT = frozenset({"let", "allow", "help", "permit", "enable"})
_SHOWN = frozenset({"PROTEST", "REQUEST", "ACCUSE", "SUPPORT"})
_NEGATIVE = frozenset({"verb not allow"})
_DECREED = frozenset({"COERCE", "SANCTION"})
_OVER = frozenset({"end", "expire", "finish", "lapse"})  # “his sentence was to end in May”
_NOBODY = frozenset({"nobody", "none", "neither"})
Step = tuple[list[str], bool]
_BY_CLAIM: dict[str, str | None] = {"confirmed": None, "denied": "denied", "promised": "planned", "plans": "planned"}


def status(trigger: Trigger, claim: Quote | None) -> EventStatus:
    """How sure the article is of it; `claim` is the reported claim it stands in, if any."""
    anchor = whole(trigger.anchor, lexicon().measures)
    effects = _upwards(anchor, trigger.type)
    effects = _without(effects, trigger)
    if anchor != trigger.anchor:
        effects += _own(trigger.anchor)
    if trigger.verb is not None and trigger.verb not in {anchor, anchor.head}:
        effects += _own(trigger.verb)
    if trigger.thing is not None:
        effects += [e for e in _own(trigger.thing) if e == "denied"]  # “no deal was signed”
    people = grammar.agents(trigger.verb) + grammar.objects(trigger.verb) if trigger.verb is not None else []
    if any(_nobody(p) for p in people if p not in {trigger.thing, trigger.noun}):
        effects.append("denied")
    if claim is not None and not effects and not _aside(trigger, claim):
        effect = _BY_CLAIM.get(claim.certainty, "uncertain")
        effects += [effect] if effect is not None else []
    return _decided(effects)


def _without(effects: list[str], trigger: Trigger) -> list[str]:
    """The effects that belong to what a trigger speaks of, taken from those on the trigger itself."""
    if trigger.type == "THREATEN" and "uncertain" in effects and any(map(_condition, trigger.anchor.children)):
        effects.remove("uncertain")  # “is threatening to strike if …”: the threat is made
    if trigger.rule in _NEGATIVE and "denied" in effects:
        effects.remove("denied")  # “will not allow it”: that is the refusal
    announced = trigger.noun is not None and trigger.noun.head.lemma_ == "announce"
    if announced and trigger.type in _DECREED:
        effects = [e for e in effects if e != "planned"]  # what is decreed by being announced
    return effects


def _aside(trigger: Trigger, claim: Quote) -> bool:
    """What stands in a claim without being claimed: “dismissed the accusation”, “the man, whom Chad accuses”."""
    anchor = trigger.anchor
    if grammar.told_along(anchor) is not None:
        return True
    if claim.kind != "indirect":
        return False
    if _earlier(anchor) or (trigger.verb is None and anchor.dep_ == "pobj" and _definite(anchor)):
        return True
    known = anchor.dep_ in {"relcl", "acl"} and _told_before(anchor)
    return known or _granted(anchor) or (anchor.dep_ == "dobj" and anchor.pos_ == "NOUN")


def _granted(anchor: Token) -> bool:
    """“recalled him over the arrest”, “thanked Mali for sending rice”, “explain why it had seized two wells”."""
    if anchor.dep_ == "pobj":
        return anchor.head.lower_ in _OCCASION or anchor.head.head.lower_ in _ANSWERS
    if anchor.dep_ == "pcomp":
        return anchor.head.head.lemma_ in _THANKING
    above = (*anchor.children, *anchor.head.children)
    asked = any(c.lower_ in {"why", "how"} and c.dep_ == "advmod" for c in above)
    return asked and anchor.dep_ in {"ccomp", "xcomp"}


def _earlier(anchor: Token) -> bool:
    """“… after an inquiry faulted him”: what came before is told as known."""
    clauses = (a for a in (anchor, *anchor.ancestors) if a.dep_ in {"advcl", "ccomp"})
    first = next(clauses, None)
    return first is not None and first.dep_ == "advcl" and any(c.lower_ in {"after", "since"} for c in first.children)


def _told_before(clause: Token) -> bool:
    """“the man who shot him”, “the brothers deported in May”; not “the claim that A met B”, “a plea to free A”."""
    if clause.dep_ == "relcl":
        return True
    return clause.tag_ in {"VBN", "VBD"} and not any(c.lower_ == "that" for c in clause.children)


def _decided(effects: list[str]) -> EventStatus:
    denials = effects.count("denied")
    if "uncertain" in effects or denials > 1:
        return "uncertain"
    if denials == 1:
        return "denied"
    if "planned" in effects:
        return "planned"
    return "uncertain" if "reported" in effects else "asserted"


def _nobody(head: Token) -> bool:
    """“No one was arrested”, “neither side agreed”."""
    return head.lower_ in _NOBODY or any(
        c.lower_ in {"no", "neither"} for c in grammar.children(head, "det", "preconj")
    )


def _upwards(token: Token, kind: EventType) -> list[str]:
    effects = _own(token)
    for _ in range(12):
        head = token.head
        if head == token:
            break
        more, go_on = _step(token, head)
        if kind in _SHOWN and more == ["planned"] and token.dep_ == "advcl":
            more = []  # they came “to protest”: coming is protesting
        effects += more
        if not go_on:
            break
        token = head
    return effects


def _step(token: Token, head: Token) -> Step:
    """What `head` adds to the sureness of what hangs on it, and whether to look further up."""
    relation = token.dep_
    if relation in _STEPS:
        return _STEPS[relation](token, head)
    return _complement(token, head) if relation in _COMPLEMENTS else ([], False)


def _joined(token: Token, head: Token) -> Step:
    """A second verb shares what stands before the first, unless it has its own."""
    if grammar.joined_to(token) != head:
        return [], False  # “did not fire, and blamed rebels”
    shared = token.pos_ != "VERB" or not grammar.children(token, "nsubj", "nsubjpass", "aux")
    return (_own(head) if shared else []), True


def _subject(_: Token, head: Token) -> Step:
    due = head.lemma_ == "be" and any(
        grammar.to_do(clause) and clause.lemma_ not in _OVER for clause in grammar.children(head, "xcomp")
    )
    judged = head.lemma_ == "be" and grammar.children(head, "acomp", "attr")  # “the brawl will be hard to forget”
    occurs = head.lemma_.lower() in lexicon().occur and not judged
    return (["planned"] if due else _own(head) if occurs else []), False


def _preposition(preposition: Token, head: Token) -> Step:
    if preposition.lower_ in _MEANS or (preposition.lower_ in _GIVEN and any(map(_definite, preposition.children))):
        return [], False
    if head.lemma_.lower() in certainty().motion and preposition.lower_ == "for":
        return _own(head), True
    governing = _governing(head, preposition.lower_) if head.pos_ in {"NOUN", "VERB", "ADJ", "ADV"} else []
    return governing + (_own(head) if governing else []), bool(governing) or head.lemma_.lower() in lexicon().light


def _definite(noun: Token) -> bool:
    """“the attack”, “its strikes”: told as known."""
    return any(c.dep_ == "poss" or c.lower_ in {"the", "this", "that", "these", "those"} for c in noun.children)


def _behind(_: Token, head: Token) -> Step:
    return (["denied"] if head.lower_ == "without" else []), head.lower_ in _OPEN


def _complement(token: Token, head: Token) -> Step:
    if token.dep_ == "acl" and token.tag_ != "VB":
        return [], False  # “the bishop, kidnapped on Tuesday,”
    if token.i < head.i and any(t.text == ";" for t in token.doc[token.i : head.i]):
        return [], False  # two sentences in one
    if token.dep_ == "dobj" and head.lemma_ == "claim":
        return [], False  # “claimed the bombing”: there was one
    asked = any(c.lower_ in {"why", "how"} and c.dep_ == "advmod" for c in token.children)
    governing = [] if asked else _governing(head, told=token.dep_ == "ccomp")
    if governing == ["planned"] and token.dep_ == "ccomp" and _done(token):
        governing = ["reported"]  # “have agreed, the mayor announced”
    if token.dep_ == "xcomp" and head.lemma_ == "be" and any(c.lower_ == "to" for c in token.children):
        governing = ["planned"]
    if (
        token.dep_ == "xcomp"
        and head.lemma_ == "have"
        and any(c.lower_ == "yet" for c in (*head.children, *token.children))
    ):
        governing = ["denied"]
    presupposed = token.dep_ == "dobj" and not governing and head.lemma_.lower() not in lexicon().light
    if presupposed:
        return [], False
    return governing + _own(head), True


def _done(verb: Token) -> bool:
    auxiliaries = {c.lower_ for c in grammar.children(verb, "aux", "auxpass")}
    return bool(auxiliaries & {"has", "have", "had", "was", "were"}) or (verb.tag_ == "VBD" and not auxiliaries)


def _adverbial(token: Token, head: Token) -> Step:
    """“to meet him”: a purpose, reached when the subject has moved there; other clauses stand by themselves."""
    purpose = any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
    if not purpose:
        return [], False
    governing = _governing(head)
    if governing and "denied" not in governing:  # “are blocking the road to demand …”
        return governing + _own(head), True
    arrived = head.lemma_.lower() in certainty().motion and head.tag_ in {"VBD", "VBN"}
    return (_own(head) if arrived else ["planned"]), True


def _governing(head: Token, preposition: str = "", *, told: bool = False) -> list[str]:
    """The effect of a word on what it governs; `told` is for what stands in a “that” clause."""
    word = head.lemma_.lower()
    if word == "call" and grammar.children(head, "oprd", "ccomp"):
        return []  # “called the sentence a blow”
    done = head.tag_ in {"VBD", "VBN"} or any(c.lower_ in {"had", "has"} for c in grammar.children(head, "aux"))
    if word in _BROUGHT_ABOUT and done and not preposition:
        return []  # “the decree had let soldiers in”: they came in
    little = {"prt"} if preposition else {"prt", "prep"}  # “called on A to rejoin it”
    particular = {f"{word} {c.lower_}" for c in head.children if c.dep_ in little} | {f"{word} {preposition}"}
    governors = certainty().governors.items()
    effects = [effect for effect, words in governors if particular & words]
    effects = effects or [effect for effect, words in governors if word in words]
    return ["reported"] if told and "reported" in effects else effects[:1]


def _own(token: Token) -> list[str]:
    """What a word's own auxiliaries, negation and modifiers say."""
    words = certainty()
    effects = []
    for child in token.children:
        low = child.lower_
        if child.dep_ in {"aux", "auxpass"}:
            effects += [e for e, auxiliaries in words.auxiliaries.items() if low in auxiliaries]
        elif child.dep_ == "mark" and low in words.conditions:
            effects.append("uncertain")
        elif _condition(child):
            effects.append("uncertain")  # “if they come, we will …”
        elif child.dep_ == "neg":
            effects.append("denied")
        elif child.dep_ in {"amod", "advmod", "det", "preconj", "compound"}:
            effects += [e for e, modifiers in words.modifiers.items() if low in modifiers]
    return ["denied"] if _unable(token) and "denied" in effects else effects


def _condition(clause: Token) -> bool:
    marks = grammar.children(clause, "mark") if clause.dep_ == "advcl" else []
    return any(m.lower_ in certainty().conditions for m in marks)


def _unable(verb: Token) -> bool:
    """“could not agree”: they did not."""
    return any(c.lower_ in {"could", "can", "ca"} for c in grammar.children(verb, "aux"))


_STEPS: dict[str, Callable[[Token, Token], Step]] = {
    "conj": _joined,
    "advcl": _adverbial,
    "nsubj": _subject,
    "prep": _preposition,
    "agent": _preposition,
    "pobj": _behind,
}
