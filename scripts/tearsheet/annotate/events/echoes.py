"""A parsed passage and its triggers in, the words out that may tell again of an event told elsewhere: “the move”.

By themselves they are too weak to tell of anything, so they are no events; what they tell of again is for the timeline
to find (resolve). The words are the section `echoes` of the lexicon, its event verbs and nouns where they lack what
they ask for, and what the encoder takes for a telling; most of them tell of nothing, so whoever joins them must know
that it is one.
"""

from collections.abc import Iterator, Sequence, Set

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import Lexicon, lexicon
from tearsheet.annotate.events.things import HARMED
from tearsheet.annotate.events.trigger import Trigger
from tearsheet.annotate.parse import Passage
from tearsheet.encoder.reading import Read, Reading
from tearsheet.model import EventType, Span

_PART = frozenset({"compound", "amod", "nmod", "aux", "auxpass"})
# Verbs that say too little unless what they are done to is told: “which it had made”, “was taken”.
_LIGHT = frozenset(
    {
        *("ask", "be", "become", "begin", "call", "come", "do", "find", "get", "give", "go", "have", "keep", "know"),
        *("let", "make", "need", "put", "say", "see", "seem", "start", "take", "tell", "think", "use", "want"),
    }
)
_OF_OLD = frozenset({"SUPPORT", "REJECT", "CONCEDE", "RETREAT", "ACCUSE"})  # “ratified the treaty”: of what was signed
_DONE_TO = frozenset({"COERCE", "ASSAULT", "SANCTION", "CONCEDE", "AID", "AGREE"})
_HARMED = HARMED | {"killed"}
_DYING, _LOST = frozenset({"die", "perish"}), frozenset({"life", "leg", "arm", "eye", "hand"})
_TELLING = frozenset({"ADJ", "NOUN", "VERB"})
_WHO = frozenset({"who", "which", "that"})
_LIKELY = -2.0  # log-odds above which the encoder may take a word for a telling


def echoes(passage: Passage, taken: Set[int], told: Sequence[Trigger], reading: Reading) -> Iterator[Trigger]:
    """What may tell of an event again, in the order of the text; the tokens of names and times are `taken`."""
    words = lexicon()
    of_old = {trigger.thing.i for trigger in told if trigger.thing is not None and trigger.type in _OF_OLD}
    things = {trigger.thing.i for trigger in told if trigger.thing is not None} - of_old
    own = {t.i for trigger in told for t in (trigger.verb, trigger.noun) if t is not None} | things
    inside = {i for trigger in told for i in range(trigger.first, trigger.last + 1)} - of_old
    for token in passage.doc:
        if token.i not in own and token.i not in taken:
            known = token.i not in inside and (token.dep_ not in _PART or _attribute(token))
            kind = (_class(token, words) if known else None) or _read(passage, token, reading)
            if kind is not None:
                verb, noun = (token, None) if token.pos_ == "VERB" else (None, token)
                yield Trigger(kind, token.i, token.i, "directed", _rule(token, words), verb=verb, noun=noun)


def likeliest(span: Span, reading: Reading) -> Read | None:
    """The word that the encoder takes most for a telling, where it may be one."""
    word = max(reading.over(span), key=lambda word: word.telling, default=None)
    return word if word is not None and word.telling > _LIKELY else None


def _read(passage: Passage, token: Token, reading: Reading) -> EventType | None:
    """The class of what the encoder takes for a telling."""
    if token.pos_ not in _TELLING or not token.is_alpha:
        return None
    word = likeliest(passage.span(token), reading)
    return word.type if word is not None else None


def _rule(token: Token, words: Lexicon) -> str:
    """With its particle: to pick up is not to pick."""
    return " ".join(("echo", _lemma(token, words), *(t.lower_ for t in grammar.children(token, "prt"))))


def _lemma(token: Token, words: Lexicon) -> str:
    return words.forms.get(token.lower_, token.lemma_.lower()) if token.pos_ == "VERB" else token.lemma_.lower()


def _attribute(token: Token) -> bool:
    """“the detained men”, “a wounded soldier”, “left nine dead”."""
    return token.lower_ in _HARMED or (token.tag_ == "VBN" and token.pos_ == "VERB" and token.dep_ == "amod")


def _class(token: Token, words: Lexicon) -> EventType | None:
    """The class a word is most likely of."""
    if token.pos_ not in _TELLING:
        return None
    lemma = _lemma(token, words)
    if token.pos_ == "NOUN":
        return words.echoes.get(lemma) or _of_noun(lemma, words)
    if token.lower_ in _HARMED and token.pos_ in {"ADJ", "VERB"}:
        return "ASSAULT"
    if token.pos_ != "VERB" or token.tag_ not in {"VBD", "VBN"}:
        return None  # what is to be done, or done for ever, is seldom what was told
    return _of_verb(token, words) or (None if lemma in _LIGHT else _of_lemma(lemma, words))


def _of_noun(lemma: str, words: Lexicon) -> EventType | None:
    """That of the noun with the least beside it: “the war” is rather one with somebody than one of words."""
    return next((p.type for p in reversed(words.nouns.get(lemma, ())) if p.type is not None), None)


def _of_lemma(lemma: str, words: Lexicon) -> EventType | None:
    return words.echoes.get(lemma) or next((f.type for f in words.verbs.get(lemma, ())), None)


def _of_verb(verb: Token, words: Lexicon) -> EventType | None:
    """What is done to somebody, whom it costs what, and what was told before."""
    lemma = _lemma(verb, words)
    if lemma in _DYING or (lemma == "lose" and any(o.lemma_ in _LOST for o in grammar.children(verb, "dobj"))):
        return "ASSAULT"
    kinds = [f.type for f in words.verbs.get(lemma, ())]
    if verb.tag_ == "VBN" and (verb.dep_ in {"amod", "acl"} or grammar.passive(verb)):
        return words.echoes.get(lemma) or next((kind for kind in kinds if kind in _DONE_TO), None)
    return _of_lemma(lemma, words) if _background(verb) else None


def _background(verb: Token) -> bool:
    """“the freeze that it imposed”, “two weeks after Chad stopped the lorries”: what was told before."""
    if verb.dep_ == "relcl":
        done = grammar.children(verb, "dobj") or not any(c.lower_ in _WHO for c in grammar.children(verb, "nsubj"))
        asked = any(c.lower_ in {"where", "when"} for c in verb.children)
        return bool(grammar.children(verb, "nsubj") and done) and not asked and verb.head.pos_ == "NOUN"
    return verb.dep_ in {"advcl", "pcomp"} and any(c.lower_ in {"after", "since", "when"} for c in verb.children)
