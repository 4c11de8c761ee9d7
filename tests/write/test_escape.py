"""Text becomes Markdown that shows it, templates escape unasked, and what is hidden can be seen in the Markdown."""

import jinja2
import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from tearsheet.write.escape import Safe, environment, escape, front_matter, inline, join

EXTENSIONS = ["tables", "footnotes", "attr_list", "md_in_html", "toc", "tearsheet.markup"]


def render(template: str, **context: object) -> str:
    return environment(jinja2.DictLoader({"page": template})).get_template("page").render(**context)


# ---------------------------------------------------------------- text


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", ""),
        ("Talks in the U.S. ended (again) at 9.30; “why?”", "Talks in the U.S. ended (again) at 9.30; “why?”"),
        ("*a* [b](c) <d> & e_f", "&#42;a&#42; &#91;b&#93;(c) &#60;d&#62; &#38; e&#95;f"),
        ("- a - b", "&#45; a - b"),
        ("# C#", "&#35; C&#35;"),
        ("12. May 12. or 12)", "12&#46; May 12. or 12)"),
        (" 12) May", " 12&#41; May"),
        ("2017 was", "2017 was"),
        ("(so)", "&#40;so)"),
        ("No!", "No&#33;"),
        ("///Footnotes Go Here///", "&#47;/&#47;Footnotes Go Here//&#47;"),
        ("see https://x.example/a?b=c#d", "see https://x.example/a?b&#61;c&#35;d"),
        ('say "x"', "say &#34;x&#34;"),
        ("a\u202eb\xa0c\u200bd", "a&#8238;b&#160;c&#8203;d"),
        ("a\x00b\x02c\x7fd\x9fe\ud800f\ufffeg\U0001ffffh", "abcdefgh"),
        ("a\r\n\r\n  b\rc\u2028d\x85e\x0cf\x1cg", "a b c d e f g"),
        (12, "12"),
    ],
)
def test_escape(text: object, made: str) -> None:
    assert escape(text) == made
    assert isinstance(escape(text), Safe)


def test_escaping_twice_is_escaping_once() -> None:
    assert escape(escape("*")) == "&#42;"
    assert inline(inline("*")) == "&#42;"
    assert join([escape("*"), "*"], ", ") == "&#42;, &#42;"


def test_a_piece_of_safe_text_is_no_longer_safe() -> None:
    """It may have been cut in the middle of an entity or of a mark."""
    safe = escape("a*b")
    for piece in (safe[:3], safe + "", safe.upper(), safe.replace("a", "b"), f"{safe}"):
        assert type(piece) is str


def test_within_a_mark_sentences_keep_their_points() -> None:
    assert inline('- "Then" (so) #12. ~ May!') == '- "Then" (so) #12. ~ May!'
    assert inline("a|b]{x} <i> ///") == "a&#124;b&#93;&#123;x&#125; &#60;i&#62; //&#47;"


@settings(max_examples=1500, deadline=None)
@given(st.text(st.sampled_from("ab [](){}<>&*_|\\`#!~^=+-.:/1\"'\n\t\x02\x03\x1f\xa0\u2028é") | st.characters()))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    gone = {c for c in text if not c.isspace() and (c < " " or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff")}
    gone |= {c for c in text if 0xFDD0 <= ord(c) <= 0xFDEF or ord(c) & 0xFFFE == 0xFFFE}
    expected = " ".join("".join(c for c in text if c not in gone).split())
    for source in (
        f"x\n\n{escape(text)}\n\ny",
        f"- {escape(text)}",
        f"[{inline(text)}]{{gap}}",
        f"# a {escape(text)} b",
    ):
        page = fragment_fromstring(markdown.markdown(source, extensions=EXTENSIONS), create_parent="div")
        found = " ".join(page.text_content().split())
        assert found in (expected, f"x {expected} y".replace("  ", " "), f"a {expected} b".replace("  ", " "))


# ---------------------------------------------------------------- templates


def test_templates_escape_unless_it_is_safe() -> None:
    assert render("*{{ a }}* {{ b }} {{ 3 }}", a="<*>", b=Safe("**b**")) == "*&#60;&#42;&#62;* **b** 3"


def test_what_macros_blocks_and_callers_give_is_escaped_once() -> None:
    assert render("{% macro bold(x) %}**{{ x }}**{% endmacro %}{{ bold('*') }}") == "**&#42;**"
    around = "{% macro bold(x) %}**{{ x }}**{{ caller() }}{% endmacro %}"
    assert render(around + "{% call bold('*') %}_{{ '_' }}{% endcall %}") == "**&#42;**_&#95;"
    assert render("{% set x %}*{{ '*' }}{% endset %}{{ x }}") == "*&#42;"
    assert render("{{ ['*', x]|join(' *and* ') }}", x=Safe("_x_")) == "&#42; *and* _x_"


def test_joining_in_a_template_never_makes_text_safe() -> None:
    assert render("{{ x ~ '<' }}", x=Safe("*x*")) == "&#42;x&#42;&#60;"
    assert render("{{ '%s' % x }}", x="<b>") == "&#60;b&#62;"
    assert render("{{ x|upper }}", x=Safe("*")) == "&#42;"


@pytest.mark.parametrize("name", ["safe", "e", "escape", "forceescape", "tojson", "xmlattr", "urlize"])
def test_no_filter_switches_escaping_off(name: str) -> None:
    with pytest.raises(jinja2.TemplateAssertionError):
        render("{{ x|" + name + " }}", x="<")


@pytest.mark.parametrize("template", ["{{ x }}", "{{ nothing }}", "{{ x.y }}"])
def test_printing_what_is_unknown_is_an_error(template: str) -> None:
    with pytest.raises((TypeError, jinja2.UndefinedError)):
        render(template, x=None)


def test_an_attribute_cannot_be_left() -> None:
    page = fragment_fromstring(render('<p title="{{ x }}">a</p>', x='" onclick="y'))
    assert dict(page.attrib) == {"title": '" onclick="y'}


# ---------------------------------------------------------------- front matter


def test_front_matter_escapes_what_themes_print_raw() -> None:
    made = front_matter({"title": "A <b> & 'c'", "description": "</title>", "tearsheet": {"article": "a<b"}})
    assert made.startswith("---\n")
    assert made.endswith("---\n")
    assert yaml.safe_load(made.strip("-\n")) == {
        "title": "A &lt;b&gt; &amp; &#x27;c&#x27;",
        "description": "&lt;/title&gt;",
        "tearsheet": {"article": "a<b"},
    }


def test_front_matter_keeps_order_numbers_and_lists_and_wraps_nothing() -> None:
    made = front_matter({"title": "x " * 200, "b": [1, None, True], "a": "é\n---\nx"})
    assert made.splitlines() == ["---", f"title: {'x ' * 199}x", "b:", "- 1", "- null", "- true", "a: é --- x", "---"]
