"""A stretch of words in, the direction of its sentence out: does what is told lie behind the writer or ahead?

Read from the verb that governs the words and from the preposition before them. Left out: the calendar.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Span as Words
from spacy.tokens import Token

from tearsheet.annotate.parse import governor
from tearsheet.annotate.timexes.clauses import NONE, UP_TO, Direction, ahead, clause_of, of_clause, unchanged
from tearsheet.annotate.timexes.words import (
    ASKING,
    AWAITED,
    FORTHCOMING,
    OUTCOMES,
    PARTS,
    PROSPECTIVE,
    SUDDEN,
    TIMETABLE,
    WEEKDAYS,
    any_of,
)

_AHEAD_OF = re.compile(
    r"\b(ahead of|run-up to|lead-up to|in advance of|countdown to|(?:planning|preparing|preparations|bracing) for)"
    rf"(?:(?: the)?$| (?:[\w’'-]+ ){{0,3}}(?:{any_of(AWAITED)}) (?:on|in|for)(?: the)?$)"
)
_EFFECTIVE = re.compile(r", effective(?: on| from| as of)?$")  # not “the pay scale effective June 1”, which may be old
ATTRIBUTIVE = ("compound", "poss", "nmod", "amod")
_LED = 8  # tokens before an expression among which something may lead up to it
_AFTER = ("after", "following", "wake", "aftermath", "because", "response", "reaction", "memory", "despite")
_TERMS = ("deadline", "schedule", "timetable", "ultimatum")
_NAMES = ("ORG", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW")  # spaCy's labels of names that may hold a verb
_CARRIED = (*UP_TO, "since")  # prepositions that hold for all that hangs below them
_CLIMB = 10  # heads between an expression and the verb that governs it; longer chains say nothing


def direction(words: Words) -> Direction:
    """Where the sentence puts an expression."""
    words = _with_part(words)
    found = _led(words) or _governed(words)
    return found if found.sign and not found.weak else _told_when(words) or found


def _with_part(words: Words) -> Words:
    """“Tuesday” of “Tuesday morning” stands where the morning stands."""
    head = words.root.head
    if head.i == words.end and words.root.dep_ in ("compound", "nmod") and head.lower_ in PARTS:
        return words.doc[words.start : head.i + 1]
    return words


def _told_when(words: Words) -> Direction | None:
    """“a strong race on Sunday, when many called him a star”: the clause that tells of the day itself."""
    after = words.doc[words.end : words.end + 2]
    when = next((t for t in after if t.lower_ == "when"), None)
    if when is None or after[0].lower_ not in (",", "when") or when.head.tag_ != "VBD" or unchanged(when.head):
        return None
    return Direction(-1, f"“when … {when.head.text}” is past")


def _led(words: Words) -> Direction | None:
    """By what stands right before: “a march for Thursday”, “ahead of Sunday's vote”, “resigned, effective Monday”."""
    before = words.doc[max(0, words[0].i - _LED) : words[0].i].text.lower()
    if (found := _AHEAD_OF.search(before)) is not None:
        return Direction(1, f"“{found[1]}” looks ahead", weak=True)
    if _EFFECTIVE.search(before) is not None:
        return Direction(1, "“effective” looks ahead", weak=True)
    if not any(t.lower_ in WEEKDAYS for t in words) or words.root.dep_ in ATTRIBUTIVE:
        return None
    preposition = before.split()[-1:]
    decided = preposition == ["from"] and any(t.lemma_ in ASKING for t in _above(words))
    return ahead(*preposition) if preposition == ["for"] or decided or _convened(words) else None


def _convened(words: Words) -> bool:
    """“has called both to a meeting on Friday”: what has been done already has no day of its own in English."""
    noun = words.root.head.head
    verb = noun.head.head
    perfect = verb.tag_ == "VBN" and any(c.tag_ in ("VBZ", "VBP") and c.lemma_ == "have" for c in verb.children)
    return perfect and noun.lemma_ in AWAITED and noun.head.lower_ in ("to", "for")


def _governed(words: Words) -> Direction:
    """By the nearest verb above that says something, or the first word that looks ahead."""
    preposition = words[0].nbor(-1).lower_ if words[0].i > 0 else ""
    attributive, after = words.root.dep_ in ATTRIBUTIVE, False
    if (told := _of_noun(words)) is not None:
        return told
    for token in _above(words):
        if (awaited := _awaited(token)) is not None and not (attributive and not awaited.weak):
            return awaited
        if token.pos_ in ("VERB", "AUX") and token.ent_type_ not in _NAMES and not _rests_on_verb(token, words):
            found = of_clause(clause_of(token, preposition, early=words.end <= token.i))
            sure = "will" in found.why or ("“to " in found.why and not found.weak)
            vague = found.sign > 0 and (
                after or (attributive and not sure) or (found.weak and _of_subject(words, token)) or _outcome(words)
            )
            return NONE if vague else found  # “will talk after Friday's meeting” tells nothing of Friday
        preposition = token.lower_ if token.pos_ in ("ADP", "SCONJ") and token.lower_ in _CARRIED else preposition
        after = after or token.lower_ in _AFTER or (attributive and _under(token, words))
    return NONE


def _of_noun(words: Words) -> Direction | None:
    """“Sunday's attack” has happened; “the looming vote in May” has not."""
    noun = next((t for t in _above(words) if t.pos_ != "ADP"), None)
    if noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if noun.lemma_ in SUDDEN:
        return Direction(-1, f"“{noun.text}” is nothing one awaits")
    early = next((c for c in noun.children if c.lower_ in FORTHCOMING), None)
    return Direction(1, f"“{early.text} {noun.text}” looks ahead") if early is not None else None


def _under(token: Token, words: Words) -> bool:
    """“will be sold under a May agreement”: it was made then; “under a May deadline” looks ahead."""
    return token.lower_ == "under" and words.root.head.lemma_ not in _TERMS


def _outcome(words: Words) -> bool:
    """“The results of Tuesday's vote will change much”: they are known by now."""
    subjects = (t for t in words.root.ancestors if t.dep_ in ("nsubj", "nsubjpass"))
    return any(t.lemma_ in OUTCOMES for t in subjects)


def _of_subject(words: Words, verb: Token) -> bool:
    """“The attack on Sunday shows …”: the day is that of the noun; but “The vote on Sunday is the first” awaits it."""
    below = next((t for t in (words.root, *words.root.ancestors) if t.head == verb), words.root)
    return below.dep_ in ("nsubj", "nsubjpass") and below not in words and below.lemma_ not in AWAITED


def _above(words: Words) -> Iterator[Token]:
    """The heads of an expression, from its own up to the root of the sentence."""
    token = words.root
    for _ in range(_CLIMB):
        if token not in words:
            yield token
        if token.dep_ == "ROOT":
            return
        token = governor(token)


def _awaited(token: Token) -> Direction | None:
    """“the deadline of Friday”, “a ban starting Friday”; “the tender closes on Friday”, parsed as a noun."""
    if token.lemma_ == "deadline" or (token.pos_ == "ADJ" and token.lemma_ in PROSPECTIVE):
        return Direction(1, f"“{token.text}” looks ahead")
    starting = token.tag_ == "VBG" and token.lemma_ in ("start", "begin") and not _helped(token)
    if starting and token.head.pos_ == "VERB":  # “met, starting Friday” goes with the meeting, not “agreed a truce”
        starting = token.head.lemma_ in PROSPECTIVE
    return Direction(1, f"“{token.text}” looks ahead", weak=True) if starting or _timetable(token) else None


def _timetable(token: Token) -> bool:
    """“The tender closes on 3 June”, where the parser takes a verb of timetables for the head of “tender closes”."""
    head = token.tag_ in ("NN", "NNS") and token.dep_ in ("ROOT", "ccomp") and token.lemma_ in TIMETABLE
    return head and any(c.dep_ == "compound" for c in token.lefts)


def _rests_on_verb(token: Token, words: Words) -> bool:
    """“…, ending Friday”, “is due in court on Friday charged with fraud”: the time is that of the verb above."""
    ending = token.tag_ == "VBG" and token.dep_ not in ("ROOT", "conj", "ccomp") and not _helped(token)
    charged = token.tag_ == "VBN" and token.dep_ == "advcl" and token.i >= words.end
    head = token.head.head if ending and token.head.pos_ in ("ADP", "SCONJ") else token.head  # “after leaving Friday”
    return (ending or charged) and head.pos_ in ("VERB", "AUX")


def _helped(verb: Token) -> bool:
    return any(c.dep_ == "aux" for c in verb.children)
