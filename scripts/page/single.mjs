// Makes the page that is one file, interleave.html, which opens from disk: its scripts, styles and wasm lie in it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { integrity, policy } from "./html.mjs";

const ID = (at) => `wasm-${at}`;
/// As an element of HTML may hold it.
const inside = (text) => text.replace(/<(?=\/script|!--)/gi, "\\x3c");
const quoted = (all) => all.map((text) => `'${integrity(text, "sha256")}'`).join(" ");

/// The elements that the script looks for the wasm in.
export const elements = (parts) => parts.map((_, at) => ID(at));

/// Writes it, from the HTML as it is, the script that starts such a page, the parts of the wasm, and the tag of the styles
/// that come with the page.
export function writeSingle(dir, script, parts, style) {
  const text = (name) => readFileSync(join(dir, name), "utf8");
  const [styles, scripts] = [[], []];
  const take = (into, content) => {
    into.push(content);
    return content;
  };
  const html = text("index.html")
    .replace(/<\/head>|(?=<body)/i, (end) => style + end)
    .replace(/<meta http-equiv=Content-Security-Policy[^>]*>/, "")
    .replace(/<script type=module[^>]*><\/script>|<link rel=preload[^>]*>/g, "")
    // Beside it there are no other pages.
    .replace(/<p class="?sorry"?><a[^>]*>[^<]*<\/a>(?:<\/p>)?/g, "")
    .replace(/<link[^>]*\brel="?(?:manifest|apple-touch-icon)"?[^>]*>/g, "")
    .replace(/<link[^>]*\brel="?icon"?[^>]*>/, (tag) => {
      const icon = Buffer.from(text(/href="?\.?\/?([\w.-]+)/.exec(tag)[1])).toString("base64");
      return `<link rel=icon type=image/svg+xml href=data:image/svg+xml;base64,${icon}>`;
    })
    .replace(/<link[^>]*\brel="?stylesheet"?[^>]*>/g, (tag) => `<style>${take(styles, text(/href="?\.?\/?([\w.-]+)/.exec(tag)[1]))}</style>`)
    .replace(/<script[^>]*\bsrc="?\.?\/?([\w.-]+)[^>]*><\/script>/g, (_, name) => `<script>${take(scripts, inside(text(name)))}</script>`);
  const data = parts.map((bytes, at) => `<script type=application/octet-stream id=${ID(at)}>${gzipSync(bytes, { level: 9 }).toString("base64")}</script>`);
  const start = `<script type=module>${take(scripts, inside(script))}</script>`;
  const own = policy({
    "script-src": `'wasm-unsafe-eval' ${quoted(scripts)}`,
    "style-src": quoted(styles),
    "connect-src": "",
    "manifest-src": "",
    "worker-src": "",
    // Its own address, which is where the preview of an embedded picture comes from.
    "frame-src": "'self' file:",
    "trusted-types": "'none'",
  });
  // What is replaced is given by functions: a text may have `$&` in it.
  const whole = html.replace(/<meta charset[^>]*>/i, (tag) => tag + own).replace(/<\/body>|$/, () => data.join("") + start);
  writeFileSync(join(dir, "interleave.html"), whole);
  return whole.length;
}
