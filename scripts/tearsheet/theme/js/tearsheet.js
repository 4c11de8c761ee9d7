// Comfort only; every page is complete without it. A name that has the focus or the pointer shows who that is,
// from the list of those involved on the same page.
"use strict";

(() => {
  const known = new Map();
  for (const link of document.querySelectorAll(".who li > a[href]")) {
    const item = link.closest("li");
    if (item.textContent.trim() !== link.textContent.trim()) known.set(link.href, item);
  }
  if (known.size === 0) return;

  const card = document.createElement("div");
  card.className = "card";
  card.id = "who-card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  let shownFor = null;

  const hide = () => {
    if (shownFor !== null) shownFor.removeAttribute("aria-describedby");
    shownFor = null;
    card.hidden = true;
  };

  const show = (link) => {
    const item = known.get(link.href);
    if (item === undefined || item.contains(link)) return;
    hide();
    card.textContent = item.textContent.replace(/\s+/g, " ").trim();
    card.hidden = false;
    const place = link.getClientRects()[0];
    const left = Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 12);
    const above = place.top - card.offsetHeight - 8;
    card.style.left = `${Math.max(12, left) + window.scrollX}px`;
    card.style.top = `${(above < 0 ? place.bottom + 8 : above) + window.scrollY}px`;
    link.setAttribute("aria-describedby", card.id);
    shownFor = link;
  };

  const named = (event) => event.target.closest?.("a.m[href]") ?? null;
  document.addEventListener("pointerover", (event) => {
    const link = named(event);
    if (link !== null) show(link);
    else if (shownFor !== document.activeElement && !card.contains(event.target)) hide();
  });
  document.addEventListener("focusin", (event) => (named(event) === null ? hide() : show(named(event))));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
