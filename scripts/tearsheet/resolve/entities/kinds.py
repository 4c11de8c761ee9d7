"""Groups of all articles in, the same groups out with names of the wrong kind put right by the majority.

A surname that is a person in five articles is no organisation in the sixth. Left out: names that joined a longer one in
their article, where the article itself has said what they are, and what the word lists know.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from tearsheet.resolve import knowledge
from tearsheet.resolve.entities.forms import Kind, form
from tearsheet.resolve.entities.groups import Group
from tearsheet.resolve.fold import fold

_TIMES = 3  # how much more often the other kind must be read
_ALONE = 1  # the same for a person of one word: news gives people a full name once, places none
_LEAST = 2  # readings as the other kind; one may be a slip


def agreed(groups: Sequence[Group]) -> None:
    """Gives a group the kind that its name has three times as often elsewhere."""
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    for group in groups:
        for text, number in group.texts.items():
            votes[fold(text)][group.form.kind] += number
    for group in groups:
        better = _better(group, votes)
        if better is not None:
            group.form = form(better, group.name)


def _better(group: Group, votes: dict[str, Counter[Kind]]) -> Kind | None:
    """The other of person and thing, where it clearly wins and the group is a single form that no list knows."""
    own = group.form.kind
    if own not in ("person", "thing") or group.forms or group.open or group.form.known is not None:
        return None
    other: Kind = "thing" if own == "person" else "person"
    if other == "person" and group.form.key in knowledge.countries().by_capital:
        return None
    count = votes[fold(group.name)]
    alone = own == "person" and not any(" " in text for text in group.texts)
    return other if count[other] >= max(_LEAST, (_ALONE if alone else _TIMES) * count[own]) else None
