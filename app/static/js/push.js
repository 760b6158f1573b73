/* A notification on this phone: asks the phone, and hands over where it takes them.

   Only where the phone can show one is there a button. What it subscribed to before may be of who
   used it before, so that ends first.
   Attaches to <div id="push-start" data-key="…" hidden> with the form in it, and #push-refused. */
(() => {
  "use strict";
  const room = document.getElementById("push-start");
  if (!room || !navigator.serviceWorker || !window.PushManager || !window.Notification) return;
  if (Notification.permission === "denied") return;

  const form = room.querySelector("form");
  let isAsked = false;

  const subscribe = async (permission) => {
    if (permission !== "granted") throw permission;
    const { pushManager } = await navigator.serviceWorker.ready;
    const earlier = await pushManager.getSubscription();
    if (earlier) await earlier.unsubscribe();
    const options = { userVisibleOnly: true, applicationServerKey: room.dataset.key };
    const { endpoint, keys } = (await pushManager.subscribe(options)).toJSON();
    Object.entries({ endpoint, ...keys }).forEach(([name, value]) => {
      if (form.elements[name]) form.elements[name].value = value;
    });
    form.submit();
  };

  const stay = () => {
    room.hidden = true;
    document.getElementById("push-refused").hidden = false;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isAsked) Notification.requestPermission().then(subscribe).catch(stay);
    isAsked = true;
  });

  navigator.serviceWorker.ready.then(() => (room.hidden = room.closest("section").hidden = false));
})();
