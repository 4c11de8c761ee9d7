"""Claims, wishes and plans given in the article's own words as somebody's: “said that …”, “according to …”.

What comes in is a Tree and the utterances already found in it; what goes out are drafts, those with words in
quotation marks included; a claim within a claim where somebody else plainly makes it. Left out: claims within
an utterance.
"""

from collections.abc import Collection, Iterator

from tearsheet.annotate.quotes.according import according
from tearsheet.annotate.quotes.cues import cues, people, shapes, speaks
from tearsheet.annotate.quotes.draft import Draft, Words
from tearsheet.annotate.quotes.frame import FINITE, Frame
from tearsheet.annotate.quotes.frames import frames
from tearsheet.annotate.quotes.hearsay import hearsay
from tearsheet.annotate.quotes.nouns import in_view, silence
from tearsheet.annotate.quotes.speakers import beside, speaker
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span

_EDGE = "\"“”„‟«»〝〞'‘’`.,;:!?…-–— ()[]"
_RANK = {"clause": 0, "inserted": 0, "according": -1, "open": 0, "hearsay": 0, "heard": 0}
_LONGEST = 400  # tokens; what runs on for longer is a list or a table, and would cost its length squared
_CLAUSAL = frozenset({"clause", "inserted", "according", "open", "hearsay", "heard", "infinitive", "small", "question"})
_STANCES = frozenset({"object", "called", "matter", "about"})
_OF_RELATIVE = frozenset({"VERB", "AUX", "ADV"})  # behind a “that” that is the subject, not the mark of a clause
_SMALL = frozenset({"PUNCT", "ADP", "DET", "SPACE"})


def indirect(tree: Tree, utterances: list[Draft]) -> list[Draft]:
    """The claims of one passage, outer ones first where one stands within another."""
    uttered = [d.span for d in utterances]
    taken = list(uttered)
    used = {d.cue for d in utterances}
    found: list[Draft] = []
    for frame in sorted(_candidates(tree), key=lambda f: (_rank(tree, f), _depth(tree, f.cue), f.cue)):
        if frame.cue in used or _in_any(tree.start[frame.cue], uttered):
            continue
        if not _in_any(tree.start[frame.cue], taken):
            spans = _around(tree, frame, utterances) or _spans(tree, frame, taken)
            asked = _taken_up(tree, frame) if spans else None
            if asked is not None:
                spans = [tree.span(asked, asked), *spans]
        elif _passed_on(tree, frame, found) or _another_says(tree, frame, used):
            spans = [
                s for s in _spans(tree, frame, uttered) if any(t.start < s.start and s.end <= t.end for t in taken)
            ]
        else:
            continue
        if not spans or _a_time(tree, frame):
            continue
        source = _source(tree, frame)
        words = source if source is not None else speaker(tree, frame.cue)
        if _held(tree, frame, words):
            found += [Draft(tree, span, f"indirect {frame.shape}", frame.cue, source) for span in spans]
            taken += spans
            used.add(frame.cue)
    return found


def _rank(tree: Tree, frame: Frame) -> float:
    """An attribution in the midst comes before the verbs behind it, which it governs: “Then, she said, he asked …”."""
    first, last = frame.pieces[0]
    midst = frame.shape == "inserted" and len(frame.pieces)>1 and not any(shapes(tree, t) and tree.pos[t]=="VERB" for t in range(first, last + 1))
    plain = frame.shape == "inserted" and tree.tag[frame.cue] in FINITE and speaks(tree, frame.cue)
    swallowed = plain and tree.dep[frame.cue] == "ccomp" and tree.head[frame.cue] < frame.cue
    return -0.5 if midst or swallowed else _RANK.get(frame.shape, 1)


def _around(tree: Tree, frame: Frame, utterances: list[Draft]) -> list[Span]:
    """A claim with whole utterances in it, which somebody in it makes: “says the sign reads, ‘…’”, “‘…,’ Lind said, according to …”."""
    if frame.shape not in ("clause", "according"):
        return []
    spans, inner = [], 0
    for first, last in frame.pieces:
        span = _span(tree, first, last, [])
        if span is None: continue
        for u in utterances:
            if not (span.start < u.span.end and u.span.start < span.end):
                continue
            if not (span.start <= u.span.start and u.span.end <= span.end):
                return []
            at = tree.at(u.span.start)
            if tree.text[at - 1] == ":" and not (u.cue is not None and first <= u.cue < at):
                span = _span(tree, first, at - 2, [])
                if span is None: return []
            inner += 1
        spans.append(span)
    return spans if inner else []


def _spans(tree: Tree, frame: Frame, taken: list[Span]) -> list[Span]:
    """The characters of the frame's pieces that are not taken."""
    return [s for s in (_span(tree, *piece, taken) for piece in frame.pieces) if s is not None]


def _taken_up(tree: Tree, frame: Frame) -> int | None:
    """“the plan, which he said would fail”: the word that stands for the plan belongs to the claim."""
    clause, first = frame.cue, tree.left[frame.cue]
    if tree.dep[clause] not in RELDEP or frame.pieces[0][0] < clause or first == clause:
        return None
    subject = tree.child(clause, *SUBJECTS)
    taken_up = tree.low[first] in RELWORDS and subject is not None and subject != first
    return first if taken_up else None

SUBJECTS=("nsubj","nsubjpass")


RELDEP = ("relcl","ccomp","pcomp","csubj")
RELWORDS = ("which", "who", "whom", "what")


def _another_says(tree: Tree, frame: Frame, used: Collection[int | None]) -> bool:
    """A claim within a claim, of somebody named or told to others: “said villagers had told the police that …”."""
    words = speaker(tree, frame.cue)
    if words is None or frame.shape != "clause" or not speaks(tree, frame.cue):
        return False
    told = tree.lemma[frame.cue] == "tell" and any(
        tree.pos[hearer] != "PRON" for hearer in tree.all(frame.cue, "dobj", "dative")
    )
    own = tree.head[frame.cue] in used  # what hangs on the outer cue itself may be its speaker's own
    named = tree.named[words.head] or tree.pos[words.head] == "PROPN"
    return (named and not own) or (told and tree.pos[words.head] == "NOUN")


def _passed_on(tree: Tree, frame: Frame, found: list[Draft]) -> bool:
    """“The mayor vowed to stay, the Echo reported”: what is told before its attribution is itself somebody's claim."""
    told, words, place = tree.head[frame.cue], speaker(tree, frame.cue), tree.start[frame.cue]
    outer = next((d for d in reversed(found) if d.cue is not None and d.span.start <= place < d.span.end), None)
    if words is None or tree.pos[words.head] == "PRON" or outer is None or outer.cue is None or outer.cue < frame.cue:
        return False
    apart = not outer.span.start <= tree.start[told] < outer.span.end or told == frame.cue
    return apart and (told == outer.cue or frame.shape == "infinitive")


def _held(tree: Tree, frame: Frame, words: Words | None) -> bool:
    """A claim may be nobody's; whatever is less than a clause needs somebody who says it."""
    if frame.shape in _CLAUSAL:
        return True
    return words is not None and not (frame.shape in _STANCES and _lifeless(tree, words.head))


def _lifeless(tree: Tree, head: int) -> bool:
    """“Fear condemned the vote”: a stance needs somebody who can take one, a name or a noun for people or papers."""
    name = tree.named[head] or (tree.text[head][:1].isupper() and head > tree.first[head])
    return tree.pos[head] == "NOUN" and not name and tree.lemma[head] not in people()


def _a_time(tree: Tree, frame: Frame) -> bool:
    """“They agreed on Tuesday”: the day on which, not what."""
    tokens = [t for first, last in frame.pieces for t in range(first, last + 1) if tree.pos[t] not in _SMALL]
    return all(tree.time[t] for t in tokens)


def _source(tree: Tree, frame: Frame) -> Words | None:
    """The speaker by where the words stand, when the parser takes part of the claim for the subject or sees none."""
    words = speaker(tree, frame.cue)
    before = [last + 1 for _, last in frame.pieces if last < frame.cue]
    if words is not None and not any(a <= words.head <= b for a, b in frame.pieces):
        return None
    return beside(tree, frame.cue, max(before, default=frame.cue)) if before or words is not None else None


def _candidates(tree: Tree) -> Iterator[Frame]:
    for token in range(len(tree)):
        if tree.inside[token] >= 0 or tree.last[token] - tree.first[token] > _LONGEST:
            continue
        if tree.low[token] == "according":
            yield from according(tree, token)
            continue
        frame = in_view(tree, token) or hearsay(tree, token) or silence(tree, token) or _chosen(tree, token)
        if frame is not None:
            yield frame


def _chosen(tree: Tree, token: int) -> Frame | None:
    """The likeliest of the word's shapes that it stands in; a weak one counts for the main verb of a sentence alone."""
    allowed = shapes(tree, token)
    if not allowed or _serves(tree, token):
        return None
    stands = {frame.shape: frame for frame in reversed(frames(tree, token))}
    main, passing = _main(tree, token), _in_passing(tree, token)
    for shape in allowed:
        if shape == "clause" and "inserted" in stands:
            return stands["inserted"]
        if shape in stands:
            return stands[shape]
        agreed = main or (shape == "object-" and tree.child(token, "agent") is not None)  # “was first reported by the Echo”
        if agreed and shape.removesuffix("-") in stands and not (passing and shape == "infinitive-"):
            return stands[shape.removesuffix("-")]
        if shape == "infinitive-" and "infinitive" in stands and tree.dep[token] == "ccomp" and tree.head[token] > token:
            return stands["infinitive"]
    return next((frame for frame in stands.values() if _in_marks(tree, frame)), None)


def _in_marks(tree: Tree, frame: Frame) -> bool:
    """Words in quotation marks are somebody's, whatever the shape."""
    first, last = frame.pieces[0]
    return sum(tree.inside[t] >= 0 and tree.text[t].islower() for t in range(first, last + 1)) > 1


def _serves(tree: Tree, noun: int) -> bool:
    """“said in a statement that …”, “dismissed claims that …”: the verb is the cue, not the noun."""
    if tree.pos[noun] != "NOUN":
        return False
    above = tree.head[noun]
    if tree.dep[noun] == "pobj":
        verb = tree.head[above]
        return tree.pos[verb] == "VERB" and speaks(tree, verb)
    return tree.dep[noun] == "dobj" and cues().certainty.get(tree.lemma[above]) == "denied"


def _main(tree: Tree, token: int) -> bool:
    """A finite verb that no other clause governs."""
    finite = tree.tag[token] in ("VBD", "VBZ", "VBP") or tree.child(token, "aux") is not None
    bare = tree.tag[token] == "VB" and not (_does(tree, token) or tree.negated(token))
    return finite and not bare and tree.dep[token] in ("ROOT", "conj", "advcl")


def _in_passing(tree: Tree, token: int) -> bool:
    """“came and wanted to help”: to mean to do something is a deed, but where it is what the sentence tells."""
    goes_on = tree.dep[token] == "conj" and bool(shapes(tree, tree.head[token]))
    return not speaks(tree, token) and tree.dep[token] != "ROOT" and not goes_on


def _does(tree: Tree, token: int) -> bool:
    """“did not respond to”: a finite verb in two words."""
    return any(tree.dep[c] == "aux" and tree.lemma[c] == "do" for c in tree.children[token])


def _depth(tree: Tree, token: int) -> int:
    return sum(1 for _ in tree.up(token))


def _span(tree: Tree, first: int, last: int, taken: list[Span]) -> Span | None:
    """The characters of a piece, without outer marks and “that”, around whole stretches in quotation marks."""
    while first <= last and (
        not tree.text[first].strip(_EDGE)
        or (tree.low[first] == "that" and (tree.tag[first] == "IN" or tree.dep[first] == "advmod"))
        or (
            tree.low[first] == "that"
            and tree.tag[first] == "WDT"
            and not _OF_RELATIVE & {*tree.pos[first + 1 : first + 2]}
        )
    ):
        first += 1
    while last >= first and not tree.text[last].strip(_EDGE):
        last -= 1
    if first > last:
        return None
    start, end = tree.start[first], tree.end[last]
    for mark in tree.marks:
        if mark.start < end and mark.end > start and not _in_any(mark.first, taken):
            start, end = min(start, mark.start), max(end, mark.end)
    if any(t.start < end and start < t.end for t in taken) or end - start < 3:
        return None
    return Span(start, end)


def _in_any(place: int, spans: list[Span]) -> bool:
    return any(s.start <= place < s.end for s in spans)
