"""Tokens of a parse in, who is said to do what to whom out: subjects, objects and what stands behind prepositions.

The relations are those of spaCy's English pipelines. Left out: names, classes, and anything about certainty.
"""

from spacy.tokens import Token

from tearsheet.annotate.events.control import ASKING, OBJECT_CONTROL, OWNING, TRYING
from tearsheet.annotate.timexes.words import WEEKDAYS

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_LOOSE = frozenset({"acl", "advcl"})
_HURTING = frozenset({"shoot", "stab", "wound", "injure", "kill", "beat", "rob"})
_RESULTS = frozenset({"kill", "wound", "injure", "hurt", "leave", "force", "damage", "destroy", "send", "set", "trap"})
_SAYING = frozenset({"say", "add", "announce", "report", "insist", "claim", "state", "declare", "warn"})
_WEEKDAYS = frozenset(word for word in WEEKDAYS if word.endswith("day"))  # “sat” is a verb, too
_WHO = frozenset({"who", "that", "which", "whom"})
_STOPPING = frozenset({"stop", "halt", "resume", "suspend", "end", "refuse", "begin", "start"})
_ACTIVE = frozenset({"VB", "VBZ", "VBP", "VBG"})
_DEADLINES = frozenset({"end", "time", "deadline", "start", "close", "dawn", "dusk", "midnight", "noon", "nightfall"})
_COUNTED = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT"})  # “could face twenty years for ordering it”
_GRANTING = frozenset({"give", "grant", "allow"})
_LET_GO = frozenset({"go", "lapse", "pass", "through"})
_AWAY = frozenset({"back", "away", "out", "over", "off", "down", "home", "through"})  # “hand the bronzes back”
_ASIDE = frozenset({"when", "where", "why", "how", "after", "before", "as", "since", "until", "while"})
_LETTING = frozenset({"let", "make", "have", "see", "help"})
_ACCUSING = frozenset({"accuse", "suspect", "convict", "acquit", "clear", "absolve"})
_BRINGING = frozenset(
    {"extradite", "bring", "fly", "send", "return", "deport", "transfer", "take", "surrender", "hand"}
)
_CHARGES = frozenset({"accusation", "allegation", "charge", "count", "suspicion"})
_ANSWERING = frozenset({"face", "stand", "answer", "serve", "appear"})
_PARTICLES = frozenset({"prt", "advmod", "prep", "npadvmod", "oprd", "acomp", "intj"})


def children(token: Token, *relations: str) -> list[Token]:
    """The tokens right below, by relation."""
    return [c for c in token.children if c.dep_ in relations]


def passive(verb: Token) -> bool:
    """Whether the verb's subject is the one it happens to."""
    if verb.tag_ in _ACTIVE:  # asked first: sentences cost
        return False
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    if verb.dep_ in {"acl", "amod"}:
        mistagged = verb.dep_ == "acl" and verb.tag_ == "VBD" and not children(verb, "dobj", "nsubj", "aux")
        return bool(verb.tag_ == "VBN" or mistagged) and not misread(verb)  # “the truce signed a fortnight ago”
    if verb.dep_ == "conj":
        mistaken = (
            verb.tag_ == "VBD" and verb.head.tag_ == "VBN" and (behind(verb, "by") or _shot(verb))
        )  # “put forward and seconded by A”
        return bool(mistaken or _bare(verb)) and passive(verb.head)
    clause = verb.dep_ in {"advcl", "xcomp"} and not children(verb, "nsubj")  # “went on trial, charged with fraud”
    return (clause or verb.dep_ in {"ccomp", "oprd"}) and _bare(verb)  # “had them removed”, “was found stabbed”


def _shot(verb: Token) -> bool:
    """“was ambushed and shot in the chest”."""
    return verb.lemma_ in _HURTING and not children(verb, "dobj", "nsubj")


def misread(verb: Token) -> bool:
    """“Chilean police evicted two families”, where the parser makes the families evicted ones, and the sentence."""
    if verb.dep_ != "amod" or verb.tag_ not in {"VBN", "VBD"} or verb.head.dep_ != "ROOT" or verb.i == verb.sent.start:
        return False
    return verb.i < verb.head.i and verb.nbor(-1).pos_ in {"NOUN", "PROPN"}


def _bare(verb: Token) -> bool:
    """A participle without an auxiliary or an object of its own."""
    return bool(verb.tag_ == "VBN") and not children(verb, "aux", "dobj")


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The heads of the subject, followed through conjunctions, relative clauses, infinitives and participles."""
    own = [verb.nbor(-1)] if misread(verb) else children(verb, "nsubj", "nsubjpass") or _on_auxiliary(verb)
    own = [
        m for s in own for m in (children(s, "nsubj") if s.tag_ == "VBG" else ()) or (s,)
    ]  # “leaders meeting in A agreed”
    if own:
        hyphened = len(own) > 1 and own[1].i == own[0].i + 2 and verb.doc[own[0].i + 1].text == "-"  # “vice-president”
        among = [s for s in own[1:] if any(p.lower_ == "among" for p in children(s, "prep"))]
        return [_antecedent(own[1 if hyphened else 0], verb), *among]  # “sixty writers, among them Bo Ek, signed”
    if _elliptic(verb) or (verb.dep_ == "ROOT" and verb.tag_ in {"VBZ", "VBP"} and _compounded(verb)):
        return [verb.nbor(-1)]
    if (counted := counted_from(verb)) is not None:
        return children(counted, "pobj")
    deed = told_along(verb) or _resulted_from(verb) or _fronted(verb)
    if deed is not None:
        return subjects(deed, depth + 1)
    return [] if depth > 4 or verb.head == verb else _borrowed(verb, joined_to(verb), depth)


def _elliptic(verb: Token) -> bool:
    """“shops were looted in Rome and lorries set on fire”: for the parser the lorries are beside Rome."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or verb.i == verb.sent.start or children(verb, "aux", "auxpass"):
        return False
    before = verb.nbor(-1)
    return before.dep_ == "conj" and before.tag_ == "NNS"


def _compounded(verb: Token) -> bool:
    """“The Georgian opposition plans to …”, where the parser makes one noun of the opposition and its plans."""
    return verb.i > verb.sent.start and verb.nbor(-1).head == verb and verb.nbor(-1).dep_ == "compound"


def _on_auxiliary(verb: Token) -> list[Token]:
    """“Chad and Mali are mediating”, where the parser hangs them on “are”."""
    return [s for aux in children(verb, "aux", "auxpass") for s in children(aux, "nsubj", "nsubjpass")]


def _fronted(verb: Token) -> Token | None:
    """“Jailed in May, freed in June, A now runs …”: the parser may take the first for the whole sentence."""
    if verb.dep_ != "ROOT" or verb.tag_ not in {"VBN", "VBG"} or children(verb, "aux", "auxpass", "nsubj", "nsubjpass"):
        return None
    return next((c for c in children(verb, "conj") if c.i > verb.i and children(c, "nsubj", "nsubjpass")), None)


def joined_to(verb: Token) -> Token:
    """“ordered him to go and closed the embassy”, where the parser joins the closing to the going."""
    past = verb.tag_ == "VBD" or (
        verb.tag_ == "VBN" and children(verb, "dobj") and not children(verb, "aux", "auxpass")
    )
    loose = verb.head.tag_ == "VB" or (verb.head.dep_ in _LOOSE and verb.head.tag_ == "VBG" and verb.tag_ == "VBD")
    if verb.dep_ != "conj" or not past or not loose:
        return verb.head
    return next((a for a in verb.head.ancestors if a.tag_ in {"VBD", "VBZ", "VBP"}), verb.head)


def told_along(verb: Token) -> Token | None:
    """“Shells hit the market, Chad said, blaming Mali”: who says it also blames, wherever the parser hangs that."""
    if verb.tag_ != "VBG" or verb.i < verb.sent.start + 2 or verb.nbor(-1).text != "," or verb.dep_ not in _LOOSE:
        return None
    if verb.lemma_ in _RESULTS:
        return None
    before = verb.nbor(-2)
    return before if before.lemma_ in _SAYING and before != verb.head and children(before, "nsubj") else None


def _resulted_from(verb: Token) -> Token | None:
    """“fired at a boat, they said, wounding a man”: whoever fired."""
    if verb.tag_ != "VBG" or verb.lemma_ not in _RESULTS or verb.dep_ not in _LOOSE or verb.head.lemma_ not in _SAYING:
        return None
    return next((c for c in children(verb.head, "ccomp") if c.i < verb.i), None)


def counted_from(verb: Token) -> Token | None:
    """“two days after A was killed”, which the parser takes for “after A”, and killing for a second thing done."""
    if verb.dep_ != "conj" or children(verb, "nsubj", "nsubjpass") or any(c.dep_ == "cc" for c in verb.head.children):
        return None
    before = verb.doc[verb.head.i + 1 : verb.i] if verb.head.i < verb.i else ()
    since = (t for t in before if t.lower_ in {"after", "since"} and t.dep_ == "prep")
    return next((t for t in since if children(t, "pobj")), None)


def _borrowed(verb: Token, head: Token, depth: int) -> list[Token]:
    """The subject of a verb that has none of its own."""
    if (verb.dep_ in {"acl", "relcl"} or (verb.dep_ == "appos" and verb.tag_ == "VBG")) and head.pos_ in {
        "NOUN",
        "PROPN",
        "PRON",
    }:
        return _behind_noun(verb, head, depth)
    if verb.dep_ in {"xcomp", "ccomp"} and head.lemma_.lower() in OBJECT_CONTROL:
        return objects(head) or subjects(head, depth + 1)
    if verb.dep_ in {"xcomp", "advcl"} and verb.lemma_ in _ANSWERING and head.lemma_ in _BRINGING and to_do(verb):
        return objects(head)  # “extradited A to face charges”
    if verb.dep_ in {"xcomp", "advcl", "ccomp"} and head.lemma_.lower() in ASKING and to_do(verb):
        asked_of = [t for t in behind(head, "on", "upon", "to", "with") if t.i < verb.i]
        if asked_of:
            return asked_of  # “called on A to rejoin it”
    likely = verb.dep_ in {"acomp", "attr", "oprd"} and verb.pos_ == "ADJ"  # “is likely to”
    if likely or (verb.dep_ in {"conj", "xcomp", "advcl", "dep"} and head.pos_ in {"VERB", "AUX", "ADJ"}):
        return subjects(head, depth + 1)
    return _behind_preposition(verb, head, depth) if verb.dep_ == "pcomp" else []


def to_do(verb: Token) -> bool:
    """“to rejoin”."""
    return any(c.lower_ == "to" for c in children(verb, "aux"))


def _behind_preposition(verb: Token, preposition: Token, depth: int) -> list[Token]:
    above = preposition.head
    if above.pos_ == "ADJ" and (own := children(above, "nsubj")):
        return own  # “found A guilty of killing them”
    if above.pos_ == "ADJ" or above.lower_ == "short":
        return subjects(above.head, depth + 1)  # “stopped short of leaving”, “is close to signing”
    if _of_a_day(above) and above.dep_ == "pobj" and above.head.head.pos_ == "VERB" and preposition.lower_ == "of":
        return objects(above.head.head)  # “accused A on Monday of massing troops”, where “of” hangs on the day
    if above.pos_ in {"VERB", "AUX"}:
        return objects(above) if _accusing(preposition) else subjects(above, depth + 1)
    if preposition.lower_ == "of" and above.dep_ in {"dobj", "nsubjpass"} and above.head.lemma_ in _ACCUSING:
        return [above]  # “accused Malian troops of executing them”, where “of” hangs on the troops
    return _behind_noun(verb, above, depth) if above.pos_ == "NOUN" else []  # “has no intention of leaving”


def _accusing(preposition: Token) -> bool:
    """“accused the army of firing”: who is accused is who fired."""
    done_to = children(preposition.head, "dobj", "nsubjpass")
    with_ = preposition.lower_ == "with" and preposition.head.lemma_ == "charge"  # “charged A with bribing them”
    return (with_ or preposition.lower_ in {"of", "for", "from"}) and any(o.ent_type_ not in _COUNTED for o in done_to)


def _behind_noun(verb: Token, noun: Token, depth: int) -> list[Token]:
    if (noun.ent_type_ in _COUNTED or _of_a_day(noun)) and to_do(verb):  # “gave them until May to leave”
        above = next((a for a in noun.ancestors if a.pos_ == "VERB"), None)
        return [] if above is None else (objects(above) if above.lemma_ in _GRANTING else subjects(above, depth + 1))
    if verb.dep_ == "relcl" or (verb.dep_ in {"acl", "appos"} and verb.tag_ in {"VBG", "VBN", "VBD"}):
        return [noun]
    owners = children(noun, "poss") or behind(noun, "by")
    if owners:
        return owners
    if noun.lemma_ in _CHARGES and noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB":
        return objects(noun.head.head)  # “arrested A on suspicion of killing them”
    if noun.dep_ in {"dobj", "pobj", "attr"}:
        above = noun.head if noun.dep_ != "pobj" else noun.head.head
        own = above.lemma_.lower() in OWNING or noun.lemma_.lower() in TRYING
        return subjects(above, depth + 1) if own and above.pos_ in {"VERB", "AUX"} else []
    return []


def _antecedent(token: Token, verb: Token) -> Token:
    if token.lower_ not in _WHO or verb.dep_ != "relcl":
        return token
    beside = token.nbor(-2) if token.i > token.sent.start + 1 and token.nbor(-1).text == "," else verb.head
    if beside in series(verb.head):
        return verb.head if _plural(verb) else beside  # “A, B and C, who were invited”
    named = token.lower_ == "who" and beside.pos_ == "PROPN" and verb.head.pos_ == "PROPN"
    return beside if named else verb.head  # “in Rome of the general Bo Ek, who …”: of him, not of Rome


def _plural(verb: Token) -> bool:
    return verb.tag_ != "VBZ" and all(c.lower_ not in {"is", "was", "has"} for c in children(verb, "aux", "auxpass"))


def objects(verb: Token) -> list[Token]:
    """The heads of what the verb is done to, whichever voice it is in."""
    if passive(verb):
        return subjects(verb) + children(verb, "dobj")  # “were denied access”
    if misread(verb):
        return [verb.head]
    own = [o for o in children(verb, "dobj", "dative") if not added(o, verb)] or [
        o for p in children(verb, "prt") for o in children(p, "pobj")
    ]
    if not own and verb.lemma_ in _LETTING:
        own = [s for clause in children(verb, "ccomp") for s in children(clause, "nsubj", "nsubjpass")]
    own = own or [s for found in judged(verb) for s in children(found, "nsubj")]
    own = own or _so_called(verb) or _bare_work(verb)
    own = [o for o in own if o.pos_ != "ADP" and not any(c.pos_ == "ADP" and c.dep_ == "amod" for c in o.children)]
    if not own and (shared := _shares(verb)) is not None:
        own = children(shared, "dobj")
    if not own and verb.dep_ == "relcl" and children(verb, "nsubj") and _gap(verb):
        return [verb.head]
    return [_antecedent(o, verb) for o in own] or _stolen(verb)


def added(thing: Token, verb: Token) -> bool:
    """“met in Brno on Saturday, their first encounter since May”: what it was, not whom they met."""
    first = thing.left_edge
    after = first.i > verb.i + 2 and first.nbor(-1).text == "," and not children(thing, "conj")
    own = first.dep_ == "poss" or (
        verb.head.i > thing.i and verb.head.lemma_ in _SAYING
    )  # “killed four, A's envoy said”
    return after and own


def _bare_work(verb: Token) -> list[Token]:
    """“will stop work on Friday”, where the parser takes the work for a verb."""
    stopped = children(verb, "xcomp") if verb.lemma_ in _STOPPING else []
    return [c for c in stopped if c.tag_ == "VB" and not children(c, "aux")]


def _so_called(verb: Token) -> list[Token]:
    """“struck what Chad called a depot”: the depot."""
    if verb.i + 1 == len(verb.doc) or verb.nbor().lower_ != "what":
        return []
    calling = [c for c in children(verb, "ccomp") if any(w.lower_ == "what" for w in c.children)]
    return [t for c in calling for t in children(c, "oprd", "dobj", "attr") if t.lower_ != "what"]


def _shares(verb: Token) -> Token | None:
    """“shot and killed A”: the verb whose object both have."""
    after = verb.doc[verb.i + 1 : verb.i + 4]
    joined = next((t for t in after if t.dep_ == "conj" and t.head == verb and t.pos_ == "VERB"), None)
    return (
        joined
        if joined is not None and all(t.dep_ in {"cc", "advmod", "conj"} for t in after[: joined.i - verb.i])
        else None
    )


def _stolen(verb: Token) -> list[Token]:
    """“Whether A will meet B remains open”: the parser gives B to the wrong verb; B stands right behind its own."""
    if verb.i + 1 == len(verb.doc) or verb.nbor().pos_ not in {"PROPN", "ADJ", "NOUN", "DET"}:
        return []  # asked first: sentences cost
    for token in verb.doc[verb.i + 1 : min(verb.i + 6, verb.sent.end)]:
        if token.pos_ == "PROPN" and token.dep_ in {"nsubj", "nsubjpass"} and token.head.i > token.i:
            return [token] if token.head != verb else []
        if token.pos_ not in {"PROPN", "ADJ", "NOUN", "DET"}:
            break
    return []


def _gap(verb: Token) -> bool:
    """“the deal (that) they signed”: the noun is the object."""
    asked = _ASIDE if verb.dep_ == "relcl" else frozenset()  # “a draft when they met”: no draft was met
    return not any((c.lower_ in _WHO and c.dep_ == "nsubj") or c.lower_ in asked for c in verb.children)


def agents(verb: Token) -> list[Token]:
    """The heads of the doer: the subject, or what stands behind “by” in the passive."""
    if not passive(verb):
        return subjects(verb)
    doers = _by(verb) or [
        o for c in children(verb, "conj") if c.tag_ == "VBN" for o in _by(c)
    ]  # “shot and wounded by A”
    return [o for o in doers if o.lemma_.lower() not in _DEADLINES and not _when(o)]  # “withdrawn by the end of May”


def _by(verb: Token) -> list[Token]:
    return [o for by in verb.children if by.dep_ == "agent" or by.lower_ == "by" for o in children(by, "pobj")]


def _when(token: Token) -> bool:
    return token.ent_type_ in {"DATE", "TIME"}


def _of_a_day(token: Token) -> bool:
    """“Monday”, whatever the pipeline calls it."""
    return _when(token) or token.lower_ in _WEEKDAYS


def behind(token: Token, *prepositions: str) -> list[Token]:
    """The heads of what stands behind one of these prepositions, right below `token`."""
    found = []
    for prep in token.children:
        if prep.i < token.i and token.pos_ == "VERB" and not asked(prep):
            continue  # “On prices, many call themselves cautious”: that is no calling on
        if prep.lower_ in prepositions and prep.dep_ in {"prep", "dative", "agent"}:
            found += children(prep, "pobj")
            found += [o for deeper in children(prep, "prep") for o in children(deeper, "pobj")]
        elif prep.dep_ == "dative" and "to" in prepositions:
            found.append(prep)  # “gave Chad two boats”
    return found


def asked(prep: Token) -> bool:
    """“with whom he met”."""
    return any(t.tag_ in {"WP", "WDT"} for t in prep.subtree)


def particles(verb: Token) -> dict[str, Token]:
    """The little words right below a verb, as written."""
    found = [
        c for c in verb.children if (c.dep_ in _PARTICLES or c.lower_ == "alive") and not any(map(_timely, c.children))
    ]
    found = [c for c in found if c.i > verb.i or c.dep_ != "prep"]
    found = [
        c for c in found if c.i < verb.i or all(t.text != "," for t in verb.doc[verb.i : c.i])
    ]  # “closed at 9, down 2”
    own = children(verb, "dobj")
    if own or passive(verb):  # “take on the nominee in the autumn” is no taking in
        found = [c for c in found if c.dep_ != "prep" or not children(c, "pobj")]
    loose = [c for c in children(verb, "ccomp") if c.lower_ in _LET_GO] if verb.lemma_ == "let" else []
    loose += [c for o in own for c in children(o, "advmod") if c.lower_ in _AWAY and c.i > o.i]
    loose += [
        c for o in own for c in children(o, "amod") if c.lower_ == "alive"
    ]  # “pulled a boy alive from the rubble”
    return {c.lower_: c for c in (*found, *judged(verb), *loose)}


def judged(verb: Token) -> list[Token]:
    """“found the mayor guilty”, “held Iran responsible”."""
    return [c for c in children(verb, "ccomp") if c.pos_ == "ADJ"]


def _timely(token: Token) -> bool:
    return token.dep_ == "pobj" and _when(token)  # “gave it back in May” is no giving in


def series(token: Token) -> list[Token]:
    """A head and what is joined to it: “A, B and C”."""
    found = [token]
    for head in found:  # grows as it goes: a list of names may be longer than recursion is deep
        found += children(head, "conj")
    return found
