/* What a page is asked beside axe's rules: can it be read, reached and hit? Gives a list of faults,
   each "rule: where". The bars are those of UX-13, 15, 35, 54, 57 and 58. */
(isWide) => {
  "use strict";
  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const TARGET = 48; // pixels high
  const LINE = 56; // of a field
  const BODY = 18; // pixels
  const QUIET = ".quiet, .answers dt, .home"; // what stands beside the words, and the dense desk
  const LEAST = 16;
  const LARGE = 20; // from here on words need less room between their lines
  const faults = [];

  const named = (element) => {
    const words = (element.textContent || element.name || "").trim().replace(/\s+/g, " ");
    return `<${element.tagName.toLowerCase()} ${element.className}> ${words.slice(0, 40)}`;
  };
  const say = (rule, element) => faults.push(element ? `${rule}: ${named(element)}` : rule);
  const style = (element) => getComputedStyle(element);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    const isShown = style(element).visibility === "visible" && style(element).clipPath === "none";
    return isShown && box.width > 1 && box.height > 1;
  };

  /* WCAG 2.5.8 lets a link within a sentence be as high as its line. */
  const isWithinSentence = (element) =>
    element.tagName === "A" &&
    style(element).display === "inline" &&
    [...element.parentElement.childNodes].some((node) => node !== element && node.textContent.trim());

  const hit = (element) => (element.type === "radio" || element.type === "checkbox"
    ? element.closest("label") || element
    : element);

  const once = () => {
    if (all("h1").length !== 1) say(`${all("h1").length} headings of the first rank`);
    if (!document.documentElement.lang) say("no language");
    all("[disabled]").forEach((element) => say("disabled", element));
    all("[placeholder]").forEach((element) => say("placeholder", element));
  };

  const targets = () =>
    all(TARGETS).map(hit).filter(isSeen).filter((element) => !isWithinSentence(element))
      .filter((element) => element.getBoundingClientRect().height < TARGET - 0.5)
      .forEach((element) => say("low target", element));

  const words = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() && isSeen(element)) read(element);
    }
  };

  /* In a flex box each stretch of words is a box of its own, without the spaces at its ends. */
  const spaces = () => all("bdi").map((name) => name.parentElement)
    .filter((element) => style(element).display.includes("flex"))
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .forEach((element) => say("name without spaces", element));

  const read = (element) => {
    const size = parseFloat(style(element).fontSize);
    const least = isWide || element.closest(QUIET) ? LEAST : BODY;
    if (size < least) say(`${size} px`, element);
    const between = parseFloat(style(element).lineHeight) / size;
    if (size < LARGE && !(between >= 1.49)) say(`lines ${between.toFixed(2)} apart`, element);
  };

  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    const colour = style(element).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" && element.parentElement ? ground(element.parentElement) : colour;
  };

  const focus = () => all(`${TARGETS}, [tabindex]`).forEach((element) => {
    element.focus();
    if (document.activeElement !== element) return;
    const { outlineStyle, outlineWidth, outlineColor } = style(element);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) say("focus unseen", element);
    else if (contrast(outlineColor, ground(element.parentElement)) < 3) say("faint focus", element);
    if (!isOnTop(hit(element))) say("focus covered", element);
  });

  /* Its first line, where somebody begins to write, is on the screen with nothing over it. */
  const isOnTop = (element) => {
    const { left, top, width, height } = element.getClientRects()[0];
    const line = top + Math.min(height, LINE) / 2;
    const there = document.elementFromPoint(left + width / 2, Math.max(line, 1));
    return there !== null && (element.contains(there) || there.contains(element));
  };

  once();
  targets();
  words();
  spaces();
  focus();
  return faults;
}
