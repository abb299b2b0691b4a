// The pages to read (src/bin/interleave/pages): has the command line write them into the built site, gives them the
// site's style sheets, and makes PNGs of the pictures that stand for them where links are shown.
// INTERLEAVE_URL says where the site will be: previews of links, and lists of pages, need whole addresses.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { hashed } from "./bundle.mjs";
import { integrity } from "./html.mjs";

/// Made once, as they take longer than all else here: a picture's file is called by what it is made of.
const KEPT = join(process.env.CARGO_TARGET_DIR ?? "target", "cards");

/// Without what the page's own build sets for cargo (as_page in scripts/lib.sh).
function plain() {
  const ours = /^(?:RUSTC_BOOTSTRAP|__CARGO_|CARGO_UNSTABLE_|CARGO_TARGET_WASM32|TRUNK_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/// Whether there are letters for Korean; where fonts cannot be asked for, they are taken to be there.
function hasHangul() {
  try {
    return execFileSync("fc-list", [":lang=ko"], { encoding: "utf8" }).trim() !== "";
  } catch {
    return true;
  }
}

async function png(svg) {
  const made = join(KEPT, `${createHash("sha256").update(svg).update(JSON.stringify(sharp.versions)).digest("hex").slice(0, 32)}.png`);
  if (!existsSync(made)) {
    writeFileSync(made, await sharp(svg).png({ palette: true, colours: 128, effort: 7 }).toBuffer());
  }
  return readFileSync(made);
}

/// Writes them; so many there are.
export async function writePages(dir, base) {
  const words = ["run", "--locked", "--quiet", "--bin", "interleave", "--", "pages", "--into", dir];
  execFileSync("cargo", base ? [...words, "--base", base] : words, { env: plain(), stdio: ["ignore", "inherit", "inherit"] });
  if (!base) console.error("INTERLEAVE_URL is not set: previews of links have relative addresses, which few take, and there is no sitemap.xml");
  if (!hasHangul()) console.error("warning: no font has Korean letters: the Korean pictures for previews of links have boxes in their place (apt-get install fonts-noto-cjk)");
  const own = readFileSync("static/read.css");
  const name = hashed("read", own, ".css");
  writeFileSync(join(dir, name), own);
  const styles = [/^base-.*\.css$/, /^screen-.*\.css$/].map((pattern) => readdirSync(dir).find((file) => pattern.test(file)));
  const icon = readdirSync(dir).find((file) => /^icon-[0-9a-f]+\.svg$/.test(file));
  const head = [
    `<link rel="icon" href="../${icon}" type="image/svg+xml" />`,
    ...[...styles, name].map((file) => `<link rel="stylesheet" href="../${file}" integrity="${integrity(readFileSync(join(dir, file)))}" />`),
  ].join("\n");
  let count = 0;
  for (const folder of ["ko", "en"]) {
    for (const file of readdirSync(join(dir, folder))) {
      const path = join(dir, folder, file);
      writeFileSync(path, readFileSync(path, "utf8").replace("<!--head-->", head));
      count++;
    }
  }
  mkdirSync(KEPT, { recursive: true });
  const cards = readdirSync(join(dir, "pictures")).filter((file) => file.endsWith(".card.svg"));
  for (const card of cards) {
    const path = join(dir, "pictures", card);
    writeFileSync(path.replace(".card.svg", ".png"), await png(readFileSync(path)));
    rmSync(path);
  }
  return count;
}
