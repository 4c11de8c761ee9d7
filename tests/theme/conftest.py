"""The browser, and the site of the sample desk, for the tests of what readers see."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tests.theme.browser import launched

from tearsheet.build import build
from tearsheet.store.layout import Layout


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as started:
        yield started


@pytest.fixture(scope="session")
def sample_built(sample: Layout) -> Layout:
    """The sample desk with its site."""
    build(sample)
    return sample
