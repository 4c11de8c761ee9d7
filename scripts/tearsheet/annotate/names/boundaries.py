"""Where a name begins and ends: guesses in, guesses with better edges out, one small rule a function.

Titles, prefixes and the words of a caption are cut off, abbreviations and hyphenated names made whole, pairs of names
taken apart. Left out: what class a name is of (consistency).
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from tearsheet.annotate.names.decode import Core, Guess
from tearsheet.annotate.names.lexicon import bodies, countries, cues, titles
from tearsheet.annotate.names.trim import trim
from tearsheet.annotate.offices import words as role_words

_HYPHENS = re.compile(r"[-‐‑–—/_]")
_VIEWS = ("pro-", "anti-", "non-")
_REST = re.compile(r"[-‐‑]?([a-z]{1,6})(?![\w’'])|[-‐‑]?([a-z]{1,6})(?=['’]s\b)")
_LETTERS = re.compile(r"['’](?!(?:s|d|m|t|ll|re|ve)\b)[a-z]{1,4}\b")
_TAIL = re.compile(r"(?:\s+(?:and|or|of|the|for|in|at|to))+$")
_ABBREVIATED = re.compile(r"(?:^|[.\s])[A-Z]\.[A-Z]$|\s(?:Bros|Co|Corp|Inc|Jr|Ltd|Sr)$")
_NICKNAME = re.compile(r" [“\"‘]?|[”\"’'] | (?:[“\"‘']\w[\w .’-]{0,20}[”\"’']|\([A-Z][\w .’-]{0,20}\)) ")
_NEXT = re.compile(r"\.? (?:\((?:ret|retd|rtd|retired)\.?\) )?(\w+)", re.I)
_JOINT = re.compile(r" and (\w+) (\w+)")
_POSTNOMINAL = re.compile(r"(?<=\w)(?: (?:MP|MEP|MSP|MLA|MLC|MNA|TD|MPP|KC|QC|SC|OBE|MBE|CBE))+$")
_MONEY = ("$", "€", "£")
_WHOSE_MONEY = frozenset({"A", "AU", "C", "CA", "HK", "NZ", "S", "TT", "U.S.", "US"})  # written apart: “NZ $5”
_SEAT = re.compile(r"[RDI]-[A-Z][\w.]*")  # “R-Ohio”: a party and a state, after an American politician's name


def bounded(text: str, found: Sequence[Guess], edges: Iterable[int] = ()) -> list[Guess]:
    """All rules in order; sorted, none empty, no two overlapping, none across one of `edges`, those of the blocks."""
    names: list[Guess] = []
    for guess in _cut(sorted(found), sorted(edges)):
        start, end = trim(text, guess.start, guess.end)
        end = start + len(_TAIL.sub("", text[start:end]))
        whole = _officeless(text, _untitled(text, replace(guess, start=start, end=end)))
        whole = _captionless(text, _viewless(text, whole))
        whole = _abbreviation(text, _hyphenated(text, whole))
        whole = replace(whole, end=whole.start + len(_POSTNOMINAL.sub("", text[whole.start : whole.end])))
        after_last = not names or names[-1].end <= whole.start
        if (
            after_last
            and any(c.isalpha() for c in text[whole.start : whole.end])
            and not currency(text, whole.start, whole.end)
        ):
            names.append(whole)
    names = _joined(text, [name for name in names if not _no_name(text[name.start : name.end])])
    return [part for guess in names for part in _pair(text, guess, names)]


def _joined(text: str, names: Sequence[Guess]) -> list[Guess]:
    """“Ana “Nina” Lopes” is one person, and so are two halves of a name with nothing between them."""
    out: list[Guess] = []
    for guess in names:
        gap = text[out[-1].end : guess.start] if out else ""
        if out and out[-1].core == guess.core == "PER" and _NICKNAME.fullmatch(gap):
            out[-1] = replace(out[-1], end=guess.end, rule="joined")
        else:
            out.append(guess)
    return out


def _cut(found: Sequence[Guess], edges: Sequence[int]) -> Iterator[Guess]:
    """No name goes on from a headline into the first paragraph."""
    for guess in found:
        inside = [at for at in edges if guess.start < at < guess.end]
        for start, end in pairwise([guess.start, *inside, guess.end]):
            yield replace(guess, start=start, end=end)


def _untitled(text: str, guess: Guess) -> Guess:
    """“President Ana Lopes” is Ana Lopes; “Pope”, before Clement or after “the”, is nobody’s name."""
    start = guess.start
    while guess.core == "PER":
        word, space, _ = _first(text[start : guess.end])
        if not _title(word.rstrip(".").lower()) and not _trade(text[start : guess.end]):
            break
        if not space:
            named = _NEXT.match(text, guess.end)
            the = text[max(0, start - 4) : start].lower() == "the "
            return replace(guess, start=guess.end) if the or (named and named[1][0].isupper()) else guess
        start += len(word) + 1
    return replace(guess, start=start)


def _first(name: str) -> tuple[str, str, str]:
    """The first word of a name and the rest; “Tan Sri” is one word."""
    one, space, rest = name.partition(" ")
    two, more, after = rest.partition(" ")
    return (f"{one} {two}", more, after) if f"{one}_{two}".lower() in role_words().title_pairs else (one, space, rest)


def _title(low: str) -> bool:
    known = role_words()
    return low in titles() or low in known.titles or low.replace(" ", "_") in known.title_pairs


def _trade(name: str) -> bool:
    """Whether a longer name begins with the word of a trade that is no given name: “Tycoon Li Guang”."""
    first, *rest = name.lower().split(" ")
    return len(rest) > 1 and first in role_words().heads and first not in cues()["given_trades"]


def _officeless(text: str, guess: Guess) -> Guess:
    """In “Kenyan Trade Minister Ana Lopes” no Kenyan Trade is named, in “Harbour County District Judge” no District."""
    words = text[guess.start : guess.end].split(" ")
    after = _NEXT.match(text, guess.end)
    if after is not None and len(words) > 1 and words[-1].lower() in cues()["beginnings"] and _office(after[1]):
        return replace(guess, end=guess.end - len(words[-1]) - 1)
    if words[-1].lower() in cues()["offices"]:
        words.pop()
    elif after is None or (after[1].lower() not in cues()["offices"] and not _joint_office(text, guess.end)):
        return guess
    if "of" in words or not words or words[-1].lower() not in cues()["portfolios"]:
        return guess
    while words and words[-1].lower() in cues()["portfolios"] | {"and"}:
        words.pop()
    return replace(guess, end=guess.start + len(" ".join(words)))


def _joint_office(text: str, end: int) -> bool:
    """“ and Industry Minister” behind “Trade”."""
    found = _JOINT.match(text, end)
    return found is not None and found[1].lower() in cues()["portfolios"] and found[2].lower() in cues()["offices"]


def _office(word: str) -> bool:
    return word[0].isupper() and word.lower() in role_words().heads


def _viewless(text: str, guess: Guess) -> Guess:
    """“pro-Lindau” is a view, not the name of a place; in “the pro-Lindau Lake Party” the party alone is named."""
    start = guess.start
    if text[max(0, start - 5) : start].lower().endswith(_VIEWS) or text[start : start + 5].lower().startswith(_VIEWS):
        space = text.find(" ", start, guess.end)
        start = guess.end if space < 0 else space + 1
    return replace(guess, start=start)


def _captionless(text: str, guess: Guess) -> Guess:
    """In “Lindau harbour, Lindau. Photo: Mira Vogt” the word Photo ends no name."""
    head, space, last = text[guess.start : guess.end].rpartition(" ")
    if space and text[guess.end : guess.end + 1] == ":" and last.lower() in cues()["credits"]:
        return replace(guess, end=guess.start + len(head.rstrip(" .,")))
    return guess


def _hyphenated(text: str, guess: Guess) -> Guess:
    """“Park Min” before “-seo” and “Ana Fonu” before “'u” go on to the word's end, “Lindau” before “-like” does not."""
    name = text[guess.start : guess.end]
    if (
        guess.core != "PER"
        or " " not in name
        or not (name[-1] in "-‐‑" or text[guess.end : guess.end + 1] in ("-", "‐", "‑", "'", "’"))
    ):
        return guess
    if (letter := _LETTERS.match(text, guess.end)) is not None:
        return replace(guess, end=letter.end(), rule="hyphen")
    rest = _REST.match(text, guess.end)
    word = "" if rest is None else (rest[1] or rest[2])
    if rest is None or word in cues()["compounds"] or word.endswith("ed"):
        return guess
    return replace(guess, end=rest.end(), rule="hyphen")


def _abbreviation(text: str, guess: Guess) -> Guess:
    """The last full stop of “U.S.” and “Lake Shipping Inc.” is part of it."""
    if text[guess.end : guess.end + 1] == "." and _ABBREVIATED.search(text[guess.start : guess.end]):
        return replace(guess, end=guess.end + 1)
    return guess


def currency(text: str, start: int, end: int) -> bool:
    """Whether a name is the first half of a currency: “US$” and “NZ $”, but not “lent Kenya $200 million”."""
    behind = text[end : end + 2]
    return behind[:1] in _MONEY or (behind[:1] == " " and behind[1:] in _MONEY and text[start:end] in _WHOSE_MONEY)


def _no_name(words: str) -> bool:
    half = words.endswith("-") and _title(words[:-1].lower())  # “Lt-” of “Lt-Col.”
    return half or words.lower() in cues()["no_name"] or _SEAT.fullmatch(words) is not None


def _pair(text: str, guess: Guess, every: Sequence[Guess]) -> list[Guess]:
    """“Lopes-Okoro talks” are two people where each stands alone elsewhere; “Min-seo” is one name."""
    name = text[guess.start : guess.end]
    if _HYPHENS.search(name) is None or name in bodies():
        return [guess]
    alone = {text[g.start : g.end] for g in every if g != guess}
    people = (text[g.start : g.end].split() for g in every if g.core == "PER")
    alone |= {w.split()[-1] for w in alone} | {p[0] for p in people} | countries().names | countries().peoples
    out, start = [], guess.start
    for piece in _parts(name, alone) or ():
        core: Core = "LOC" if piece in countries().names else guess.core
        out.append(replace(guess, start=start, end=start + len(piece), core=core, rule="pair"))
        start += len(piece) + 1
    return out or [guess]


def _parts(name: str, alone: Container[str]) -> list[str] | None:
    """The names between whose hyphens “al-Lopes-Okoro” is cut; None where a part of it is none of `alone`."""
    for hyphen in _HYPHENS.finditer(name):
        first, rest = name[: hyphen.start()], name[hyphen.end() :]
        if first in alone and (others := [rest] if rest in alone else _parts(rest, alone)):
            return [first, *others]
    return None
