"""What stands around a name and is no part of it: white space, outer marks, a leading article, a possessive."""

_OUTER = " \t\n\r\xa0\"'“”‘’«»,;:()[]"
_ARTICLES = ("the ", "a ", "an ")
_POSSESSIVES = ("'s", "’s")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without what stands around it; `start == end` where nothing is left."""
    while start < end and text[start] in _OUTER + ".":
        start += 1
    while start < end and text[end - 1] in _OUTER:
        end -= 1
    low = text[start:end].lower()
    start += next((len(a) for a in _ARTICLES if low.startswith(a)), 0)
    end -= next((len(p) for p in _POSSESSIVES if low.endswith(p)), 0)
    return start, max(start, end)
