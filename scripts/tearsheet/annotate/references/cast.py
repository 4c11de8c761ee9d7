"""An article's names and roles in, everybody in it out: people and bodies, with what the article says of each.

Left out: those without a name, who join while the article is read (scene).
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from tearsheet.annotate.names.fullest import fullest
from tearsheet.annotate.parse import Parsed
from tearsheet.annotate.references.lexicon import Sex, nation, sex_of
from tearsheet.model import Annotated, Mention, Role, Span

_OWNER = re.compile(r"((?:[A-Z][\w.]* ?){1,3})['’]s? $")
_BODIES = frozenset({"ORG", "GPE"})


class Someone(Struct):
    """A person or body of the article. `roles` are the words of each role, of a body those of its name.

    `weight` is how much it stood in the centre when it was last meant, in sentence number `at` of paragraph number
    `paragraph`.
    """

    name: str | None  # None for “a spokesman”
    body: bool = False
    place: bool = False
    many: bool = False  # “residents”
    mention: Span | None = None  # the latest
    sex: Sex | None = None
    roles: list[frozenset[str]] = field(default_factory=list)
    past: list[frozenset[str]] = field(default_factory=list)  # the roles that are no longer held
    nations: set[str] = field(default_factory=set)
    age: str | None = None
    trust: float = 1.0  # less for “the company” that nobody could be found for: it may be one that has a name
    weight: float = 0.0
    at: int = -1
    led: int = -1  # the last sentence that had it as its subject
    paragraph: int = -1

    @property
    def words(self) -> frozenset[str]:
        """All words of its roles or name."""
        return frozenset().union(*self.roles)


def cast(parsed: Parsed, found: Annotated) -> dict[Span, Someone]:
    """Everybody named, by the span of each mention."""
    people = [m for m in found.mentions if m.label == "PERSON"]
    texts = {Span(m.start, m.end): _bare(parsed.text(Span(m.start, m.end))) for m in found.mentions}
    full = fullest(texts[Span(m.start, m.end)] for m in people)
    everybody: dict[tuple[bool, str], Someone] = {}
    by_span = {}
    for mention in found.mentions:
        if mention.label != "PERSON" and mention.label not in _BODIES:
            continue
        span = Span(mention.start, mention.end)
        name = full[texts[span]] if mention.label == "PERSON" else _short(texts[span])
        by_span[span] = everybody.setdefault((mention.label == "PERSON", name), _someone(mention, name))
        _learn_sex(by_span[span], texts[span], parsed.article.text[max(0, mention.start - 12) : mention.start])
        _learn_nation(by_span[span], parsed.article.text[max(0, mention.start - 40) : mention.start])
    _join_short(everybody, by_span)
    for role in found.roles:
        _learn_role(by_span.get(role.holder), role, parsed)
    return by_span


def _bare(text: str) -> str:
    return text.lstrip(" .,") or text


def _short(name: str) -> str:
    low = name.lower()
    return name[4:] if low.startswith("the ") else name.removesuffix("’s").removesuffix("'s")


def _someone(mention: Mention, name: str) -> Someone:
    if mention.label == "PERSON":
        return Someone(name)
    made = Someone(name, body=True, place=mention.label == "GPE", roles=[frozenset(_words(name))])
    made.nations |= {n for word in name.split() if (n := nation(word)) is not None}
    return made


def _learn_sex(someone: Someone, text: str, before: str) -> None:
    if not someone.body and someone.name is not None:
        beside = before.rsplit(maxsplit=1)[-1] if before.split() else ""
        someone.sex = someone.sex or sex_of(someone.name, beside) or sex_of(text, beside)


def _learn_nation(someone: Someone, before: str) -> None:
    """“Thailand's Ana Marin”."""
    owner = _OWNER.search(before)
    if owner is not None and not someone.body:
        words = owner[1].split()
        found = (nation(" ".join(words[n:])) for n in range(len(words)))
        someone.nations |= {name for name in found if name is not None}


def _join_short(everybody: dict[tuple[bool, str], Someone], by_span: dict[Span, Someone]) -> None:
    """“Karrawa” is “Karrawa Resources” where that is the one body whose name begins so."""
    bodies = {name: one for (person, name), one in everybody.items() if not person}
    longer = {}
    for name, one in bodies.items():
        full = [o for other, o in bodies.items() if other.startswith(f"{name} ") or _initials(other) == name]
        if len(full) == 1 and not one.place:
            longer[id(one)] = full[0]
    for span, one in by_span.items():
        by_span[span] = longer.get(id(one), one)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""


def _learn_role(holder: Someone | None, role: Role, parsed: Parsed) -> None:
    if holder is None:
        return
    holder.roles.append(frozenset(_words(parsed.text(Span(role.start, role.end)))))
    if role.state == "former":
        holder.past.append(holder.roles[-1])
    of = parsed.text(role.of) if role.of is not None else None
    if of is not None and (country := nation(of.removesuffix("’s").removesuffix("'s"))) is not None:
        holder.nations.add(country)
    elif of is not None:
        holder.roles.append(frozenset({of.lower()}))


def _words(text: str) -> Iterator[str]:
    for word in text.lower().replace("’", "'").split():
        bare = word.strip(".,()'\"").removesuffix("'s").rstrip("'")
        yield bare
        yield from bare.split("-") if "-" in bare and not bare.endswith("-general") else ()


def everyone(by_span: dict[Span, Someone]) -> Iterable[Someone]:
    """Each of them once, in the order of the article."""
    return list({id(one): one for one in by_span.values()}.values())
