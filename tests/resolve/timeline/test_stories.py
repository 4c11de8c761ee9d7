"""Which articles may be of one story."""

from tearsheet.model import Annotated, Article, Published, Source
from tearsheet.resolve.timeline.stories import stories

WORDS = (
    "barley",
    "copper",
    "lantern",
    "meadow",
    "orchard",
    "pebble",
    "quarry",
    "saddle",
    "thimble",
    "velvet",
    "walnut",
)


def written(doc_id: str, text: str) -> Annotated:
    return Annotated(Article(doc_id, doc_id, Source(doc_id, ""), "", text, (), Published("2022-10-19")))


def near(texts: dict[str, str], doc_id: str) -> list[str]:
    return sorted(stories([written(*item) for item in texts.items()])[doc_id].near)


def own(letter: str, count: int) -> str:
    """Words that no other article has."""
    return " ".join(f"{letter}{word}" for word in WORDS[:count])


def test_articles_with_little_in_common_may_be_of_one_story_where_nothing_is_nearer():
    pair = {"a": f"harbour {own('a', 11)}", "b": f"harbour {own('b', 11)}"}
    assert near(pair, "a") == ["b"]
    assert near({**pair, "b": own("b", 11)}, "a") == []


def test_an_article_that_has_nearer_ones_needs_none_that_are_hardly_alike():
    close = {f"c{n}": f"harbour beacon {own('a', 11)}" for n in range(5)}
    also = {f"d{n}": f"harbour beacon {own('b', 11)}" for n in range(5)}
    texts = {"a": f"harbour {own('a', 11)}", "b": f"harbour {own('b', 11)}"}
    assert "b" not in near({**texts, **close, **also}, "a")
