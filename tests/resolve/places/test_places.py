"""Where places lie: what decides, what stays open, and the reason given for it."""

import json

from msgspec.json import encode
from tests.resolve.articles import article
from tests.resolve.places.score import gold, score

from tearsheet.model import Location
from tearsheet.resolve import resolve
from tearsheet.resolve.places import gazetteer
from tearsheet.write.records import records


def where(name: str, *texts: str) -> Location:
    """The location of the entity called `name`, each text being an article."""
    corpus = resolve([article(f"a{n}", text) for n, text in enumerate(texts)])
    found = next(e.location for e in corpus.entities if e.name == name)
    assert found is not None
    return found


def test_our_own_gold_holds_its_floor() -> None:
    found = score(gold())
    assert found["right"] >= 0.95
    assert found["wrong"] <= 0.01
    assert found["placed"] == 0


def test_what_stands_right_beside_decides() -> None:
    assert where("Paris", "[Paris]{GPE}, [Texas]{GPE}, has a tower.").why == "in Texas, named right beside it"
    assert where("Paris", "The [Texas]{GPE} town of [Paris]{GPE} has a tower.").country == "US"
    assert where("Vancouver", "[Vancouver]{GPE}, [Wash.]{GPE}, has a mill.").country == "US"
    assert (
        where("Geneva", "[Geneva]{GPE}, [New York]{GPE}, has vines.").why == "in New York State, named right beside it"
    )


def test_a_place_named_with_an_area_that_has_none_of_the_name_stays_open() -> None:
    assert where("Cairo", "[Cairo]{GPE}, [Illinois]{GPE}, is under water.").point is None


def test_a_capital_is_meant_unless_the_article_is_elsewhere() -> None:
    assert where("Paris", "[Paris]{GPE} voted.").why == "the capital of France"
    assert where("London", "[London]{GPE} and all of [Canada]{GPE} wait.").point is None


def test_the_country_named_in_the_article_decides_between_equals() -> None:
    found = where("Tripoli", "Shops in [Tripoli]{GPE} are shut, the [Lebanese]{NORP} army said.")
    assert (found.country, found.why) == ("LB", "in Lebanon, named in the same article")


def test_a_name_of_several_places_stays_open_and_says_so() -> None:
    found = where("Springfield", "A fire in [Springfield]{GPE}.")
    assert found == Location("several places bear this name, in the United States and Australia")


def test_articles_that_mean_different_places_leave_the_name_open() -> None:
    texts = "[Paris]{GPE}, [Texas]{GPE}, voted.", "[Paris]{GPE}, [France]{GPE}, voted."
    assert where("Paris", *texts).why == "the articles mean more than one place of this name"


def test_a_name_is_no_evidence_for_itself() -> None:
    assert where("Victoria", "[Victoria]{GPE} and [Canada]{GPE} agree.").country == "CA"


def test_another_name_of_a_distant_town_is_not_enough() -> None:
    found = where("Khasan", "The bridge at [Khasan]{GPE} joins [Russia]{GPE} and [North Korea]{GPE}.")
    assert found.why.endswith("which the articles do not name")
    assert found.point is None


def test_a_country_is_drawn_as_one_and_no_town_is_its_rival() -> None:
    found = where("Armenia", "The [United States]{GPE} wrote to [Armenia]{GPE}.")
    assert (found.why, found.country) == ("a country", "AM")
    assert found.point is not None
    assert found.point.kind == "country"


def test_a_town_that_is_certain_names_its_country_for_the_others() -> None:
    text = "Trams run between [Melbourne]{GPE} and [Geelong]{GPE}; [Newcastle]{GPE} has none."
    assert where("Newcastle", text).country == "AU"


def test_a_list_of_places_is_no_address() -> None:
    text = "Envoys of [Sudan]{GPE}, [Egypt]{GPE} and [Chad]{GPE} met in [Rome]{GPE}, [Germany]{GPE} said."
    assert where("Sudan", text).why == "a country"
    assert where("Rome", text).why == "the capital of Italy"


def test_a_tiny_place_of_the_name_in_a_country_that_is_named_says_nothing() -> None:
    assert where("Rome", "[Rome]{GPE} and the [United States]{GPE} agree.").country == "IT"
    assert where("Paris", "A court in [Texas]{GPE} and one in [Paris]{GPE} agree.").point is None


def test_seas_mountains_and_buildings_are_not_looked_for() -> None:
    corpus = resolve([article("a", "From [Lake Constance]{LOC} to the [Old Mill]{FAC} by [Ilse Brandt]{PERSON}.")])
    assert [e.location for e in corpus.entities] == [None, None, None]


def test_marks_and_saints_are_spelled_in_many_ways() -> None:
    for name in ("St. Gallen", "St Gallen", "Sankt Gallen", "Zürich", "Zurich", "Sao Paulo", "Nis"):
        assert gazetteer.entries(name), name


def test_every_country_of_the_list_has_a_point() -> None:
    codes = {
        code for name in ("Netherlands", "Kosovo", "Palestine", "Timor-Leste") if (code := gazetteer.country(name))
    }
    assert codes == {"NL", "XK", "PS", "TL"}
    assert all(gazetteer.entries(gazetteer.country_name(code).removeprefix("the ")) for code in codes)


def test_the_location_is_in_the_record() -> None:
    corpus = resolve([article("a", "[Kyiv]{GPE} and [Springfield]{GPE}.")])
    found = {r["name"]: r["location"] for r in records(corpus) if r["record"] == "entity"}
    assert json.loads(encode(found["Kyiv"]))["point"]["kind"] == "town"
    assert found["Springfield"]["point"] is None
