"""The list of countries, which all stages read: each form means one country."""

from collections import Counter

from tearsheet.annotate.names import lexicon
from tearsheet.countries import countries, provinces


def test_no_form_means_two_countries() -> None:
    forms = Counter(form for c in countries() for form in (c.name, *c.others, *c.demonyms, *c.capitals))
    assert [form for form, times in forms.items() if times > 1 and form not in {"Luxembourg", "Singapore"}] == []


def test_every_row_has_a_name_and_is_in_order() -> None:
    names = [c.name for c in countries()]
    assert len(names) > 200
    assert names == sorted(names)


def test_what_is_ambiguous_is_a_form_of_the_list_and_proves_nothing() -> None:
    forms = {form for c in countries() for form in (c.name, *c.others, *c.demonyms)}
    forms |= {name for province in provinces() for name in province.names}
    unsure = set(lexicon._lines("ambiguous.txt"))
    assert unsure <= forms
    known = lexicon.countries()
    assert not unsure & (known.sure | known.peoples)
    assert "Chad" in known.names
    assert {"Finland", "DRC", "Korea"} <= known.sure


def test_a_nation_goes_by_its_usual_name() -> None:
    known = lexicon.nations()
    assert [known[word] for word in ("Burmese", "Burma", "Myanmar", "Korean", "Welsh")] == [
        "Myanmar", "Myanmar", "Myanmar", "Korea", "Wales"]  # fmt: skip


def test_provinces_have_their_names_their_country_and_a_town() -> None:
    found = {province.names[0]: province for province in provinces()}
    assert found["Vorarlberg"].country == "AT"
    assert "Sachsen" in found["Saxony"].names
    assert all(len(p.country) == 2 and p.town for p in provinces())
