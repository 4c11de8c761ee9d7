"""Which tellings are compared at all."""

from msgspec.structs import replace

from tearsheet.model import Event
from tearsheet.resolve.timeline.candidates import pairs
from tearsheet.resolve.timeline.tellings import tellings

from .test_timeline import event, told


def test_what_one_article_says_a_thousand_times_is_not_compared_a_million_times():
    alike = [event(n, who=["x"]) for n in range(1000)]
    unread = [replace(e, embedding=None) for e in alike]
    assert len(list(pairs(list(tellings([told("a", *unread, published="2021-03-05")]))))) <= 20 * 1000
    assert len(list(pairs(list(tellings([told("a", *alike, published="2021-03-05")]))))) <= 200 * 1000


def test_days_that_meet_with_somebody_in_common_are_compared_over_articles_and_others_are_not():
    one = told("a", event(1, who=["x"], date="2021-03-04"), published="2021-03-05")
    same = told("b", event(1, who=["x"], date="2021-W09"), published="2021-03-06")
    other = told("c", event(1, who=["y"], date="2021-03-04"), published="2021-03-06")
    found = list(tellings([one, same, other]))
    assert list(pairs(found)) == [(0, 1)]


def meaning(event: Event, *, east: int, north: int) -> Event:
    return replace(event, embedding=bytes([east, north]))


def test_what_means_the_same_is_compared_whatever_its_class() -> None:
    set_fire = meaning(event(1, kind="ASSAULT"), east=120, north=40)
    blaze = meaning(event(9, kind="PROTEST"), east=110, north=60)
    fine = meaning(event(20, kind="SANCTION"), east=0, north=127)
    assert list(pairs(list(tellings([told("a", set_fire, blaze, fine)])))) == [(0, 1), (1, 2)]
