"""Claims, wishes and plans given in the article's own words as somebody's: “said that …”, “according to …”.

What comes in is a Tree and the utterances already found in it; what goes out are drafts, those with words in
quotation marks included; a claim within a claim where somebody else plainly makes it. Left out: claims within
an utterance.
"""

from collections.abc import Iterator

from tearsheet.annotate.quotes.according import according
from tearsheet.annotate.quotes.cues import cues, people, shapes, speaks
from tearsheet.annotate.quotes.draft import Draft, Words
from tearsheet.annotate.quotes.frame import FINITE, PAUSES, Frame
from tearsheet.annotate.quotes.frames import frames
from tearsheet.annotate.quotes.hearsay import hearsay
from tearsheet.annotate.quotes.nested import another_says, around, passed_on, plan, taken_up
from tearsheet.annotate.quotes.nouns import in_view, silence
from tearsheet.annotate.quotes.spans import pieces, within
from tearsheet.annotate.quotes.speakers import beside, speaker
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span

_OUTER = frozenset({"clause", "inserted", "open", "hearsay", "heard", "behest", "on-behest", "to-behest"})
_LONGEST = 400  # tokens; what runs on for longer is a list or a table, and would cost its length squared
_CLAUSAL = frozenset(
    {"clause", "inserted", "according", "open", "hearsay", "heard", "infinitive", "small", "question"}
) | {
    "figure",
    "whether",
}
_SUPPOSING = frozenset({"if", "whether", "unless"})
_STANCES = frozenset({"object", "called", "matter", "about"})
_SMALL = frozenset({"PUNCT", "ADP", "DET", "SPACE"})


def indirect(tree: Tree, utterances: list[Draft]) -> list[Draft]:
    """The claims of one passage, outer ones first where one stands within another."""
    found: list[Draft] = []
    for frame in sorted(_candidates(tree), key=lambda f: (_rank(tree, f), _depth(tree, f.cue), f.cue)):
        used = any(d.cue == frame.cue and not _beside(tree, frame, d) for d in (*utterances, *found))
        spans = [] if used else _open(tree, frame, utterances, found)
        if not spans or _a_time(tree, frame):
            continue
        source = _source(tree, frame)
        if _held(tree, frame, source if source is not None else speaker(tree, frame.cue)):
            found += [Draft(tree, span, f"indirect {frame.shape}", frame.cue, source) for span in spans]
    return found


def _beside(tree: Tree, frame: Frame, said: Draft) -> bool:
    """“Lind added that there were two: ‘You leave or you fight,’” “‘Bad luck,’ he said, that …”: both are said."""
    first, last = frame.pieces[0]
    if not said.direct or frame.shape != "clause" or frame.cue > first:
        return False
    return tree.end[last] <= said.span.start or (said.span.end <= tree.start[frame.cue] and _marked(tree, first))


def _marked(tree: Tree, first: int) -> bool:
    """A clause that opens with “that”, which the frame may have left out."""
    return "that" in (tree.low[first], tree.low[first - 1])


def _open(tree: Tree, frame: Frame, utterances: list[Draft], found: list[Draft]) -> list[Span]:
    """What of a frame is nobody's yet, or somebody's of their own within another claim."""
    cue = tree.start[frame.cue]
    uttered, claimed = [d.span for d in utterances], [d.span for d in found]
    if within(cue, uttered):
        return []
    if within(cue, claimed):
        nested = passed_on(tree, frame, found) or another_says(tree, frame, found)
        inner = pieces(tree, frame, uttered) if nested else []
        return [Span(s.start, min(s.end, t.end)) for s in inner for t in claimed if t.start < s.start < t.end][:1]
    handed_on = [
        d for d in found if d.rule == "indirect according" and frame.shape == "clause" and _holds(tree, frame, d)
    ]
    taken = [*uttered, *(d.span for d in found if d not in handed_on)]
    spans = around(tree, frame, utterances) or pieces(tree, _up_to(tree, frame, found), taken)
    word = taken_up(tree, frame) if spans else None
    return spans if word is None else [tree.span(word, word), *spans]


def _holds(tree: Tree, frame: Frame, claim: Draft) -> bool:
    """“said that, according to the report, forty had died”: who says so hands on what is in the report."""
    first, last = frame.pieces[0]
    return claim.cue is not None and frame.cue < first <= claim.cue <= last and claim.span.end <= tree.end[last]


def _up_to(tree: Tree, frame: Frame, found: list[Draft]) -> Frame:
    """“aims to reopen in May and has promised to pay”: the frame without what is another claim from a pause on."""
    first, last = frame.pieces[0]
    for cue in (d.cue for d in found if d.cue is not None and first < tree.left[d.cue] and d.cue <= last):
        pause = tree.left[cue] - 1
        if tree.dep[pause] == "cc" or tree.text[pause] in PAUSES:
            last = min(last, pause - 1)
    return Frame(frame.cue, frame.shape, ((first, last), *frame.pieces[1:])) if first < last else frame


def _rank(tree: Tree, frame: Frame) -> float:
    """An attribution behind a statement or in its midst comes before the verbs that it governs."""
    if frame.shape == "infinitive":  # “promised to say when”, but “wanted to know when”
        return not speaks(tree, frame.cue) or tree.low[frame.cue - 1] in cues().hearsay
    if frame.shape != "inserted":
        return -1 if frame.shape == "according" else frame.shape not in _OUTER
    first, last = frame.pieces[0]
    midst = len(frame.pieces) > 1 and not any(
        tree.pos[t] == "VERB" and shapes(tree, t) for t in range(first, last + 1)
    )  # “Then, she said, he asked …”
    return -0.5 if midst or _behind(tree, frame.cue) else 0


def _behind(tree: Tree, cue: int) -> bool:
    """“A diver found it, police said”: for the parser, he found what police said."""
    says = tree.tag[cue] in FINITE and speaks(tree, cue) and tree.child(cue, "nsubj") is not None
    return says and tree.dep[cue] == "ccomp" and tree.head[cue] < cue


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
    if words is not None and not any(a <= words.head <= b or a <= words.first <= b for a, b in frame.pieces):
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
    if not allowed or _serves(tree, token) or _supposed(tree, token):
        return None
    stands = {frame.shape: frame for frame in reversed(frames(tree, token))}
    for shape in allowed:
        if shape == "clause" and "inserted" in stands:
            return stands["inserted"]
        frame = stands.get(shape.removesuffix("-"))
        if frame is not None and (shape in stands or _weak(tree, token, frame)):
            return None if _describes(tree, frame) else frame
    return next((frame for frame in stands.values() if _in_marks(tree, frame)), None)


def _weak(tree: Tree, token: int, frame: Frame) -> bool:
    """Whether a shape that is weak for this word counts here."""
    if frame.shape == "infinitive":
        told = tree.dep[token] == "ccomp" and tree.head[token] > token  # “The firm wants to hire, its head said”
        return (told and plan(tree, frame)) or (_main(tree, token) and not _in_passing(tree, token))
    passive = frame.shape == "object" and tree.child(token, "agent") is not None  # “was first reported by the Echo”
    return passive or _main(tree, token)


def _in_marks(tree: Tree, frame: Frame) -> bool:
    """Words in quotation marks are somebody's, whatever the shape, but for names: “known as ‘mud cats’”."""
    if frame.shape == "as" and tree.tag[frame.cue] == "VBN" and tree.child(frame.cue, "agent", "aux") is None:
        return False
    first, last = frame.pieces[0]
    return sum(tree.inside[t] >= 0 and tree.text[t].islower() for t in range(first, last + 1)) > 1


def _supposed(tree: Tree, token: int) -> bool:
    """“if he wants to win”, “whether voters would prefer a new one”: a stance that nobody is said to take."""
    marked = any(tree.low[mark] in _SUPPOSING for mark in tree.all(token, "mark"))
    return tree.pos[token] == "VERB" and not speaks(tree, token) and marked


def _describes(tree: Tree, frame: Frame) -> bool:
    """“a member who does not claim to know the law”: what somebody does not mean to do is no word on it."""
    return frame.shape == "infinitive" and tree.dep[frame.cue] == "relcl" and tree.negated(frame.cue)


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
