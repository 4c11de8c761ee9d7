// "/" goes to the search box, on every page; where there is none, the key stays the browser's.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")) return;
  const box = document.querySelector("input[name=q]");
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});
