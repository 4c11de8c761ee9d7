"""The built site is exchanged whole: whatever happens in between, a complete site stands there."""

from pathlib import Path

import pytest

from tearsheet.errors import OutputError
from tearsheet.store.site import exchange


def site(folder: Path, words: str) -> None:
    (folder / "index.html").write_text(words)
    (folder / "sitemap.xml").write_text("<urlset/>")


def test_exchanges(tmp_path: Path) -> None:
    for words in ("one", "two"):
        with exchange(tmp_path / "site") as new:
            site(new, words)
        assert (tmp_path / "site" / "index.html").read_text() == words
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, OutputError("no", where="here", remedy="none")])
def test_a_build_that_fails_leaves_the_previous_site(tmp_path: Path, error: BaseException) -> None:
    with exchange(tmp_path / "site") as new:
        site(new, "one")
    with pytest.raises((KeyboardInterrupt, OutputError)), exchange(tmp_path / "site") as new:
        site(new, "torn")
        raise error
    assert (tmp_path / "site" / "index.html").read_text() == "one"


def test_recovers_when_cut_off_between_the_two_renames(tmp_path: Path) -> None:
    with exchange(tmp_path / "site") as new:
        site(new, "one")
    (tmp_path / "site").rename(tmp_path / ".site.old")
    (tmp_path / ".site.new").mkdir()
    with pytest.raises(KeyboardInterrupt), exchange(tmp_path / "site"):
        raise KeyboardInterrupt
    assert (tmp_path / "site" / "index.html").read_text() == "one"


def test_refuses_a_folder_that_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(OutputError, match="something other than a site"), exchange(tmp_path):
        pass
    assert (tmp_path / "thesis.docx").exists()
