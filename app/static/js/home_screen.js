/* Lets the phone keep the page for when there is no internet (D27), once this page stands
   and nothing else waits. Attaches to data-worker on the script's own tag; without it, nothing. */
(() => {
  "use strict";
  const worker = document.currentScript.dataset.worker;
  if (!worker || !navigator.serviceWorker) return;

  const keep = () =>
    navigator.serviceWorker.register(worker, { updateViaCache: "all" }).catch(() => {});

  window.addEventListener("load", () => (window.requestIdleCallback || setTimeout)(keep));
})();
