"""The way the words took: whom they were told to, or what they were published in.

What comes in are a Tree and a cue; what goes out is a noun phrase, or None where the words are at first hand.
"""

from collections.abc import Mapping

from tearsheet.annotate.quotes.clauses import behind_hearer, station
from tearsheet.annotate.quotes.cues import cues, people
from tearsheet.annotate.quotes.draft import Words
from tearsheet.annotate.quotes.extent import to_do
from tearsheet.annotate.quotes.speakers import carrier, phrase, quoting, whole
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span

_TOLD = frozenset({"tell", "inform", "assure", "notify", "advise", "remind", "promise", "ask", "warn", "radio"}) | {
    "email",
    "text",
    "message",
    "cable",
    "brief",
    "alert",
}
_CARRIES = frozenset({"in", "on", "during", "at", "via", "through", "by", "over"})
_BEFORE = frozenset({"to", "on", "with", "before", "over"})
_WITH = frozenset({"to", "with", "for", "on", "by", "in"})
_SEEN = frozenset({"quote", "cite", "see", "obtain", "view", "review", "carry", "publish", "leak"})
_TOLD_THINGS = frozenset({"story", "tale", "truth", "lie", "joke", "time"})
_ASKED = frozenset({"ask", "press", "question"})  # by people who are there: no way that the answer took
_SPOKEN = frozenset({"speak", "talk", "write", "ask", "interview", "press", "question"})


def via(tree: Tree, cue: int, names: Mapping[int, str]) -> Span | None:
    """The chain's last link before the article; `names` are the tokens of names, with their label."""
    finders = (_seen,) if tree.low[cue] == "according" else (_told, _seen, _published, _statement, _speaking, _reported)
    for find in finders:
        found = find(tree, cue, names)
        if found is not None:
            return tree.span(found.first, found.last)
    return None


def _told(tree: Tree, cue: int, names: Mapping[int, str]) -> Words | None:
    if tree.lemma[cue] == "hear":
        court = tree.child(cue, "nsubj")
        return None if court is None else phrase(tree, court)
    if tree.lemma[cue] not in _TOLD:
        return None
    passive = tree.child(cue, "nsubjpass") if tree.lemma[cue] != "ask" else None
    if passive is not None and (_hears(tree, passive, names) or tree.pos[passive] == "PROPN"):
        return _plain(tree, passive)
    for whom in (*tree.all(cue, "dobj", "dative"), *_gathered(tree, cue)):
        heard = (
            _hears(tree, whom, names)
            or tree.pos[whom] == "PROPN"
            or tree.lemma[whom] in cues().channels | people() | cues().bodies
        )
        if whom > cue and (heard or _addressed(tree, cue, whom)):
            return _plain(tree, whom)
    return _visiting(tree, cue) or _station(tree, cue) or _capitals(tree, cue + 1)


def _addressed(tree: Tree, cue: int, whom: int) -> bool:
    """“told the tower that …”: who is told a clause hears it, whatever it is; a story one tells is no hearer."""
    clause = tree.child(cue, "ccomp")
    hearer = tree.pos[whom] == "NOUN" and tree.lemma[whom] not in _TOLD_THINGS
    return tree.lemma[cue] == "tell" and hearer and clause is not None


def _gathered(tree: Tree, cue: int) -> list[int]:
    """“told a crowd gathered on the quay”: who hears it does it, for the parser."""
    clauses = tree.all(cue, "ccomp")
    said = any(c < cue for c in clauses)
    bare = (c for c in clauses if c > cue and (said or tree.tag[c] == "VBN") and tree.child(c, "aux") is None)
    taken = (c for c in clauses if behind_hearer(tree, cue, c) is not None)
    subjects = [s for c in (*bare, *taken) for s in tree.all(c, "nsubj") if tree.left[s] == cue + 1]
    return [s for s in subjects if tree.pos[s] == "NOUN"]


def _visiting(tree: Tree, cue: int) -> Words | None:
    """“told visiting senators that …”, where the parser takes the participle for what was told."""
    verb = tree.child(cue, "xcomp")
    if verb != cue + 1 or tree.tag[verb] != "VBG" or tree.lemma[cue] != "tell":
        return None
    whom = tree.child(verb, "dobj")
    return Words(verb, whom, whom) if whom is not None and whom > verb and tree.pos[whom] == "NOUN" else None


def _station(tree: Tree, cue: int) -> Words | None:
    """“told the BBC Britain was ready”: the parser takes the two names for one."""
    at = station(tree, cue)
    return None if at is None else Words(cue + 1, at, at)


def _capitals(tree: Tree, first: int) -> Words | None:
    """“told Die Zeit”: a foreign name that the parser reads as other words."""
    end = first
    while end < len(tree) and tree.text[end][:1].isupper() and tree.inside[end] < 0:
        end += 1
    return Words(first, end - 1, end - 1) if end > first + 1 else None


def _plain(tree: Tree, noun: int) -> Words:
    """The noun with what stands before it: “a statement”, not all it was about."""
    whole = phrase(tree, noun)
    return whole if tree.pos[noun] == "PROPN" else Words(whole.first, noun, noun)


def _hears(tree: Tree, whom: int, names: Mapping[int, str]) -> bool:
    on_air = any(tree.lemma[c] in ("radio", "tv", "television", "channel") for c in tree.all(whom, "compound"))
    return whom in names or on_air or tree.lemma[whom] in cues().audience


def _published(tree: Tree, cue: int, names: Mapping[int, str]) -> Words | None:
    subject = tree.child(cue, "nsubj")
    beside = [] if subject is None else [p for p in tree.all(subject, "prep") if tree.text[p - 1] == ","]
    deeds = [c for c in tree.all(cue, "xcomp", "ccomp") if to_do(tree, c)]  # “urged all to pray in a sermon”
    doers = [by for agent in tree.all(cue, "agent") for by in tree.all(agent, "pobj")]
    things = [
        prep
        for thing in (*tree.all(cue, "dobj"), *deeds, *doers)
        for prep in range(thing + 1, tree.right[thing])
        if tree.dep[prep] == "prep" and tree.low[prep] in ("in", "through")
    ]
    preps = (*tree.all(cue, "prep", "agent"), *beside, *things)
    found = next((w for prep in preps if (w := _beneath(tree, prep, names)) is not None), None)
    return _printed(tree, subject, names) if found is None and subject is not None else found


def _printed(tree: Tree, subject: int, names: Mapping[int, str]) -> Words | None:
    """“A study in the Lancet suggests …”."""
    within = [tree.child(prep, "pobj") for prep in tree.all(subject, "prep") if tree.low[prep] == "in"]
    paper = (w for w in within if w is not None and tree.pos[w] == "PROPN" and tree.low[w] not in cues().times)
    where = next((w for w in paper if names.get(w) != "GPE"), None)
    return phrase(tree, where) if where is not None and tree.lemma[subject] in cues().channels else None


def _beneath(tree: Tree, prep: int, names: Mapping[int, str]) -> Words | None:
    inner = tree.child(prep, "pobj")
    if inner is None:
        return None
    word = tree.low[prep]
    if tree.low[inner : inner + 3] == ("e", "-", "mail"):
        return Words(tree.left[inner], inner + 2, inner + 2) if word in _CARRIES else None
    if tree.lemma[inner] in cues().channels and not _at_once(tree, inner) and word in _CARRIES:
        return _host(tree, inner, names) or _plain(tree, inner)
    # of a paper, it may be, or a station, that is not known as one
    air = word == "on" and names.get(inner) not in ("GPE", "LOC", "FAC") and tree.low[inner] not in cues().times
    name = (word == "to" and tree.pos[inner] == "PROPN") or (
        air and tree.text[inner][:1].isupper() and not tree.time[inner]
    )
    person = word == "to" and tree.lemma[inner] in people() | cues().bodies  # “confided to aides”
    hears = (name or person or _hears(tree, inner, names)) and tree.pos[inner] != "PRON"
    if word in _BEFORE and hears:
        return phrase(tree, inner)
    speaks_for = tree.lemma[inner] in cues().mouths | cues().bodies
    return phrase(tree, inner) if word in ("through", "via") and speaks_for else None


def _at_once(tree: Tree, noun: int) -> bool:
    """“in reply to the charge”: no letter, as “in a written reply” is."""
    return tree.low[noun] in ("reply", "answer") and tree.left[noun] == noun


def _reported(tree: Tree, cue: int, names: Mapping[int, str]) -> Words | None:
    """“The mayor vowed to stay, the Echo reported”."""
    verb = tree.head[cue]
    outlet = tree.child(verb, "nsubj")
    passed_on = tree.dep[cue] == "ccomp" and verb > cue and tree.lemma[verb] == "report"
    return phrase(tree, outlet) if passed_on and outlet is not None and _hears(tree, outlet, names) else None


def _host(tree: Tree, channel: int, names: Mapping[int, str]) -> Words | None:
    """“in an interview with Reuters”: the one who asked, not the interview; “in a memo to staff”: the memo to them."""
    aired = [by for clause in tree.all(channel, "acl") for by in tree.all(clause, "agent", "prep")]
    for prep in (*tree.all(channel, "prep"), *aired):
        inner = tree.child(prep, "pobj")
        place = inner is not None and tree.low[prep] == "in" and names.get(inner) == "GPE"
        if inner is not None and tree.low[prep] in _WITH and not place and _hears(tree, inner, names):
            host = phrase(tree, inner)
            named = inner in names or tree.pos[inner] == "PROPN"
            return host if named else Words(phrase(tree, channel).first, host.last, channel)
    return None


def _statement(tree: Tree, cue: int, names: Mapping[int, str]) -> Words | None:
    """“issued a statement saying …”, “posted a video in which it said …”."""
    noun = tree.head[cue]
    sent = carrier(tree, noun) if tree.dep[cue] == "acl" else None
    noun = noun if sent is None else sent
    if tree.dep[cue] in ("acl", "relcl") and tree.lemma[noun] in cues().channels:
        return _host(tree, noun, names) or _plain(tree, noun)
    return None


def _seen(tree: Tree, cue: int, names: Mapping[int, str]) -> Words | None:
    """“…, quoted in Yonhap”, “the letter, seen by the Observer”."""
    for token in range(tree.first[cue], tree.last[cue]):
        beside = tree.tag[token] == "VBN" and tree.lemma[token] in _SEEN and tree.inside[token] < 0
        if not beside or tree.low[token + 1] not in ("in", "by", "on", "to") or token == cue:
            continue
        inner = tree.child(token + 1, "pobj")
        if inner is not None and (
            _hears(tree, inner, names) or (tree.pos[inner] == "PROPN" and tree.low[inner] not in cues().times)
        ):
            return phrase(tree, inner)
    return _quoting(tree, cue)


def _quoting(tree: Tree, cue: int) -> Words | None:
    """“was quoted by the Echo as saying”, “was quoted as saying by the Echo”, “the Echo quoted him as saying”."""
    as_saying = tree.head[cue]
    verb = tree.head[as_saying] if tree.low[as_saying] == "as" else cue
    if tree.lemma[verb] not in _SEEN:
        return None
    subject = tree.child(verb, "nsubj")
    if subject is not None and quoting(tree, verb) is not None:
        return whole(tree, subject)
    for by in range(verb, tree.right[verb] + 1):
        inner = tree.child(by, "pobj") if tree.low[by] in ("by", "in") else None
        if inner is not None and (tree.head[by] == verb or tree.low[tree.head[by]] == "saying"):
            return phrase(tree, inner)
    return phrase(tree, subject) if subject is not None and verb != cue else None


def _speaking(tree: Tree, cue: int, names: Mapping[int, str]) -> Words | None:
    """“Speaking to CNN, …”, “Asked by the Times, …”."""
    subject = tree.child(cue, "nsubj")
    beside = () if subject is None else tree.all(subject, "acl")
    for verb in (cue, *tree.all(cue, "advcl"), *tree.all(tree.head[cue], "advcl"), *beside):
        if tree.lemma[verb] in _SPOKEN and verb <= cue:
            for prep in tree.all(verb, "prep", "agent"):
                inner = tree.child(prep, "pobj")
                named = inner is not None and (inner in names or tree.pos[inner] == "PROPN")
                outlet = named or (inner is not None and tree.lemma[verb] not in _ASKED and _hears(tree, inner, names))
                if inner is None or tree.low[inner] in cues().times:
                    continue
                written = tree.low[prep] == "in" and tree.lemma[verb] == "write"
                if outlet and (written or tree.low[prep] in ("to", "with", "by", "on", "before")):
                    return phrase(tree, inner)
                if tree.low[prep] in ("by", "on", "in", "at") and tree.lemma[inner] in cues().channels:
                    return _plain(tree, inner)
    return None
