// The search page: what is typed and chosen in, results out, built from text alone, as articles are not ours to trust.
"use strict";

(() => {
  const form = document.getElementById("search-form");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const field = form.elements;
  const { root, pages } = form.dataset;
  const PAUSE = 100; // milliseconds without a key before the index is asked,
  const SHORT = 380; // or, where only one or two letters of a word stand there yet, which would find too much
  const REST = 400; // milliseconds more before the results below the first few are fetched
  const [FIRST, FURTHER] = [3, 8]; // texts fetched at once
  const NAMES = { all: 4, people: 60, organisations: 60, places: 60 };
  const BEFORE = 90; // characters shown before the first hit
  const WHOLE = 320; // characters of a passage shown
  const LIKELY = 6; // names that a filter not yet typed out may mean
  const SINGLE = { people: "person", organisations: "organisation", places: "place" };
  let run = 0; // the newest question; answers to older ones are dropped
  let timer = 0;
  let resting = 0;

  tearsheet.open(root);

  // ---------------------------------------------------------------- elements
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const link = (folder, slug, anchor, className, ...children) =>
    element("a", { href: `${root}${folder}/${encodeURIComponent(slug)}${pages}${anchor}`, className }, ...children);

  // A text with its hits marked, cut to what surrounds the first ones.
  const marked = (text, hits, whole = WHOLE) => {
    let from = 0;
    let to = text.length;
    if (to > whole) {
      from = Math.max(0, Math.min((hits[0]?.start ?? 0) - BEFORE, to - whole));
      if (from > 0) from = text.indexOf(" ", from) + 1 || from;
      if (from + whole < to) to = text.lastIndexOf(" ", from + whole);
    }
    const found = [];
    let at = from;
    for (const { start, end } of hits) {
      if (start < at || end > to) continue;
      found.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    }
    found.push(text.slice(at, to));
    return [from > 0 ? "… " : "", ...found, to < text.length ? " …" : ""];
  };

  const count = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

  // ---------------------------------------------------------------- results
  const nameItem = (one) =>
    element("li", { className: "name" },
      link(one.folder, one.id, "", "result", one.name), ` ${SINGLE[one.folder]}, ${count(one.articles, "article", "articles")}`);

  const place = (result, found) => {
    const label = found.label || (found.kind === "" ? "" : found.kind);
    const words = link("articles", result.slug, `#${found.anchor}`, "result excerpt", ...marked(found.text, found.hits));
    return element("p", {}, words, `\u00a0¶${found.number}`, label === "" ? "" : element("span", { className: "label" }, ` ${label}`));
  };

  const articleItem = (result) => {
    const title = link("articles", result.slug, "", "article", ...marked(result.title, result.titleHits, 1000));
    const about = [result.outlet, result.day, result.more > 0 ? `${result.more} more here` : null];
    const item = element("li", {}, title, element("p", { className: "about" }, about.filter((one) => one).join(" · ")));
    item.append(...result.places.map((found) => place(result, found)));
    if (result.places.length === 0) title.classList.add("result");
    return item;
  };

  const show = async (found, mine, texts) => {
    const results = await found.next(texts);
    if (mine !== run) return;
    list.append(...results.map(articleItem));
    more.hidden = found.left() === 0 || texts === FIRST;
    if (texts === FIRST && found.left() > 0) resting = setTimeout(() => show(found, mine, FURTHER), REST);
    more.onclick = async () => {
      const last = list.lastElementChild;
      await show(found, mine, FURTHER);
      (last?.nextElementSibling ?? list).querySelector("a.result")?.focus();
    };
  };

  const say = (words) => {
    status.textContent = words;
  };

  // ---------------------------------------------------------------- the question
  const day = (value) => (value === "" ? null : Math.round(Date.parse(`${value}T00:00:00Z`) / 864e5));

  // The ids of whoever has exactly the name given, else of the first few whose names begin so; perhaps of nobody.
  const filterOf = async (folder) => {
    const name = field[folder].value.trim();
    if (name === "") return null;
    const found = await tearsheet.query.names(name, folder);
    const same = found.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    return (same.length > 0 ? same : found.slice(0, LIKELY)).map((one) => one.id);
  };

  const filters = async () => {
    const [people, organisations, places] = await Promise.all(tearsheet.query.FOLDERS.map(filterOf));
    const [from, to] = [day(field.from.value), day(field.to.value)];
    return { kind: field.kind.value, outlet: field.outlet.value, people, organisations, places, from, to };
  };

  const narrowed = (chosen) =>
    chosen.people || chosen.organisations || chosen.places || chosen.outlet !== "" || chosen.from !== null || chosen.to !== null;

  const asked = () => {
    const chosen = [...new FormData(form)].filter(([name, value]) => value !== "" && !(name === "kind" && value === "all"));
    return new URLSearchParams(chosen).toString();
  };

  const ask = async () => {
    const mine = ++run;
    clearTimeout(resting);
    const typed = field.q.value;
    // A page opened from a disk may change only what follows "#" in its address.
    history.replaceState(null, "", `${location.protocol === "file:" ? location.search + "#" : "?"}${asked()}`);
    try {
      await answer(typed, mine);
    } catch (error) {
      if (mine === run) say(`${error.message}. Load the page again, or use the indexes below.`);
    }
  };

  const answer = async (typed, mine) => {
    const chosen = await filters();
    const query = tearsheet.query.parse(typed);
    const nothing = query.words.length === 0 && !narrowed(chosen);
    const onlyNames = chosen.kind in SINGLE;
    const [names, found] = await Promise.all([
      narrowed(chosen) || nothing || !(chosen.kind in NAMES) ? [] : tearsheet.query.names(typed, onlyNames ? chosen.kind : null),
      onlyNames || nothing ? null : tearsheet.query.articles(query, chosen),
    ]);
    if (mine !== run) return;
    list.replaceChildren(...names.slice(0, NAMES[chosen.kind]).map(nameItem));
    more.hidden = true;
    if (found !== null) await show(found, mine, FIRST);
    if (mine !== run) return;
    const shownNames = list.querySelectorAll(".name").length;
    const held = found === null ? "" : `${count(found.count, "article", "articles")}`;
    const who = shownNames > 0 ? count(names.length, "name", "names") : "";
    say(nothing ? "" : list.childElementCount === 0 ? "Nothing found." : [who, held].filter((part) => part !== "").join(" and "));
  };

  const soon = () => {
    clearTimeout(timer);
    clearTimeout(resting);
    timer = setTimeout(ask, /(^|[^\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u.test(field.q.value) ? SHORT : PAUSE);
  };

  // ---------------------------------------------------------------- filters and keys
  const suggest = async (folder) => {
    const found = await tearsheet.query.names(field[folder].value, folder);
    const options = [...new Set(found.map((one) => one.name))].slice(0, 12).map((name) => element("option", { value: name }));
    document.getElementById(field[folder].getAttribute("list")).replaceChildren(...options);
  };

  const fill = (known) => {
    field.outlet.append(...known.outlets.map((outlet) => element("option", { value: outlet }, outlet)));
    field.outlet.closest("label").hidden = known.outlets.length === 0;
    const given = new URLSearchParams(location.search);
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) given.set(name, value);
    for (const [name, value] of given) if (field[name] !== undefined) field[name].value = value;
    const narrow = form.querySelector("details");
    narrow.open = [...given.keys()].some((name) => name !== "q" && name !== "kind") || matchMedia("(min-width: 62rem)").matches;
  };

  const move = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...list.querySelectorAll("a.result")];
    const at = links.indexOf(document.activeElement);
    if (step === undefined || (at === -1 && (step === -1 || document.activeElement !== field.q))) return;
    event.preventDefault();
    (at + step < 0 ? field.q : links[Math.min(at + step, links.length - 1)])?.focus();
  };

  form.addEventListener("input", (event) => {
    if (tearsheet.query.FOLDERS.includes(event.target.name)) suggest(event.target.name);
    soon();
  });
  form.addEventListener("reset", () => setTimeout(() => (field.q.focus(), ask())));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a.result")?.focus();
  });
  document.addEventListener("keydown", move);
  document.addEventListener("keydown", (event) => event.key === "Escape" && list.contains(document.activeElement) && field.q.focus());

  tearsheet.root().then((known) => {
    fill(known);
    field.q.focus();
    ask();
  }, (error) => say(`${error.message}. Use the indexes below.`));
})();
