"""The head of a noun phrase in, the mentions it stands for out: its own name, or whose its nameless people are.

A pronoun stands for the one subject of its sentence that it can stand for, else for the one person named just before.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.things import key
from tearsheet.annotate.events.towns import capitals, own_words, town, written
from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.names.lexicon import countries
from tearsheet.annotate.references.lexicon import PRONOUNS, is_person, sex_of
from tearsheet.model import Mention

_BODIES = frozenset({"GPE", "NORP", "ORG", "LOC"})
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_OF = ("of", "from", "for", "including")
_PERSONAL = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_IMPERSONAL = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "their", "them", "themselves"})
_PLACES = frozenset(
    {"state", "canton", "province", "region", "county", "republic", "kingdom", "emirate", "city", "island"}
)
_SOME = frozenset({"any", "some", "many", "several", "none", "most", "all", "both", "neither", "either"})
_MADE_BY = frozenset({"led", "headed", "set", "appointed", "run", "owned", "formed", "created"})
_GENERIC = frozenset({"court", "parliament", "senate", "congress", "ministry", "assembly", "cabinet", "army", "navy"})
_OFFICIALS = frozenset(
    {
        "official",
        "police",
        "authority",
        "leader",
        "councillor",
        "prosecutor",
        "lawmaker",
        "mayor",
        "governor",
        "minister",
        "party",
        "union",
        "troop",
        "force",
        "senator",
        "deputy",
        "rebel",
        "soldier",
    }
)
_ATTENDING = frozenset({"aide", "adviser", "advisor", "follower", "supporter", "loyalist", "assistant", "bodyguard"})
_ACTING_FOR = frozenset({"lawyer", "attorney", "solicitor", "barrister", "supporter", "follower", "loyalist", "backer"})
_OF_THE_OTHER = frozenset({"summon", "expel", "arrest", "deport", "detain", "raid", "sanction", "kidnap", "oust"})
_TOWNS = frozenset({"town", "city", "village", "municipality"})
_CALLED = frozenset({"calling", "called", "known", "dubbed", "named", "styling"})
_OWN = frozenset({"board", "troop", "force", "soldier", "pilot", "navy", "army", "management", "company", "party"})
_RULING = frozenset({"authority", "voter", "side", "faction", "government", "junta", "police", "prosecutor", "court"})
_DEEPEST = 4  # phrases inside phrases


def named(token: Token, names: Names, *, loose: bool) -> list[Mention]:
    """The mentions a phrase and what is joined to it stand for, pronouns included.

    `loose` lets any noun stand for whose it is (“condemned Iran's tests”), not only people and bodies.
    """
    found: list[Mention] = []
    for head in grammar.series(token):
        stated = (
            _meant(head, names) if head.pos_ == "PRON" and head.i not in names else _stated(head, names, loose=loose)
        )
        found += stated or _of_sayer(head, names)
        for owner in grammar.children(head, "poss") if not stated and (loose or _stands(head)) else ():
            his = owner.lower_ in {"his", "her"} and not is_person(head.lemma_.lower())
            found += (
                [names[owner.i]]
                if owner.i in names and his
                else _meant(owner, names)
                if his or owner.lower_ in {"its", "their"}
                else []
            )
            found += _whose(head, names) if owner.lower_ == "whose" else []
    return found


def _whose(head: Token, names: Names) -> list[Mention]:
    """“the cleric Ali, whose followers stormed …”: his."""
    clause = next((a for a in head.ancestors if a.dep_ == "relcl"), None)
    return _stated(clause.head, names, loose=False) if clause is not None else []


def _of_sayer(head: Token, names: Names) -> list[Mention]:
    """“A spokesman for Gazi said the board had …”: the board of those who say so."""
    if head.lemma_.lower() not in _OWN or head.dep_ not in grammar.SUBJECTS or grammar.children(head, "poss", "prep"):
        return []
    clause = next((a for a in (head.head, head.head.head) if a.dep_ == "ccomp"), None)
    said = [s for s in grammar.children(clause.head, "nsubj") if s.i != head.i] if clause is not None else []
    found = [m for s in said for m in _stated(s, names, loose=False)]
    return [m for m in found if m.label in _BODIES]


def is_people(head: Token) -> bool:
    """Whether a noun is one for people or bodies."""
    words = lexicon().people
    last = head.lemma_.lower().rpartition("-")[2]
    return last in words or head.lower_ in words or head.lower_ in _SOME or head.pos_ == "NUM"


def _stands(head: Token) -> bool:
    return is_people(head) or head.lemma_.lower() in _PLACES or key(head) in lexicon().weapons | lexicon().forces


def _stated(head: Token, names: Names, *, loose: bool) -> list[Mention]:
    """The names in the phrase itself."""
    if head.i in names and not _no_name(head, names):
        found = _and_misparsed(head, names)
    elif head.dep_ == "appos" and head.head.i in names and names[head.head.i].label in {"PERSON", "ORG"}:
        found = [names[head.head.i]]  # “Bo Ek, the exiled Fijian banker who …”
    else:
        found = _apposed(head, names) or (_belonging(head, names) if loose or _stands(head) else [])
    return [m for m in found if m.label in _ACTORS]


def _no_name(head: Token, names: Names) -> bool:
    """“Unions rejected …”: a common noun that has its capital from standing first."""
    mention = names[head.i]
    alone = mention.end - mention.start == len(head.text)
    return bool(head.is_sent_start) and alone and head.pos_ == "NOUN" and is_people(head)


def _and_misparsed(head: Token, names: Names) -> list[Mention]:
    """The parser sometimes hangs the first of two people on the second: “X's A and Y's B met”."""
    own = names[head.i]
    if own.label == "ORG" and head.lower_ in _GENERIC:
        whose = [names[c.i] for c in grammar.children(head, "poss", "amod", "compound", "nmod") if c.i in names]
        if any(m != own for m in whose):
            return [m for m in whose if m != own]  # “Chad's Supreme Court”
    others = [names[c.i] for c in grammar.children(head, "nmod", "conj") if c.i in names]
    others += [names[c.i] for of in grammar.behind(head, "of") for c in grammar.children(of, "conj") if c.i in names]
    others += _before_and(head, names)
    return [own, *(m for m in others if m != own and m.label == own.label == "PERSON")]


def _before_and(head: Token, names: Names) -> list[Mention]:
    """“Mayor A and Governor B”, where the parser takes A's words for B's."""
    before = head.doc[head.left_edge.i : head.i]
    last = next((t for t in reversed(before) if t.lower_ == "and"), None)
    if last is None or last.i - 1 not in names or any(t.pos_ == "PART" for t in before if t.i > last.i):
        return []
    return [names[last.i - 1]]


def _apposed(head: Token, names: Names) -> list[Mention]:
    """“the president, Ann Lee”, “the mayor of Bonn, Bo Ek”, “Fiji's leader Ann Lee”: the name beside the noun."""
    if (styled := _styled(head, names)) is not None:
        return [styled]
    following = _following(head, names)
    if key(head) in lexicon().forces and head.pos_ != "PROPN":
        return []  # “the supply boat Maria Luz”
    if not is_people(head) and head.pos_ != "PROPN":  # “gave three launchers, Ann Lee announced”
        return [following] if following is not None and names.get(head.i + 1) == following else []
    beside = [names[t.i] for a in grammar.children(head, "appos") for t in grammar.series(a) if t.i in names]
    beside += [following] if following is not None else []
    found = [m for m in beside if m.label in {"PERSON", "ORG"}]
    return found if head.tag_ in {"NNS", "NNPS"} else found[:1]  # “the two makers, Alpha and Beta,”


def _styled(head: Token, names: Names) -> Mention | None:
    """“a group calling itself the Dawn Brigade”, “a gang known as B”."""
    calling = [c for c in grammar.children(head, "acl") if c.lower_ in _CALLED and is_people(head)]
    named_ = [t for c in calling for t in c.subtree if t.i in names and names[t.i].label in _ACTORS]
    return names[named_[0].i] if named_ else None


def _following(head: Token, names: Names) -> Mention | None:
    """A person named right after the noun, or after one comma behind its “of” phrase; a body only right after."""
    end = head.sent.end
    at = head.i + 1
    if at < end and at not in names and head.tag_ in {"NN", "NNP"}:
        while at < min(head.i + 8, end - 1) and head.doc[at].pos_ in {"ADP", "DET", "PROPN", "NOUN", "ADJ", "PART"}:
            at += 1
        at += head.doc[at].lower_ == ","
        while at < end - 1 and at not in names and head.doc[at].pos_ == "PROPN":
            at += 1  # “the emir of Qatar, Sheikh Nasser”
    mention = names.get(at) if at < end else None
    beside = at == head.i + 1 or any(t.lower_ == "," for t in head.doc[max(head.i, at - 3) : at])
    if mention is None or not beside or _tells(mention, head, names):
        return None
    body = mention.label == "ORG" and at == head.i + 1  # “the chipmaker Halvex”
    return mention if mention.label == "PERSON" or body else None


def _tells(mention: Mention, head: Token, names: Names) -> bool:
    """“will open an embassy, Minister Ann Lee told them”: the subject of what comes next."""
    own = own_words(mention, head, names)
    closed = own[-1].i + 1 < head.sent.end and own[-1].nbor().text == ","  # “the mayor of Bonn, Bo Ek, held”
    return head.dep_ in {"dobj", "pobj", "dative"} and not closed and any(t.dep_ in grammar.SUBJECTS for t in own)


def _belonging(head: Token, names: Names, depth: int = 0) -> list[Mention]:
    """The countries and bodies that nameless people are of, or whose a thing is."""
    people = is_people(head)
    whole = depth and head.lemma_.lower() in _TOWNS  # “residents of the Slovak town of Zilina”
    if (
        not whole
        and head.lemma_.lower() in _PLACES
        and (itself := [t for t in grammar.behind(head, "of") if t.i in names])
    ):
        return [names[t.i] for t in itself]  # “the German state of Hesse”
    below = grammar.children(head, "amod", "compound", "nmod", "poss")
    below += [c for c in grammar.children(head, "dep") if c.i in names and c.i < head.i]
    beside = head.nbor(-1) if head.i > head.sent.start else head
    below += [beside] if beside.dep_ == "dep" and beside.i in names else []  # “WHO teams”, for the parser two words
    makers = [t for t in grammar.behind(head, "by", "from") if not _hometown(t, names)]
    if people:
        below += [t for t in grammar.behind(head, *_OF) if not (whole or _hometown(t, names))]
        leading = (a for a in grammar.children(head, "acl") if a.lower_ in _MADE_BY)
        below += [t for t in grammar.behind(head, "in") if is_people(t)]  # “a colonel in the Iraqi army”
        below += [a for a in grammar.children(head, "appos") if is_people(a)]
        below += grammar.behind(head, "to") if head.lemma_.lower() in _ATTENDING else []
        if head.lemma_.lower() in _RULING:
            below += [t for t in grammar.behind(head, "in") if _country(t, names)]
        below += [t for t in grammar.behind(head, "at") if t.i in names and names[t.i].label == "ORG"]
        makers += [t for led in leading for t in grammar.agents(led)]
    found = []
    for token in (t for b in below for t in grammar.series(b)):
        if token.i in names:
            if _where_they_live(token, head, names):
                continue
            others = (
                not people
                or head.lemma_.lower() in _ATTENDING
                or (head.tag_ == "NNS" and token.dep_ in {"pobj", "conj"})
            )
            found += [names[token.i]] if names[token.i].label in _BODIES or others else []
        elif is_people(token) and depth < _DEEPEST:
            acting = head.lemma_.lower() in _ACTING_FOR
            found += (_apposed(token, names) if acting else []) or _belonging(token, names, depth + 1)
    made = [m for maker in makers for t in grammar.series(maker) for m in _maker(t, names, depth)]
    return found + [m for m in made if m.label not in {"LOC", "FAC"}]


def _country(token: Token, names: Names) -> bool:
    """“authorities in Slovenia”, not “authorities in Bonn”."""
    return token.i in names and names[token.i].label == "GPE" and not town(token, names)


def _where_they_live(token: Token, head: Token, names: Names) -> bool:
    """“Marseille's dockers”, who are not the town, as its officials are."""
    plain = head.tag_ == "NNS" and head.lemma_.lower() not in _OFFICIALS
    living = plain and token.dep_ in {"poss", "pobj", "conj"}
    if token.dep_ == "compound" and is_person(head.lemma_.lower()) and head.lemma_ not in _OFFICIALS:
        return written(token, names) in countries().sure and town(token, names)  # “a New York businessman”
    return living and town(token, names) and written(token, names) not in capitals()


def _hometown(token: Token, names: Names) -> bool:
    """“two brothers from Leicester”."""
    return token.head.lower_ == "from" and town(token, names) and written(token, names) not in capitals()


def _maker(token: Token, names: Names, depth: int) -> list[Mention]:
    """Who stands behind “by”: “led by Ann Lee”, “pressure from Catalan museums”."""
    if token.i in names:
        return [names[token.i]]
    return _belonging(token, names, depth + 1) if is_people(token) and depth < _DEEPEST else []


def _meant(pronoun: Token, names: Names) -> list[Mention]:
    """Whom a pronoun means: the only fitting subject before it in the sentence."""
    low = pronoun.lower_
    same = grammar.objects(pronoun.head.head) if pronoun.dep_ == "dobj" and pronoun.head.dep_ == "conj" else []
    if same and same[0].i < pronoun.i:  # “arrested A and charged him”
        return [m for t in same for m in _stated(t, names, loose=False)]
    if low in _PLURAL:
        return _those(pronoun, names)
    personal = low in _PERSONAL
    said = _sayer(pronoun, names)
    if said and all((m.label == "PERSON") == personal for m in said):
        return said
    if not personal and low not in _IMPERSONAL:
        return []
    own = _doers(pronoun, names)
    fitting: list[Mention] = []
    for token in pronoun.sent:
        if token.i < pronoun.i and token.dep_ in grammar.SUBJECTS and token.pos_ != "PRON":
            options = _fitting(token, names, personal=personal)
            fitting += [m for m in options if len(options) == 1 and m not in (*fitting, *own)]
    if not fitting and (own or personal or pronoun.dep_ in {"dobj", "dative", "pobj"}):
        fitting = [m for t in _met_before(pronoun) for m in _fitting(t, names, personal=personal) if m not in own]
    fitting = [m for m in fitting if _of_that_sex(m, pronoun, names)]
    if personal and not fitting:  # “the Sahrawi activist's lawyers say she was …”
        owners = [o for t in pronoun.sent if t.i < pronoun.i for o in grammar.children(t, "poss")]
        fitting = [m for o in owners if o.tag_ in {"NN", "NNP"} for m in _fitting(o, names, personal=True)]
    if personal and not fitting and pronoun.dep_ in grammar.SUBJECTS:
        return _just_named(pronoun, names)
    return fitting if len(fitting) == 1 else []


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
        found += [m for m in _stated(head, names, loose=False) if (someone or m.label == "PERSON") == personal]
    return found


def _doers(pronoun: Token, names: Names) -> list[Mention]:
    """Who does to “him” what is done: never he."""
    verb = pronoun.head if pronoun.dep_ in {"dobj", "dative"} else pronoun.head.head
    theirs = pronoun.dep_ == "poss" and pronoun.head.dep_ == "dobj" and _hits_another(verb)
    if not (theirs or pronoun.dep_ in {"dobj", "dative", "pobj"}) or verb.pos_ != "VERB":
        return []
    return [m for a in grammar.agents(verb) for t in grammar.series(a) for m in _stated(t, names, loose=False)]


def _hits_another(verb: Token) -> bool:
    """“shelled its store”, “expelled its envoy”: not one's own."""
    lemma = verb.lemma_.lower()
    return lemma in _OF_THE_OTHER or any(
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
    if pronoun.dep_ not in grammar.SUBJECTS or verb.dep_ != "ccomp":
        return []
    said = [s for s in grammar.subjects(verb.head) if s.pos_ != "PRON" and s.i < pronoun.i]
    found = [m for s in said for m in _stated(s, names, loose=False)]
    return found if len(found) == 1 else []


def _just_named(pronoun: Token, names: Names) -> list[Mention]:
    """The only person that the sentence before names, where “he” or “she” can mean no one nearer."""
    start = pronoun.sent.start
    nearer = any(names[i].label == "PERSON" for i in range(start, pronoun.i) if i in names)
    if start == 0 or nearer:
        return []
    before = pronoun.doc[start - 1].sent
    people = [names[t.i] for t in before if t.i in names and names[t.i].label == "PERSON"]
    return people[:1] if all(m == people[0] for m in people) else []


def _those(pronoun: Token, names: Names) -> list[Mention]:
    """“Kenyan police said they had …”: those who speak, or who did what stands before."""
    verb = pronoun.head if pronoun.dep_ in grammar.SUBJECTS else pronoun.head.head
    for above in verb.ancestors:
        speakers = [s for s in grammar.children(above, "nsubj", "nsubjpass") if s.pos_ != "PRON" and s.i < pronoun.i]
        if speakers:
            found = [m for s in speakers for t in grammar.series(s) for m in _stated(t, names, loose=False)]
            return found if len(found) != 1 or found[0].label != "PERSON" else []
    return []
