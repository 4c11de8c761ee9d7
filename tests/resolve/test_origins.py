from tests.resolve.articles import article

from tearsheet.resolve.origins import origins

WIRE = " ".join(
    f"The {n}th boat of the harbour fleet came back at {n} with a catch of {n * 7} tonnes." for n in range(1, 12)
)
OTHER = " ".join(
    f"Every {n}th member of the town council wanted {n} more weeks, and {n * 3} letters came in." for n in range(1, 12)
)


def test_copies_are_found_and_others_are_not() -> None:
    cut = WIRE[: len(WIRE) * 3 // 4]
    articles = [article("a", WIRE), article("b", OTHER), article("c", "From our desk. " + WIRE), article("d", cut)]
    (origin,) = origins(articles)
    assert origin.articles == ("a", "c", "d")
    assert origin.why.startswith("They share ")


def test_a_short_text_tells_nothing() -> None:
    assert origins([article("a", "Rain fell all day."), article("b", "Rain fell all day.")]) == ()
