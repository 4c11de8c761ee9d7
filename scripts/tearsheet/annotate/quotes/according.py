"""“According to X, …”: the claim around the attribution, and where the words for its source end.

What comes in is a Tree and the token “according”; what goes out are frames. Left out: who the source is (speakers).
"""

from collections.abc import Iterator

from tearsheet.annotate.quotes.cues import people
from tearsheet.annotate.quotes.draft import Words
from tearsheet.annotate.quotes.frame import FINITE, Frame
from tearsheet.annotate.quotes.speakers import speaker
from tearsheet.annotate.quotes.tree import Tree

_OPENERS = frozenset({"which", "who", "that"})
_PAUSES = frozenset({",", ";", ":", "—", "–", "--", "-", "―"})


def according(tree: Tree, token: int) -> Iterator[Frame]:
    """“According to X, …”, “…, according to X”, “…, according to X, …”."""
    if token + 2 >= len(tree) or tree.low[token + 1] != "to":
        return
    first, last = _bracket(tree, token), tree.last[token]
    end = _source_end(tree, token + 2)
    end = _without_claim(tree, token + 2, end) if token == first else end
    pieces = []
    lead = token
    while lead > first and tree.text[lead - 1] in _PAUSES:
        lead -= 1
    opener = lead > first and (tree.low[lead - 1] in _OPENERS or tree.dep[lead - 1] in ("cc", "mark"))
    if lead > first and opener:
        last = max(tree.right[tree.head[lead - 1]], end + 1)
    elif lead > first:
        pieces.append((first, lead - 1))
    if (lead == first and end < last) or (end + 3 < last and tree.text[end + 1] == ","):
        pieces.append((end + 1, last))
    if pieces:
        yield Frame(token, "according", tuple(pieces))


def _bracket(tree: Tree, token: int) -> int:
    """Where the words begin that may be meant: in “(half of them, according to Keller)” behind the bracket."""
    opened = max((t for t in range(tree.first[token], token) if tree.text[t] == "("), default=None)
    closed = opened is None or ")" in tree.text[opened:token]
    return tree.first[token] if opened is None or closed else opened + 1


def _without_claim(tree: Tree, first: int, end: int) -> int:
    """“According to Keller, rising rents are …”: the parser may take the claim's subject for part of the source."""
    verb = end + 1
    while verb < tree.last[first] and tree.pos[verb] in ("ADV", "PUNCT"):
        verb += 1
    bare = tree.tag[verb] in FINITE | {"MD"} if verb < len(tree) else False
    commas = [t for t in range(first, end) if tree.text[t] == ","]
    named = len(commas) > 1 and all(tree.pos[t] == "PROPN" for t in range(commas[0] + 1, commas[1]))
    return commas[named] - 1 if bare and commas else end


def _source_end(tree: Tree, first: int) -> int:
    """The last token of “the coach, Alireza Mehraban” after “according to”."""
    words = speaker(tree, first - 2)
    end = first
    if words is None or words.last < first:
        while (
            end < tree.last[first]
            and tree.pos[end] in ("PROPN", "DET", "ADJ")
            and tree.pos[end + 1] in ("PROPN", "NOUN")
        ):
            end += 1
        return end
    if _claim_behind(tree, words):
        return words.last
    if any(
        tree.head[c] in range(words.first, words.last + 1) for c in range(words.last + 1, tree.right[words.head] + 1)
    ):
        return tree.right[words.head]
    return _with_name(tree, words)


def _claim_behind(tree: Tree, words: Words) -> bool:
    """“according to El Faro, the ministry paid twice”, which the parser takes for a clause about El Faro."""
    first = words.last + 2
    clause = next((c for c in tree.all(words.head, "relcl") if tree.left[c] == first), None)
    return (
        clause is not None and tree.text[first - 1] == "," and tree.tag[first] not in ("WDT", "WP", "WP$", "WRB", "IN")
    )


def _with_name(tree: Tree, words: Words) -> int:
    """The last token of “the team's coach, Ana Diaz,” where the parser puts the name into the claim."""
    end = words.last + 2
    if end >= len(tree) or tree.text[end - 1] != "," or tree.lemma[words.head] not in people():
        return words.last
    while end < tree.last[words.head] and tree.pos[end] == "PROPN":
        end += 1
    return end - 1 if end > words.last + 2 and tree.text[end] == "," else words.last
