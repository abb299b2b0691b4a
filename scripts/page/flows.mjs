// Uses the recording page as a person may who opens it and stays with its first scenario; writes the lists of the
// functions that ran until the first programs had run ahead, until their bars had moved, and of those that ran besides.
// Usage: node scripts/page/flows.mjs DIST (see scripts/first-functions).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drive, serve } from "./browser.mjs";
import { LISTS, plain } from "./later.mjs";

const dist = process.argv[2];
const server = await serve(dist);
const driver = await drive();
const names = JSON.parse(readFileSync(join(dist, "functions.json"), "utf8"));
const [first, picture, seen] = [new Set(), new Set(), new Set()];
/// So many milliseconds after it has begun, each part has done what it does before the next one is there.
const MOVED = 1000;

async function note(js, into) {
  const called = await js("return interleaveSeen()");
  called.forEach((yes, index) => yes && into.add(plain(names[index])));
}

async function open(language, size, link, before) {
  const page = await driver.open(language, size);
  if (before) await page.before(before);
  await page.go(server.base + link);
  return page;
}

/// Follows a link, until the first run is over.
async function start(language, size, link, before) {
  const page = await open(language, size, link, before);
  await page.js(`await new Promise((go) => setTimeout(go, ${MOVED}));`);
  await note(page.js, first);
  await page.js("interleaveCome(1);");
  await moved(page, picture);
  return page;
}

/// The picture goes on to the end of the run by itself, should the next part be as late as that.
async function moved(page, into) {
  await page.js(`
    const rest = (time) => new Promise((go) => setTimeout(go, time));
    const [now, end] = [0, 1].map((at) => () => parseFloat(document.querySelector(".clock")?.textContent.split("/")[at]));
    while (!(now() >= end())) await rest(50);
    await rest(${MOVED});`);
  await note(page.js, into);
}

/// One visit by a reader of a language: everything that the first screen offers.
async function visit(language, size) {
  const { js, close } = await start(language, size, "");
  const trouble = await js(`
    const rest = (time) => new Promise((go) => setTimeout(go, time));
    const until = async (holds) => { for (let tries = 0; tries < 400 && !holds(); tries++) await rest(50); };
    const all = (what) => [...document.querySelectorAll(what)];
    const over = () => all("[data-group]").length && all("[data-group]").every((one) => one.dataset.state === "finished");
    const press = async (what) => { const one = document.querySelector(what); if (one) { one.click(); await rest(60); } };
    const key = async (key) => { window.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })); await rest(60); };
    interleaveCome(2);
    await until(() => all("[role=tab]").length);
    const link = "#/sync-vs-async?speed=10";
    location.hash = link;
    await rest(100);
    await until(over);
    for (const range of all("input[type=range]")) {
      for (const part of [0, 0.13, 0.5, 1]) {
        range.value = +range.min + (range.max - range.min) * part;
        range.dispatchEvent(new Event("input", { bubbles: true }));
        await rest(40);
        range.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    for (const box of all("input[type=checkbox]")) { box.click(); await rest(100); box.click(); await rest(40); }
    for (const field of all("input:not([type=range]):not([type=checkbox]):not([type=search])")) {
      for (const value of ["1.5", "x", "99", ""]) {
        field.value = value;
        for (const kind of ["input", "change", "blur"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
        await rest(30);
      }
    }
    for (const what of ["[data-action=play]", "[data-action=restart]", "[role=tab][aria-selected=false]", "[data-action=theme]", "[data-action=copy]", "details summary", ".menu", "[data-action=lang]", "[data-action=lang]"]) await press(what);
    await key(" "); await key(" ");
    for (const select of all("select:is([data-action=speed], [data-action=theme], [data-action=lang])")) {
      for (const { value } of [...select.options].reverse()) {
        select.value = value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        await rest(60);
      }
    }
    for (const tab of all("[role=tab]")) { tab.click(); await rest(40); }
    for (const key of ["ArrowRight", "ArrowLeft", "Home", "End", "a"]) {
      for (const one of all("[role=tab], input[type=range]:not([data-action=scrub]), [type=search]")) {
        one.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }
      await rest(30);
    }
    for (const name of ["resize", "blur", "focus", "scroll"]) { window.dispatchEvent(new Event(name)); await rest(40); }
    history.back(); await rest(100); history.forward(); await rest(100);
    location.hash = link + "&a=0&b=0&c=0"; await rest(150);
    location.hash = link + "&t=1.25&n=12&a=3.7"; await rest(250);
    await until(over);
    // At the speed that a person finds it at, stopped and led back and forth.
    location.hash = "#/sync-vs-async"; await rest(1500);
    await press("[data-action=play]"); await press("[data-action=play]"); await rest(500);
    for (const scrub of all("[data-action=scrub]")) {
      for (const part of [0.9, 0.1, 0.5]) {
        scrub.value = +scrub.min + (scrub.max - scrub.min) * part;
        for (const kind of ["input", "change"]) scrub.dispatchEvent(new Event(kind, { bubbles: true }));
        await rest(60);
      }
    }
    await press("[data-action=play]"); await until(over);
    return "";
  `);
  if (trouble) throw new Error(trouble);
  await note(js, seen);
  await close();
}

/// What WebKit does not know.
const UNKNOWN = "delete ResizeObserverEntry.prototype.devicePixelContentBoxSize;";

try {
  for (const [link, before] of [["#/sync-vs-async?lang=ko&theme=dark"], ["#/?lang=en&theme=light", UNKNOWN]]) {
    const { close } = await start("en", [800, 600], link, before);
    await close();
  }
  // A link that says more than the first part reads, which waits for what does.
  const more = await open("en", [800, 600], "#/?speed=2");
  await more.js(`await new Promise((go) => setTimeout(go, ${MOVED}));`);
  await note(more.js, first);
  await more.js("interleaveCome(1); interleaveCome(2);");
  await moved(more, seen);
  await more.close();
  await visit("en", [1280, 900]);
  await visit("ko", [360, 740]);
} finally {
  driver.close();
  server.close();
}
const before = new Set();
const lists = [first, picture, seen].map((all) => {
  const own = [...all].filter((name) => !before.has(name)).sort();
  own.forEach((name) => before.add(name));
  return own;
});
lists.forEach((list, at) => writeFileSync(LISTS[at], list.join("\n") + "\n"));
console.error(`${lists.map((list) => list.length).join(", ")} functions are needed: at first, by the picture, by the first screen`);
