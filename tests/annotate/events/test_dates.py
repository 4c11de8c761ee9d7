"""Which of a sentence's times is the event's, and which that of something else in the sentence."""

import pytest
from tests.annotate.events.reading import read

TUESDAY = {"Tuesday": "2025-09-16"}


def day(text: str, trigger: str, times: dict[str, str]) -> str | None:
    found = read(text, times=times)
    event = next(e for e in found.events if trigger in text[e.start : e.end])
    return event.date.value if event.date is not None else None


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Police condemned Tuesday's attack on the mosque.", "condemned"),
        ("The union rejected Tuesday's deal.", "rejected"),
        ("Kenya thanked its army for crushing Tuesday's coup.", "thanked"),
        ("The ministers will discuss Tuesday's bombing.", "discuss"),
        ("The mayor resigned over the killing of a driver on Tuesday.", "resigned"),
        ("Police arrested nine people after a protest on Tuesday.", "arrested"),
        ("The guards fought for hours, the worst clashes since those of Tuesday.", "clashes"),
        ("The visit was announced on Tuesday.", "visit"),
        ("Enock Rono, third in the Amsterdam marathon on Tuesday, was charged with fraud.", "charged"),
        ("The army said on Tuesday it had not shelled the town.", "shelled"),
        ("The army said Tuesday it had not shelled the town.", "shelled"),
    ],
)
def test_the_day_of_something_else(sentence, trigger):
    assert day(sentence, trigger, TUESDAY) is None


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Police condemned Tuesday's attack on the mosque.", "attack"),
        ("Two guards were killed in an attack on Tuesday.", "killed"),
        ("Two guards were killed in Tuesday's attack.", "killed"),
        ("Police arrested nine people at a protest on Tuesday.", "arrested"),
        ("Soldiers stormed Tuesday's rally.", "stormed"),
        ("Tuesday's attack killed nine guards.", "killed"),
        ("Police have held nine people since Tuesday's raid.", "raid"),
        ("Mali on Tuesday expelled the ambassador.", "expelled"),
        ("The union rejected the deal on Tuesday.", "rejected"),
        ("The strike was called for Tuesday.", "strike"),
    ],
)
def test_its_own_day(sentence, trigger):
    assert day(sentence, trigger, TUESDAY) == "2025-09-16"
