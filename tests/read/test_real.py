"""Two real articles, when they lie beside the project: their caption and their link, and the text as it was."""

from pathlib import Path

from tearsheet.read import items, read

FOLDER = Path(__file__).parents[3] / "shared" / "articles"
FILES = sorted(FOLDER.glob("*.txt")) if FOLDER.is_dir() else []


def of(path):
    (item,) = items(path.name, path.read_bytes())
    return read(item, None)


def test_the_text_is_the_file():
    for path in FILES:
        article = of(path)
        assert article.text.encode("utf-8") == path.read_bytes()
        assert article.title == article.text.splitlines()[0]
        assert article.blocks[0].kind == "title"
        assert article.language == "en"
        assert article.published.how == "unknown"
        assert article.notes == ()


def test_every_line_has_its_block():
    for path in FILES:
        article = of(path)
        lines = [line.strip() for line in article.text.splitlines() if line.strip()]
        assert [article.text[b.start : b.end] for b in article.blocks] == lines


def test_the_caption_and_the_link_are_no_prose():
    kinds = [
        (b.kind, of(p).text[b.start : b.end]) for p in FILES for b in of(p).blocks if b.kind not in ("title", "body")
    ]
    assert [kind for kind, _ in kinds] == ["caption", "related"] if FILES else not kinds
    assert all("Getty" in text if kind == "caption" else text.startswith("Read more") for kind, text in kinds)
