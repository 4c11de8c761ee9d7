"""A form in, the blocks it is filed under and the blocks to look for it in out, so that few pairs need comparing.

Left out: the comparing (score).
"""

from collections.abc import Iterator

from tearsheet.resolve import knowledge
from tearsheet.resolve.entities.forms import Form
from tearsheet.resolve.entities.score import initials

Block = tuple[str, ...]


def filed(form: Form) -> Iterator[Block]:
    """Where a form can be found by shorter ones."""
    yield "key", form.kind, form.key
    if form.kind == "person" and form.given:
        yield "surname", form.family
        yield "given", form.given[0]
        yield "eastern", form.given[0]
        yield from (("full", form.family, letter) for letter in _letters(form))
        yield from (("word", word) for word in form.words if len(form.words) > 2)
    if form.kind == "thing" and len(form.words) > 1:
        yield from (("initials", letters) for letters in initials(form))
    if form.kind in ("thing", "person"):
        for n in range(1, len(form.words)):
            yield "start", form.kind, " ".join(form.words[:n])
            yield "end", form.kind, " ".join(form.words[n:])


def sought(form: Form, *, here: bool) -> Iterator[Block]:
    """Where to look for longer forms; `here` is within one article."""
    if form.kind == "person":
        yield from _sought_person(form, here)
    elif form.kind == "thing":
        yield "key", form.kind, form.key
        yield "start", form.kind, form.key
        if len(form.words) == 1:
            yield "initials", form.key
    if here and form.kind in ("thing", "person"):
        yield "start", form.kind, form.key
        yield "end", form.kind, form.key


def _sought_person(form: Form, here: bool) -> Iterator[Block]:
    if len(form.words) > 1:
        yield "end", form.kind, form.key
    if here:
        yield "word", form.key
    if form.given:
        if form.family in knowledge.family_variants():
            yield "eastern", form.given[0]
        yield from (("full", form.family, letter) for letter in _letters(form))
        return
    yield "surname", form.family
    if here:
        yield "given", form.family


def _letters(form: Form) -> list[str]:
    """The initial of the given name, of the one after an initial, and of the names it may be short for."""
    first, *others = form.given
    formal = knowledge.nicknames().get(first, ())
    second = others[:1] if len(first) <= 2 else []
    return sorted({name[0].lower() for name in (first, *second, *formal)})
