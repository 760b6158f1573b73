/* Keys for the list of today: j and k walk, o opens, c presses what stands with the line. They work
   only while the list has the focus (WCAG 2.1.4), so that no letter typed elsewhere does anything.
   A press leads back to the line itself (#need-…), which then has the focus again.
   Attaches to <ol id="list"> and shows <p id="keys" hidden>, which says so. */
(() => {
  "use strict";
  const list = document.getElementById("list");
  const told = document.getElementById("keys");
  if (!list || !told) return;

  const lines = () => Array.from(list.querySelectorAll("li > a"));
  const lineOf = (element) => element.closest("li");

  const walk = (from, step) => {
    const all = lines();
    const next = all[all.indexOf(lineOf(from).querySelector("a")) + step];
    if (next) next.focus();
  };

  const press = (from, selector) => {
    const target = lineOf(from).querySelector(selector);
    if (target) target.click();
  };

  const DOES = {
    j: (from) => walk(from, 1),
    k: (from) => walk(from, -1),
    o: (from) => press(from, "a"),
    c: (from) => press(from, "button.claim"),
  };

  list.addEventListener("keydown", (event) => {
    const does = DOES[event.key];
    if (!does || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    does(event.target);
  });

  told.hidden = false;
})();
