// The service worker: after one visit the page needs no network. It keeps the files of one version, VERSION, named in
// FILES (scripts/page/offline.mjs writes both), and gives them to the page. A new version is kept beside it, and takes
// over when a page asks for that; what other pages of the old one still load stays until none of them is left.
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute, setCatchHandler, setDefaultHandler } from "workbox-routing";
import { NetworkFirst, NetworkOnly } from "workbox-strategies";

/// Versions at other places of the same origin have caches of their own.
const here = `interleave ${registration.scope} `;
const [files, pages] = [`${here}${VERSION}`, `${here}${VERSION} pages`];

const kept = new PrecacheController({ cacheName: files });
kept.addToCacheList(FILES);

/// What this version has in common with one that is kept already need not come again: its name has its hash.
async function takeOver() {
  const cache = await caches.open(files);
  for (const { url, revision } of FILES) {
    const has = revision === null && (await caches.match(url));
    if (has) await cache.put(url, has);
  }
}

/// Forgets the versions before this one, if `asker` is the only page there is, and no newer version is on its way.
async function tidy(asker) {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (all.some(({ id }) => id !== asker.id)) return;
  const names = await caches.keys();
  if (registration.installing || registration.waiting || self.serviceWorker?.state !== "activated") return;
  await Promise.all(names.filter((name) => name.startsWith(here) && name !== files && name !== pages).map((name) => caches.delete(name)));
}

addEventListener("install", (event) => event.waitUntil(takeOver().then(() => kept.install(event))));
// The first one serves the page that brought it, too.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") skipWaiting();
  if (event.data?.type === "TIDY") event.waitUntil(tidy(event.source));
});

// Only what is behind `#` says what the page shows; it has no other parameters.
registerRoute(new PrecacheRoute(kept, { ignoreURLParametersMatching: [/./], cleanURLs: false }));
// The pages to read: as they are, else as they were.
const readable = ({ url }) => /^(ko|en)\/([\w-]+)\.html$/.exec(url.href.slice(registration.scope.length).split(/[?#]/)[0]);
registerRoute(readable, new NetworkFirst({ cacheName: pages }));
// What is not of this version may be of one that a page still has.
const network = new NetworkOnly();
setDefaultHandler({
  handle: async (options) => {
    const old = options.url?.origin === location.origin ? await caches.match(options.request) : undefined;
    return old ?? network.handle(options);
  },
});
// With no network, a page to read that was never seen leads to the same scenario.
setCatchHandler(async ({ request, url }) => {
  const page = readable({ url });
  return request.mode === "navigate" && page
    ? Response.redirect(new URL(`./#/${page[2]}?lang=${page[1]}`, registration.scope))
    : Response.error();
});
