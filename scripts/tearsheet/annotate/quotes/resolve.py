"""The speaker of each draft in reading order: the words used, and the name they stand for.

Keeps who spoke last, so that words without a cue find their speaker. Left out: whom “she” and “the minister” mean
(references).
"""

from tearsheet.annotate.quotes.cues import cues, people
from tearsheet.annotate.quotes.draft import Draft, Words
from tearsheet.annotate.quotes.people import People
from tearsheet.annotate.quotes.speakers import speaker
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Mention, Span, Speaker

_WHOSE = frozenset({"amod", "compound", "nmod", "poss"})
_FROM = frozenset({"of", "for", "from", "with", "by"})
_PAPERS = frozenset({"figure", "figures", "data", "datum", "record", "estimate", "statistic"})
_CALLED = frozenset({"know", "name", "call", "identify", "nickname"})
_STYLES = frozenset({"mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr.", "sir", "lord", "lady"})
_TOGETHER = frozenset({"prosecutors", "rebels", "fighters", "militants", "insurgents"})  # bodies, if not one of them
_AT_LARGE = frozenset({"the", "state", "local", "national", "public", "official", "media", "television", "tv", "radio"})
_RELATIVE = frozenset({"who", "which", "that"})


class Said:
    """Who spoke last in the article so far."""

    def __init__(self, who: People) -> None:
        self.who = who
        self.last: Speaker | None = None  # of words in quotation marks or of a claim
        self.silence = 0  # passages since then
        self.uttered: Speaker | None = None  # of words in quotation marks in this or the passage before

    def speaker(self, draft: Draft) -> Speaker | None:
        """The speaker of one draft; drafts must come in reading order."""
        found = self._of(draft)
        if found is not None:
            self.last, self.silence = found, 0
        if draft.direct:
            self.uttered = found
        return found

    def close(self, tree: Tree, introduced: Words | None, *, spoken: bool) -> None:
        """A passage ends; words in the next one may go on only when this one had some or announced them."""
        self.silence += 1
        if introduced is not None:
            self.uttered = self._stands_for(tree, introduced)
        elif not spoken:
            self.uttered = None

    def _of(self, draft: Draft) -> Speaker | None:
        if draft.follows:
            return self.uttered or (self.last if self.silence <= 1 else None)
        if draft.cue is not None and _nobodys(draft):
            return None
        if draft.source is not None:
            return self._stands_for(draft.tree, draft.source)
        if draft.cue is None:
            return None
        words = speaker(draft.tree, draft.cue)
        return None if words is None else self._stands_for(draft.tree, words)

    def _stands_for(self, tree: Tree, words: Words) -> Speaker:
        span = tree.span(words.first, words.last)
        word = tree.low[words.head]
        meant = self.who.meant(tree.start[words.head])
        if meant is not None:
            short = tree.pos[words.head] == "PRON"
            span = tree.span(words.head, words.head) if short else span
            return self._named(span, self.who.on(meant.mention.start, meant.mention.end), meant.why)
        if word in _RELATIVE:
            head = tree.head[words.head]
            while tree.dep[head] not in ("relcl", "ROOT") and tree.head[head] != head:
                head = tree.head[head]
            noun = tree.head[head]
            mention = self.who.on(tree.start[noun], tree.end[noun]) if tree.dep[head] == "relcl" else None
            return self._named(span, mention)
        mention = self._mention(tree, words)
        if mention is not None and words.last < tree.at(mention.start) <= tree.right[words.head]:
            span = Span(span.start, mention.end)
        if mention is None:
            whose = self._of_whom(tree, words)
            body = tree.lemma[words.head] in cues().bodies or tree.low[words.head] in _TOGETHER
            named = whose is not None and (body or _by_name(tree, words.head))
            named = named or _unseen_name(tree, words)
            of = None if whose is None else Span(whose.start, whose.end)
            base = tree.passage.start
            name = " ".join(tree.passage.text[span.start - base : span.end - base].split()) if named else None
            return Speaker(span.start, span.end, named=named, name=name, of=of)
        return self._named(span, mention)

    def _of_whom(self, tree: Tree, words: Words) -> Mention | None:
        """Whose people the nameless are: “Russian officials”, “a spokesman for Keller Foods”."""
        head = words.head
        if tree.lemma[head] not in people() | cues().bodies | _PAPERS:
            return None
        before = [c for c in tree.children[head] if c < head and tree.dep[c] in _WHOSE]
        behind = [tree.child(p, "pobj") for p in tree.all(head, "prep") if tree.low[p] in _FROM]
        near = (t for t in (*reversed(before), *behind) if t is not None)
        for token in (t for n in near for t in (n, *tree.all(n, *_WHOSE))):  # “the Lima prosecutor's office”
            found = self.who.on(tree.start[token], tree.end[token])
            if found is not None and found.label != "PERSON":
                return found
        return None

    def _mention(self, tree: Tree, words: Words) -> Mention | None:
        """The mention on the head; else the one that names it behind."""
        found = self.who.on(tree.start[words.head], tree.end[words.head])
        if found is not None and found.label == "PERSON":
            return found
        if found is not None and tree.pos[words.head] == "NOUN" and words.first == words.head == tree.first[words.head]:
            found = (
                None if tree.lemma[words.head] in people() else found
            )  # “Eyewitnesses”: a capital that opens a sentence
        if found is not None and _AT_LARGE.issuperset(tree.low[words.first : words.last + 1]):
            found = None  # “State television”
        if found is not None and found.label == "NORP" and tree.tag[words.head] in ("NN", "NNP"):
            found = None  # “the Dane” is one of them, “the Danes” are all
        for other in tree.all(words.head, "appos", "conj"):
            named = self.who.on(tree.start[other], tree.end[other])
            if named is not None and named.label == "PERSON":
                return named
        return self._behind(tree, words) or found or self._known_as(tree, words) or self._apposed(tree, words)

    def _apposed(self, tree: Tree, words: Words) -> Mention | None:
        """“the company, Keller Foods,”, “its owner, the Dutch firm Keller Foods,”."""
        beside = tree.all(words.head, "appos")
        others = [*beside, *(name for noun in beside for name in tree.all(noun, "appos"))]
        named = (self.who.on(tree.start[other], tree.end[other]) for other in others)
        return next((m for m in named if m is not None and m.label == "ORG"), None)

    def _known_as(self, tree: Tree, words: Words) -> Mention | None:
        """“the gang leader known as El Tuerto”."""
        for clause in tree.all(words.head, "acl"):
            inner = [tree.child(p, "pobj") for p in tree.all(clause, "prep")] + tree.all(clause, "oprd")
            if tree.lemma[clause] in _CALLED and inner and inner[0] is not None:
                return self.who.on(tree.start[inner[0]], tree.end[inner[0]])
        return None

    def _behind(self, tree: Tree, words: Words) -> Mention | None:
        """“the ambassador to France Ana Diaz”: a name that stands last, not as the object of “for” or “to”."""
        last = self.who.on(tree.start[words.last], tree.end[words.last])
        after = words.last + 2
        if after < len(tree) and tree.text[after - 1] == "," and tree.lemma[words.head] in people():
            named = self.who.on(tree.start[after], tree.end[after])
            if named is not None and named.label == "PERSON" and named.start <= tree.start[after]:
                return named
        if last is None or last.label != "PERSON" or words.last == words.head:
            return None
        before = tree.at(last.start) - 1
        while before > words.head and tree.low[before] in _STYLES:  # “a spokesman for Mr. Lind”
            before -= 1
        return last if before > words.head and tree.pos[before] in ("PROPN", "NOUN") else None

    def _named(self, span: Span, mention: Mention | None, why: str | None = None) -> Speaker:
        if mention is None:
            return Speaker(span.start, span.end, named=False)
        at = Span(mention.start, mention.end)
        return Speaker(span.start, span.end, named=True, mention=at, name=self.who.name(at), why=why)


def _unseen_name(tree: Tree, words: Words) -> bool:
    """“news agency Yonhap”: a name behind a common noun that the name model has not seen."""
    head = first = _name_behind(tree, words)
    while first > words.first and tree.tag[first - 1] in ("NNP", "NNPS", "POS"):
        first -= 1
    behind = (first > words.first and tree.pos[first - 1] in ("NOUN", "ADJ")) or first < head
    long = head - first > 1 and tree.lemma[head] not in people() - cues().channels  # “the US Geological Survey”
    named = tree.tag[head] in ("NNP", "NNPS") and all(
        t[:1].isupper() for t in tree.text[first : head + 1] if t.isalnum()
    )
    return named and (long or (behind and tree.lemma[head] not in people() | cues().bodies))


def _name_behind(tree: Tree, words: Words) -> int:
    """The last token of “the newspaper El Debate”; the head where no name stands behind it."""
    beside = next(
        (n for n in tree.all(words.head, "appos") if n <= words.last and tree.left[n] == words.head + 1), None
    )
    return words.head if beside is None else beside


def _by_name(tree: Tree, noun: int) -> bool:
    """“a study by the University of Split”, “figures from the bank”: what is published has the name of its author."""
    author = any(tree.low[p] in ("by", "from") for p in tree.all(noun, "prep"))
    return author and tree.lemma[noun] in cues().channels | _PAPERS


def _nobodys(draft: Draft) -> bool:
    """Hearsay, what a court was told, and what is not known."""
    return draft.rule.endswith(("hearsay", "heard", "open"))
