"""Prose in, the code of its language out, or None where the text is too short or the answer doubtful.

A wrong answer would keep an article from being read at all, so only a sure one counts.
"""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_SHORTEST = 120  # letters: below it names outweigh the words between them
_LONGEST = 20_000  # letters; more do not change the answer
_SURE = 0.95


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language(prose: str) -> str | None:
    """The ISO 639-1 code of the language of `prose`."""
    sample = prose[:_LONGEST]
    if sum(c.isalpha() for c in sample) < _SHORTEST:
        return None
    code, sure = _identifier().classify(sample)
    return str(code) if sure >= _SURE and code != "zxx" else None
