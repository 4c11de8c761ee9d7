"""The records against the names of the contract."""

import json

from tests.write.corpus import corpus

from tearsheet.write.records import records


def test_articles_then_entities_sorted() -> None:
    made = list(records(corpus()))
    assert [r["doc_id"] for r in made if r["record"] == "article"] == ["fares", "ferry-copy", "ferry-talks", "walled"]
    ids = [r["id"] for r in made if r["record"] == "entity"]
    assert ids == sorted(ids)
    assert made[-1]["record"] == "entity"


def test_names_of_the_contract() -> None:
    made = {r["doc_id"]: r for r in records(corpus()) if r["record"] == "article"}["ferry-talks"]
    assert {"source", "title", "outlet", "url", "author", "language", "published", "text", "blocks", "sentences"} < set(
        made
    )
    assert set(made["source"]) == {"path", "sha256", "line"}
    assert set(made["published"]) == {"value", "how", "why", "candidates"}
    quote = made["quotes"][2]
    assert {"start", "end", "kind", "cue", "speaker", "named", "via", "certainty"} <= set(quote)
    assert (quote["named"], quote["via"], quote["speaker"]["name"]) == (False, "harbour-post", "A senior official")
    assert made["quotes"][1]["speaker"]["name"] == "Ilse Brandt"
    event = made["events"][0]
    assert {"start", "end", "type", "status", "date", "place", "participants"} <= set(event)
    assert event["participants"][0]["entity_id"] == "ilse-brandt"
    assert made["mentions"][0]["label"] == "GPE"


def test_entity() -> None:
    made = {r["id"]: r for r in records(corpus()) if r["record"] == "entity"}["ilse-brandt"]
    role = made["roles"][0]
    assert (role["text"], role["of"], role["of_name"]) == ("transport minister", "norrland", "Norrland")
    assert role["evidence"] == {"doc_id": "ferry-talks", "start": 73, "end": 91}


def test_all_of_it_is_json() -> None:
    assert all(json.loads(json.dumps(record)) == record for record in records(corpus()))
