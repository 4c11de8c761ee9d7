"""The written names of people in one article in, each with its fullest form there out. Left out: other articles."""

from collections.abc import Iterable


def fullest(texts: Iterable[str]) -> dict[str, str]:
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
