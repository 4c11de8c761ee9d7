"""Datelines, and what only looks like one."""

import pytest

from tearsheet.read.dateline import dateline, whole_dateline


@pytest.mark.parametrize(
    "line",
    [
        "OSLO —", "OSLO, Norway —", "OSLO, June 2 (AFP) —", "OSLO, 2 June 2024 –", "OSLO/BERGEN (Reuters) -",
        "OSLO. June 2 (Interfax) —", "Oslo, June 2 (Xinhua) --", "Oslo (dpa) -", "June 2 (Reuters) -", "(Reuters) -",
        "ST. PAUL, Minn. (AP) —", "RIO DE JANEIRO, Brazil --", "PORT-AU-PRINCE —", "OSLO, June 2. /TASS/.",
        "Oslo, 2 June –",
    ],
)  # fmt: skip
def test_datelines(line):
    found = dateline(f"{line} The harbour froze on Sunday, the first time in nine years.")
    assert found is not None
    assert found[0] == len(line)


def test_a_dash_without_spaces():
    assert dateline("OSLO—The harbour froze on Sunday.")[0] == len("OSLO—")


@pytest.mark.parametrize(
    "prose",
    [
        "The harbour — frozen — was closed.", "NATO — the alliance — froze.", "Oslo — a port — froze.",
        "UPDATE: " + "The harbour froze on Sunday. " * 9, "June 2 was cold.", "OSLO", "OSLO —", "A —", "(Reuters)",
        "HOLT: Yes.", "X-RAY machines froze.", "",
    ],
)  # fmt: skip
def test_prose(prose):
    assert dateline(prose) is None


def test_a_place_and_a_day_alone():
    assert whole_dateline("Oslo, June 2, 2024")
    assert whole_dateline("Oslo froze.") is None
