"""Claims that stand within others or around them: which of them are somebody's of their own.

What comes in are a Tree, a frame and what is found already; what goes out are spans, or a judgement.
"""

from collections.abc import Sequence

from tearsheet.annotate.quotes.cues import speaks
from tearsheet.annotate.quotes.draft import Draft
from tearsheet.annotate.quotes.frame import Frame
from tearsheet.annotate.quotes.spans import piece
from tearsheet.annotate.quotes.speakers import speaker
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span

_CLAUSES = frozenset({"relcl", "ccomp", "pcomp", "csubj"})
_TAKES_UP = frozenset({"which", "whom", "what"})  # “that” is as often left out by annotators


def around(tree: Tree, frame: Frame, utterances: Sequence[Draft]) -> list[Span]:
    """A claim in which somebody else utters words: “says the sign reads, ‘…’”, “‘…,’ Lind said, according to …”."""
    if frame.shape not in ("clause", "according"):
        return []
    held = [tree.span(*part) for part in frame.pieces]
    if not any(s.start < u.span.end and u.span.start < s.end for s in held for u in utterances):
        return []
    found = [_whole(tree, part, utterances) for part in frame.pieces]
    if any(s is not None and _opens(tree, frame, s, u) for s in found for u in utterances):
        return []
    return [] if None in found else [s for s in found if s is not None]


def _opens(tree: Tree, frame: Frame, claim: Span, said: Draft) -> bool:
    """“yelled, ‘Hide!’ as he ran”: the words are what is said, not part of a claim."""
    if not said.span.start <= claim.start < said.span.end:
        return False
    return tree.start[frame.cue] < claim.start or claim.end <= said.span.end


def _whole(tree: Tree, part: tuple[int, int], utterances: Sequence[Draft]) -> Span | None:
    """A piece with its utterances, but for one behind a colon that nobody in it utters; None where one is cut."""
    first, last = part
    whole = piece(tree, first, last, [])
    for said in utterances:
        if whole is None or said.span.end <= whole.start or whole.end <= said.span.start:
            continue
        if said.span.start < whole.start or whole.end < said.span.end:
            return None
        at = tree.at(said.span.start)
        if tree.text[at - 1] == ":" and not (said.cue is not None and first <= said.cue < at):
            whole = piece(tree, first, at - 2, [])
    return whole


def taken_up(tree: Tree, frame: Frame) -> int | None:
    """“the plan, which he said would fail”: the word that stands for the plan belongs to the claim."""
    cue, first = frame.cue, tree.left[frame.cue]
    if tree.dep[cue] not in _CLAUSES or tree.low[first] not in _TAKES_UP or not first < cue <= frame.pieces[0][0]:
        return None
    subject = tree.child(cue, "nsubj", "nsubjpass")
    return None if subject in (None, first) else first


def another_says(tree: Tree, frame: Frame, found: Sequence[Draft]) -> bool:
    """A claim within a claim, of somebody named or told to others: “said villagers had told the police that …”."""
    words = speaker(tree, frame.cue)
    if words is None or frame.shape != "clause" or not speaks(tree, frame.cue):
        return False
    told = tree.lemma[frame.cue] == "tell" and any(
        tree.pos[hearer] != "PRON" for hearer in tree.all(frame.cue, "dobj", "dative")
    )
    own = any(
        d.cue == tree.head[frame.cue] for d in found
    )  # what hangs on the outer cue itself may be its speaker's own
    named = tree.named[words.head] or tree.pos[words.head] == "PROPN"
    return (named and not own) or (told and tree.pos[words.head] == "NOUN")


def passed_on(tree: Tree, frame: Frame, found: Sequence[Draft]) -> bool:
    """“The mayor vowed to stay, the Echo reported”: what is told before its attribution is itself somebody's claim."""
    place, told, words = tree.start[frame.cue], tree.head[frame.cue], speaker(tree, frame.cue)
    outer = next((d for d in reversed(found) if d.cue is not None and d.span.start <= place < d.span.end), None)
    if words is None or tree.pos[words.head] == "PRON" or outer is None or outer.cue is None or outer.cue < frame.cue:
        return False
    heads = told == frame.cue or not outer.span.start <= tree.start[told] < outer.span.end
    hung = tree.head[outer.cue] == frame.cue or outer.rule == "indirect according"  # which the parser hangs below it
    beneath = frame.shape == "clause" and hung
    return heads and (told == outer.cue or beneath or plan(tree, frame))


def plan(tree: Tree, frame: Frame) -> bool:
    """“wants to hire”, not “will decide whether to hire”."""
    return frame.shape == "infinitive" and tree.low[frame.pieces[0][0]] in ("to", "not", "never")
