"""A parsed passage and its triggers in, the words out that may tell again of an event told elsewhere: “the move”.

By themselves they are too weak to tell of anything, so they are no events; what they tell of again is for the timeline
to find (resolve). The words are the section `echoes` of the lexicon, and its event nouns that lack what they ask for.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import Lexicon, lexicon
from tearsheet.annotate.events.trigger import Names, Trigger
from tearsheet.model import EventType

_PART = frozenset({"compound", "amod", "nmod", "aux", "auxpass"})
_OF_OLD = frozenset({"SUPPORT", "REJECT", "CONCEDE", "RETREAT", "ACCUSE"})  # “ratified the treaty”: of what was signed
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "another", "first", "second", "third"})

_WHO = frozenset({"who", "which", "that"})


def echoes(doc: Doc, names: Names, told: Sequence[Trigger]) -> Iterator[Trigger]:
    """What may tell of an event again, in the order of the text."""
    words = lexicon()
    used = {i for trigger in told for i in range(trigger.first, trigger.last + 1)}
    used -= {trigger.thing.i for trigger in told if trigger.thing is not None and trigger.type in _OF_OLD}
    used |= {t.i for trigger in told for t in (trigger.verb, trigger.noun) if t is not None}
    for token in doc:
        if token.i not in used and token.i not in names and token.dep_ not in _PART:
            kind = _class(token, words)
            if kind is not None:
                verb, noun = (token, None) if token.pos_ == "VERB" else (None, token)
                rule = f"echo {token.lemma_.lower()}"
                yield Trigger(kind, token.i, token.i, "directed", rule, verb=verb, noun=noun)


def _class(token: Token, words: Lexicon) -> EventType | None:
    """The class a word is most likely of."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and _points_back(token):
        return words.echoes.get(lemma) or next((p.type for p in words.nouns.get(lemma, ()) if p.type is not None), None)
    if token.pos_ != "VERB" or token.tag_ not in {"VBD", "VBN"}:
        return None
    lemma = words.forms.get(token.lower_, lemma)
    if token.tag_ == "VBN" and grammar.passive(token) and lemma in words.echoes:
        return words.echoes[lemma]
    known = words.echoes.get(lemma) or next((f.type for f in words.verbs.get(lemma, ())), None)
    return known if _background(token) else None


def _background(verb: Token) -> bool:
    """“the freeze that it imposed”, “two weeks after Chad stopped the lorries”: what was told before."""
    if verb.dep_ == "relcl":
        done = grammar.children(verb, "dobj") or not any(c.lower_ in _WHO for c in grammar.children(verb, "nsubj"))
        asked = any(c.lower_ in {"where", "when"} for c in verb.children)
        return bool(grammar.children(verb, "nsubj") and done) and not asked and verb.head.pos_ == "NOUN"
    return verb.dep_ in {"advcl", "pcomp"} and any(c.lower_ in {"after", "since", "when"} for c in verb.children)


def _points_back(noun: Token) -> bool:
    """“the move”, “this month's exchange”, “a second round”; “a similar move by Chad”."""
    if any(c.dep_ == "poss" or c.lower_ in _DEFINITE for c in noun.children):
        return True
    return noun.tag_ == "NN" and bool(grammar.behind(noun, "by"))
