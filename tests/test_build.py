"""The whole way: from a folder to a checked site, repeatable, incremental, and not stopped by one bad article."""

import hashlib
import json
from pathlib import Path

import pytest
from conftest import REAL, ROOT
from msgspec.structs import replace

from tearsheet import build as story
from tearsheet.build import brief, build, check
from tearsheet.errors import OutputError, SettingsError
from tearsheet.store.layout import Layout, find


def digests(folder: Path) -> dict[str, str]:
    """Every file below a folder with the digest of its bytes."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file())
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_a_small_desk_becomes_a_checked_site(desk: Layout) -> None:
    done = build(desk)
    assert done.briefed.corpus.problems == ()
    assert done.report.findings == ()
    for name in ("index.html", "articles/harbour.html", "articles/ferry.html", "articles/bulk-1.html"):
        assert (desk.site / name).is_file(), name
    assert check(desk).findings == ()


def test_nothing_is_done_twice(desk: Layout) -> None:
    first = brief(desk)
    assert first.annotated == 3
    second = brief(desk)
    assert (second.annotated, second.written.written, second.written.removed) == (0, (), ())
    changed = desk.articles / "harbour.txt"
    changed.write_text(changed.read_text().replace("one more week", "two more weeks"))
    third = brief(desk)
    assert third.annotated == 1
    assert "articles/harbour.md" in third.written.written
    assert "articles/ferry.md" not in third.written.written


def test_a_sidecar_counts_as_part_of_its_article(desk: Layout) -> None:
    brief(desk)
    (desk.articles / "harbour.yml").write_text("published: 2025-03-12\noutlet: Another Courier\n")
    assert brief(desk).annotated == 1


def test_a_desk_may_take_the_names_of_its_pipeline(desk: Layout) -> None:
    """In mkdocs.yml; whatever was annotated with other names is annotated anew."""
    rules = {m.rule for found in brief(desk).corpus.articles for m in found.mentions}
    assert "model" in rules
    config = desk.config.read_text()
    desk.config.write_text(config.replace("    # names_from: pipeline", "    names_from: pipeline"))
    asked = brief(find(None, desk=desk.root))
    assert asked.annotated == 3
    assert {m.rule for found in asked.corpus.articles for m in found.mentions} == {"spacy"}


def test_names_come_from_the_model_or_the_pipeline(desk: Layout) -> None:
    desk.config.write_text(desk.config.read_text().replace("# names_from: pipeline", "names_from: elsewhere"))
    with pytest.raises(SettingsError, match="elsewhere"):
        find(None, desk=desk.root)


def test_the_same_bytes_cold_and_warm_for_any_number_of_jobs(desk: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story, "_A_JOB", 1)  # so that three articles are shared out to two processes
    build(desk, jobs=1)
    cold = digests(desk.docs) | digests(desk.site)
    build(desk, jobs=1)
    assert digests(desk.docs) | digests(desk.site) == cold
    for path in desk.cache.glob("*.json"):
        path.unlink()
    assert build(desk, jobs=2).briefed.annotated == 3
    assert digests(desk.docs) | digests(desk.site) == cold


def test_a_folder_elsewhere_gives_the_same_pages(desk: Layout, tmp_path: Path) -> None:
    """Pages name no path of this machine."""
    build(desk)
    other = tmp_path / "another place" / "desk"
    other.parent.mkdir()
    desk.root.rename(other)
    moved = find(None, desk=other)
    before = digests(moved.docs)
    assert brief(moved).written.written == ()
    assert digests(moved.docs) == before
    assert str(tmp_path) not in "".join(p.read_text() for p in moved.docs.rglob("*.md"))


def test_a_plain_folder_is_built_without_being_touched(desk: Layout) -> None:
    before = digests(desk.articles)
    layout = find(desk.articles, desk=ROOT, site=desk.root / "elsewhere")
    layout = replace(layout, root=desk.root / "guest")
    (layout.root).mkdir()
    (layout.root / "mkdocs.yml").write_bytes((desk.root / "mkdocs.yml").read_bytes())
    assert build(layout).report.findings == ()
    assert digests(desk.articles) == before


HOSTILE: dict[str, bytes] = {
    "script.txt": b"A <script>alert(1)</script> title\n\nBody with <img src=x onerror=alert(1)> and [x](javascript:alert(1)).\n",
    "marks.txt": b"Marks\n\n[Anna]{person=anna at=x:0-1} *a*{: onclick=alert(1)} --8<-- \"mkdocs.yml\" [^1] [^1]: note {{ config }}\n",
    "front.md": b"---\ntitle: '<script>alert(2)</script> {{ x }}'\ndate: 2025-01-01\ntemplate: ../../evil.html\n---\n\nBody text here.\n",
    "nul.txt": b"Null bytes\n\nBody\x00with null\x00 bytes.\n",
    "line.txt": b"Long line\n\n" + b"word " * 20_000_000,
    "paragraph.txt": b"Long paragraph\n\n" + b"The board met in Lindau. " * 4_000,
    "empty.txt": b"",
    "white.txt": b" \n\n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "utf16.txt": "Sixteen bits\n\nThe board met in Lindau on Tuesday.\n".encode("utf-16"),
    "ends.txt": b"Mixed ends\r\n\r\nFirst paragraph.\r\rSecond paragraph.\n\nThird.\r\n",
    "torn.jsonl": b'{"doc_id": "good-line", "text": "The board met in Lindau."}\n{"doc_id": "torn", "text": \n',
    "page.html": b"<html><head><title>T</title></head><body onload=alert(1)><script>alert(1)</script></body></html>",
    "stray.yml": b"published: never\n",
    "photo.jpg": b"\xff\xd8\xff\xe0",
}  # fmt: skip


def test_hostile_articles_neither_come_alive_nor_stop_the_others(desk: Layout) -> None:
    for name, data in HOSTILE.items():
        (desk.articles / name).write_bytes(data)
    done = build(desk)
    assert done.report.findings == ()
    unusable = {p.where.split(",")[0].split(":")[0] for p in done.briefed.corpus.problems}
    assert {"line.txt", "empty.txt", "white.txt", "binary.txt", "stray.yml", "photo.jpg"} <= unusable
    assert all(p.remedy and p.what for p in done.briefed.corpus.problems)
    for slug in ("harbour", "ferry", "bulk-1", "good-line", "script", "marks", "paragraph", "utf16", "ends"):
        assert (desk.site / "articles" / f"{slug}.html").is_file(), slug
    html = "".join(p.read_text() for p in desk.site.rglob("*.html"))
    assert "<script>alert" not in html
    assert "javascript:" not in html.replace("javascript:alert(1)).", "")
    assert "onerror=alert(1)>" not in html.replace("&lt;img src=x onerror=alert(1)&gt;", "")


def test_a_failed_check_leaves_the_previous_site(desk: Layout) -> None:
    build(desk)
    before = digests(desk.site)
    (desk.docs / "mine.md").write_text("# Mine\n\n[dead](nowhere.md)\n")
    with pytest.raises(OutputError, match=r"nowhere\.md"):
        build(desk)
    assert digests(desk.site) == before
    (desk.docs / "mine.md").unlink()
    build(desk)
    assert digests(desk.site) == before


def test_an_article_changed_after_the_build_is_noticed(desk: Layout) -> None:
    build(desk)
    path = desk.articles / "harbour.txt"
    path.write_text(path.read_text().replace("hurt", "hert"))
    findings = check(desk).findings
    assert findings
    assert any("hert" in str(f) or "hurt" in str(f) for f in findings)


def test_one_id_twice_is_reported_and_the_first_kept(desk: Layout) -> None:
    (desk.articles / "again.jsonl").write_text(json.dumps({"doc_id": "ferry", "text": "Another text."}))
    done = brief(desk)
    assert [p.where for p in done.corpus.problems] == ["ferry.md"]
    assert len(done.corpus.articles) == 3


def test_the_committed_pages_of_the_sample_are_what_the_code_makes(sample: Layout) -> None:
    before = digests(sample.docs)
    done = brief(sample)
    assert done.corpus.problems == ()
    assert done.written.problems == ()
    changed = sorted(done.written.written + done.written.removed)
    assert changed == [], f"run scripts/build and commit docs/: {changed}"
    assert digests(sample.docs) == before


@pytest.mark.skipif(not REAL.is_dir(), reason="the two real articles are not here")
def test_the_two_real_articles(tmp_path: Path) -> None:
    layout = find(REAL, desk=tmp_path, site=tmp_path / "site")
    done = build(layout)
    assert done.briefed.corpus.problems == ()
    assert done.report.findings == ()
    person = next(e for e in done.briefed.corpus.entities if e.name == "Igor Morgulov")
    assert len({m.doc_id for m in person.mentions}) == 2
    assert len({r.evidence.doc_id for r in person.roles}) == 2
    assert (layout.site / "people" / f"{person.id}.html").is_file()
