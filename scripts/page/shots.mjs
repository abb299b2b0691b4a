// Pictures of every scenario at half of its run, in both languages and both themes, and a sheet with all of
// them. Usage: node scripts/page/shots.mjs DIST FOLDER [--phone] [--at=PART] [SCENARIO]... (see scripts/shots).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drive, serve } from "./browser.mjs";

const [dist, folder, ...rest] = process.argv.slice(2);
const phone = rest.includes("--phone");
// Which part of the run is over.
const part = Number(rest.find((word) => word.startsWith("--at="))?.slice(5) ?? 0.5);
const wanted = rest.filter((word) => !word.startsWith("--"));
const size = phone ? [360, 740] : [1280, 900];

mkdirSync(folder, { recursive: true });
const server = await serve(dist);
const driver = await drive();
const made = [];
try {
  const page = await driver.open("en", size);
  await page.go(`${server.base}#/sync-vs-async?t=0`);
  const catalog = readFileSync(new URL("../../src/scenario/catalog.rs", import.meta.url), "utf8");
  const ids = [...catalog.matchAll(/^ {4}scenario!\("([\w-]+)"/gm)].map(([, id]) => id);
  for (const id of ids.filter((id) => !wanted.length || wanted.includes(id))) {
    for (const lang of ["ko", "en"]) {
      for (const theme of ["light", "dark"]) {
        const trouble = await page.js(`
          const rest = (time) => new Promise((go) => setTimeout(go, time));
          location.hash = "#/${id}?t=0&lang=${lang}&theme=${theme}";
          await rest(150);
          const scrub = document.querySelector("[data-action=scrub]");
          scrub.value = ${1000 * part};
          scrub.dispatchEvent(new Event("input", { bubbles: true }));
          await rest(150);
          document.querySelector(".account").open = true;
          document.activeElement?.blur();
          scrollTo(0, 0);
          await rest(50);
          return document.title ? "" : "no page";`);
        if (trouble) throw new Error(`${id}: ${trouble}`);
        const name = `${id}.${lang}.${theme}${phone ? ".phone" : ""}.png`;
        writeFileSync(join(folder, name), await page.picture(phone));
        made.push({ id, name });
      }
    }
    console.error(id);
  }
  await page.close();
} finally {
  driver.close();
  server.close();
}

const row = (id) => `<h2>${id}</h2><p>${made.filter((one) => one.id === id).map(({ name }) => `<a href="${name}"><img src="${name}" loading="lazy"></a>`).join("")}</p>`;
const rows = [...new Set(made.map(({ id }) => id))].map(row).join("\n");
const sheet = join(folder, `sheet${phone ? ".phone" : ""}.html`);
writeFileSync(sheet, `<!doctype html><meta charset="utf-8"><title>Interleave</title><style>body{font:14px sans-serif;margin:16px}p{display:flex;gap:8px;margin:0 0 24px}a{flex:1}img{width:100%;border:1px solid #888}</style>\n${rows}\n`);
console.log(sheet);
