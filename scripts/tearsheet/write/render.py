"""A template and what it needs in, a Page out: front matter with our stamp, the body, and the list of its sources.

The sources are read off the body, so that a page names exactly the articles whose words it shows.
"""

import re
from collections.abc import Mapping
from typing import Any

import jinja2
from markdown.extensions.toc import slugify

from tearsheet.model import Page
from tearsheet.write import evidence, roles, telling, weave, words
from tearsheet.write.escape import Safe, environment, escape, front_matter, join
from tearsheet.write.view import View
from tearsheet.write.words import shortened

_ADDRESS = re.compile(r" at=([a-z0-9_-]+):\d+-\d+\}")  # in running text the brace would be escaped
_HTML = frozenset('<>&"')  # some themes print tags raw
_TITLE, _DESCRIPTION = 200, 300  # characters: what browsers and search engines show, and then some


def _environment() -> jinja2.Environment:
    made = environment(jinja2.PackageLoader("tearsheet", "write"))
    made.globals.update(evidence=evidence, telling=telling, roles=roles, mark=weave.mark, words=words.WORDS)
    made.filters["slug"] = lambda heading: slugify(heading, "-")  # the id that a heading gets
    made.globals.update(count=words.count, when=words.when, listed=words.listed, sentence=words.sentence)
    return made


_TEMPLATES = _environment()


def page(view: View, path: str, front: Mapping[str, Any], /, template: str, **context: object) -> Page:
    """Render `template`.md.j2. `front` needs title, description and kind; the other keys go below `tearsheet:`."""
    body = _TEMPLATES.get_template(f"{template}.md.j2").render(view=view, front=front, **context)
    stamp = {"generated": True} | {k: v for k, v in front.items() if k not in ("title", "description", "date", "tags")}
    head: dict[str, object] = {"title": shortened(str(front["title"]), _TITLE)}
    head["description"] = shortened(str(front["description"]), _DESCRIPTION)
    head |= {"date": front["date"]} if front.get("date") else {}
    head |= {"tags": tags} if (tags := [t for t in front.get("tags", ()) if not _HTML & set(t)]) else {}
    head["tearsheet"] = stamp
    return Page(path, _tidy(front_matter(head) + "\n" + body + sources(view, body)))


def sources(view: View, body: str) -> str:
    """The list of the articles whose words stand in `body`."""
    slugs = set(_ADDRESS.findall(body))
    lines = [_source(a.article.slug, a.article.title, evidence.dated(a), a.article.outlet)
             for a in view.corpus.articles if a.article.slug in slugs]  # fmt: skip
    return "\n\n## Sources of this page\n\n" + "".join(f"- {line}\n" for line in lines) if lines else ""


def _source(slug: str, title: str, day: str, outlet: str | None) -> Safe:
    parts: list[object] = [weave.mark(title, "source", slug), day]
    if outlet is not None:
        parts.insert(1, weave.mark(outlet, "meta", f"{slug}.outlet"))
    return join([escape(part) for part in parts], " · ")


def _tidy(text: str) -> str:
    """One empty line between blocks and one line end at the end, whatever the template left."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.splitlines())).strip() + "\n"
