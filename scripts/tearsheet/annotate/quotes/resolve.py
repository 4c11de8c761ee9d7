"""The speaker of each draft in reading order: the words used, and the person they plainly stand for.

Keeps who spoke last, so that words without a cue, “she” and “the minister” find their speaker. Left out: guesses.
"""

from tearsheet.annotate.quotes.draft import Draft, Words
from tearsheet.annotate.quotes.people import People, sex
from tearsheet.annotate.quotes.speakers import beside, speaker
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Mention, Span, Speaker

_RELATIVE = frozenset({"who", "which", "that"})


class Said:
    """Who spoke last in the article so far."""

    def __init__(self, who: People) -> None:
        self.who = who
        self.last: Speaker | None = None  # of words in quotation marks or of a claim
        self.uttered: Speaker | None = None  # of words in quotation marks in this or the passage before

    def speaker(self, draft: Draft) -> Speaker | None:
        """The speaker of one draft; drafts must come in reading order."""
        found = self._of(draft)
        if found is not None:
            self.last = found
        if draft.direct:
            self.uttered = found
        return found

    def close(self, tree: Tree, introduced: Words | None, *, spoken: bool) -> None:
        """A passage ends; words in the next one may go on only when this one had some or announced them."""
        if introduced is not None:
            self.uttered = self._stands_for(tree, introduced)
        elif not spoken:
            self.uttered = None

    def _of(self, draft: Draft) -> Speaker | None:
        if draft.source is not None:
            return self._stands_for(draft.tree, draft.source)
        if draft.follows:
            return self.uttered or self.last
        if draft.cue is None or draft.rule.endswith(("hearsay", "open")):
            return None
        words = speaker(draft.tree, draft.cue)
        if words is None or _within(draft, words):
            behind = draft.span.end <= draft.tree.start[draft.cue]
            words = beside(draft.tree, draft.cue, draft.tree.at(draft.span.end) if behind else draft.cue)
        return None if words is None else self._stands_for(draft.tree, words)

    def _stands_for(self, tree: Tree, words: Words) -> Speaker:
        span = tree.span(words.first, words.last)
        word = tree.low[words.head]
        sort = sex(word)
        if sort is not None:
            mention = self._antecedent(tree, words.head, sort)
            return self._named(tree.span(words.head, words.head), mention)
        if word in _RELATIVE:
            head = tree.head[words.head]
            while tree.dep[head] not in ("relcl", "ROOT") and tree.head[head] != head:
                head = tree.head[head]
            noun = tree.head[head]
            mention = self.who.on(tree.start[noun], tree.end[noun]) if tree.dep[head] == "relcl" else None
            return self._named(span, mention)
        mention = self._mention(tree, words.head)
        if mention is not None and words.last < tree.at(mention.start) <= tree.right[words.head]:
            span = Span(span.start, mention.end)
        return self._named(span, mention)

    def _mention(self, tree: Tree, head: int) -> Mention | None:
        """The mention on the head, or on the apposition that names it: “the minister, Ruth Adeyemi”."""
        found = self.who.on(tree.start[head], tree.end[head])
        if found is None or found.label != "PERSON":
            for other in tree.all(head, "appos"):
                named = self.who.on(tree.start[other], tree.end[other])
                if named is not None and named.label == "PERSON":
                    return named
        return found

    def _antecedent(self, tree: Tree, token: int, sort: str) -> Mention | None:
        place = tree.start[token]
        near = self.who.before(place, sort)
        if self.last is not None and self.last.mention is not None:
            for mention in near:
                if Span(mention.start, mention.end) == self.last.mention:
                    return mention
        return near[0] if near else None

    def _named(self, span: Span, mention: Mention | None) -> Speaker:
        if mention is None:
            return Speaker(span.start, span.end, named=False)
        at = Span(mention.start, mention.end)
        return Speaker(span.start, span.end, named=True, mention=at, name=self.who.name(at))


def _within(draft: Draft, words: Words) -> bool:
    """Whether the supposed speaker stands in the words that were said."""
    return draft.span.start <= draft.tree.start[words.head] < draft.span.end
