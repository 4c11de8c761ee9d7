"""A Draft and its sidecar `NAME.yml` in, the Draft as the editor has it out: what the editor gives wins.

Keys: title, published, outlet, author, url, language, rights. Anything else is an error that says what to mend.
"""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any, get_args

from msgspec.structs import replace

from tearsheet.errors import InputError
from tearsheet.model import Published, Rights
from tearsheet.read.decode import decode
from tearsheet.read.draft import Draft, Item
from tearsheet.read.fields import day, language_code, line, web_address
from tearsheet.read.plain_yaml import plain_yaml

_LARGEST = 100_000  # bytes


def _rights(value: object) -> str | None:
    return value if isinstance(value, str) and value in get_args(Rights) else None


_KEYS: dict[str, tuple[Callable[[object], str | None], str]] = {
    "title": (line, "a line of text"),
    "published": (day, "a day such as 2025-03-14"),
    "outlet": (line, "a line of text"),
    "author": (line, "a line of text"),
    "url": (web_address, "an http or https address"),
    "language": (language_code, "a language code such as en"),
    "rights": (_rights, "full, excerpt or link"),
}
_OF_ONE = ("title", "url")  # what the articles of one bulk file cannot share


def with_sidecar(draft: Draft, item: Item, raw: bytes) -> Draft:
    """The draft with the sidecar's values.

    Raises:
        InputError: the sidecar is no mapping, or has an unknown key or an unusable value.
    """
    where = str(PurePosixPath(item.path).with_suffix(".yml"))
    given = _mapping(raw, where)
    if item.line is not None and (single := [k for k in _OF_ONE if k in given]):
        remedy = "Give it in the lines themselves"
        raise InputError(f"`{single[0]}` cannot hold for a whole .jsonl file", where=where, remedy=remedy)
    values: dict[str, Any] = dict(_value(key, value, where) for key, value in given.items() if value != "")
    published = values.pop("published", None)
    if published is not None:
        draft = replace(draft, published=Published(published, "metadata", f"Given by the editor in {where}."))
    return replace(draft, **values)


def _mapping(raw: bytes, where: str) -> dict[object, object]:
    if len(raw) > _LARGEST:
        raise InputError("The sidecar is too large", where=where, remedy="Keep only the keys that describe the article")
    try:
        given = plain_yaml(decode(raw, where).text)
    except ValueError as error:
        raise InputError(f"The sidecar is not readable YAML: {error}", where=where, remedy="Mend the file") from error
    if given in (None, ""):
        return {}
    if not isinstance(given, dict):
        raise InputError("The sidecar is not a list of keys", where=where, remedy=f"Use the keys {', '.join(_KEYS)}")
    return given


def _value(key: object, value: object, where: str) -> tuple[str, str]:
    if not isinstance(key, str) or key not in _KEYS:
        raise InputError(f"Unknown key {str(key)[:60]!r}", where=where, remedy=f"The keys are {', '.join(_KEYS)}")
    understand, wanted = _KEYS[key]
    understood = understand(value)
    if understood is None:
        raise InputError(f"`{key}` cannot be {str(value)[:60]!r}", where=where, remedy=f"It must be {wanted}")
    return key, understood
