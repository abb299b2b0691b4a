// What the page's HTML says of the files it loads: its policy, and the hash of each. Each word of the policy is argued
// in ARCHITECTURE.md.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/// The policies of the site's page and of the one that is a single file, which trusts nothing but its own parts.
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "connect-src": "'self'",
  "img-src": "'self' data: blob:",
  "style-src": "'self'",
  "frame-src": "'self'",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "interleave",
};

/// A policy as a tag, which stands before all that it is about. A word is put in the place of what is there.
export function policy(changes = {}) {
  const words = Object.entries({ ...POLICY, ...changes }).filter(([, value]) => value);
  return `<meta http-equiv=Content-Security-Policy content="${words.map((pair) => pair.join(" ")).join("; ")}">`;
}

/// The hash of what a file holds, as a tag or a fetch names it.
export const integrity = (bytes, algorithm = "sha384") => `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;

/// Takes the styles out of the HTML that come with the page: their tag.
export function takeStyle(dir) {
  const file = join(dir, "index.html");
  const html = readFileSync(file, "utf8");
  const [tag] = /<link[^>]*\bhref="?[^"\s>]*\bscreen-[^>]*>/.exec(html) ?? [];
  if (!tag) throw new Error("index.html has no styles of the screen");
  writeFileSync(file, html.replace(tag, ""));
  return tag;
}

/// Trunk's own start of the page is a script in the HTML, which the policy does not let run: the page's script starts
/// by itself (static/start). It is named in the head instead, with its hash, and the wasm beside it, which no browser
/// checks when it is preloaded: static/start/site.js does.
/// Where the site will be is named for previews of links, if it is known.
export function finishHtml(dir, script, wasm, base) {
  const file = join(dir, "index.html");
  const html = readFileSync(file, "utf8");
  const taken = html
    .replace(/<script type="?module"?[^>]*>[^]*?<\/script>/, "")
    .replace(/<link[^>]*\brel="?(?:modulepreload|preload)"?[^>]*>/g, "");
  const inline = /<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=/.exec(taken);
  if (inline) throw new Error(`index.html has ${inline[0]} in it, which the page's policy refuses (trunk serve wants --no-autoreload)`);
  const head = `${policy()}
<script type=module src=./${script.file} integrity=${script.integrity}></script>
<link rel=preload href=./${wasm.file} as=fetch type=application/wasm crossorigin>`.replaceAll("\n", "");
  const about = base && `<link rel=canonical href="${base}"><meta property=og:title content=Interleave><meta property=og:image content="${base}pictures/sync-vs-async.en.png"><meta name=twitter:card content=summary_large_image>`;
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(taken)) throw new Error("index.html says no charset");
  writeFileSync(file, taken.replace(charset, (tag) => tag + head).replace(/(?=<link[^>]*\brel="?icon)/, () => about ?? ""));
}
