/* Away at once, with nothing to go back to. Without this the form does it alone.
   Attaches to <form id="quick-exit" data-elsewhere="…">. */
(() => {
  "use strict";
  const form = document.getElementById("quick-exit");
  if (!form || !navigator.sendBeacon) return;

  form.addEventListener("submit", (event) => {
    if (!navigator.sendBeacon(form.action)) return;
    event.preventDefault();
    location.replace(form.dataset.elsewhere);
  });

  // From worry to worry one place in the history, so that "Back" leads to none of them.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('main a[href^="/zorgen"]');
    if (!link) return;
    event.preventDefault();
    location.replace(link.href);
  });
})();
