/* "Lees voor": the phone's own voice reads what stands in <main>, in the order it stands there.

   Only a voice that lives on the phone may read (localService === true, rule UX-36): any other
   sends the words away. Without one for the language of the page the button stays hidden; what is
   written in a language without one is passed over.
   Attaches to <button id="read-aloud" data-stop="…" hidden> with its words in a span. */
(() => {
  "use strict";
  const button = document.getElementById("read-aloud");
  const speech = window.speechSynthesis;
  if (!button || !speech || !window.SpeechSynthesisUtterance) return;

  const label = button.querySelector("span");
  const says = { start: label.textContent, stop: button.dataset.stop };
  const SILENT =
    "[aria-hidden=true], select, script, template, details:not([open]) > :not(summary)";
  const LONGEST = 160; // signs in one breath: Chromium falls silent after some 15 seconds
  const BREATH = /^.{1,159}[.!?؟](?= )|^.{1,159}[,،](?= )|^.{1,160}(?= )|^.{1,160}/u;

  let breaths = []; // what is still to be said
  let said = null; // held here, because Chromium forgets an utterance, and its end, that nobody holds

  const language = (tag) => tag.toLowerCase().split(/[-_]/)[0]; // "nl-NL", and Samsung's "nl_NL"

  const voiceFor = (tag) => {
    const fitting = speech
      .getVoices()
      .filter((voice) => voice.localService === true && language(voice.lang) === language(tag));
    return fitting.find((voice) => voice.default) || fitting[0];
  };

  /* The words in an element, cut where a line or a language ends: [{tag, words}]. */
  const partsOf = (root, pageTag) => {
    const parts = [];
    const begin = (tag) => parts.push({ tag, words: "" });
    const add = (words) => (parts[parts.length - 1].words += words);
    const walk = (element, outerTag) => {
      const tag = element.lang || outerTag;
      const apart = tag !== outerTag || endsLine(element);
      if (apart) begin(tag);
      if (element.tagName === "TEXTAREA") add(element.value);
      else element.childNodes.forEach((node) => visit(node, tag));
      if (apart) begin(outerTag);
    };
    const visit = (node, tag) => {
      if (node.nodeType === Node.TEXT_NODE) add(node.data);
      else if (node.nodeType === Node.ELEMENT_NODE && isHeard(node)) walk(node, tag);
    };
    begin(pageTag);
    walk(root, pageTag);
    return parts;
  };

  const isHeard = (element) => !element.matches(SILENT) && element.getClientRects().length > 0;

  const endsLine = (element) =>
    element.tagName === "BR" || getComputedStyle(element).display !== "inline";

  const inBreaths = ({ tag, words }) => {
    const found = [];
    let rest = words.replace(/\s+/g, " ").trim();
    while (rest) {
      const breath = rest.length > LONGEST ? rest.match(BREATH)[0] : rest;
      found.push({ words: breath, voice: voiceFor(tag) });
      rest = rest.slice(breath.length).trim();
    }
    return found;
  };

  const read = () => {
    const parts = partsOf(document.querySelector("main"), document.documentElement.lang);
    breaths = [].concat(...parts.map(inBreaths)).filter((breath) => breath.voice);
    label.textContent = says.stop;
    goOn();
  };

  const goOn = () => {
    const breath = breaths.shift();
    if (!breath) return stop();
    const utterance = new SpeechSynthesisUtterance(breath.words);
    utterance.voice = breath.voice;
    utterance.lang = breath.voice.lang;
    utterance.onend = () => said === utterance && goOn();
    utterance.onerror = () => said === utterance && stop();
    said = utterance;
    speech.speak(utterance);
  };

  const stop = () => {
    said = null;
    speech.cancel();
    label.textContent = says.start;
  };

  const leave = () => said && stop();
  const look = () => (button.hidden = !voiceFor(document.documentElement.lang));

  button.addEventListener("click", () => (said ? stop() : read()));
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.hidden && leave());
  window.addEventListener("load", look);
  speech.onvoiceschanged = look; // voices may come late; in Safari 14 it is no event target
  look();
})();
