"""The browser, and the site of the sample desk, for the tests of what readers see."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.theme.browser import launched

from tearsheet.build import build
from tearsheet.store.layout import Layout, find


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as started:
        yield started


@pytest.fixture(scope="session")
def sample_built(sample: Layout, tmp_path_factory: pytest.TempPathFactory) -> Layout:
    """The sample desk with its site, in a folder of its own: another test asks what the committed pages are like."""
    layout = find(None, desk=Path(shutil.copytree(sample.root, tmp_path_factory.mktemp("built") / "desk")))
    build(layout)
    return layout
