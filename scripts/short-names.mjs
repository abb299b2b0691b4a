// Shortens the names under which the page's wasm imports what its script gives it: wasm-bindgen's end in 16
// random hex digits, twice, which nothing compresses. Run by trunk once the page is built (Trunk.toml).
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dir = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const only = (pattern) => {
  const found = readdirSync(dir).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`one file like ${pattern} in ${dir}, not ${found.length}`);
  return join(dir, found[0]);
};
const scriptFile = only(/^page-[0-9a-f]+\.js$/);
const wasmFile = only(/^page-[0-9a-f]+_bg\.wasm$/);

const script = readFileSync(scriptFile, "utf8");
const long = /\b__(?:wbg|wbindgen)_\w*?_?[0-9a-f]{16}\b/g;
const short = new Map();
for (const [name] of script.matchAll(long)) {
  if (!short.has(name)) short.set(name, `$${short.size.toString(36)}`);
}

const wasm = readFileSync(wasmFile);
let at = 8;
const leb = () => {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
};
const asLeb = (value) => {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
};
const text = () => {
  const length = leb();
  at += length;
  return wasm.toString("utf8", at - length, at);
};
const asText = (value) => Buffer.concat([asLeb(Buffer.byteLength(value)), Buffer.from(value)]);

const IMPORTS = 2;
const FUNCTION = 0;
const out = [wasm.subarray(0, 8)];
let renamed = 0;
while (at < wasm.length) {
  const start = at;
  const id = wasm[at++];
  const size = leb();
  const end = at + size;
  if (id !== IMPORTS) {
    out.push(wasm.subarray(start, end));
    at = end;
    continue;
  }
  const count = leb();
  const entries = [asLeb(count)];
  for (let index = 0; index < count; index++) {
    const module = text();
    const name = text();
    const from = at;
    if (wasm[at++] !== FUNCTION) throw new Error(`${module}.${name} is no function`);
    leb();
    if (short.has(name)) renamed++;
    entries.push(asText(module), asText(short.get(name) ?? name), wasm.subarray(from, at));
  }
  const body = Buffer.concat(entries);
  out.push(Buffer.from([id]), asLeb(body.length), body);
}
writeFileSync(wasmFile, Buffer.concat(out));
writeFileSync(scriptFile, script.replace(long, (name) => short.get(name)));
console.error(`short names: ${renamed} of ${short.size}`);
