/* A bad line costs nobody her words: before a form with something typed in it leaves, one small
   question goes ahead. Without an answer the page stays as it is, and says so (rule UX-25).

   The phone's own word (navigator.onLine) is not asked: it is wrong both ways, and without any line
   the question fails at once. Whatever answers, lets the form go as if this script were not there.
   Attaches to every form with room to type, and to <template id="no-line" data-probe="…">. */
(() => {
  "use strict";
  const sentences = document.getElementById("no-line");
  if (!sentences) return;

  const TYPED = "textarea, input[type=text], input[type=tel], input[type=email]";
  const PATIENCE = 6000; // milliseconds for the small question, on the slowest line worth waiting for
  const UNDER_WAY = 10000; // milliseconds in which a second tap is the same tap

  let pressed = null; // the button; event.submitter is not known to Safari 14
  let isWaiting = false;
  let isLeaving = false;
  let told = null;

  const wait = (yes) => {
    isWaiting = yes;
    if (pressed && yes) pressed.setAttribute("aria-disabled", "true"); // never `disabled`: UX-13
    else if (pressed) pressed.removeAttribute("aria-disabled");
  };

  const tell = (form) => {
    told = document.createElement("div");
    told.className = "no-line";
    told.setAttribute("role", "alert");
    told.appendChild(sentences.content.cloneNode(true));
    form.appendChild(told);
    told.scrollIntoView({ block: "nearest" });
  };

  const stay = (form) => {
    wait(false);
    tell(form);
  };

  const go = (form) => {
    isLeaving = true;
    if (pressed && pressed.form === form) pressed.click(); // so that its name and value go along
    else form.submit();
    isLeaving = false;
    setTimeout(wait, UNDER_WAY, false);
  };

  const ask = (form) => {
    const probe = new XMLHttpRequest();
    probe.open("HEAD", sentences.dataset.probe);
    probe.timeout = PATIENCE;
    probe.onload = () => go(form);
    probe.onerror = probe.ontimeout = () => stay(form);
    probe.send();
  };

  /* Whatever breaks in here, breaks before the form is held back. */
  const leave = (event) => {
    const form = event.target;
    if (isLeaving || event.defaultPrevented) return;
    if (form.method !== "post" || !form.querySelector(TYPED)) return;
    if (!isWaiting) {
      ask(form);
      if (told) told.remove();
      wait(true);
    }
    event.preventDefault();
  };

  const remember = (event) => {
    const button = event.target.closest("button");
    if (button && button.form && !isWaiting) pressed = button;
  };

  document.addEventListener("click", remember, true);
  document.addEventListener("submit", leave);
  window.addEventListener("pageshow", (event) => event.persisted && wait(false)); // back again
})();
