// A query and its filters in, results out, the best first: which units have all its words (from the index), then, for
// the few that are shown, where the words stand (from the texts). Nothing here touches the page.
"use strict";

tearsheet.query = (() => {
  const [TITLE, STATEMENT, EVENT] = [4, 8, 16]; // bits of a posting; see write/search/postings.py
  const TIMES = [1, 2, 3.5, 6];
  const [K, B] = [1.2, 0.6]; // BM25
  const TOGETHER = 0.5; // what all words in one passage are worth, as a share of the most they can be
  const MOST = 12; // words of a query that count: somebody may paste a page
  const NEEDED = { statements: STATEMENT, events: EVENT };
  const FOLDERS = ["people", "organisations", "places"];

  // What was typed: its words, the last of them open to more letters while it is being typed, and its “phrases”.
  const parse = (typed) => {
    const words = tearsheet.words(typed).map((found) => found.word).slice(0, MOST);
    const open = /[\p{L}\p{N}]$/u.test(typed) && words.length > 0 && words[words.length - 1].length > 1;
    const phrases = [...typed.matchAll(/["“”„]([^"“”„]+)["“”„]/gu)].map((m) => tearsheet.words(m[1]).map((w) => w.word));
    return { words, open, phrases: phrases.filter((phrase) => phrase.length > 1) };
  };

  // The other forms in which a word is also looked for, beside its own.
  const forms = (word) => {
    if (word.length < 3 || /\d/.test(word)) return [];
    const longer = [`${word}s`, `${word}es`];
    return word.endsWith("s") && word.length > 3 ? [word.slice(0, -1), `${word}es`] : longer;
  };

  // Whether a word of a text is meant by the word `n` of the query, and how well: 1 itself, 0 not at all.
  const meant = (query, n, word) => {
    const asked = query.words[n];
    if (word === asked) return 1;
    if (forms(asked).includes(word)) return 0.8;
    return query.open && n === query.words.length - 1 && word.startsWith(asked) ? 0.5 : 0;
  };

  // ---------------------------------------------------------------- from the index

  // For one word of the query: how much each unit has of it (BM25), and the bits and places of its postings.
  const postings = async (query, n, root) => {
    const asked = query.words[n];
    const open = query.open && n === query.words.length - 1;
    const others = open ? forms(asked).filter((form) => !form.startsWith(asked)) : forms(asked);
    const keys = [tearsheet.lines("words", asked, open, asked.length > 2 ? 2 : 1)];
    keys.push(...others.map((form) => tearsheet.lines("words", form, false)));
    const found = (await Promise.all(keys)).flat();
    const score = new Float64Array(root.units);
    const bits = new Uint8Array(root.units);
    const where = new Uint16Array(root.units);
    let units = 0;
    for (const line of found) {
      const key = tearsheet.keyOf(line);
      const quality = meant(query, n, key);
      let unit = -1;
      tearsheet.numbers(line.slice(key.length + 1), true, (gap, how, places) => {
        unit += gap + 1;
        const times = TIMES[how & 3] * (how & TITLE ? 2 : 1);
        const share = times / (times + K * (1 - B + (B * root.length[unit]) / root.average));
        if (bits[unit] === 0) units++;
        score[unit] = Math.max(score[unit], quality * (share + (how & TITLE ? 0.3 : 0)));
        bits[unit] |= how | 128;
        where[unit] |= places;
      });
    }
    const rarity = Math.log(1 + (root.units - units + 0.5) / (units + 0.5));
    return { score: score.map((one) => one * rarity), bits, where, rarity };
  };

  // The units in which one of several names stands, with the bits and places of their postings.
  const named = async (ids, root) => {
    const bits = new Uint8Array(root.units);
    const where = new Uint16Array(root.units);
    for (const id of ids) {
      for (const line of await tearsheet.lines("words", `@${id}`, false)) {
        let unit = -1;
        tearsheet.numbers(line.slice(id.length + 2), true, (gap, how, places) => {
          unit += gap + 1;
          bits[unit] |= how | 128;
          where[unit] |= places;
        });
      }
    }
    return { bits, where };
  };

  // The units that have all that is asked for, the best first and then the newest; and how rare each word is.
  const candidates = async (query, filters) => {
    const root = await tearsheet.root();
    const terms = await Promise.all(query.words.map((_, n) => postings(query, n, root)));
    const names = await Promise.all(FOLDERS.filter((f) => filters[f]).map((f) => named(filters[f], root)));
    const needed = 128 | (NEEDED[filters.kind] ?? 0);
    const sets = [...terms, ...names];
    const together = terms.reduce((sum, term) => sum + term.rarity, 0) * TOGETHER;
    const outlet = filters.outlet === "" ? null : root.outlets.indexOf(filters.outlet) + 1;
    const units = [];
    const scores = new Float64Array(root.units);
    for (let unit = 0; unit < root.units; unit++) {
      if (!sets.every((set) => (set.bits[unit] & needed) === needed)) continue;
      if (outlet !== null && root.outlet[unit] !== outlet) continue;
      if (filters.from !== null && root.day[unit] < filters.from) continue;
      if (filters.to !== null && (root.day[unit] > filters.to || root.day[unit] < -1e8)) continue;
      for (const term of terms) scores[unit] += term.score[unit];
      if (sets.length > 1 && sets.reduce((places, set) => places & set.where[unit], -1) !== 0) scores[unit] += together;
      units.push(unit);
    }
    units.sort((a, b) => scores[b] - scores[a] || b - a);
    return { units, scores, rarities: terms.map((term) => term.rarity) };
  };

  // ---------------------------------------------------------------- from the texts

  // The places of the query's words in a text, and what they are worth there; words that follow each other count more.
  const look = (query, text, rarities) => {
    const hits = [];
    const best = new Array(query.words.length).fill(0);
    const tokens = tearsheet.words(text);
    let together = 0;
    let before = [];
    for (const token of tokens) {
      const now = [];
      for (let n = 0; n < query.words.length; n++) {
        const quality = meant(query, n, token.word);
        if (quality === 0) continue;
        now.push(n);
        best[n] = Math.max(best[n], quality);
        if (before.includes(n - 1)) together = Math.max(together, rarities[n] + rarities[n - 1]);
      }
      if (now.length > 0) hits.push({ start: token.start, end: token.end });
      before = now;
    }
    const worth = best.reduce((sum, quality, n) => sum + quality * rarities[n], 0);
    const phrases = query.phrases.filter((phrase) => !follows(tokens, phrase)).length === 0;
    return { hits, all: best.every((quality) => quality > 0), phrases, worth: worth + together };
  };

  const follows = (tokens, phrase) => tokens.some((_, at) => phrase.every((word, n) => tokens[at + n]?.word === word));

  // One text as a result, or null where what is asked for does not stand in it after all.
  const read = (record, unit, query, filters, found) => {
    const [slug, title, outlet, day, ids, passages] = record;
    const wanted = FOLDERS.filter((f) => filters[f]).map((f) => new Set(filters[f].map((id) => ids.indexOf(id))));
    const parts = filters.kind === "statements" ? "s" : filters.kind === "events" ? "e" : null;
    const places = [];
    for (const [number, , kind, text, names, own] of passages) {
      const has = (who) => wanted.every((set) => who.some((id) => set.has(id)));
      if (parts === null) {
        const seen = look(query, text, found.rarities);
        if (has(names)) seen.worth += 0.01 + wanted.length * 5;
        places.push({ ...seen, text, kind, anchor: `p${number}`, number, label: "" });
      } else {
        for (const [type, start, end, anchor, label, who] of own) {
          if (type !== parts || !has([...names, ...who])) continue;
          const seen = look(query, text.slice(start, end), found.rarities);
          if (seen.all && seen.phrases) places.push({ ...seen, text: text.slice(start, end), kind, anchor, number, label });
        }
      }
    }
    const heading = look(query, title, found.rarities);
    if (parts !== null && places.length === 0) return null;
    if (query.phrases.length > 0 && !heading.phrases && !places.some((place) => place.phrases)) return null;
    const order = places.map((place, n) => [place, n]).sort((a, b) => b[0].worth - a[0].worth || a[1] - b[1]);
    const shown = chosen(order.map(([place]) => place), query, parts);
    const score = found.scores[unit] + Math.max(heading.worth, shown[0]?.worth ?? 0);
    return { unit, slug, title, titleHits: heading.hits, outlet, day, score, places: shown, more: parts === null ? 0 : places.length - shown.length };
  };

  // The best passage, and a second where it too has all the words; of statements and events up to three.
  const chosen = (places, query, parts) => {
    if (parts !== null) return places.slice(0, 3);
    const [first, second] = places;
    if (first === undefined || first.hits.length === 0) return places.slice(0, 1);
    return query.words.length > 0 && second?.all ? [first, second] : [first];
  };

  // Results in batches: each call of `next` reads so many texts, or more until there is something to show, and gives
  // what it found in them, the best first; none at the end.
  const articles = async (query, filters) => {
    const found = await candidates(query, filters);
    let at = 0;
    const next = async (texts) => {
      const results = [];
      while (at < found.units.length && results.filter((one) => one !== null).length < texts / 2) {
        const batch = found.units.slice(at, at + texts);
        at += batch.length;
        const records = await Promise.all(batch.map((unit) => tearsheet.load(`texts/${unit}`)));
        records.forEach((record, n) => results.push(read(record, batch[n], query, filters, found)));
      }
      return results.filter((result) => result !== null).sort((a, b) => b.score - a.score || b.unit - a.unit);
    };
    return { count: found.units.length, next, left: () => found.units.length - at };
  };

  // People, organisations and places whose names have all the words: [{ id, folder, articles, name }], the most named first.
  const names = async (typed, folder = null) => {
    const query = parse(typed);
    if (query.words.length === 0) return [];
    const all = await Promise.all(
      query.words.map((word, n) => tearsheet.lines("names", word, query.open && n === query.words.length - 1)),
    );
    const found = new Map();
    all.forEach((lines, n) => {
      for (const line of lines) {
        const [, id, kind, articles, ...name] = line.split(" ");
        if (folder !== null && kind !== folder) continue;
        const one = found.get(id) ?? { id, folder: kind, articles: Number(articles), name: name.join(" "), has: new Set() };
        found.set(id, one);
        one.has.add(n);
      }
    });
    const complete = [...found.values()].filter((one) => one.has.size === query.words.length);
    return complete.sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1));
  };

  return { parse, articles, names, look, FOLDERS };
})();
