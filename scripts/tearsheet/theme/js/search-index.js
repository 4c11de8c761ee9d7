// The index as files: loading by <script>, which works from a disk too, the words of a text, and the lines of a word.
// write/search/ writes what is read here; its words.py holds the same rules for words.
"use strict";

const tearsheet = (() => {
  const waiting = new Map();
  const loaded = new Map();
  let base = "";
  let version = "";

  // Each file of the index calls this with its name and what it holds.
  const give = (name, data) => waiting.get(name)?.(data);

  // What the file `name` holds. Asked for once; a failure may be tried again.
  const load = (name) => {
    if (loaded.has(name)) return loaded.get(name);
    const promise = new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = `${base}search/${name}.js${version}`;
      script.onload = () => script.remove();
      script.onerror = () => {
        loaded.delete(name);
        script.remove();
        reject(new Error(`search/${name}.js could not be loaded`));
      };
      document.head.append(script);
    });
    loaded.set(name, promise);
    return promise;
  };

  // ---------------------------------------------------------------- words
  const ALONE = "\\u3040-\\u30ff\\u3400-\\u9fff";
  const LETTER = `(?![${ALONE}])[\\p{L}\\p{N}]`;
  const TOKEN = new RegExp(
    "[A-Za-z](?:\\.[A-Za-z])+(?![A-Za-z])|[0-9]+(?:[.,][0-9]+)+" +
      `|[${ALONE}]|${LETTER}(?:${LETTER}|[\\u0300-\\u036f\\u00ad'’])*`,
    "gu",
  );
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

  const fold = (token) =>
    token
      .replace(/['’]+(?:[sS]['’]*)?$/u, "")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]|[\u0300-\u036f]/gu, "")
      .replace(/[ßæœøłđðþıς]/gu, (letter) => LETTERS[letter])
      .slice(0, 32);

  // The words of a text: { word, start, end }.
  const words = (text) => {
    const found = [];
    for (const token of text.matchAll(TOKEN)) {
      const word = fold(token[0]);
      if (word !== "") found.push({ word, start: token.index, end: token.index + token[0].length });
    }
    return found;
  };

  // ---------------------------------------------------------------- numbers
  const DIGIT = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].map((c, n) => [c, n]));

  // Calls `each` with every number of a string, and in postings (`more`) with how and where, which follow it.
  const numbers = (text, more, each) => {
    let at = 0;
    while (at < text.length) {
      let value = 0;
      let shift = 0;
      let digit = 0;
      do {
        digit = DIGIT.get(text[at++]);
        value |= (digit & 31) << shift;
        shift += 5;
      } while (digit & 32);
      if (!more) each(value);
      else each(value, DIGIT.get(text[at++]), (DIGIT.get(text[at++]) << 6) | DIGIT.get(text[at++]));
    }
  };

  const column = (text) => {
    const values = [];
    numbers(text, false, (value) => values.push(value));
    return values;
  };

  // ---------------------------------------------------------------- files of lines
  const keyOf = (line) => line.slice(0, line.indexOf(" "));

  // The first of the sorted `items` whose key is not below `key`.
  const lowest = (items, key, of) => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (of(items[middle]) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  // The lines of a table whose key is `key`, or begins with it. Of the files of a prefix the first `most` are read.
  const lines = async (table, key, prefix, most = 2) => {
    const { [table]: first } = await root();
    const after = lowest(first, key, (item) => item);
    const begin = first[after] === key ? after : Math.max(0, after - 1);
    let end = begin + 1;
    while (prefix && end < first.length && end < begin + most && first[end].startsWith(key)) end++;
    const names = [];
    for (let n = begin; n < Math.min(end, first.length); n++) names.push(`${table}/${n}`);
    const found = [];
    for (const file of await Promise.all(names.map(load))) {
      for (let n = lowest(file, key, keyOf); n < file.length; n++) {
        const own = keyOf(file[n]);
        if (prefix ? !own.startsWith(key) : own !== key) break;
        found.push(file[n]);
      }
    }
    return found;
  };

  // ---------------------------------------------------------------- the root
  let rooted = null;

  // What is known of every unit: { units, words, names, outlets, outlet, day, length, average }.
  const root = () => {
    rooted ??= load("root").then((data) => {
      version = `?${data.version}`; // a file kept from an older index has another name
      const day = new Int32Array(data.units).fill(-1e9);
      const runs = column(data.days);
      let unit = data.undated;
      for (let n = 0, at = data.first; n < runs.length; n += 2) {
        at += runs[n];
        day.fill(at, unit, (unit += runs[n + 1]));
      }
      const length = Float64Array.from(data.lengths, (digit) => 2 ** (DIGIT.get(digit) / 4));
      const average = length.reduce((sum, one) => sum + one, 0) / data.units;
      return { ...data, day, length, average, outlet: Uint16Array.from(column(data.outlet)) };
    });
    return rooted;
  };

  const open = (from) => {
    base = from;
  };

  return { give, open, load, root, lines, words, numbers, keyOf };
})();
