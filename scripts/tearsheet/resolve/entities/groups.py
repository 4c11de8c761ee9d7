"""What clustering works on: mentions that share one name, growing as shorter forms join.

Left out: the decision what joins what (cluster).
"""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from tearsheet.model import Address, Annotated, MentionLabel, Span
from tearsheet.resolve import knowledge
from tearsheet.resolve.entities.facts import Facts, both, facts
from tearsheet.resolve.entities.forms import Form, Kind, form, kind

PLACES: frozenset[MentionLabel] = frozenset({"GPE", "LOC"})


class Because(Struct, frozen=True):
    """Why one written form stands for another."""

    into: str
    why: str


class Written(Struct, frozen=True):
    """One mention: where it stands, as it is written, and how it was labelled."""

    address: Address
    text: str
    label: MentionLabel


class Group(Struct):
    """Mentions taken for one thing. `form` is the fullest; `open` lists what an ambiguous name may stand for."""

    form: Form
    forms: dict[str, Form] = field(default_factory=dict)  # those that joined, by key
    held: list[Written] = field(default_factory=list)
    texts: Counter[str] = field(default_factory=Counter)
    labels: Counter[MentionLabel] = field(default_factory=Counter)
    reasons: dict[str, Because] = field(default_factory=dict)
    facts: Facts = Facts()
    others: tuple[str, ...] = ()  # what is said of others of the same name, who are not this one
    open: tuple[str, ...] = ()
    country: str | None = None  # whose body it is, where a general name (“Foreign Ministry”) does not say so

    @property
    def name(self) -> str:
        """The most usual way of writing the fullest form."""
        own = [t for t in self.texts if form(self.form.kind, t).key == self.form.key]
        return min(own or self.texts, key=lambda t: (-self.texts[t], t))

    @property
    def called(self) -> str:
        """Its name, with what tells it from others of the same name."""
        return f"{self.name} ({', '.join(self.facts.told)})" if self.others else self.name

    @property
    def label(self) -> MentionLabel:
        """The label most mentions carry."""
        return min(self.labels, key=lambda label: (-self.labels[label], label))

    @property
    def places(self) -> list[Address]:
        """Where its mentions stand."""
        return [written.address for written in self.held]

    def add(self, written: Written) -> None:
        """Hold one more mention of the same form; names of several words say more about what they are."""
        self.held.append(written)
        self.texts[written.text] += 1
        self.labels[written.label] += 2 if len(self.form.words) > 1 else 1

    def take(self, other: "Group", why: str | None) -> None:
        """Join `other` to this one; without `why` they are the same form."""
        if why is not None:
            into = self.name
            own = (t for t in other.texts if form(other.form.kind, t).key == other.form.key)
            self.reasons.update((t, Because(into, why)) for t in sorted(own) if t not in self.texts)
        for text, because in other.reasons.items():
            self.reasons.setdefault(text, because)
        self.forms.update(other.forms)
        self.forms.setdefault(other.form.key, other.form)
        self.texts.update(other.texts)
        self.labels.update(other.labels)
        self.held.extend(other.held)
        self.facts = both(self.facts, other.facts)


def fullness(group: Group) -> tuple[int, int, int, str]:
    """The order in which groups are placed: full names first, then the usual before the rare."""
    shape = group.form
    full = sum(len(w) > 2 for w in shape.words) if shape.kind == "person" else len(shape.words)
    return -full, -len(shape.words), -group.texts.total(), shape.key


def written(found: Annotated, left_out: frozenset[Address]) -> list[Group]:
    """One group for each name of an article."""
    groups: dict[tuple[Kind, str], Group] = {}
    article = found.article
    mentions = [m for m in found.mentions if Address(article.doc_id, m.start, m.end) not in left_out]
    texts = {m: " ".join(article.text[m.start : m.end].split()) for m in mentions}
    kinds = _kinds((texts[m], m.label) for m in mentions)
    told = facts(found)
    for mention in mentions:
        text = texts[mention]
        shape = form(kinds[text], text)
        if not shape.key:
            continue
        group = groups.setdefault((shape.kind, shape.key), Group(shape))
        group.add(Written(Address(article.doc_id, mention.start, mention.end), text, mention.label))
        if (said := told.get(Span(mention.start, mention.end))) is not None:
            group.facts = both(group.facts, said)
    return list(groups.values())


def _kinds(mentions: Iterable[tuple[str, MentionLabel]]) -> dict[str, Kind]:
    """What each written name of an article is, by most of its mentions; a surname that is known makes a person."""
    votes: dict[str, Counter[Kind]] = {}
    for text, label in mentions:
        votes.setdefault(text, Counter())[kind(label, text)] += 1
    kinds = {text: min(count, key=lambda k: (-count[k], k)) for text, count in votes.items()}
    families = {form("person", t).family for t, k in kinds.items() if k == "person" and form("person", t).given}
    for text, found in kinds.items():
        if found == "thing" and " " not in text and _unknown(text) and form("person", text).family in families:
            kinds[text] = "person"
    return kinds


def _unknown(text: str) -> bool:
    shape = form("thing", text)
    return shape.known is None and shape.key not in knowledge.countries().by_capital
