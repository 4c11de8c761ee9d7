// Narrows a long list to what is chosen in the form beside it. The choice stands in the address, so that it can be
// shared, and goes along to the other parts of the list. Without this script the whole list is there.
"use strict";

(() => {
  const form = document.getElementById("narrow");
  const items = [...document.querySelectorAll(".entries > li")];
  const groups = [...document.querySelectorAll("section.group")];
  const said = form.querySelector("output");
  const names = [...new Set([...form.elements].map((field) => field.name).filter((name) => name !== ""))];

  const chosen = () => [...new FormData(form)].filter(([, value]) => value !== "");

  const show = () => {
    const wanted = chosen();
    for (const item of items) {
      item.hidden = !wanted.every(([name, value]) => (item.dataset[name] ?? "").split(" ").includes(value));
    }
    for (const group of groups) group.hidden = group.querySelector(".entries > li:not([hidden])") === null;
    const left = items.filter((item) => !item.hidden).length;
    said.textContent = left === items.length ? `All ${left} shown` : `${left} of ${items.length} shown`;
    form.querySelector("button").hidden = wanted.length === 0;
    keep(new URLSearchParams(wanted).toString());
  };

  const keep = (query) => {
    history.replaceState(null, "", `${location.pathname}${query === "" ? "" : `?${query}`}${location.hash}`);
    for (const link of document.querySelectorAll(".around a")) link.search = query;
  };

  // A link to an item leads to it, whatever was chosen before.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null || target.closest("[hidden]") === null) return;
    form.reset();
    show();
    target.scrollIntoView();
  };

  const asked = new URLSearchParams(location.search);
  for (const name of names) {
    if (asked.has(name)) form.elements[name].value = asked.get(name);
    if (form.elements[name].selectedIndex === -1) form.elements[name].value = ""; // not on this page
  }
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show)); // when the fields are empty
  addEventListener("hashchange", reveal);
  show();
  reveal();
})();
