"""Who a speaker's words stand for: a name itself, its fullest form, or the person a pronoun plainly refers to.

What comes in are an article's mentions and the speakers in order; None where the article leaves a doubt.
"""

from bisect import bisect_left
from functools import cache
from importlib import resources

import yaml
from msgspec import Struct

from tearsheet.annotate.parse import Parsed
from tearsheet.model import Annotated, Mention, Span

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_SPEAKING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_WINDOW = 900  # characters back that a pronoun may reach


class People(Struct, frozen=True):
    """The mentions of an article that may speak, in order, with the fullest form of each."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    names: dict[Span, str]
    sex: dict[str, str]
    roles: tuple[tuple[frozenset[str], Span], ...]  # the words of each role, and who holds it

    def on(self, start: int, end: int) -> Mention | None:
        """The mention that overlaps these characters."""
        at = bisect_left(self.starts, end)
        for mention in reversed(self.mentions[max(0, at - 3) : at]):
            if mention.end > start:
                return mention
        return None

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions between two places."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def name(self, mention: Span) -> str | None:
        """The fullest name in the article of the one who is mentioned."""
        return self.names.get(mention)

    def holding(self, words: frozenset[str]) -> Mention | None:
        """The one person whose role has all these words: “the minister”."""
        holders = [holder for role, holder in self.roles if words and words <= role]
        if len({self.names.get(h) for h in holders}) != 1:
            return None
        return self.on(holders[0].start, holders[0].end)

    def before(self, place: int, sex: str) -> list[Mention]:
        """Persons named in the stretch before a place who may be he or she, the nearest first."""
        near = [m for m in self.within(place - _WINDOW, place) if m.label == "PERSON"]
        return [m for m in reversed(near) if self.sex.get(self.names[Span(m.start, m.end)], sex) == sex]


def people(parsed: Parsed, found: Annotated) -> People:
    """The mentions that may speak."""
    mentions = tuple(m for m in found.mentions if m.label in _SPEAKING)
    texts = [_bare(parsed.text(Span(m.start, m.end))) for m in mentions]
    full = _fullest([t for t, m in zip(texts, mentions, strict=True) if m.label == "PERSON"])
    names = {}
    for mention, text in zip(mentions, texts, strict=True):
        names[Span(mention.start, mention.end)] = full.get(text, text) if mention.label == "PERSON" else text
    roles = tuple((frozenset(parsed.text(Span(r.start, r.end)).lower().split()), r.holder) for r in found.roles)
    return People(mentions, tuple(m.start for m in mentions), names, _sexes(parsed, mentions, names), roles)


def _bare(text: str) -> str:
    return text.lstrip(" .,") or text


def _fullest(texts: list[str]) -> dict[str, str]:
    """Each form of a person's name with the longest one that ends in the same word, where there is just one."""
    by_last: dict[str, list[str]] = {}
    for text in dict.fromkeys(texts):
        by_last.setdefault(text.split()[-1].lower(), []).append(text)
    full = {}
    for forms in by_last.values():
        longest = max(forms, key=lambda f: len(f.split()))
        firsts = {f.split()[0] for f in forms if len(f.split()) > 1}
        for form in forms:
            full[form] = longest if len(firsts) < 2 or form.split()[0] == longest.split()[0] else form
    return full


@cache
def _given() -> dict[str, str]:
    data = yaml.safe_load(resources.files("tearsheet.annotate").joinpath("lexicon/given-names.yml").read_text("utf-8"))
    return {name: sex for sex, key in (("f", "female"), ("m", "male")) for name in data[key].split()}


def _sexes(parsed: Parsed, mentions: tuple[Mention, ...], names: dict[Span, str]) -> dict[str, str]:
    """What a title or a given name says."""
    sexes: dict[str, str] = {}
    titles = {"mr.": "m", "mr": "m", "mrs.": "f", "mrs": "f", "ms.": "f", "ms": "f", "sir": "m", "lady": "f"}
    for mention in mentions:
        if mention.label != "PERSON":
            continue
        name = names[Span(mention.start, mention.end)]
        before = parsed.article.text[max(0, mention.start - 6) : mention.start].split()
        told = titles.get(before[-1].lower()) if before else None
        told = told or titles.get(name.split()[0].lower()) or _given().get(name.split()[0])
        if told is not None:
            sexes.setdefault(name, told)
    return sexes


def sex(word: str) -> str | None:
    """“m” or “f” for he and she, None for other words."""
    return _PRONOUNS.get(word.lower())
