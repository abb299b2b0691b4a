// The page's side of the service worker: brings it, hears when a new version is kept, and asks it to take over.
import { Workbox } from "workbox-window";

const WORKER = "./sw.js";
/// So often a page that stays open looks for a new version when it is come back to, in milliseconds.
const OFTEN = 60 * 60 * 1000;

/// The one script that the page names by itself; the policy wants its name to come from here.
function trusted() {
  const rule = { createScriptURL: (url) => (url === WORKER ? url : "") };
  return globalThis.trustedTypes?.createPolicy("interleave", rule).createScriptURL(WORKER) ?? WORKER;
}

/// From now on the page works without a network. `offer` is told when a new version is there, and what makes it this
/// page's: that loads the page anew. Nothing happens to it before.
export async function keep(offer) {
  const workbox = new Workbox(trusted());
  let asked = false;
  const take = async () => {
    const { waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
    asked = true;
    // Another page may have asked before.
    if (waiting) workbox.messageSkipWaiting();
    else location.reload();
  };
  workbox.addEventListener("waiting", () => offer(take));
  workbox.addEventListener("controlling", () => {
    if (asked) location.reload();
  });
  await workbox.register({ immediate: true });
  navigator.serviceWorker.controller?.postMessage({ type: "TIDY" });
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < OFTEN) return;
    looked = Date.now();
    // With no network there is no new version.
    workbox.update().catch(() => {});
  });
}
