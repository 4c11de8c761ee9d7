"""A verb and a frame of the lexicon in, the trigger out where the verb is used as the frame asks.

Left out: whether anybody acts, and the nouns that tell of an event by themselves (nouns).
"""

from msgspec import Struct
from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import (
    ACT,
    DEED,
    NOTHING,
    PAIR,
    PEOPLE,
    SOMEONE,
    SOMETHING,
    Frame,
    Lexicon,
    lexicon,
)
from tearsheet.annotate.events.nouns import event_noun
from tearsheet.annotate.events.senses import CALLING, otherwise
from tearsheet.annotate.events.things import candidates, is_someone, key, stretch, written_as
from tearsheet.annotate.events.trigger import Names, Trigger

_ANY = frozenset({ACT, DEED, NOTHING, PAIR, PEOPLE, SOMEONE, SOMETHING})
_OF_OTHERS = frozenset({"REQUEST", "REJECT"})
_ENDINGS, _ENDED = frozenset({"CONCEDE", "RETREAT"}), frozenset({"PROTEST", "ASSAULT"})
_WILL = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})
_HARMFUL = frozenset({"ASSAULT", "SANCTION", "COERCE", "PROTEST", "REJECT"})
_OBJECTS = ("pobj", "pcomp")
_LOOSE = frozenset({"advmod", "prt", "oprd", "acomp"})
_MAKING = frozenset({"file", "issue", "lodge", "make", "launch", "enter", "bring", "submit", "present", "send", "put"})
_ANSWERED = frozenset({"request", "resignation", "petition", "plea", "appeal", "ultimatum"})
_PUTTING_OFF = frozenset({"cancel", "postpone", "call", "put", "scrap", "shelve", "defer", "delay"})
_APPOINTMENTS = frozenset({"meeting", "session", "trip", "visit", "tour"})  # “cancelled a visit”: there was none
_ANSWERING = frozenset({"accept", "approve", "grant", "satisfy", "drop", "withdraw", "back", "endorse", "support"})
_OFFERS = frozenset({"offer", "invitation", "proposal", "deal", "bid", "plan"})


class Use(Struct, frozen=True):
    """How a verb is used, looked up once for all its frames."""

    verb: Token
    little: dict[str, Token]
    links: frozenset[str]
    things: list[Token]
    words: frozenset[str]  # the forms of those objects

    def lacks(self, frame: Frame) -> bool:
        """Whether the frame asks for a little word that the verb has not got."""
        if frame.particle is not None and frame.particle not in self.little:
            return True
        if frame.prepositions and not frame.prepositions & self.links:
            return True
        if not frame.nouns or frame.nouns & _ANY or frame.nouns & self.words:
            return False
        named = "town" in frame.nouns and any(t.pos_ == "PROPN" for t in self.things)
        return not named and not frame.nouns & self.behind(frame)

    def behind(self, frame: Frame) -> set[str]:
        """The forms of what the parser hangs on a little word: “called in the envoy”, “walked off the job”."""
        return {form for thing in self.hung(frame) for form in written_as(thing)}

    def hung(self, frame: Frame) -> list[Token]:
        """What the parser hangs on a little word, where the verb has no object of its own."""
        if (
            self.things
            or frame.particle is None
            or SOMEONE in frame.nouns
            or self.little[frame.particle].dep_ != "prep"
        ):
            return []
        return grammar.children(self.little[frame.particle], "pobj")


def use(verb: Token) -> Use:
    """The little words, prepositions and objects of a verb."""
    objects = grammar.objects(verb)
    heads = (verb, *objects, *_loose(verb))  # “stay away from work”
    below = (c for h in heads for c in h.children if c.i > h.i or c.dep_ != "prep" or grammar.asked(c))
    clauses = grammar.children(verb, "ccomp", "advcl", "xcomp")
    marks = {m.lower_ for c in clauses for m in grammar.children(c, "mark")}
    links = {"to" if c.dep_ == "dative" and c.pos_ != "ADP" else c.lower_ for c in below}
    said = verb.lemma_ in CALLING
    things = candidates(objects) + ([*grammar.children(verb, "oprd"), *grammar.judged(verb)] if said else [])
    links |= marks & {"for", "that"}  # “called for the minister to go”, “complained that he had gone”
    links |= {"should"} if any(c.dep_ == "ccomp" and to_be_done(c) for c in clauses) else set()
    return Use(verb, grammar.particles(verb), frozenset(links), things, frozenset().union(*map(written_as, things)))


def framed(used: Use, frame: Frame, names: Names, words: Lexicon) -> Trigger | None:
    """The trigger of a verb that is used as the frame asks, or none."""
    token, little = used.verb, used.little
    if used.lacks(frame):
        return None
    above = [token] if frame.prepositions else []
    behind = [b for a in above for b in grammar.behind(a, *frame.prepositions) if _names_no_time(b, frame)]
    if (
        above and (frame.nouns or frame.behind) and not behind
    ):  # the parser hangs on the object what belongs to the verb
        behind = [b for o in _hosts(token) for b in grammar.behind(o, *frame.prepositions)]
    if frame.behind:
        doing = (d for p in grammar.children(token, "prep") if p.lower_ in frame.prepositions for d in _doing(p))
        behind = [b for b in behind if key(b) in frame.behind] + [d for d in doing if d.lower_ in frame.behind]
    if frame.prepositions and not behind and (frame.behind or not _clause_behind(token, frame)):
        return None
    thing = behind[0] if frame.behind else None
    if frame.nouns:
        fitting = [o for o in used.things or used.hung(frame) if _fits(o, frame, names, words)]
        if not fitting and not _bare(token, frame):
            return None
        thing = next((o for o in fitting if written_as(o) & frame.nouns), None)
    if otherwise(token, frame, names, words):
        return None
    last = little[frame.particle].i if frame.particle is not None else token.i
    apart = thing is not None and _of_its_own(frame, thing, names, words)
    first, last = stretch(token, None if apart else thing, max(token.i, last))
    rule = " ".join(filter(None, ("verb", frame.verb, frame.particle, key(thing) if thing is not None else None)))
    return Trigger(
        frame.type, first, last, frame.mode, rule, verb=token, thing=thing, apart=apart, prepositions=frame.prepositions
    )


def _hosts(verb: Token) -> list[Token]:
    """What the parser hangs things on that belong to the verb."""
    return [*grammar.objects(verb), *_loose(verb)]


def _loose(verb: Token) -> list[Token]:
    """“off” in “cut it off”, “out” in “pulled out of the summit”."""
    return [c for c in verb.children if c.dep_ in _LOOSE or (c.dep_ == "prep" and not grammar.children(c, *_OBJECTS))]


def _doing(preposition: Token) -> list[Token]:
    """“from driving”."""
    return grammar.children(preposition, "pcomp")


def _names_no_time(token: Token, frame: Frame) -> bool:
    """“asked for May” asks for nothing, “asked for thirty years” does."""
    return bool(frame.behind) or frame.type == "REQUEST" or token.ent_type_ not in {"DATE", "TIME"}


def _clause_behind(verb: Token, frame: Frame) -> bool:
    """“suspected of laundering money”, “called for the minister to go”."""
    clauses = grammar.children(verb, "ccomp", "advcl", "xcomp")
    if {m.lower_ for c in clauses for m in grammar.children(c, "mark")} & {"for", "that"} & frame.prepositions:
        return True
    if "should" in frame.prepositions and any(map(to_be_done, clauses)):
        return True
    return any(
        p.lower_ in frame.prepositions and _doing(p)
        for host in (verb, *_hosts(verb))  # “suspect the captain of cutting it”
        for p in grammar.children(host, "prep")
    )


def _of_two(head: Token) -> bool:
    """“officials from India and Nepal”, “Kazakh and Kyrgyz ministers”."""
    below = (*grammar.children(head, "amod"), *grammar.behind(head, "of", "from"))
    return head.tag_ == "NNS" and any(grammar.children(t, "conj") for t in below)


def to_be_done(clause: Token) -> bool:
    """“insisted that he go”, “recommended it be closed”, “proposed that they should meet”."""
    auxiliaries = grammar.children(clause, "aux")
    if any(c.lower_ == "should" for c in auxiliaries):
        return True
    subject = grammar.children(clause, "nsubj", "nsubjpass")
    base = [c.lower_ for c in grammar.children(clause, "auxpass")] or [clause.text] if not auxiliaries else []
    plain = base == ["be"] or (base == [clause.lemma_] and any(s.tag_ in {"NN", "NNP", "PRP"} for s in subject))
    return plain and any(s.lower_ not in {"i", "you", "we", "they"} for s in subject)


def _bare(verb: Token, frame: Frame) -> bool:
    """Whether a frame that can do without an object gets what it asks for instead."""
    if NOTHING in frame.nouns and not grammar.objects(verb):
        return not any(
            c.dep_ in {"acomp", "attr"} or c.lemma_ == "be" for c in verb.children if c.dep_ not in {"aux", "advcl"}
        )
    if PAIR in frame.nouns and not grammar.objects(verb):
        return any(len(grammar.series(s)) > 1 or _of_two(s) for s in grammar.subjects(verb))
    clauses = grammar.children(verb, "xcomp", "ccomp", "advcl")
    if frame.type == "THREATEN" and DEED in frame.nouns and any(map(_harm, clauses)):
        return True
    return (DEED in frame.nouns and any(map(_deed, clauses))) or (ACT in frame.nouns and any(map(_act, clauses)))


def _harm(clause: Token) -> bool:
    """“warned that they will be shot”."""
    will = any(c.dep_ == "aux" and c.lower_ in _WILL for c in clause.children)
    return will and any(f.type in _HARMFUL for f in lexicon().verbs.get(clause.lemma_.lower(), ()))


def _deed(clause: Token) -> bool:
    if any(c.lower_ in {"whether", "if"} for c in grammar.children(clause, "mark")):
        return False  # “asked whether he would run”
    own = any(c.dep_ == "nsubj" and c.pos_ == "PRON" and c.tag_ == "PRP" for c in clause.children)
    will = any(c.dep_ == "aux" and c.lower_ in _WILL for c in clause.children)
    return clause.dep_ == "xcomp" or (own and will) or (clause.dep_ == "advcl" and _act(clause))


def _act(clause: Token) -> bool:
    return any(c.lower_ == "to" for c in grammar.children(clause, "aux"))


def _fits(noun: Token, frame: Frame, names: Names, words: Lexicon) -> bool:
    if written_as(noun) & frame.nouns:
        return True
    if "town" in frame.nouns and frame.type == "ASSAULT" and noun.i in names and names[noun.i].label in {"GPE", "LOC"}:
        return True  # “missiles hit Bonn”
    if SOMETHING in frame.nouns and noun.pos_ == "NOUN":
        return True
    if PEOPLE in frame.nouns and noun.pos_ == "NOUN" and noun.i not in names:
        return is_someone(noun, names, words)  # who beats a rival by name plays against them
    return SOMEONE in frame.nouns and is_someone(noun, names, words)


def _of_its_own(frame: Frame, thing: Token, names: Names, words: Lexicon) -> bool:
    """Whether the object is told besides: what is refused, asked for or foiled, and the strike or siege that ends."""
    if frame.type == "REQUEST" and frame.verb in _MAKING:
        return False  # “filed an appeal”, “issued an appeal”: one
    if frame.type in _OF_OTHERS:
        return key(thing) not in _OFFERS and not (frame.verb in _PUTTING_OFF and key(thing) in _APPOINTMENTS)
    if frame.verb in _ANSWERING and key(thing) in _ANSWERED:
        return True  # “granted a request”, “accepted the resignation”: what was there before
    ends = frame.type in _ENDINGS or frame.verb in words.preventing
    found = event_noun(thing, names, words) if ends else None
    return found is not None and (found[0] in _ENDED or (frame.type == "RETREAT" and found[0] == "CONSULT"))
