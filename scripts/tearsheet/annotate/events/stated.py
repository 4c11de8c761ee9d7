"""A noun phrase in, the mentions named in it out: its own name, or the country or body that its nameless people are of.

Left out: pronouns (pronouns) and those joined to it by “and” (people).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.things import key
from tearsheet.annotate.events.towns import capitals, own_words, town, written
from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.names.lexicon import countries
from tearsheet.annotate.references.lexicon import is_person
from tearsheet.model import Mention

BODIES = frozenset({"GPE", "NORP", "ORG", "LOC"})
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_OF = ("of", "from", "for", "including")
_PLACES = frozenset(
    {"state", "canton", "province", "region", "county", "republic", "kingdom", "emirate", "city", "island"}
)
_SOME = frozenset({"any", "some", "many", "several", "none", "most", "all", "both", "neither", "either"})
_MADE_BY = frozenset({"led", "headed", "set", "appointed", "run", "owned", "formed", "created"})
_GENERIC = frozenset(
    {
        *(
            "agency",
            "army",
            "assembly",
            "authority",
            "bureau",
            "cabinet",
            "commission",
            "committee",
            "congress",
            "council",
        ),
        *("court", "department", "directorate", "force", "guard", "ministry", "navy", "parliament", "police", "senate"),
        *("service", "tribunal"),
    }
)
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
_ATTENDING = frozenset(
    [
        *("aide", "adviser", "advisor", "follower", "supporter", "loyalist", "assistant", "bodyguard"),
        *("family", "parent", "relative", "widow"),
    ]
)
_ACTING_FOR = frozenset({"lawyer", "attorney", "solicitor", "barrister", "supporter", "follower", "loyalist", "backer"})
_TOWNS = frozenset({"town", "city", "village", "municipality"})
_SEATS = frozenset({"capital", "district", "suburb", "neighbourhood", "neighborhood", "port", "resort", "settlement"})
_COMPANIES = frozenset({"app", "exchange", "site"})  # beside those who are people
_PAPERS = frozenset({"statement", "letter", "resolution", "declaration", "motion", "communique"})  # of those who speak
_CALLED = frozenset({"calling", "called", "known", "dubbed", "named", "styling"})
_RULING = frozenset({"authority", "voter", "side", "faction", "government", "junta", "police", "prosecutor", "court"})
_GOVERNING = frozenset({"government", "authority", "junta", "administration", "cabinet", "regime"})
_GROUPS = frozenset({"alliance", "army", "fighter", "group", "guerrilla", "militia", "movement", "rebel"})
_WITHIN = frozenset({"ADP", "DET", "PROPN", "NOUN", "ADJ", "PART", "VERB"})
_DEEPEST = 4  # phrases inside phrases


def is_people(head: Token) -> bool:
    """Whether a noun is one for people or bodies."""
    words = lexicon().people
    last = head.lemma_.lower().rpartition("-")[2]
    return last in words or head.lower_ in words or head.lower_ in _SOME or head.pos_ == "NUM"


def stands(head: Token) -> bool:
    """Whether a nameless noun stands for whose it is: people, provinces, weapons and forces."""
    return is_people(head) or head.lemma_.lower() in _PLACES or key(head) in lexicon().weapons | lexicon().forces


def stated(head: Token, names: Names, *, loose: bool) -> list[Mention]:
    """The names in the phrase itself."""
    if head.i in names and not _no_name(head, names):
        found = _and_misparsed(head, names)
    elif head.dep_ == "appos" and head.head.i in names and names[head.head.i].label in {"PERSON", "ORG"}:
        found = [names[head.head.i]]  # “Bo Ek, the exiled Fijian banker who …”
    else:
        speaking = key(head) in _PAPERS and any(c.tag_ == "VBG" for c in grammar.children(head, "acl"))
        belongs = loose or speaking or stands(head)
        found = _apposed(head, names) or (_belonging(head, names) if belongs else [])
    return [m for m in found if m.label in _ACTORS]


def _no_name(head: Token, names: Names) -> bool:
    """“Unions rejected …”: a common noun that has its capital from standing first."""
    mention = names[head.i]
    alone = mention.end - mention.start == len(head.text)
    return alone and (head.is_lower or (bool(head.is_sent_start) and head.pos_ == "NOUN")) and is_people(head)


def _and_misparsed(head: Token, names: Names) -> list[Mention]:
    """The parser sometimes hangs the first of two people on the second: “X's A and Y's B met”."""
    own = names[head.i]
    if own.label == "ORG" and head.lower_ in _GENERIC:
        whose = [names[c.i] for c in grammar.children(head, "poss", "amod", "compound", "nmod") if c.i in names]
        if any(m != own for m in whose):
            return [m for m in whose if m != own]  # “Chad's Supreme Court”
    others = [names[c.i] for c in grammar.children(head, "nmod", "conj") if c.i in names]
    joined = [c for of in grammar.behind(head, "of") for c in grammar.children(of, "conj")]
    others += [
        m for c in joined for m in ([names[c.i]] if c.i in names else _apposed(c, names) if is_people(c) else [])
    ]
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
    following = _following(head, names) or _between_commas(head, names)
    if key(head) in lexicon().forces and head.pos_ != "PROPN" and not is_people(head):
        return []  # “the supply boat Maria Luz”
    if not is_people(head) and head.pos_ != "PROPN":  # “gave three launchers, Ann Lee announced”
        close = [names[a.i] for a in grammar.children(head, "appos") if a.i in names and _unbroken(head, a)]
        close += [following] if following is not None and names.get(head.i + 1) == following else []
        return [m for m in close if m.label == "PERSON" or m == following][:1]
    beside = [names[t.i] for a in grammar.children(head, "appos") for t in grammar.series(a) if t.i in names]
    beside += [following] if following is not None else []
    found = [m for m in beside if m.label in {"PERSON", "ORG"} or m == following]
    return found if head.tag_ in {"NNS", "NNPS"} else found[:1]  # “the two makers, Alpha and Beta,”


def _unbroken(head: Token, name: Token) -> bool:
    """“the drug lord Bo Ek”, where the parser makes the drug the head of it."""
    return all(t.text != "," for t in head.doc[head.i + 1 : name.i])


def _styled(head: Token, names: Names) -> Mention | None:
    """“a group calling itself the Dawn Brigade”, “a gang known as B”."""
    themselves = [c for c in grammar.children(head, "relcl") if c.lemma_ in {"call", "style"}]
    selves = {"itself", "themselves", "himself"}
    hosts = (head, *grammar.children(head, "appos"))  # “the suspect, a Swede named as Bo Ek,”
    calling = [c for h in hosts for c in grammar.children(h, "acl") if c.lower_ in _CALLED and is_people(h)]
    calling += [c for c in themselves if any(s.lower_ in selves for s in c.children)]
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
    body = at == head.i + 1 and (mention.label == "ORG" or _makes_a_body(head, mention, names))
    return mention if mention.label == "PERSON" or body else None


def _between_commas(head: Token, names: Names) -> Mention | None:
    """“a deputy of the ruling Dawn Party, Bo Ek, was …”: the person, whom the parser makes the party."""
    if head.tag_ != "NN" or not is_person(head.lemma_.lower()) or head.i + 1 in names:
        return None
    at = head.i + 1
    while at < min(head.i + 9, head.sent.end - 1) and head.doc[at].pos_ in _WITHIN and head.doc[at] != head.head:
        at += 1
    mention = names.get(at + 1) if at > head.i + 1 and head.doc[at].text == "," else None
    own = own_words(mention, head, names)
    closed = bool(own) and own[-1].i + 1 < head.sent.end and own[-1].nbor().text == "," and own[0].i == at + 1
    return mention if mention is not None and closed and mention.label in {"PERSON", "ORG"} else None


def _makes_a_body(head: Token, mention: Mention, names: Names) -> bool:
    """“the chipmaker Halvex”, “the travel site Volamare”: whatever the name itself looks like."""
    if mention.label != "GPE" or head.tag_ != "NN" or head.lemma_.lower() in _PLACES | _TOWNS | _SEATS:
        return False
    sort = is_people(head) or key(head) in _COMPANIES
    return sort and written(head.nbor(), names) not in countries().names | capitals()


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
    below = _owners(head, names)
    if any(c.i == head.i - 1 and c.i in names and c.dep_ != "poss" for c in below) and head.lemma_.lower() in _GROUPS:
        below = [c for c in below if c.dep_ != "poss"]  # “Yemen's Houthi movement”
    makers = [t for t in grammar.behind(head, "by", "from") if not _hometown(t, names)]
    if people:
        below += [t for t in grammar.behind(head, *_OF) if not (whole or _hometown(t, names))]
        below += _around(head, names)
        leading = (a for a in grammar.children(head, "acl") if a.lower_ in _MADE_BY)
        makers += [t for led in leading for t in grammar.agents(led)]
    found = []
    for token in (t for b in below for t in grammar.series(b)):
        if token.i in names:
            if _where_they_live(token, head, names) or _no_name(token, names):
                continue
            others = (
                not people
                or head.lemma_.lower() in _ATTENDING
                or (head.tag_ == "NNS" and token.dep_ in {"pobj", "conj"})
                or (token.dep_ == "amod" and token.tag_ == "JJ")  # a people, whatever the names model takes it for
            )
            found += [names[token.i]] if names[token.i].label in BODIES or others else []
        elif is_people(token) and depth < _DEEPEST:
            acting = head.lemma_.lower() in _ACTING_FOR or (token.dep_ == "pobj" and token.head.head.lower_ == "loyal")
            beside = _apposed(token, names)
            firm = not is_person(token.lemma_.lower())  # “the bosses of the Danish lender Nordbank”
            bodies = [m for m in beside if acting or firm or m.label == "ORG"]
            found += bodies or _belonging(token, names, depth + 1)
    made = [m for maker in makers for t in grammar.series(maker) for m in _maker(t, names, depth)]
    return found + [m for m in made if m.label not in {"LOC", "FAC"}]


def _owners(head: Token, names: Names) -> list[Token]:
    """What stands before a noun and may say whose it is."""
    before = grammar.children(head, "amod", "compound", "nmod", "poss")
    if not any(c.i in names for c in before):
        before += [c for part in before if part.dep_ == "compound" for c in _left(part)]
    before += [c for c in grammar.children(head, "dep") if c.i in names and c.i < head.i]
    before += (
        grammar.children(head.head, "amod", "poss") if head.dep_ == "compound" and head.head.pos_ == "VERB" else []
    )
    before += _astray(head, names)
    before += [g for c in before if c.tag_ in {"VBN", "VBD"} for g in _hyphened(c, names)]
    beside = head.nbor(-1) if head.i > head.sent.start else head
    return before + ([beside] if beside.dep_ == "dep" and beside.i in names else [])  # “WHO teams”, parsed as two words


def _hyphened(part: Token, names: Names) -> list[Token]:
    """“Kurdish-led”, “Liberian-flagged”, “Dubai-based”."""
    return [c for c in part.children if c.i in names and c.i < part.i]


def _astray(head: Token, names: Names) -> list[Token]:
    """“Kuwait's” of “Kuwait's emir dissolved parliament”, which the parser hangs on the parliament."""
    if head.dep_ != "nmod" or head.i < head.sent.start + 2 or head.nbor(-1).tag_ != "POS":
        return []
    return [head.nbor(-2)] if head.nbor(-2).i in names else []


def _left(part: Token) -> list[Token]:
    """“Peruvian riot police”, where the parser hangs “Peruvian” on the riot."""
    return grammar.children(part, "amod", "nmod", "poss")


def _around(head: Token, names: Names) -> list[Token]:
    """What stands behind a noun for people and says of what they are."""
    found = [t for t in grammar.behind(head, "in") if is_people(t) and key(t) not in _TOWNS]  # “a colonel in A's army”
    found += [a for a in grammar.children(head, "appos") if is_people(a)]
    found += [t for a in grammar.children(head, "amod") if a.lower_ == "loyal" for t in grammar.behind(a, "to")]
    found += grammar.behind(head, "to") if head.lemma_.lower() in _ATTENDING else []
    if head.lemma_.lower() in _RULING:
        found += [t for t in grammar.behind(head, "in") + _next_to(head) if _country(t, head, names)]
    at = grammar.behind(head, "at") if is_person(key(head)) or head.tag_ == "NNS" else []
    return found + [t for t in at if t.i in names and names[t.i].label == "ORG"]


def _next_to(head: Token) -> list[Token]:
    """“congratulated the government in Lisbon”, where the parser hangs “in” on the verb."""
    beside = head.nbor() if head.i + 1 < head.sent.end else head
    stray = beside.lower_ == "in" and beside.head != head and head.lemma_.lower() in _GOVERNING
    return grammar.children(beside, "pobj") if stray else []


def _country(token: Token, head: Token, names: Names) -> bool:
    """“police in Slovenia”, “the government in Ljubljana”, not “police in Ljubljana”."""
    if token.i not in names or names[token.i].label != "GPE":
        return False
    seat = head.lemma_.lower() in _GOVERNING and key(head) != "authority" and written(token, names) in capitals()
    return seat or not town(token, names)


def _where_they_live(token: Token, head: Token, names: Names) -> bool:
    """“Marseille's dockers”, who are not the town, as its officials are."""
    plain = head.tag_ == "NNS" and head.lemma_.lower() not in _OFFICIALS
    first = next(t for t in (token, *token.ancestors) if t.dep_ != "conj")
    living = plain and first.dep_ == "pobj"
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
