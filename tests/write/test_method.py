"""The Method page says how well the machine does, in words, and nothing where nothing was measured."""

from tests.write.corpus import corpus

from tearsheet.model import Desk, Figure
from tearsheet.store.floors import figures
from tearsheet.store.layout import Settings
from tearsheet.write import write
from tearsheet.write.method import measured


def method(*found: Figure) -> str:
    pages = write(corpus(), Desk("Ferries", figures=found))
    return next(page.text for page in pages if page.path == "method/index.md")


def test_a_figure_is_a_number_of_a_hundred_rounded_down() -> None:
    text = method(
        Figure("gum-names", "names F1", 0.8299),
        Figure("names", "names F1", 0.99),
        Figure("pud-names", "names F1", 0.29),
    )
    assert "a place: 82 in Wikinews, 29 in other news and 99 in our own sentences\n" in text
    assert "Statements" not in text.partition("How well it does")[2].partition("How to read")[0]


def test_the_lowest_of_several_gold_files_stands() -> None:
    (row,) = measured([Figure("quotes", "quotes F1", 1.0), Figure("chain-certainty", "quotes F1", 0.57)])[1]
    assert row.least == ["57 in our own sentences"]


def test_only_the_texts_measured_on_are_explained() -> None:
    assert "Wikinews" not in method(Figure("names", "names F1", 0.9))


def test_without_figures_nothing_is_said() -> None:
    assert "How well it does" not in method()


def test_every_floor_of_the_package_stands_on_the_page() -> None:
    known = figures(Settings())
    assert known
    for figure in known:
        texts, rows = measured([figure])
        assert (len(texts), len(rows)) == (1, 1), f"write/measures.yml has no words for {figure}"
