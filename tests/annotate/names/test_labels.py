import pytest

from tearsheet.annotate.names.decode import Core
from tearsheet.annotate.names.labels import label


@pytest.mark.parametrize(
    ("core", "name", "expected"),
    [
        ("PER", "Ana Lopes", "PERSON"),
        ("ORG", "Lake Agency", "ORG"),
        ("LOC", "Norway", "GPE"),
        ("LOC", "Solomon Islands", "GPE"),
        ("LOC", "Lindau", "GPE"),
        ("LOC", "Iberian Peninsula", "LOC"),
        ("LOC", "Lake Constance", "LOC"),
        ("LOC", "Siberia", "LOC"),
        ("LOC", "Middle East", "LOC"),
        ("LOC", "Lindau Airport", "FAC"),
        ("LOC", "Hotel Seeblick", "FAC"),
        ("LOC", "Danube", "LOC"),
    ],
)
def test_kinds_of_names(core: Core, name: str, expected: str) -> None:
    assert label(core, name) == expected
