// Makes what trunk built into what is served; run by trunk once the page is built (Trunk.toml): optimises the
// wasm, splits it in parts (split.mjs), shortens the names of its imports, and lets the page's script load the
// later ones. With INTERLEAVE_RECORD set, the page records which functions it calls instead (record.mjs).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { bundleEditor } from "./editor.mjs";
import { PARTS, laterTexts, partOf } from "./later.mjs";
import { record } from "./record.mjs";
import { FIRST, split } from "./split.mjs";
import { SECTION, importEntry, imports, list, read, section, write } from "./wasm.mjs";

const dir = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const only = (pattern) => {
  const found = readdirSync(dir).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`one file like ${pattern} in ${dir}, not ${found.length}`);
  return join(dir, found[0]);
};
const scriptFile = only(/^page-[0-9a-f]+\.js$/);
const wasmFile = only(/^page-[0-9a-f]+_bg\.wasm$/);

/// What the later parts are called.
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

/// The script, with what loads the later parts: `interleaveRest(part)` promises one and those before it,
/// `interleaveLink(part)` brings them at once, whatever it takes; and `interleaveEditor()`, which promises the editor's
/// module. All are told by the place of the page's script where the files are.
function loading(script, files, editor) {
  const begins = "function __wbg_get_imports(){return{";
  if (script.split(begins).length !== 2) throw new Error("the page's script has another form: see finish.mjs");
  return (
    script.replace(begins, "let imported;function __wbg_get_imports(){return imported={") +
    `
const later=${JSON.stringify(files)}.map((file)=>({at:new URL(file,import.meta.url)}));
const link=(part,module)=>{part.linked??=new WebAssembly.Instance(module,{...imported,${FIRST}:wasm})};
const come=(part)=>part.coming??=fetch(part.at).then((answer)=>{if(!answer.ok)throw Error(answer.status);return answer.arrayBuffer()}).then((bytes)=>WebAssembly.compile(bytes)).catch((error)=>{part.coming=void 0;throw error});
globalThis.interleaveRest=(last)=>{const parts=later.slice(0,last);return Promise.all(parts.map(come)).then((modules)=>modules.forEach((module,at)=>link(parts[at],module)))};
globalThis.interleaveLink=(last)=>{for(const part of later.slice(0,last)){if(part.linked)continue;const ask=new XMLHttpRequest;ask.open("GET",part.at,false);ask.overrideMimeType("text/plain;charset=x-user-defined");ask.send();link(part,new WebAssembly.Module(Uint8Array.from(ask.responseText,(letter)=>letter.charCodeAt(0)&255)))}};
globalThis.interleaveEditor=()=>import("./${editor}");
`
  );
}

const script = readFileSync(scriptFile, "utf8");
const whole = readFileSync(wasmFile);
if (process.env.INTERLEAVE_RECORD) {
  const made = record(whole);
  writeFileSync(wasmFile, made.wasm);
  writeFileSync(join(dir, "functions.json"), JSON.stringify(made.names));
  const seen = `globalThis.interleaveSeen=()=>Array.from(new Uint8Array(wasm.memory.buffer,${made.at},${made.names.length}));`;
  const parts = "globalThis.interleaveRest=async()=>{};globalThis.interleaveLink=()=>{};";
  writeFileSync(scriptFile, `${script}\n${seen}${parts}\n`);
} else {
  // Before it is made small: so nothing is put into functions of another part, and addresses are as the linker knows them.
  const { parts, crossing } = split(whole, PARTS, partOf, readFileSync(MAP, "utf8"), laterTexts());
  const short = shortNames(script);
  const made = parts.map((part) => renamed(optimise(part, "--flatten", "--rereloop", "-Oz"), short));
  const named = (bytes, key) => `${key}-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.wasm`;
  const files = made.slice(1).map((bytes, at) => named(bytes, LATER[at]));
  writeFileSync(wasmFile, made[0]);
  files.forEach((file, at) => writeFileSync(join(dir, file), made[at + 1]));
  const shortened = script.replace(/\b__(?:wbg|wbindgen)_\w*?_?[0-9a-f]{16}\b/g, (name) => short.get(name));
  writeFileSync(scriptFile, loading(shortened, files, bundleEditor(dir)));
  const told = [basename(wasmFile), ...files].map((file, at) => `${file}: ${made[at].length} bytes`);
  console.error(`${told.join("; ")}; ${crossing} functions are called across`);
}
