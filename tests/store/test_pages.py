"""Who owns which file below docs/, and that nothing is touched without need."""

from pathlib import Path

import pytest

from tearsheet.model import Page
from tearsheet.store import pages as store
from tearsheet.store.pages import MANIFEST, write_pages


def page(path: str, words: str = "words") -> Page:
    return Page(path, f"---\ntitle: A\ntearsheet:\n  generated: true\n---\n\n{words}\n")


def test_writes_only_what_changes(tmp_path: Path) -> None:
    first = write_pages(tmp_path, (page("index.md"), page("people/a.md")))
    assert first.written == ("index.md", "people/a.md")
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()}
    second = write_pages(tmp_path, (page("index.md"), page("people/a.md")))
    assert (second.written, second.removed, second.unchanged) == ((), (), 2)
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file()} == before


def test_removes_what_it_no_longer_makes_and_the_empty_folder(tmp_path: Path) -> None:
    write_pages(tmp_path, (page("index.md"), page("people/a.md")))
    assert write_pages(tmp_path, (page("index.md"),)).removed == ("people/a.md",)
    assert not (tmp_path / "people").exists()


def test_never_overwrites_a_hand_written_page(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# Mine\n")
    done = write_pages(tmp_path, (page("index.md"),))
    assert [p.where for p in done.problems] == [f"{tmp_path.name}/index.md"]
    assert (tmp_path / "index.md").read_text() == "# Mine\n"
    write_pages(tmp_path, ())
    assert (tmp_path / "index.md").exists()


def test_leaves_a_generated_page_that_somebody_edited(tmp_path: Path) -> None:
    write_pages(tmp_path, (page("index.md"), page("people/a.md")))
    edited = tmp_path / "index.md"
    edited.write_text(edited.read_text() + "my words\n")
    for pages in ((page("index.md", "newer"),), ()):
        done = write_pages(tmp_path, pages)
        assert "edited by hand" in done.problems[0].what
        assert edited.read_text().endswith("my words\n")
    edited.unlink()
    assert write_pages(tmp_path, (page("index.md", "newer"),)).written == ("index.md",)


def test_a_lost_manifest_does_no_harm(tmp_path: Path) -> None:
    write_pages(tmp_path, (page("index.md"),))
    (tmp_path / MANIFEST).write_text("{ torn")
    assert write_pages(tmp_path, (page("index.md", "newer"),)).problems == ()


@pytest.mark.parametrize("survives", range(4))
def test_a_run_cut_off_while_writing_is_completed_by_the_next(
    tmp_path: Path, survives: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tuple(page(f"p{n}.md", "old") for n in range(3))
    new = tuple(page(f"p{n}.md", "new") for n in range(3))
    write_pages(tmp_path, old)
    real, count = store.write_atomically, 0

    def cut_off(path: Path, data: bytes) -> None:
        nonlocal count
        if count == survives:
            raise KeyboardInterrupt
        count += 1
        real(path, data)

    monkeypatch.setattr(store, "write_atomically", cut_off)
    with pytest.raises(KeyboardInterrupt):
        write_pages(tmp_path, new)
    monkeypatch.undo()
    done = write_pages(tmp_path, new)
    assert done.problems == ()
    assert [(tmp_path / p.path).read_text() for p in new] == [p.text for p in new]
    assert write_pages(tmp_path, new).written == ()
