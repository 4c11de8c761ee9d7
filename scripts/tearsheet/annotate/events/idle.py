"""An event noun and its class in, whether it tells of nothing that is done out: “held without trial”, “a gas blast”.

Left out: phrases that only look like events by their words (the lexicon has them), mere topics (topics).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.things import assembly, definite, key
from tearsheet.annotate.events.trigger import Names
from tearsheet.model import EventType

_PAPERS = frozenset({"accord", "agreement", "pact", "treaty", "memorandum", "deal"})
_TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
_ENDING = frozenset({"breakdown", "collapse", "crumble", "expire", "fail", "falter", "unravel", "violation", "end"})
_BURNING = frozenset({"accident", "boiler", "furnace", "gas", "methane", "firework", "leak"})
_DEFEATING = frozenset({"adopt", "approve", "defeat", "pass", "reject", "throw", "vote"})
_RECALLING = frozenset({"recall", "summon", "call", "withdraw"})


def idle(noun: Token, kind: EventType, names: Names) -> bool:
    """Whether an event noun stands for nothing done, or for what its verb has told already."""
    if noun.dep_ in {"dobj", "dative"} and _only_heard(noun):
        return True
    if noun.dep_ == "pobj" and (_lacking(noun) or _told_by_verb(noun) or _spot(noun)):
        return True
    if kind == "AGREE" and key(noun) in _PAPERS and definite(noun):
        return not _with_whom(noun)  # “under the accord, both would pull back”
    return (
        assembly(noun)
        or _voted_down(noun)
        or _lighter(noun)
        or _failing(noun)
        or _burnt(noun)
        or _campaign(noun, names)
    )


def _voted_down(motion: Token) -> bool:
    """“rejected a motion”: one vote."""
    done_to = motion.dep_ in {"dobj", "nsubjpass"} and motion.head.lemma_ in _DEFEATING
    return key(motion) == "motion" and done_to


def _lighter(sentence: Token) -> bool:
    """“in exchange for lighter sentences”."""
    return key(sentence) == "sentence" and any(c.tag_ == "JJR" for c in sentence.children)


def _only_heard(noun: Token) -> bool:
    """“told a conference”, “survived a no-confidence vote”."""
    return noun.head.lemma_ in {"tell", "address"} or (noun.head.lemma_ == "survive" and key(noun) == "vote")


def _lacking(noun: Token) -> bool:
    """“held without trial”: what there has not been."""
    return noun.head.lower_ == "without" and key(noun) in {"trial", "charge"}


def _told_by_verb(noun: Token) -> bool:
    """“sentenced to imprisonment”, “on a state of alert”, “recalled for consultations”."""
    verb = noun.head.head.lemma_
    if noun.head.lower_ == "to":
        return verb in {"sentence", "condemn"}
    if noun.head.lower_ == "for":
        return key(noun) == "consultation" and verb in _RECALLING
    return noun.head.lower_ == "on" and key(noun) == "state"


def _spot(roadblock: Token) -> bool:
    """“shot at a roadblock”."""
    return key(roadblock) == "roadblock" and roadblock.head.lower_ in {"at", "near"}


def _failing(truce: Token) -> bool:
    """“since the truce collapsed”, “the collapse of the truce”, “agreed to a truce”: none is made beside."""
    if key(truce) not in _TRUCES:
        return False
    if truce.dep_ == "pobj":
        return truce.head.head.lemma_ in _ENDING | {"agree", "consent"}
    return truce.dep_ == "nsubj" and truce.head.lemma_ in _ENDING


def _burnt(blast: Token) -> bool:
    """“a gas leak caused the blast”: nobody did."""
    return key(blast) == "blast" and any(key(t) in _BURNING for t in blast.sent)


def _campaign(rally: Token, names: Names) -> bool:
    """“at a Lee rally”."""
    owners = grammar.children(rally, "compound", "poss") if key(rally) == "rally" else []
    return any(o.i in names and names[o.i].label == "PERSON" for o in owners)


def _with_whom(paper: Token) -> bool:
    return bool(grammar.behind(paper, "between", "with", "by")) or any(c.dep_ == "poss" for c in paper.children)
