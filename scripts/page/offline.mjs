// Makes of the built site one that is kept: the service worker with the list of its files, the manifests by which it is
// installed as an app, and their icons.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { bundleWorker } from "./bundle.mjs";
import { integrity } from "./html.mjs";

const HASHED = /-[0-9a-f]{16}(?:_bg)?\.\w+$/;
/// What belongs to no visit: the pages to read and their pictures (kept when they are read), the page as one file, and
/// what is for machines.
const NOT_KEPT = /^(?:ko|en|pictures)\/|^(?:interleave\.html|sw\.js|robots\.txt|sitemap\.xml)$|(?:^|\/)\./;

const NAMES = {
  ko: { name: "Interleave · asyncio가 하는 일", description: "파이썬 asyncio 프로그램을 돌리고, 이벤트 루프가 하는 일을 눈으로 봅니다." },
  en: { name: "Interleave · what asyncio does", description: "Run Python asyncio programs and watch what the event loop does." },
};
const SIZES = [192, 512];
const PAPER = "#fbfaf7";

/// Writes the icons and a manifest a language. A maskable icon fills its square and has what counts within a circle.
export async function writeManifests(dir) {
  const svg = readdirSync(dir).find((name) => /^icon-[0-9a-f]+\.svg$/.test(name));
  const drawn = readFileSync(join(dir, svg), "utf8");
  const inner = /<svg[^>]*>(.*)<\/svg>/s.exec(drawn)[1];
  const full = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-7 -7 46 46"><path fill="${PAPER}" d="M-7-7h46v46h-46z"/>${inner}</svg>`;
  const icons = [{ src: svg, sizes: "any", type: "image/svg+xml", purpose: "any" }];
  for (const [purpose, text] of [["any", drawn], ["maskable", full]]) {
    for (const size of SIZES) {
      const density = (72 * size) / 32;
      const png = await sharp(Buffer.from(text), { density }).resize(size, size).png({ palette: true, effort: 10 }).toBuffer();
      const src = `icon-${purpose === "any" ? "" : "full-"}${size}.png`;
      writeFileSync(join(dir, src), png);
      icons.push({ src, sizes: `${size}x${size}`, type: "image/png", purpose });
    }
  }
  for (const [lang, words] of Object.entries(NAMES)) {
    const manifest = {
      ...words, short_name: "Interleave", lang, dir: "ltr", id: "./", start_url: "./", scope: "./", display: "standalone",
      background_color: PAPER, theme_color: PAPER, categories: ["education", "developer"], icons,
    };
    writeFileSync(join(dir, `${lang}.webmanifest`), JSON.stringify(manifest));
  }
}

/// Writes the service worker: the last thing, as it names all else.
export function writeWorker(dir) {
  const all = readdirSync(dir, { recursive: true }).map(String).sort();
  const files = all.filter((file) => !NOT_KEPT.test(file) && statSync(join(dir, file)).isFile()).map((url) => {
    const bytes = readFileSync(join(dir, url));
    const revision = HASHED.test(url) ? null : createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    return { url, revision, integrity: integrity(bytes) };
  });
  const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  writeFileSync(join(dir, "sw.js"), bundleWorker(files, version));
  return files.length;
}
