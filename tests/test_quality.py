"""How well the annotators do may rise but not fall: every gold file of ours, and the public ones where they are here."""

import json
from pathlib import Path

import pytest
from conftest import ROOT

from tearsheet.errors import SettingsError
from tearsheet.evaluate import evaluate, score
from tearsheet.evaluate.scores import events, match, names, quotes, timexes, trim
from tearsheet.store.layout import Settings

GOLD = ROOT / "tests" / "gold"
PUBLIC = ROOT.parent / "shared" / "gold"
FLOORS = ROOT / "scripts" / "tearsheet" / "evaluate" / "floors.json"
OURS = ("chain-certainty", "events", "names", "quotes", "roles", "timexes")


@pytest.mark.parametrize(
    "path", [GOLD / f"{name}.jsonl" for name in OURS] + sorted(PUBLIC.glob("*.jsonl")), ids=lambda p: p.stem
)
def test_no_measure_falls_below_its_floor(path: Path) -> None:
    outcome = evaluate([path], FLOORS, pipeline=Settings().pipeline)
    assert outcome.scores
    assert set(outcome.scores) <= set(json.loads(FLOORS.read_text())), (
        "a measure without a floor: tearsheet eval --update"
    )
    assert outcome.fallen == (), "\n".join(outcome.lines)


def gold_file(folder: Path, start: int, end: int) -> Path:
    path = folder / "small.jsonl"
    text = "The harbour board met Ilse Brandt in Lindau on Tuesday."
    mention = {"start": start, "end": end, "label": "PERSON"}
    path.write_text(json.dumps({"doc_id": "a", "text": text, "mentions": [mention]}))
    return path


def test_a_floor_is_raised_freely_and_lowered_only_with_a_reason(tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    right, pipeline = gold_file(tmp_path, 22, 33), Settings().pipeline
    evaluate([right], floors, pipeline=pipeline, update=True)
    high = json.loads(floors.read_text())["small: names F1"]["least"]
    assert high > 0
    wrong = gold_file(tmp_path, 0, 3)
    assert evaluate([wrong], floors, pipeline=pipeline).fallen == ("small: names F1",)
    with pytest.raises(SettingsError, match="would fall"):
        evaluate([wrong], floors, pipeline=pipeline, update=True)
    evaluate([wrong], floors, pipeline=pipeline, update=True, why="another gold")
    assert json.loads(floors.read_text())["small: names F1"] | {"gold": ""} == {
        "least": 0.0,
        "gold": "",
        "why": "another gold",
    }


def test_a_torn_gold_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "torn.jsonl"
    path.write_text('{"doc_id": ')
    with pytest.raises(SettingsError, match=r"torn\.jsonl"):
        score(path, Settings().pipeline)


def test_the_blind_part_of_a_gold_file_is_a_set_of_its_own(tmp_path: Path) -> None:
    path = gold_file(tmp_path, 22, 33)
    seen = json.loads(path.read_text())
    mistaken = seen | {"doc_id": "b", "part": "blind", "mentions": [{"start": 0, "end": 3, "label": "PERSON"}]}
    path.write_text("\n".join(map(json.dumps, (seen, mistaken))))
    found = score(path, Settings().pipeline)
    assert found["small: names F1"] > found["small, blind: names F1"] == 0.0


def test_an_event_may_be_read_in_more_than_one_way() -> None:
    told = {"start": 0, "end": 4, "type": "AID", "status": "uncertain", "or_status": ["asserted"]}
    found = {"events": [told | {"status": "asserted"}]}
    assert events([({"events": [told]}, found)]) == {"events F1": 1.0, "event status right": 1.0}
    assert events([({"events": [told | {"or_status": []}]}, found)])["event status right"] == 0.0


def test_spans_are_compared_without_what_stands_around_them() -> None:
    text = "“The Lake Board’s,” he"
    assert text[slice(*trim(text, 0, 19))] == "Lake Board"


def test_pairs_are_one_to_one_the_best_first() -> None:
    text = "x" * 20
    assert list(match(text, [(0, 10), (10, 20)], [(0, 12), (11, 20)])) == [(1, 1, 0.9), (0, 0, 10 / 12)]


def test_times_are_held_against_the_types_that_gold_has_by_value_and_by_days() -> None:
    def time(start: int, kind: str, value: str) -> dict:
        return {"start": start, "end": start + 3, "type": kind, "value": value}

    gold = {"text": "x" * 20, "timexes": [time(0, "DATE", "2019-06-03/2019-06-09"), time(5, "TIME", "T09:00")]}
    found = {"timexes": [time(1, "DATE", "2019-W23"), time(5, "TIME", "T09:00"), time(10, "DURATION", "P3D")]}
    assert timexes([(gold, found)]) == {"timex value F1": 0.5, "timex interval F1": 1.0}
    found["timexes"].append(time(15, "DATE", "2019"))
    assert timexes([(gold, found)]) == {"timex value F1": 0.4, "timex interval F1": 2 / 3}


def test_optional_names_count_neither_way() -> None:
    gold = {"text": "Anna and Lindau", "mentions": [{"start": 9, "end": 15, "label": "GPE", "optional": True}]}
    found = {"mentions": [{"start": 9, "end": 15, "label": "LOC"}, {"start": 0, "end": 4, "label": "PERSON"}]}
    assert names([(gold, found)]) == {"names F1": 0.0}
    gold["mentions"].append({"start": 0, "end": 4, "label": "PERSON"})  # type: ignore[attr-defined]
    assert names([(gold, found)]) == {"names F1": 1.0}


def test_a_quotation_in_pieces_is_as_good_as_whole() -> None:
    gold = {"text": "“One two. \n“Three four.”", "quotes": [{"start": 0, "end": 24, "speaker": None}]}
    found = {"quotes": [{"start": 0, "end": 9, "speaker": None}, {"start": 11, "end": 24, "speaker": None}]}
    assert quotes([(gold, found)])["quotes F1"] == 1.0
