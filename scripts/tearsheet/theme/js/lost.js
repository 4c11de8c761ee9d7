// On the page for what is not found, served for any address: this script knows its own, and so where the site lies.
"use strict";

for (const link of document.querySelectorAll("a[data-home]")) {
  link.href = new URL("../index.html", document.currentScript.src).href;
}
