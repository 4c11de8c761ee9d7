"""Days counted back from the day that a sentence tells of."""

from datetime import date

import pytest

from tearsheet.resolve.calendar import Days
from tearsheet.resolve.timeline.since import since

DAY = Days(date(2021, 3, 24), date(2021, 3, 24))


def back(before: str) -> tuple[str, str] | None:
    found = since(before, lambda: DAY)
    return (found.first.isoformat(), found.last.isoformat()) if found is not None else None


def test_days_are_counted_nearly_to_the_day() -> None:
    assert back("The mayor was freed, three days after the ") == ("2021-03-20", "2021-03-22")


def test_the_longer_ago_the_wider() -> None:
    assert back("Talks began, two weeks after his ") == ("2021-03-06", "2021-03-14")
    assert back("A year after the ") == ("2020-01-24", "2020-05-23")


@pytest.mark.parametrize(
    "before", ["Two people said ", "In the weeks after the ", "Some days after ", "1234 days after "]
)
def test_what_counts_nothing_gives_no_day(before: str) -> None:
    assert back(before) is None


def test_the_day_is_asked_for_only_where_something_is_counted() -> None:
    def never() -> Days | None:
        raise AssertionError

    assert since("Nobody saw the ", never) is None
    assert since("Two days after the ", lambda: None) is None
