"""How surely a claim is made: by its cue, by “not” beside the cue, by what the claim itself says of its chances.

What comes in is a draft; “unclear” is an answer. Left out: whether the claim is true.
"""

from tearsheet.annotate.quotes.cues import cues, entry, people
from tearsheet.annotate.quotes.draft import Draft
from tearsheet.annotate.quotes.speakers import speaker
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Certainty

_MAY = frozenset(
    {"may", "might", "could", "possible", "likely", "possibly", "perhaps", "probably", "maybe", "unlikely", "probable"}
) | {"potentially", "conceivable", "conceivably"}
_CHANCES = frozenset({"chance", "risk", "possibility", "danger", "likelihood", "probability", "prospect"})
_ASKED = frozenset({"whether", "if"})
_WH = frozenset({"who", "what", "when", "where", "why", "how", "which"})
_QUESTION = frozenset({"ask", "wonder", "question", "inquire", "enquire"})
_SELF = frozenset({"he", "she", "it", "they", "i", "we"})
_HOLDS_BACK = frozenset({"decline", "refuse", "fail", "deny", "avoid", "refrain", "unable", "unwilling", "reluctant"})
_NO_ANSWER = frozenset({"know", "decide", "determine", "establish"})  # “yet to decide”: no answer is held back
_PASSED_ON = frozenset({"understand", "know"})  # “is understood to”: by whom is not told
_CONFIRM = frozenset({"confirm", "verify", "corroborate"})
_WILL = frozenset({"will", "would", "'ll", "'d"})
_MEANS = frozenset({"plan", "intend", "want", "aim"})
_BEFALLS = frozenset({"be", "take", "cost", "have", "become", "happen", "mean", "lose", "die", "need", "fail", "fall"})


def certainty(draft: Draft) -> Certainty:
    """The certainty of one piece."""
    if draft.cue is None:
        return "said"
    tree, cue = draft.tree, draft.cue
    lexical = "said" if draft.rule.endswith("according") or _charged(draft, cue) else _lexical(tree, cue)
    if draft.rule.endswith("hearsay"):
        return "believed" if lexical == "believed" and tree.lemma[cue] not in _PASSED_ON else "reportedly"
    silent = draft.rule.endswith("silence") or _held_back(tree, cue)
    if draft.rule.endswith("open") or _asks(draft, cue):
        return "negated" if silent and tree.lemma[cue] not in _NO_ANSWER else "unclear"
    if silent:
        return "may" if entry(tree, cue) == "rule-out" else "negated"
    lexical = "threatened" if _warns(draft, cue) else lexical
    if any(draft.tree.low[c] in cues().hearsay for c in draft.tree.children[draft.cue]):
        return "reportedly"
    return lexical if lexical != "said" or draft.direct else _of_plain_words(draft, draft.cue)


def _lexical(tree: Tree, token: int) -> Certainty:
    """The word's own; who “is considering” or “would like to” means to do it; a claim played down is denied."""
    known = cues().certainty
    would = any(tree.low[c] in ("would", "'d") for c in tree.children[token])
    if (tree.lemma[token] == "consider" and tree.tag[token] == "VBG") or (tree.lemma[token] == "like" and would):
        return "plans"
    if tree.tag[token] == "VBN" and tree.dep[token] == "acomp" and tree.low[token] in known:
        return known[tree.low[token]]
    above = tree.head[token]
    if tree.dep[token] == "dobj" and known.get(entry(tree, above)) == "denied":
        return "denied"
    return known.get(entry(tree, token), "said")


def _charged(draft: Draft, cue: int) -> bool:
    """“The indictment alleges that …”, “his allegation that …”: somebody stands up for it."""
    return draft.tree.lemma[cue] in ("allege", "allegation") and speaker(draft.tree, cue) is not None


def _held_back(tree: Tree, cue: int) -> bool:
    """“did not say”, “declined to say”."""
    if tree.low[cue] in ("clear", "certain", "known"):
        return False
    if tree.low[max(cue - 2, 0) : cue] == ("yet", "to"):
        return True
    neither = any(tree.low[c] in ("neither", "nor") for c in (*tree.children[cue], *tree.children[tree.head[cue]]))
    return tree.negated(cue) or neither or _kept_from(tree, cue)


def _kept_from(tree: Tree, cue: int) -> bool:
    """“declined to say”, “was unable to say”, “stopped short of saying”, “avoided saying”."""
    above = tree.head[cue]
    if tree.dep[cue] == "pcomp":
        verb = tree.head[above]
        return tree.lemma[verb] in _HOLDS_BACK or tree.low[above - 1] == "short" or tree.low[verb] == "short"
    return tree.dep[cue] == "xcomp" and tree.lemma[above] in _HOLDS_BACK


def _warns(draft: Draft, cue: int) -> bool:
    """“The union warned that it would strike”: a deed of one's own that one warns of is a threat."""
    tree = draft.tree
    if draft.direct and tree.lemma[cue] == "warn" and tree.low[tree.at(draft.span.start + 1)] in ("if", "unless"):
        return any(tree.low[t] in ("i", "we") and tree.low[t + 1] in _WILL for t in _words(draft))
    source = speaker(tree, cue)
    clause = tree.child(cue, "ccomp")
    if tree.lemma[cue] != "warn" or source is None or clause is None or tree.lemma[clause] in _BEFALLS:
        return False
    subject = tree.child(clause, "nsubj")
    will = any(tree.dep[c] == "aux" and tree.low[c] in _WILL for c in tree.children[clause])
    return subject is not None and will and tree.low[subject] in _own_pronouns(tree, source.head)


def _words(draft: Draft) -> range:
    """The tokens of a draft but the last."""
    return range(draft.tree.at(draft.span.start), draft.tree.at(draft.span.end - 1))


def _own_pronouns(tree: Tree, head: int) -> frozenset[str]:
    """What a speaker may call itself."""
    if tree.tag[head] in ("NNS", "NNPS"):
        return frozenset({"they"})
    return frozenset({tree.low[head]}) if tree.pos[head] == "PRON" else frozenset({"he", "she", "it"})


def _of_plain_words(draft: Draft, cue: int) -> Certainty:
    """Where the cue says no more than “said”: its source, then the claim itself."""
    return "reportedly" if _from_hearsay(draft, cue) else _of_claim(draft)


def _asks(draft: Draft, cue: int) -> bool:
    """A question, put directly or not."""
    tree = draft.tree
    at = tree.at(draft.span.start)
    first = tree.low[at]
    if draft.direct:
        return tree.lemma[cue] in _QUESTION and "?" in tree.passage.text[: draft.span.end - tree.passage.start]
    if tree.lemma[cue] in _NO_ANSWER and _held_back(tree, cue) and first in _WH:
        return True
    if draft.rule.endswith("whether"):
        return False  # “is weighing whether to sell”
    asked = first in _ASKED and not at <= tree.head[tree.head[at]] < tree.at(draft.span.end)
    return asked or (tree.lemma[cue] in _QUESTION and first in _WH)


def _from_hearsay(draft: Draft, cue: int) -> bool:
    """“Local media reported”, “according to unconfirmed reports”: nobody stands up for it."""
    tree = draft.tree
    if tree.low[cue] in cues().rumours:
        return True
    source = draft.source if draft.source is not None else speaker(tree, cue)
    if source is None:
        return tree.lemma[cue] in cues().raised
    press = tree.lemma[cue] == "report" and cues().press & set(tree.low[source.first : source.last + 1])
    return bool(press) or tree.low[source.head] in cues().rumours


def _cannot(tree: Tree, verb: int) -> bool:
    """“could not be saved”; but what could not be ruled out is possible."""
    return tree.negated(verb) and tree.lemma[verb] not in ("rule", "exclude")


def _of_claim(draft: Draft) -> Certainty:
    """What the main verb or noun of the claim says: may and might, a plan."""
    tree = draft.tree
    first, last = tree.at(draft.span.start), tree.at(draft.span.end - 1)
    for token in range(first, last + 1):
        if first <= tree.head[token] <= last and tree.head[token] != token:
            continue
        return _able(tree, token) or _possible(tree, token) or _of_own_mind(tree, token)
    return "said"


def _able(tree: Tree, verb: int) -> Certainty | None:
    """“said he could confirm that …” confirms, “could not confirm” does not: no chance is meant."""
    if tree.lemma[verb] not in _CONFIRM:
        return None
    if not any(tree.low[c] in ("can", "could") for c in tree.children[verb]):
        return None
    return "negated" if tree.negated(verb) else "confirmed"


def _possible(tree: Tree, token: int) -> Certainty | None:
    if tree.lemma[token] == "know" and tree.negated(token) and _whether(tree, token):
        return "unclear"
    if entry(tree, token) == "rule-out":
        return "may" if tree.negated(token) else None
    near = (*tree.children[token], token, *(c for aux in tree.all(token, "auxpass") for c in tree.children[aux]))
    possible = [c for c in near if tree.low[c] in _MAY and tree.pos[c] != "PROPN"]
    if possible and not (tree.low[possible[0]] == "could" and _cannot(tree, token)):
        return "may"
    if _chance(tree, token):
        return "may"
    return "plans" if _meant(tree, token) else None


def _whether(tree: Tree, verb: int) -> bool:
    """“did not know whether it would open”, “whether it was cut is not known”."""
    clauses = tree.all(verb, "ccomp", "csubj", "csubjpass", "advcl")
    return any(tree.low[tree.left[clause]] in _ASKED for clause in clauses)


def _of_own_mind(tree: Tree, token: int) -> Certainty:
    """“said she believed”, “said it planned to”."""
    ready = tree.child(token, "acomp") if tree.pos[token] == "AUX" else None
    inner = _lexical(tree, token if ready is None or tree.child(ready, "xcomp", "ccomp") is None else ready)
    subject = tree.child(token, "nsubj")
    deed = tree.child(token, "xcomp")
    if tree.lemma[token] in _NO_ANSWER and (deed is None or tree.low[tree.left[deed]] in _ASKED):
        return "said"  # “the court will decide whether …” tells no plan
    if tree.lemma[token] in _MEANS and tree.child(token, "aux") is not None and _had(tree, token):
        return "said"  # “had been planning a trip”: what was once meant
    own = subject is None or tree.low[subject] in _SELF  # whose plan another tells, that one's words tell
    if tree.pos[token] == "NOUN" and tree.child(token, "acl", "xcomp") is None:
        return "said"
    thinks = inner == "plans" or (inner == "believed" and _thinks(tree, token))
    return inner if thinks and own and not tree.negated(token) and tree.child(token, "auxpass") is None else "said"


def _had(tree: Tree, verb: int) -> bool:
    return any(tree.low[c] in ("had", "'d") for c in tree.all(verb, "aux"))


def _thinks(tree: Tree, verb: int) -> bool:
    """“she believed”, “he hoped that …”: with a clause to think; “he felt ill”, “she saw it fall” tell of a fact."""
    if tree.lemma[verb] in cues().raised or tree.lemma[verb] == "hope":
        return True
    if tree.pos[verb] == "AUX":
        return tree.child(verb, "acomp") is not None
    return tree.lemma[verb] not in ("see", "find", "regard") and tree.child(verb, "ccomp") is not None


def _chance(tree: Tree, verb: int) -> bool:
    """“there is a risk that …”."""
    there = tree.child(verb, "expl")
    thing = tree.child(verb, "attr")
    return there is not None and thing is not None and tree.lemma[thing] in _CHANCES and not tree.negated(verb)


def _meant(tree: Tree, verb: int) -> bool:
    """“The firm is to close two plants”, “he was going to resign”: of those who can mean to do something."""
    subject, deed = tree.child(verb, "nsubj"), tree.child(verb, "xcomp")
    to_do = deed is not None and deed > verb and any(tree.tag[c] == "TO" for c in tree.children[deed])
    if subject is None or not to_do or tree.negated(verb):
        return False
    acts = tree.named[subject] or tree.low[subject] in _SELF or tree.lemma[subject] in people() | cues().bodies
    going = tree.lemma[verb] == "go" and tree.tag[verb] == "VBG"
    return acts and (going or (tree.lemma[verb] == "be" and tree.child(verb, "acomp", "attr") is None))
