"""A pronoun in, the mentions it means out: the one subject of its sentence that it can stand for, else the one person
named just before. Where several could be meant, none is.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.control import OBJECT_CONTROL
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.stated import stated
from tearsheet.annotate.events.towns import written
from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.references.lexicon import PRONOUNS, is_person, sex_of
from tearsheet.model import Mention

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_IMPERSONAL = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "their", "them", "themselves"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_TAKING = frozenset(
    {"confiscate", "seize", "impound", "search", "ransack", "loot", "demolish", "censor", "occupy", "storm"}
)
_OF_THE_OTHER = frozenset({"summon", "expel", "arrest", "deport", "detain", "raid", "sanction", "kidnap", "oust"})


def meant(pronoun: Token, names: Names) -> list[Mention]:
    """Whom a pronoun means: the only fitting subject before it in the sentence."""
    low = pronoun.lower_
    if same := _same(pronoun):
        before = [t for t in same if t.pos_ == "PRON" and t.i < pronoun.i]
        return [m for t in same for m in (meant(t, names) if t in before else stated(t, names, loose=False))]
    if low in _PLURAL or low in {"both", "two"}:
        return _those(pronoun, names) if low in _PLURAL else _both(pronoun, names)
    personal = low in _PERSONAL
    if low == "its" and (told := _told_to(pronoun, names)):
        return told
    said = _sayer(pronoun, names)
    if said and all((m.label == "PERSON") == personal for m in said):
        return said
    fitting = _subjects_met(pronoun, names, personal=personal) if personal or low in _IMPERSONAL else []
    if personal and not fitting:
        return _other_person(pronoun, names)
    return fitting if len(fitting) == 1 else []


def _told_to(owner: Token, names: Names) -> list[Mention]:
    """“urged A to end its embargo”: A's."""
    deed = owner.head.head
    own = grammar.children(deed, "nsubj") if owner.head.dep_ == "dobj" and not _of_another(owner) else []
    doing = [m for t in own if t.pos_ != "PRON" for m in _fitting(t, names, personal=False)]
    if len(doing) == 1:
        return doing  # “if A does not scrap its tax”
    told = owner.head.dep_ == "dobj" and deed.dep_ in {"xcomp", "ccomp"} and deed.head.lemma_ in OBJECT_CONTROL
    asked = grammar.objects(deed.head) if told and not _of_another(owner) else []
    found = [m for t in asked for m in _fitting(t, names, personal=False)]
    return found if len(found) == 1 else []


def _subjects_met(pronoun: Token, names: Names, *, personal: bool) -> list[Mention]:
    """The fitting subjects before a pronoun, or whom the clause above does something to."""
    own = _doers(pronoun, names)
    fitting: list[Mention] = []
    for token in pronoun.sent:
        if token.i < pronoun.i and token.dep_ in grammar.SUBJECTS and token.pos_ != "PRON":
            options = _fitting(token, names, personal=personal)
            fitting += [m for m in options if len(options) == 1 and m not in (*fitting, *own)]
    if not fitting and (own or personal or pronoun.dep_ in _OBJECTS or _of_another(pronoun)):
        fitting = [m for t in _met_before(pronoun) for m in _fitting(t, names, personal=personal) if m not in own]
    return [m for m in fitting if _of_that_sex(m, pronoun, names)]


def _other_person(pronoun: Token, names: Names) -> list[Mention]:
    """Whom “he” means where no subject is he: an owner, the one person named, or one of the sentence before."""
    owners = [o for t in pronoun.sent if t.i < pronoun.i for o in grammar.children(t, "poss")]
    found = [m for o in owners if o.tag_ in {"NN", "NNP"} for m in _fitting(o, names, personal=True)]
    if found:  # “the Sahrawi activist's lawyers say she was …”
        return found if len(found) == 1 else []
    if (one := _only_person(pronoun, names)) is not None:
        return [one]
    return _just_named(pronoun, names) if pronoun.dep_ in grammar.SUBJECTS else []


def _of_that_sex(mention: Mention, pronoun: Token, names: Names) -> bool:
    """Whether a name can be “he” or “she”, as far as it tells."""
    at = next((t for t in pronoun.sent if names.get(t.i) == mention), None)
    if at is None or mention.label != "PERSON":
        return True
    before = at.nbor(-1).text if at.i > at.sent.start else ""
    return sex_of(written(at, names), before) in {None, PRONOUNS.get(pronoun.lower_)}


def _fitting(token: Token, names: Names, *, personal: bool) -> list[Mention]:
    """The names that a noun phrase stands for, where it can be “he” or, not personal, “it”."""
    found = []
    for head in grammar.series(token):
        someone = head.i not in names and head.tag_ == "NN" and is_person(head.lemma_.lower())  # “the Kazakh president”
        found += [m for m in stated(head, names, loose=False) if (someone or m.label == "PERSON") == personal]
    return found


def _doers(pronoun: Token, names: Names) -> list[Mention]:
    """Who does to “him” what is done: never he."""
    verb = pronoun.head if pronoun.dep_ in {"dobj", "dative"} else pronoun.head.head
    if not (_of_another(pronoun) or pronoun.dep_ in _OBJECTS) or verb.pos_ != "VERB":
        return []
    return [m for a in grammar.agents(verb) for t in grammar.series(a) for m in stated(t, names, loose=False)]


def _of_another(owner: Token) -> bool:
    """“seized its cameras”."""
    return owner.dep_ == "poss" and owner.head.dep_ == "dobj" and _hits_another(owner.head.head)


def _hits_another(verb: Token) -> bool:
    """“shelled its store”, “expelled its envoy”: not one's own."""
    lemma = verb.lemma_.lower()
    return lemma in _OF_THE_OTHER | _TAKING or any(
        f.type == "ASSAULT" and not (f.nouns or f.particle or f.prepositions) for f in lexicon().verbs.get(lemma, ())
    )


def _met_before(pronoun: Token) -> list[Token]:
    """Whom the clause above does something to: “wrote to A, begging him”."""
    verb = pronoun.head if pronoun.dep_ in {"dobj", "dative"} else pronoun.head.head
    above = verb.head
    if above == verb or above.pos_ not in {"VERB", "AUX"} or verb.dep_ not in {"advcl", "conj", "xcomp"}:
        return []
    met = grammar.objects(above) + grammar.behind(above, "to", "with", "against", "from", "on")
    met += [t for o in grammar.objects(above) for t in grammar.behind(o, "to", "with", "against", "from", "for")]
    return [t for t in met if t.i < pronoun.i]


def _sayer(pronoun: Token, names: Names) -> list[Mention]:
    """“Chad said it would complain”: who says what one will do oneself."""
    verb = pronoun.head
    beside = grammar.children(verb, "parataxis")  # “if B pays, Chad said, it will …”
    if pronoun.dep_ not in grammar.SUBJECTS or not (verb.dep_ == "ccomp" or beside):
        return []
    sayings = [verb.head] if verb.dep_ == "ccomp" else beside
    said = [s for v in sayings for s in grammar.subjects(v) if s.pos_ != "PRON" and s.i < pronoun.i]
    found = [m for s in said for m in stated(s, names, loose=False)]
    return found if len(found) == 1 else []


def _only_person(pronoun: Token, names: Names) -> Mention | None:
    """“fined A and banned him from driving”: the only person that the sentence has named."""
    told = pronoun.doc[pronoun.sent.start : pronoun.i]
    if any(t.lower_ in _PERSONAL and t.i not in names for t in told):
        return None  # “he met A, whom he …”: not A
    before = [names[t.i] for t in told if t.i in names and t.pos_ == "PROPN"]
    people = [m for m in before if m.label == "PERSON" and _of_that_sex(m, pronoun, names)]
    own = _doers(pronoun, names)
    return people[0] if people and people[0] not in own and all(m == people[0] for m in people) else None


def _just_named(pronoun: Token, names: Names) -> list[Mention]:
    """The only person that the sentence before names, where “he” or “she” can mean no one nearer."""
    start = pronoun.sent.start
    nearer = any(names[i].label == "PERSON" for i in range(start, pronoun.i) if i in names)
    if start == 0 or nearer:
        return []
    before = pronoun.doc[start - 1].sent
    people = [names[t.i] for t in before if t.i in names and names[t.i].label == "PERSON"]
    return people[:1] if all(m == people[0] for m in people) else []


def _each_other(pronoun: Token) -> bool:
    """“accused each other of breaking the truce”: both did."""
    return pronoun.lower_ in {"other", "another"} and any(c.lower_ in {"each", "one"} for c in pronoun.children)


def _same(pronoun: Token) -> list[Token]:
    """Those of whom the grammar says that they are meant: “accused each other”, “arrested A and charged him”."""
    each = pronoun.lower_ == "each" or any(c.lower_ == "each" for c in grammar.children(pronoun, "det"))
    if (
        each and pronoun.head.dep_ == "advcl" and pronoun.dep_ in grammar.SUBJECTS
    ):  # “fired at the border, each blaming the other”
        return [t for s in grammar.subjects(pronoun.head.head) for t in grammar.series(s)]
    if _each_other(pronoun):
        return [t for s in grammar.subjects(pronoun.head) for t in grammar.series(s)]
    done_to = grammar.objects(pronoun.head.head) if pronoun.dep_ == "dobj" and pronoun.head.dep_ == "conj" else []
    return done_to if done_to and done_to[0].i < pronoun.i else []


def _both(pronoun: Token, names: Names) -> list[Mention]:
    """“Mali accused Chad, and both recalled their envoys”."""
    for verb in pronoun.head.ancestors:
        sides = grammar.children(verb, "nsubj", "nsubjpass", "dobj")
        found = [m for s in sides for t in grammar.series(s) for m in stated(t, names, loose=False)]
        if len(found) == 2:
            return found
    return []


def _a_group(head: Token) -> bool:
    """“Yemen's Houthis”: a plural that the tagger takes for a name."""
    return head.lower_.endswith("s") and bool(grammar.children(head, "poss"))


def _several(pronoun: Token, verb: Token, above: Token) -> list[Token] | None:
    """“A freed the sailors after they were kidnapped”, “lifted its ban on A's ships and opened the port to them”: the
    only plural of the clause above, where whoever acts there is one.
    """
    if verb.dep_ not in {"advcl", "relcl", "conj"} or above.pos_ != "VERB" or above.i > pronoun.i:
        return None
    if any(s.tag_ not in {"NN", "NNP", "PRP"} or grammar.children(s, "conj") for s in grammar.subjects(above)):
        return None
    if pronoun.dep_ in grammar.SUBJECTS and not grammar.passive(verb):
        return None
    done_to = grammar.objects(above)
    plural = [t for o in done_to for t in (o, *grammar.behind(o, "on", "against", "of")) if t.tag_ == "NNS"]
    return plural[-1:] or None


def _those(pronoun: Token, names: Names) -> list[Mention]:
    """“Kenyan police said they had …”: those who speak, or who did what stands before."""
    if pronoun.lower_ == "themselves":
        return [m for t in grammar.agents(pronoun.head) for m in stated(t, names, loose=False)]
    verb = pronoun.head if pronoun.dep_ in grammar.SUBJECTS else pronoun.head.head
    for above in verb.ancestors:
        if (those := _several(pronoun, verb, above)) is not None:
            return [m for t in those for m in stated(t, names, loose=False)]
        speakers = [s for s in grammar.children(above, "nsubj", "nsubjpass") if s.pos_ != "PRON" and s.i < pronoun.i]
        if speakers:
            found = [m for s in speakers for t in grammar.series(s) for m in stated(t, names, loose=False)]
            several = any(s.tag_ in {"NNS", "NNPS"} or _a_group(s) for s in speakers)
            return found if len(found) != 1 or found[0].label != "PERSON" or several else []
    return []
