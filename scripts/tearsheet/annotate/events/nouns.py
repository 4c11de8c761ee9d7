"""A noun in, the trigger out where it tells of an event: alone, or with the light verb that carries it (“held talks”).

Left out: verbs that tell of an event themselves (frames).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.idle import idle
from tearsheet.annotate.events.lexicon import Lexicon, Mode, Phrase
from tearsheet.annotate.events.things import candidates, key, stretch, whole
from tearsheet.annotate.events.trigger import Names, Trigger
from tearsheet.model import EventType

_AMOUNTS = frozenset({"DATE", "TIME", "MONEY"})
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def event_noun(token: Token, names: Names, words: Lexicon) -> tuple[EventType, int] | None:
    """The class of a noun and where its words begin."""
    named = token.i in names and names[token.i].label == "EVENT"
    if (token.i in names or (token.pos_ == "PROPN" and token.text[0].isupper())) and not named:
        return None
    tail = token.lower_.removesuffix("s") in words.tails  # asked first: neighbours cost
    for phrase in words.nouns.get(_hyphened(token), ()) if tail else ():
        if not _followed(token, phrase) or phrase.before not in {None, token.doc[max(0, token.i - 3)].lower_}:
            continue
        return None if phrase.type is None else (phrase.type, token.i - 2)
    phrases = (*words.nouns.get(token.lower_, ()), *words.nouns.get(key(token), ()))
    before = token.nbor(-1) if phrases and token.i > token.sent.start else None  # asked late: sentences cost
    left = set() if before is None else {before.lower_, before.lemma_.lower()}
    for phrase in phrases:
        if phrase.before in {None, *left} and _followed(token, phrase):
            first = token.i - (phrase.before is not None)
            return None if phrase.type is None else (phrase.type, first)
    kind = words.gerunds.get(token.lower_)
    return (kind, token.i) if kind is not None and grammar.behind(token, "of", "by") else None


def _hyphened(token: Token) -> str:
    """“sit-in”, which the tokeniser cuts in three."""
    cut = token.i > 1 and token.nbor(-1).text in {"-", "–"} and token.i - 2 >= token.sent.start
    return f"{token.nbor(-2).lower_}-{token.lower_.removesuffix('s')}" if cut else ""


def _followed(noun: Token, phrase: Phrase) -> bool:
    if phrase.preposition is None:
        return True
    behind = [t for t in grammar.behind(noun, phrase.preposition) if not _amount(t)]
    if not behind and phrase.behind is None and noun.i + 2 < noun.sent.end and noun.nbor().lower_ == phrase.preposition:
        return noun.nbor(2).ent_type_ not in _AMOUNTS  # the parser hangs on the verb what belongs to the noun
    return any(phrase.behind in {None, t.lower_, key(t)} for t in behind)


def _amount(token: Token) -> bool:
    """“application for most of Wednesday” is no application for anything."""
    return token.ent_type_ in _AMOUNTS or any(t.ent_type_ in _AMOUNTS for t in grammar.behind(token, "of"))


def carried(verb: Token, names: Names, words: Lexicon) -> Trigger | None:
    """The trigger of a light verb with its event noun: “held talks”."""
    for noun in candidates(grammar.objects(verb)) or _existing(verb):
        found = event_noun(noun, names, words)
        if found is not None and not _turned(verb, noun, found[0]):
            first, last = stretch(verb, noun, verb.i) if verb.i < noun.i else (found[1], noun.i)
            return Trigger(found[0], first, last, _mode(found[0], noun), f"noun {key(noun)}", verb=verb, noun=noun)
    return None


def _turned(verb: Token, noun: Token, kind: EventType) -> bool:
    """“called the strike a crime” is to call no strike, “paid its fine” to fine nobody."""
    return (key(verb) == "call" and _definite(noun)) or (
        key(verb) == "pay" and kind == "SANCTION" and verb.dep_ != "xcomp"
    )


def _definite(noun: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in {"the", "this", "that"} for c in noun.children)


def _existing(verb: Token) -> list[Token]:
    """“There were protests”."""
    return grammar.children(verb, "attr") if grammar.children(verb, "expl") else []


def noun_trigger(token: Token, names: Names, words: Lexicon) -> Trigger | None:
    """The trigger of an event noun that no verb has taken."""
    found = event_noun(token, names, words)
    if found is None or token.dep_ in {"compound", "amod", "nmod"} or idle(token, found[0], names):
        return None
    kind, first = found
    round_ = whole(token, words.measures)  # “the second round of talks ended in Rome”
    carriers = [round_.head] if round_.dep_ == "nsubj" else []
    for noun in (token, *grammar.behind(token, "by", "between")):
        carriers += grammar.children(noun, "acl", "relcl")  # “talks held in Rome”, “the strike that began on Monday”
    verb = next((c for c in carriers if _carries(c, token, words)), None)
    return Trigger(kind, first, token.i, _mode(kind, token), f"noun {key(token)}", verb=verb, noun=token)


def _carries(verb: Token, noun: Token, words: Lexicon) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in words.occur or (lemma in words.light and verb.head == noun)


def _mode(kind: EventType, noun: Token) -> Mode:
    if key(noun) in {"visit", "trip", "tour"}:
        return "visit"
    return "together" if kind in _MUTUAL else "directed"
