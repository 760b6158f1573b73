/* Behind the page: with no internet, a page that says so and whom to call (D27).

   It keeps what SHELL names and nothing else, ever: no page of a person, nothing that was sent.
   SHELL is written in front by the house: {version, page, files}; every file's address changes with
   its content, so what is kept is never old. */
"use strict";

const KEPT = "shell-" + SHELL.version;
const FILES = SHELL.files.map((file) => new URL(file, self.location.href).href);

const fill = () => caches.open(KEPT).then((cache) => cache.addAll([SHELL.page, ...FILES]));

const clearOld = () =>
  caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))));

/* The page's own request goes out while this worker still wakes up; Safari 14 does without. */
const askAhead = () =>
  self.registration.navigationPreload && self.registration.navigationPreload.enable();

const visit = (event) =>
  Promise.resolve(event.preloadResponse)
    .then((answer) => answer || fetch(event.request))
    .catch(() => caches.match(SHELL.page));

const kept = (request) => caches.match(request).then((found) => found || fetch(request));

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([clearOld(), askAhead()]));
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(visit(event));
  else if (FILES.includes(request.url.split("#")[0])) event.respondWith(kept(request));
});

/* A notification is a sentence and a page behind it. A newer one with the same tag takes its place,
   so a letter that came twice is seen once. */
self.addEventListener("push", (event) => {
  const { title, path, ...shown } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { ...shown, data: path }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
