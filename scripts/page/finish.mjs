// Makes what trunk built into what is served; run by trunk once the page is built (Trunk.toml): optimises the
// wasm, splits it in parts (split.mjs), shortens the names of its imports, lets the page's script start the page and
// load the later parts, has the HTML name their hashes (html.mjs), and makes of it all the page as one file
// (single.mjs), the pages to read (read.mjs), and what is kept for when there is no network (offline.mjs). With
// INTERLEAVE_RECORD set, the page records which functions it calls instead (record.mjs).
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { bundleModule, bundleStart, hashed } from "./bundle.mjs";
import { finishHtml, integrity, takeStyle } from "./html.mjs";
import { PARTS, SCREEN, laterTexts, partOf } from "./later.mjs";
import { writeManifests, writeWorker } from "./offline.mjs";
import { writePages } from "./read.mjs";
import { record } from "./record.mjs";
import { elements, writeSingle } from "./single.mjs";
import { split } from "./split.mjs";
import { SECTION, importEntry, imports, list, read, section, write } from "./wasm.mjs";

const dir = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const only = (pattern) => {
  const found = readdirSync(dir).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`one file like ${pattern} in ${dir}, not ${found.length}`);
  return join(dir, found[0]);
};
const scriptFile = only(/^page-[0-9a-f]+\.js$/);
const wasmFile = only(/^page-[0-9a-f]+_bg\.wasm$/);

/// Where the site will be, if that is known.
const BASE = process.env.INTERLEAVE_URL?.replace(/\/*$/, "/");
/// What the parts behind the first two are called, which lie in one file (static/start/site.js).
const LATER = ["next", "rest"];
/// Where the linker put which data (build.rs).
const MAP = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown/page/page.map");

// What rustc emits, and no more: a browser of 2022 must be able to read it.
const FEATURES = [
  "bulk-memory", "mutable-globals", "multivalue", "nontrapping-float-to-int", "sign-ext", "reference-types",
].map((feature) => `--enable-${feature}`);

function optimise(wasm, ...options) {
  const [from, to] = [join(dir, "from.wasm"), join(dir, "to.wasm")];
  writeFileSync(from, wasm);
  execFileSync("wasm-opt", [from, "-o", to, ...options, ...FEATURES], { stdio: ["ignore", "inherit", "inherit"] });
  const made = readFileSync(to);
  rmSync(from);
  rmSync(to);
  return made;
}

/// wasm-bindgen's names of imports end in 16 random hex digits, twice, which nothing compresses.
function shortNames(script) {
  const short = new Map();
  for (const [name] of script.matchAll(/\b__(?:wbg|wbindgen)_\w*?_?[0-9a-f]{16}\b/g)) {
    if (!short.has(name)) short.set(name, `$${short.size.toString(36)}`);
  }
  return short;
}

function renamed(wasm, short) {
  const sections = read(wasm).map(({ id, bytes }) => {
    if (id !== SECTION.import) return { id, bytes };
    const all = imports(bytes).map((one) => ({ ...one, name: short.get(one.name) ?? one.name }));
    return { id, bytes: list(all.map(importEntry)) };
  });
  return write(sections);
}

/// Has browsers that know it compile all of the script while it comes, where no frame waits for that: nearly all of its
/// functions are called as soon as the page is there (https://v8.dev/blog/explicit-compile-hints).
const EAGER = "//# allFunctionsCalledOnLoad\n";

/// The script, with what starts the page and loads the rest of it (static/start).
function starting(script, how, told) {
  const begins = "function __wbg_get_imports(){return{";
  if (script.split(begins).length !== 2) throw new Error("the page's script has another form: see finish.mjs");
  return EAGER + script.replace(begins, "let imported;function __wbg_get_imports(){return imported={") + `\n(()=>{${bundleStart(how, told)}})();\n`;
}

/// Writes a file whose name has its hash: the name, and the hash as who loads it names it.
function put(name, end, bytes, algorithm) {
  const file = hashed(name, bytes, end);
  writeFileSync(join(dir, file), bytes);
  return { file, integrity: integrity(bytes, algorithm) };
}

const script = readFileSync(scriptFile, "utf8");
const whole = readFileSync(wasmFile);
rmSync(scriptFile);
rmSync(wasmFile);
if (process.env.INTERLEAVE_RECORD) {
  const made = record(whole);
  const first = put("page", ".wasm", made.wasm);
  writeFileSync(join(dir, "functions.json"), JSON.stringify(made.names));
  const seen = `globalThis.interleaveSeen=()=>Array.from(new Uint8Array(wasm.memory.buffer,${made.at},${made.names.length}));`;
  // What comes later has come once who looks on says so.
  const parts = `const ways={},come=[1,2].map((part)=>new Promise((come)=>ways[part]=come));globalThis.interleaveCome=(last)=>ways[last]();globalThis.interleaveRest=(last)=>Promise.all(come.slice(0,last));globalThis.interleaveLink=()=>{};`;
  const start = `(()=>{${bundleStart("pen.js", {})}})();__wbg_init({module_or_path:new URL("${first.file}",import.meta.url)});`;
  finishHtml(dir, put("page", ".js", `${script}\n${seen}${parts}${start}\n`), first);
} else {
  // Before it is made small: so nothing is put into functions of another part, and addresses are as the linker knows them.
  const { parts, crossing } = split(whole, PARTS, partOf, readFileSync(MAP, "utf8"), laterTexts());
  const short = shortNames(script);
  const made = parts.map((part) => renamed(optimise(part, "--flatten", "--rereloop", "-Oz"), short));
  const style = takeStyle(dir);
  const opening = Buffer.concat(made.slice(0, 2));
  const first = put("page", ".wasm", opening);
  // The hash of each part is looked at by the page itself, where it must come at once.
  const inFirst = made.slice(0, 2).map((bytes, at) => ({ file: first.file, from: at * made[0].length, integrity: integrity(bytes, "sha256") }));
  const files = {
    opening: { ...first, size: opening.length },
    parts: [...inFirst, ...made.slice(2).map((bytes, at) => put(LATER[at], ".wasm", bytes, "sha256"))],
    screen: SCREEN,
    style: { file: /href="?\.?\/?([\w.-]+)/.exec(style)[1], integrity: /\sintegrity="?(sha384-[^"\s>]+)/.exec(style)[1] },
    editor: put("editor", ".js", bundleModule("editor/main.js")),
    offline: put("offline", ".js", bundleModule("offline/page.js")),
  };
  const told = files.parts.map(({ file }, at) => `${file}: ${made[at].length} bytes`);
  console.error(`${told.join("; ")}; ${crossing} functions are called across`);
  const text = script
    .replace(/\b__(?:wbg|wbindgen)_\w*?_?[0-9a-f]{16}\b/g, (name) => short.get(name))
    .replaceAll(basename(wasmFile), first.file);
  finishHtml(dir, put("page", ".js", starting(text, "site.js", { FILES: files })), first, BASE);
  const single = writeSingle(dir, starting(text, "disk.js", { PARTS: elements(made) }), made, style);
  console.error(`interleave.html, the page as one file: ${single} bytes`);
  await writeManifests(dir);
  if (process.env.INTERLEAVE_PAGES !== "no") console.error(`${await writePages(dir, BASE)} pages to read`);
  console.error(`${writeWorker(dir)} files are kept for when there is no network`);
}
