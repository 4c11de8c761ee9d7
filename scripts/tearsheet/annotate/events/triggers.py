"""A parsed passage in, the words that tell of an event out, each with its class and the tokens its people hang on.

Verbs match a frame of the lexicon; nouns count alone or with the light verb that carries them (“held talks”).
Left out: who, where, when and how sure.
"""

from msgspec import Struct
from spacy.tokens import Doc, Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import (
    ACT,
    DEED,
    NOTHING,
    PAIR,
    SOMEONE,
    SOMETHING,
    Frame,
    Lexicon,
    Mode,
    Phrase,
    lexicon,
)
from tearsheet.model import EventType, Mention

Names = dict[int, Mention]  # the mention that covers a token, by the token's place
_MODIFIERS = frozenset({"amod", "compound", "aux", "auxpass", "poss", "nmod"})
_COUNTS = frozenset(
    {"thousand", "hundred", "dozen", "million", "score", "some", "many", "several", "both", "all", "none", "other"}
)
_SPOKEN = frozenset({"COERCE", "SANCTION", "REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
_OF_OTHERS = frozenset({"REQUEST", "REJECT"})
_OFFERS = frozenset({"offer", "invitation", "proposal", "deal", "bid", "plan"})
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


class Trigger(Struct, frozen=True):
    """Tokens `first` to `last` tell of an event; `verb` and `noun` are where its people are to be looked for."""

    type: EventType
    first: int
    last: int
    mode: Mode
    rule: str
    verb: Token | None = None
    noun: Token | None = None
    thing: Token | None = None  # the object that belongs to the verb's trigger: “imposed sanctions”
    prepositions: frozenset[str] = frozenset()

    @property
    def anchor(self) -> Token:
        """The token that stands for the event when asking how sure it is."""
        found = self.noun if self.noun is not None else self.verb
        assert found is not None
        return found


def triggers(doc: Doc, names: Names) -> list[Trigger]:
    """All triggers of a passage, in order; a noun that belongs to a verb's trigger is not counted again."""
    words = lexicon()
    found: list[Trigger] = []
    used: set[int] = set()
    for token in doc:
        if token.pos_ == "VERB" and token.dep_ not in _MODIFIERS and (trigger := _verb(token, names, words)):
            found.append(trigger)
            used.update(range(trigger.first, trigger.last + 1))
            if trigger.type in _OF_OTHERS and trigger.thing is not None and _key(trigger.thing) not in _OFFERS:
                used.discard(trigger.thing.i)  # “cancelled the talks”: no talks, and a refusal
    things = {t.thing for t in found}
    found = [t for t in found if t.noun is None or t.noun not in things]  # “the accord signed in May was kept”
    for token in doc:
        if token.i not in used and token.pos_ in {"NOUN", "PROPN"} and (trigger := _noun(token, names, words)):
            found.append(trigger)
    return sorted(found, key=lambda t: (t.first, t.last))


def _verb(token: Token, names: Names, words: Lexicon) -> Trigger | None:
    lemma = words.forms.get(token.lower_, token.lemma_.lower())
    frames = words.verbs.get(lemma, ())
    carried = _carried(token, names, words) if lemma in words.light else None
    for frame in frames:
        particular = frame.nouns and SOMEONE not in frame.nouns
        if carried is not None and not particular:
            break
        trigger = _framed(token, frame, names, words)
        if trigger is not None and _someone_acts(token, names, words, trigger.type):
            return trigger
    if carried is None and any(c.lower_ == "jointly" for c in grammar.children(token, "advmod")):
        return Trigger("COOPERATE", token.i, token.i, "together", "verb jointly", verb=token)
    return carried


def _framed(token: Token, frame: Frame, names: Names, words: Lexicon) -> Trigger | None:
    little = grammar.particles(token)
    if frame.particle is not None and frame.particle not in little:
        return None
    behind = [b for b in grammar.behind(token, *frame.prepositions) if b.ent_type_ not in {"DATE", "TIME"}]
    if (frame.nouns or frame.behind) and not behind:  # the parser hangs on the object what belongs to the verb
        behind = [b for o in grammar.objects(token) for b in grammar.behind(o, *frame.prepositions)]
    if frame.behind:
        behind = [b for b in behind if _key(b) in frame.behind]
    if frame.prepositions and not behind and (frame.behind or not _clause_behind(token, frame)):
        return None
    thing = behind[0] if frame.behind else None
    if frame.nouns:
        fitting = [o for o in _candidates(token) if _fits(o, frame, names, words)]
        if not fitting and not _bare(token, frame):
            return None
        thing = next((o for o in fitting if o.lower_ in frame.nouns or _key(o) in frame.nouns), None)
    last = little[frame.particle].i if frame.particle is not None else token.i
    first, last = _stretch(token, thing, max(token.i, last))
    rule = " ".join(filter(None, ("verb", frame.verb, frame.particle, _key(thing) if thing is not None else None)))
    return Trigger(frame.type, first, last, frame.mode, rule, verb=token, thing=thing, prepositions=frame.prepositions)


def _clause_behind(verb: Token, frame: Frame) -> bool:
    """“suspected of laundering money”."""
    return any(p.lower_ in frame.prepositions and grammar.children(p, "pcomp") for p in grammar.children(verb, "prep"))


def _bare(verb: Token, frame: Frame) -> bool:
    """Whether a frame that can do without an object gets what it asks for instead."""
    if NOTHING in frame.nouns and not grammar.objects(verb):
        return True
    if PAIR in frame.nouns and not grammar.objects(verb):
        return any(len(grammar.series(s)) > 1 for s in grammar.subjects(verb))
    clauses = grammar.children(verb, "xcomp", "ccomp")
    return (DEED in frame.nouns and any(map(_deed, clauses))) or (ACT in frame.nouns and any(map(_act, clauses)))


def _deed(clause: Token) -> bool:
    own = any(c.dep_ == "nsubj" and c.pos_ == "PRON" and c.tag_ == "PRP" for c in clause.children)
    will = any(c.dep_ == "aux" and c.lower_ in {"will", "would", "'ll", "’ll", "'d", "’d"} for c in clause.children)
    return clause.dep_ == "xcomp" or (own and will)


def _act(clause: Token) -> bool:
    return any(c.lower_ == "to" for c in grammar.children(clause, "aux"))


def _stretch(verb: Token, thing: Token | None, last: int) -> tuple[int, int]:
    """From the verb to its object where that is near, whichever comes first: “the deal was signed”."""
    if thing is None:
        return verb.i, last
    if last < thing.i < verb.i + 12:
        return verb.i, thing.i
    return (thing.i, last) if verb.i - 7 < thing.i < verb.i else (verb.i, last)


def _candidates(verb: Token) -> list[Token]:
    return [_counted(o) for head in grammar.objects(verb) for o in grammar.series(head)]


def _counted(noun: Token) -> Token:
    """“another round of talks”: the talks."""
    return next(iter(grammar.behind(noun, "of")), noun) if _key(noun) in lexicon().measures else noun


def _key(noun: Token) -> str:
    return str(noun.lemma_.lower())


def _fits(noun: Token, frame: Frame, names: Names, words: Lexicon) -> bool:
    if noun.lower_ in frame.nouns or _key(noun) in frame.nouns:
        return True
    if SOMETHING in frame.nouns and noun.pos_ == "NOUN":
        return True
    return SOMEONE in frame.nouns and is_someone(noun, names, words)


def is_someone(token: Token, names: Names, words: Lexicon) -> bool:
    """Whether a noun phrase is about a person or a body, going by its head."""
    if token.i in names:
        return names[token.i].label != "EVENT"
    if token.pos_ in {"PRON", "PROPN", "NUM"} and token.lower_ not in {"this", "that", "what", "which"}:
        return True
    last = _key(token).rpartition("-")[2]
    return last in words.people or token.lower_ in words.people or last in _COUNTS


def _someone_acts(verb: Token, names: Names, words: Lexicon, kind: EventType) -> bool:
    """A storm kills and a report urges, but neither is an actor; a passive may leave its actor out."""
    actors = grammar.agents(verb)
    if kind != "ASSAULT" and grammar.passive(verb):
        actors = [a for a in actors if a.tag_ != "NN" or any(True for _ in a.children)]  # “evacuated by bus”
    if not actors:
        as_said = any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children)
        return not as_said and not (kind == "ASSAULT" and _accident(verb, words))
    if kind == "ASSAULT" and any(words.plainly(_key(a)) or _key(a) in words.weapons for a in actors):
        return True
    if kind in _SPOKEN and any(_key(a) in words.documents for a in actors):
        return True
    return any(is_someone(a, names, words) or a.lower_ in {"which", "that"} for a in actors)


def _accident(verb: Token, words: Lexicon) -> bool:
    return any(_key(t) in words.accidents for t in verb.sent if t != verb)


def _event_noun(token: Token, names: Names, words: Lexicon) -> tuple[EventType, int] | None:
    """The class of a noun and where its words begin."""
    named = token.i in names and names[token.i].label == "EVENT"
    if (token.i in names or token.pos_ == "PROPN") and not named:
        return None
    before = token.nbor(-1) if token.i > token.sent.start else None
    left = set() if before is None else {before.lower_, before.lemma_.lower()}
    for phrase in (*words.nouns.get(token.lower_, ()), *words.nouns.get(_key(token), ())):
        if phrase.before in {None, *left} and _followed(token, phrase):
            first = token.i - (phrase.before is not None)
            return None if phrase.type is None else (phrase.type, first)
    return None


def _followed(noun: Token, phrase: Phrase) -> bool:
    if phrase.preposition is None:
        return True
    behind = grammar.behind(noun, phrase.preposition)
    return any(phrase.behind in {None, t.lower_, _key(t)} for t in behind)


def _carried(verb: Token, names: Names, words: Lexicon) -> Trigger | None:
    for noun in _candidates(verb) or _existing(verb):
        found = _event_noun(noun, names, words)
        if found is not None:
            first, last = _stretch(verb, noun, verb.i) if verb.i < noun.i else (found[1], noun.i)
            return Trigger(found[0], first, last, _mode(found[0], noun), f"noun {_key(noun)}", verb=verb, noun=noun)
    return None


def _existing(verb: Token) -> list[Token]:
    """“There were protests”."""
    return grammar.children(verb, "attr") if grammar.children(verb, "expl") else []


def _noun(token: Token, names: Names, words: Lexicon) -> Trigger | None:
    found = _event_noun(token, names, words)
    if found is None or token.dep_ in {"compound", "amod", "nmod"}:
        return None
    if token.dep_ in {"dobj", "dative"} and token.head.lemma_ in {"tell", "address"}:
        return None  # “told a conference”
    kind, first = found
    round_ = grammar.whole(token, words.measures)  # “the second round of talks ended in Rome”
    carriers = [round_.head] if round_.dep_ == "nsubj" else []
    for noun in (token, *grammar.behind(token, "by", "between")):
        carriers += grammar.children(noun, "acl", "relcl")  # “talks held in Rome”, “the strike that began on Monday”
    verb = next((c for c in carriers if _carries(c, token, words)), None)
    return Trigger(kind, first, token.i, _mode(kind, token), f"noun {_key(token)}", verb=verb, noun=token)


def _carries(verb: Token, noun: Token, words: Lexicon) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in words.occur or (lemma in words.light and verb.head == noun)


def _mode(kind: EventType, noun: Token) -> Mode:
    if _key(noun) in {"visit", "trip", "tour"}:
        return "visit"
    return "together" if kind in _MUTUAL else "directed"
