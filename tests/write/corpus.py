"""A small hand-made corpus about invented people: every layer filled, one gap, one copy, one article under each right."""

from collections.abc import Sequence

from tearsheet.model import (
    Address,
    Annotated,
    Article,
    Block,
    BlockKind,
    Corpus,
    Entity,
    EntityRole,
    Event,
    EventDate,
    EventStatus,
    EventType,
    Gap,
    Join,
    Mention,
    MentionLabel,
    Origin,
    Participant,
    Problem,
    Published,
    Quote,
    Role,
    Source,
    Span,
    Speaker,
    TimelineEntry,
    Timex,
)

FERRY = (
    ("title", "Ferry talks open in Varnholm"),
    ("byline", "By Petra Lund"),
    ("body", "VARNHOLM — Ilse Brandt, the transport minister of Norrland, met Tomas Ek on Monday. The two held talks on ferries."),
    ("caption", "Brandt arrives at the quay. Photo: A. N. Other"),
    ("body", "“We will open the route in May,” Brandt said. She denied that fares would rise."),
    ("related", "Read more: Why the river matters"),
    ("body", "A senior official told the Harbour Post that the plan *may* fail <soon>. A second meeting will be held on 3 June 2031."),
)  # fmt: skip
COPY = (
    ("title", "Varnholm ferry talks begin"),
    ("body", "Ilse Brandt met Tomas Ek on Monday in Varnholm."),
)  # fmt: skip
SHORT = (
    ("title", "Fares unchanged | for now"),
    ("body", "Fares stay as they are. “Nothing changes,” Tomas Ek said. The weather was fine. Gulls were seen. Nobody swam."),
)  # fmt: skip
LINK = (("title", "Behind a wall"), ("body", "Secret words of Ilse Brandt stand here."))


def article(slug: str, parts: Sequence[tuple[BlockKind, str]], **fields: object) -> Article:
    """An article whose text is the parts, an empty line between them."""
    blocks, at = [], 0
    for kind, words in parts:
        blocks.append(Block(at, at + len(words), kind))
        at += len(words) + 2
    text = "\n\n".join(words for _, words in parts)
    fields = {"published": Published("2031-05-13", "stated", "the dateline says so")} | fields
    return Article(slug, slug, Source(f"{slug}.txt", slug[0] * 64), parts[0][1], text, tuple(blocks), **fields)  # type: ignore[arg-type]


def find(found: Article, words: str, nth: int = 0) -> Span:
    """Where `words` stand for the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = found.text.index(words, at + 1)
    return Span(at, at + len(words))


def name(found: Article, words: str, label: MentionLabel, id: str, nth: int = 0) -> Mention:
    """A mention of `id`."""
    span = find(found, words, nth)
    return Mention(span.start, span.end, label, "hand", id)


def sentences(found: Article) -> tuple[Span, ...]:
    """One a full stop, roughly: enough for made-up text."""
    spans = []
    for block in found.blocks:
        start = block.start
        for at in range(block.start, block.end):
            if at == block.end - 1 or (found.text[at] in ".!?" and found.text[at + 1] == " " and at - start > 20):
                spans.append(Span(start, at + 1))
                start = at + 2
    return tuple(s for s in spans if s.start < s.end)


def event(found: Article, words: str, kind: tuple[EventType, EventStatus], value: str, who: Sequence[Mention]) -> Event:
    """An event with its participants."""
    span = find(found, words)
    people = tuple(Participant(m.start, m.end, "participant", m.entity_id) for m in who)
    return Event(
        span.start,
        span.end,
        *kind,
        "hand",
        EventDate(value, "“Monday” before the dateline"),
        participants=people,
    )


def ferry() -> Annotated:
    """The main article."""
    found = article("ferry-talks", FERRY, outlet="Harbour Post", author="Petra Lund", url="https://example.org/ferry?a=1&b=2",
                    language="en", notes=("Read as UTF-8.",))  # fmt: skip
    brandt, ek = name(found, "Ilse Brandt", "PERSON", "ilse-brandt"), name(found, "Tomas Ek", "PERSON", "tomas-ek")
    norrland = name(found, "Norrland", "GPE", "norrland")
    short = name(found, "Brandt", "PERSON", "ilse-brandt", 2)
    post = name(found, "Harbour Post", "ORG", "harbour-post")
    she, official = find(found, "She"), find(found, "A senior official")
    role, monday, june = find(found, "transport minister"), find(found, "Monday"), find(found, "3 June 2031")
    direct, denied = find(found, "“We will open the route in May,”"), find(found, "that fares would rise")
    claim, gap = find(found, "the plan *may* fail <soon>"), find(found, "held talks on ferries")
    return Annotated(
        found, sentences(found),
        mentions=tuple(sorted((name(found, "Varnholm", "GPE", "varnholm"), brandt, norrland, ek, short, post), key=lambda m: m.start)),
        roles=(Role(role.start, role.end, Span(brandt.start, brandt.end), "hand", Span(norrland.start, norrland.end)),),
        quotes=(
            Quote(direct.start, direct.end, "direct", "hand", speaker=Speaker(short.start, short.end, True, None, "Brandt", "ilse-brandt")),
            Quote(denied.start, denied.end, "indirect", "hand", "denied", speaker=Speaker(she.start, she.end, True, None, "Ilse Brandt", "ilse-brandt")),
            Quote(claim.start, claim.end, "indirect", "hand", "may", speaker=Speaker(official.start, official.end, False),
                  via=Span(post.start, post.end), via_id="harbour-post"),
        ),
        timexes=(Timex(monday.start, monday.end, "DATE", "2031-05-12", "hand", "the Monday before 13 May 2031"),
                 Timex(june.start, june.end, "DATE", "2031-06-03", "hand")),
        events=(event(found, "met", ("CONSULT", "asserted"), "2031-05-12", (brandt, ek)),
                event(found, "meeting", ("CONSULT", "planned"), "2031-06-03", ())),
        summary=(sentences(found)[3],),
        gaps=(Gap(gap.start, gap.end, "who “the two” are is not decided"),),
    )  # fmt: skip


def copy() -> Annotated:
    """The same story in a second outlet."""
    found = article(
        "ferry-copy", COPY, outlet="River Times", published=Published("2031-05-14", "inferred", "from the file’s name")
    )
    brandt, ek = name(found, "Ilse Brandt", "PERSON", "ilse-brandt"), name(found, "Tomas Ek", "PERSON", "tomas-ek")
    met = event(found, "met", ("CONSULT", "asserted"), "2031-05-12", (brandt, ek))
    return Annotated(found, sentences(found), mentions=(brandt, ek), events=(met,), summary=(sentences(found)[1],))


def short() -> Annotated:
    """An article of which only excerpts may be shown."""
    found = article("fares", SHORT, rights="excerpt", published=Published())
    ek, said = name(found, "Tomas Ek", "PERSON", "tomas-ek"), find(found, "“Nothing changes,”")
    quote = Quote(
        said.start, said.end, "direct", "hand", speaker=Speaker(ek.start, ek.end, True, None, "Tomas Ek", "tomas-ek")
    )
    return Annotated(found, sentences(found), mentions=(ek,), quotes=(quote,))


def walled() -> Annotated:
    """An article that may be linked to and no more."""
    found = article("walled", LINK, rights="link")
    return Annotated(found, sentences(found), mentions=(name(found, "Ilse Brandt", "PERSON", "ilse-brandt"),))


def corpus() -> Corpus:
    """All four, resolved."""
    articles = (copy(), ferry(), short(), walled())
    first = ferry()
    met = [Address(a.article.doc_id, a.events[0].start, a.events[0].end) for a in (copy(), first)]
    planned = first.events[1]
    role = first.roles[0]
    labels: dict[str, tuple[str, MentionLabel]] = {
        "harbour-post": ("Harbour Post", "ORG"), "ilse-brandt": ("Ilse Brandt", "PERSON"), "norrland": ("Norrland", "GPE"),
        "tomas-ek": ("Tomas Ek", "PERSON"), "varnholm": ("Varnholm", "GPE"),
    }  # fmt: skip
    places = {
        id: tuple(Address(a.article.doc_id, m.start, m.end) for a in articles for m in a.mentions if m.entity_id == id)
        for id in labels
    }
    held = EntityRole("transport minister", Address("ferry-talks", role.start, role.end), "norrland", "Norrland")
    entities = tuple(
        Entity(id, label, called, roles=(held,) if id == "ilse-brandt" else (), mentions=places[id],
               joins=(Join("Brandt", "Ilse Brandt", "the last name of one person only"),) if id == "ilse-brandt" else ())
        for id, (called, label) in labels.items()
    )  # fmt: skip
    timeline = (
        TimelineEntry("consult-2031-05-12", "CONSULT", "asserted", EventDate("2031-05-12", "“Monday”"), "varnholm",
                      ("ilse-brandt", "tomas-ek"), tuple(met)),
        TimelineEntry("consult-2031-06-03", "CONSULT", "planned", EventDate("2031-06-03", ""), None, (),
                      (Address("ferry-talks", planned.start, planned.end),)),
    )  # fmt: skip
    problems = (Problem("broken.html", "No text was found", "Save the page anew, or delete the file"),)
    return Corpus(
        articles,
        entities,
        timeline,
        (Origin(("ferry-copy", "ferry-talks"), "nine words in ten are the same"),),
        problems,
    )
