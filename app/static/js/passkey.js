/* A passkey: asks the server what to sign, the device to sign it, and hands that in.

   Attaches to <form id="passkey" data-ask data-hand-in data-token>. What went wrong is one of the
   sentences #passkey-… that stand in the page. A field `name` goes along with a new passkey. */
(() => {
  "use strict";
  const form = document.getElementById("passkey");
  if (!form) return;
  let isAsking = false;

  const say = (what) => {
    document.querySelectorAll("#passkey-said p").forEach((told) => {
      told.hidden = told.id !== `passkey-${what}`;
    });
  };

  const toBytes = (words) => {
    const plain = atob(words.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
  };

  const toWords = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=/g, "");

  const post = async (place, body) => {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": form.dataset.token };
    const sent = { method: "POST", headers, body: JSON.stringify(body) };
    const answer = await fetch(place, sent).catch(() => {
      throw "line";
    });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw told.refused || "unknown";
    return told;
  };

  const known = (all) => (all || []).map((one) => ({ type: one.type, id: toBytes(one.id) }));

  const make = (options) => {
    const user = Object.assign({}, options.user, { id: toBytes(options.user.id) });
    const excludeCredentials = known(options.excludeCredentials);
    const challenge = toBytes(options.challenge);
    const publicKey = Object.assign({}, options, { user, challenge, excludeCredentials });
    return navigator.credentials.create({ publicKey });
  };

  const use = (options) => {
    const allowCredentials = known(options.allowCredentials);
    const challenge = toBytes(options.challenge);
    const publicKey = Object.assign({}, options, { challenge, allowCredentials });
    return navigator.credentials.get({ publicKey });
  };

  const packed = (made) => {
    const { id, type, response } = made;
    const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature"];
    const told = {};
    parts.filter((part) => response[part]).forEach((part) => (told[part] = toWords(response[part])));
    return { id, type, rawId: toWords(made.rawId), response: told };
  };

  const go = async () => {
    const options = await post(form.dataset.ask, {});
    const made = await (options.user ? make(options) : use(options));
    const field = form.elements.name;
    const name = field ? field.value : "";
    const { to } = await post(form.dataset.handIn, { signed: packed(made), name });
    if (to) location.assign(to);
    else form.submit();
  };

  const stop = (why) => {
    isAsking = false;
    say(typeof why === "string" ? why : why.name === "InvalidStateError" ? "here" : "stopped");
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!window.PublicKeyCredential) say("none");
    else if (!isAsking) go().catch(stop);
    isAsking = Boolean(window.PublicKeyCredential);
    if (isAsking) say("");
  });
})();
