/* The way back: served in the place of worker.js when the house rule `works_offline` is false.
   Phones that kept something forget it, and the worker with it. */
"use strict";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const forget = (names) => Promise.all(names.map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(forget).then(() => self.registration.unregister()));
});
