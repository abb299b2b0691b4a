// Prints what a first visit to the page loads, compressed with brotli at its best, and fails over the limit.
// Usage: node scripts/first-load.mjs DIST. Counted: index.html, and each file of DIST that is named in
// it, or in a file so named: scripts, wasm, styles, icons, the manifest. Not counted are the last part of the wasm and
// the editor, which the first screen does not ask for (tests/browser/loads.rs holds it to that), what keeps the page for
// when there is no network, which comes once the page has nothing else to do, and the icons of an installed app; their
// sizes are told.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const LIMIT = 300_000;
const ON_DEMAND = /^(?:(?:rest|editor|offline)-|icon-(?:full-)?\d+\.png|sw\.js)/;
/// The pages to read, and their pictures: places of their own.
const ELSEWHERE = /^(?:ko|en|pictures)\//;
const TEXT = /\.(html|js|css|json|webmanifest|svg)$/;

const dist = process.argv[2] ?? "dist";
if (!existsSync(join(dist, "index.html"))) {
  console.error(`error: ${dist}/index.html is not there: build the page first`);
  process.exit(1);
}

const all = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((file) => !ELSEWHERE.test(file) && statSync(join(dist, file)).isFile() && !file.split("/").at(-1).startsWith("."));

const loaded = new Set(["index.html"]);
for (const file of loaded) {
  if (!TEXT.test(file)) continue;
  const text = readFileSync(join(dist, file), "utf8");
  // A set may grow while it is walked: what is found here is looked into later.
  for (const other of all) if (!ON_DEMAND.test(other) && text.includes(other.split("/").at(-1))) loaded.add(other);
}

const size = (file) =>
  brotliCompressSync(readFileSync(join(dist, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;

let total = 0;
for (const file of loaded) {
  const bytes = size(file);
  total += bytes;
  console.error(`  ${String(bytes).padStart(7)} ${file}`);
}
const left = all.filter((file) => !loaded.has(file));
for (const file of left) console.error(`  ${String(size(file)).padStart(7)} ${file}, not loaded at first`);
console.log(`first load: ${total} bytes brotli`);
if (total > LIMIT) {
  console.error(`error: over the limit of ${LIMIT} bytes`);
  process.exit(1);
}
