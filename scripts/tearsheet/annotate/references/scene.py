"""Who stands in the centre while an article is read: the more recent and the more often subject, the nearer.

After the idea of centring (Grosz, Joshi and Weinstein 1995): a pronoun means whom the sentences before were about. One
is chosen only when nobody else comes near. Left out: grammar (read).
"""

from collections.abc import Iterable

from tearsheet.annotate.references.cast import Someone
from tearsheet.annotate.references.fit import SURE, phrase_fit, pronoun_fit, they_fit
from tearsheet.annotate.references.lexicon import Sex
from tearsheet.annotate.references.phrase import Phrase

_FADING = 0.6  # what is left of a weight a sentence later
_RIVAL = 0.75  # a second candidate with this share of the first one's weight leaves it open
_BREAK = 0.8  # and a paragraph later
_RIVAL_TOLD = 0.45  # the same where the words fit both: who means one of two senators says which
_SAME = 0.05  # fits that differ by less are equally good
_LEAST = 0.1
_LEAST_THEY = 0.4
_FAINT = 0.03  # where only one fits, but by a wider word than the article's own
_LEAST_ALONE = 0.05  # where nobody else is there whom it can mean
_LEAST_LOOSE = 0.15  # where only the flow says whom a description means
_LEADING = 0.8  # the weight of a subject of the main clause, or of the second of two
_PARALLEL = 1.25  # a subject means the subject of the sentence before rather than another
_NEWS = 1.5  # the same of somebody whose age is told
_ALREADY = 0.5  # of the weight somebody had, what counts beside the new one

Choice = tuple[Someone | None, str]


class Scene:
    """Everybody met so far, with their weights."""

    def __init__(self, named: Iterable[Someone]) -> None:
        self.named = list(named)
        self.met: list[Someone] = []
        self.sentence = -1
        self.paragraph = -1

    def touch(self, someone: Someone, weight: float) -> None:
        """Somebody is meant once more."""
        if not any(someone is other for other in self.met):
            self.met.append(someone)
        someone.weight = weight + _ALREADY * self.weight(someone)
        someone.at, someone.paragraph = self.sentence, self.paragraph
        if weight >= _LEADING:
            someone.led = self.sentence

    def weight(self, someone: Someone) -> float:
        """What somebody weighs by now."""
        faded = _FADING ** (self.sentence - someone.at) * _BREAK ** (self.paragraph - someone.paragraph)
        return someone.weight * faded

    def pronoun(self, sex: Sex, barred: Iterable[Someone], *, parallel: bool) -> Choice:
        """Whom “he” or “she” means; `parallel` where it is a subject itself."""
        options = [
            (one, pronoun_fit(sex, one) * (_PARALLEL if parallel and one.led == self.sentence - 1 else 1.0))
            for one in self._met_but(barred)
        ]
        return self._clear(options, _LEAST, "the one the sentences before are about")

    def it(self, barred: Iterable[Someone]) -> Choice:
        """Which body “it” means."""
        options = [(one, 1.0 if not one.place else 0.7) for one in self._met_but(barred) if one.body]
        return self._clear(options, _LEAST, "the body the sentences before are about")

    def they(self, barred: Iterable[Someone]) -> Choice:
        """Which body “they” means, where nobody in the plural is near; or who, of somebody neither he nor she."""
        fits = [(one, they_fit(one)) for one in self._met_but(barred)]
        return self._clear(fits, _LEAST_THEY, "the one the sentences before are about, and no others in the plural")

    def description(self, said: Phrase, barred: Iterable[Someone], *, loose: bool) -> Choice:
        """Whom “the minister” means: the one who is said to be it, else the one in the centre whom it can mean."""
        fits = [(one, min(phrase_fit(said, one), one.trust)) for one in self._met_but(barred)]
        fits += [(one, fit) for one in self.named if one.at < 0 and (fit := phrase_fit(said, one)) == 1.0]
        best = max((fit for _, fit in fits), default=0.0)
        if best >= SURE:
            sure = [(one, fit) for one, fit in fits if fit > best - _SAME]
            if len(sure) == 1 and (best == 1.0 or self.weight(sure[0][0]) > _FAINT):
                return sure[0][0], "the only one in the article whom it fits"
            if said.former:
                return None, ""
            why = "the one of those it fits whom the sentences before are about"
            return self._clear(sure, _LEAST, why, _RIVAL_TOLD)
        if not loose:
            return None, ""
        if said.age is not None:  # an age is told of whom the sentence before was about
            fits = [(one, fit * (_NEWS if one.led == self.sentence - 1 else 1.0)) for one, fit in fits]
        alone = sum(fit > 0 for _, fit in fits) == 1
        return self._clear(
            fits,
            _LEAST_ALONE if alone else _LEAST_LOOSE,
            "the one the sentences before are about, and nothing speaks against it",
        )

    def _met_but(self, barred: Iterable[Someone]) -> list[Someone]:
        no = {id(one) for one in barred}
        return [one for one in self.met if id(one) not in no]

    def _clear(self, options: list[tuple[Someone, float]], least: float, why: str, rival: float = _RIVAL) -> Choice:
        ranked = sorted(((self.weight(one) * fit, n) for n, (one, fit) in enumerate(options) if fit), reverse=True)
        if not ranked or ranked[0][0] < least:
            return None, ""
        if len(ranked) > 1 and ranked[1][0] > rival * ranked[0][0]:
            return None, ""
        return options[ranked[0][1]][0], why
