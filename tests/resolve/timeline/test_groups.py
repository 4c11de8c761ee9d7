"""Which pairs make a group: the mean of them and the likeliest count for half each, and one that never fits has a veto."""

from tearsheet.resolve.timeline.groups import grouped


def members(odds: dict[tuple[int, int], float], count: int) -> list[list[int]]:
    return [group for group, _ in grouped(odds, count)]


def test_a_telling_that_one_other_knows_well_joins_though_the_rest_hardly_know_it():
    assert members({(0, 1): 3.0, (1, 2): 2.0, (0, 2): -1.0}, 3) == [[0, 1, 2]]
    assert members({(0, 1): 3.0, (1, 2): 1.0, (0, 2): -5.5}, 3) == [[0, 1], [2]]


def test_of_two_that_likely_fit_only_one_does_where_they_exclude_each_other():
    assert members({(0, 1): 3.0, (1, 2): 2.0, (0, 2): -20.0}, 3) == [[0, 1], [2]]


def test_what_is_not_compared_speaks_against_it():
    assert members({(0, 1): 3.0, (1, 2): 2.0}, 3) == [[0, 1, 2]]
    assert members({(0, 1): 3.0, (1, 2): 0.5}, 3) == [[0, 1], [2]]


def test_a_group_is_as_sure_as_its_least_sure_step():
    ((_, least),) = grouped({(0, 1): 3.0, (1, 2): 2.0, (0, 2): 1.0}, 3)
    assert least == (1.5 + 2.0) / 2
