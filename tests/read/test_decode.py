"""Bytes to text: nothing is guessed without saying so."""

import pytest

from tearsheet.errors import InputError
from tearsheet.read.decode import decode

GERMAN = (
    "Die Fähre über den See fährt nicht mehr, sagte die Bürgermeisterin am Dienstag. Größere Schiffe müssen warten. "
)


def test_utf8_needs_no_note():
    assert decode("Zürich – “yes”".encode(), "a").note is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_is_left_out_and_told(encoding):
    decoded = decode(GERMAN.encode(encoding), "a")
    assert decoded.text == GERMAN
    assert "mark" in decoded.note


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding):
    decoded = decode(GERMAN.encode(encoding), "a")
    assert decoded.text == GERMAN
    assert "UTF-16" in decoded.note


def test_windows_1252_is_told():
    decoded = decode((GERMAN + "“so”").encode("cp1252"), "a")
    assert decoded.text == GERMAN + "“so”"
    assert "cp1252" in decoded.note


@pytest.mark.parametrize("declared", ["windows-1251", "KOI8-R"])
def test_a_page_may_declare_its_encoding(declared):
    text = "Озеро замёрзло рано."
    decoded = decode(text.encode(declared), "a", declared=declared)
    assert decoded.text == text
    assert declared in decoded.note


@pytest.mark.parametrize("declared", ["rot13", "idna", "unicode_escape", "zlib", "nonsense", "utf-8"])
def test_only_encodings_of_text_are_believed(declared):
    assert decode("Zürich".encode("cp1252"), "a", declared=declared).text == "Zürich"


def test_utf8_wins_over_what_is_declared():
    assert decode("Zürich".encode(), "a", declared="windows-1252").text == "Zürich"


@pytest.mark.parametrize(
    "raw", [b"\xef\xbb\xbf\xff", b"\xff\xfea", b"\xff\xfe\x00\xd8", b"a\0b", b"\0" * 9, bytes(range(32)) * 4]
)
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(InputError) as caught:
        decode(raw, "folder/a.txt")
    assert caught.value.where == "folder/a.txt"
    assert caught.value.remedy
