"""The way the words took: whom they were told to, or what they were published in.

What comes in are a Tree and a cue; what goes out is a noun phrase, or None where the words are at first hand.
"""

from tearsheet.annotate.quotes.cues import cues
from tearsheet.annotate.quotes.draft import Words
from tearsheet.annotate.quotes.speakers import phrase
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span

_TOLD = frozenset({"tell", "inform", "assure", "notify", "advise", "remind"})
_TO = frozenset({"to", "with", "for", "on", "by", "in"})


def via(tree: Tree, cue: int, names: frozenset[int]) -> Span | None:
    """The chain's last link before the article; `names` are the tokens that end an outlet's or body's name."""
    for found in (_told(tree, cue, names), _published(tree, cue, names)):
        if found is not None:
            return tree.span(found.first, found.last)
    return None


def _told(tree: Tree, cue: int, names: frozenset[int]) -> Words | None:
    if tree.lemma[cue] in _TOLD:
        whom = tree.child(cue, "dobj", "dative")
        if whom is not None and whom > cue and _hears(tree, whom, names):
            return phrase(tree, whom)
    return None


def _hears(tree: Tree, whom: int, names: frozenset[int]) -> bool:
    return whom in names or tree.lemma[whom] in cues().audience


def _published(tree: Tree, cue: int, names: frozenset[int]) -> Words | None:
    for prep in tree.all(cue, "prep"):
        inner = tree.child(prep, "pobj")
        if inner is None:
            continue
        word = tree.low[prep]
        if tree.lemma[inner] in cues().channels and word in ("in", "on", "during", "at", "via", "through"):
            return _host(tree, inner, names) or phrase(tree, inner)
        if word in ("to", "on", "in", "by") and _hears(tree, inner, names) and tree.pos[inner] != "PRON":
            return phrase(tree, inner)
    return None


def _host(tree: Tree, channel: int, names: frozenset[int]) -> Words | None:
    """“in an interview with Reuters”: the one who asked, not the interview."""
    for prep in tree.all(channel, "prep"):
        inner = tree.child(prep, "pobj")
        if inner is not None and tree.low[prep] in _TO and _hears(tree, inner, names):
            return phrase(tree, inner)
    return None
