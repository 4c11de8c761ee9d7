"""Which files are articles, which are sidecars, which are neither; and the editor's decisions."""

from pathlib import Path

from tearsheet.store.inputs import corrections, inputs, one


def test_sidecars_go_with_their_article_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text("B\n\ntext")
    (tmp_path / "a.txt").write_text("A\n\ntext")
    (tmp_path / "a.yml").write_text("outlet: X")
    (tmp_path / ".DS_Store").write_text("x")
    found = inputs(tmp_path)
    assert [(i.item.path, i.sidecar) for i in found.articles] == [("a.txt", b"outlet: X"), ("sub/b.txt", None)]
    assert found.problems == ()


def test_what_is_no_article_is_named_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff")
    (tmp_path / "lost.yml").write_text("outlet: X")
    found = inputs(tmp_path)
    assert [p.where for p in found.problems] == ["lost.yml", "photo.jpg"]
    assert ".txt" in found.problems[1].remedy


def test_one_file_alone(tmp_path: Path) -> None:
    (tmp_path / "bulk.jsonl").write_text('{"doc_id": "a", "text": "A."}\n\n{"doc_id": "b", "text": "B."}\n')
    assert [i.item.line for i in one(tmp_path / "bulk.jsonl").articles] == [1, 3]


def test_a_missing_folder_is_an_empty_one(tmp_path: Path) -> None:
    assert inputs(tmp_path / "none").articles == ()


def test_corrections_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yml"
    path.write_text(
        "- {same: [anna-kim, A. Kim], why: her card}\n"
        "- {rename: lake-board, why: no new name}\n"
        "- {smae: [x], why: typo}\n"
        "- {drop: 'a:1-2', same: [b], why: two at once}\n"
        "- just words\n"
    )
    good, bad = corrections(path)
    assert [c.same for c in good] == [("anna-kim", "A. Kim")]
    assert [b.where.split()[-1] for b in bad] == ["2", "3", "4", "5"]
    assert all(b.remedy for b in bad)


def test_corrections_that_are_no_yaml(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yml"
    path.write_text("- {same: [\n")
    good, bad = corrections(path)
    assert good == ()
    assert "readable YAML" in bad[0].what
