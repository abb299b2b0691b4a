// Which part of the page's wasm each function belongs to.
//
// Lists decide, which scripts/first-functions makes by looking on: what is called until the first programs have run
// ahead, what their picture needs besides, and what the first screen does. What none names comes when a program asks for more, but for what belongs to
// the page's own libraries: that may be called by chance, and comes with the rest of the first screen. A name that is
// missing in a list costs waiting, and a browser test fails; nothing else.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
/// So many parts there are: the first programs, their picture, the first screen, all else.
export const PARTS = 4;
/// The part with which the first screen is whole.
export const SCREEN = 2;
/// The files of lists, by the parts they are of.
export const LISTS = ["first-functions.txt", "picture-functions.txt", "next-functions.txt"].map((name) => fileURLToPath(new URL(name, import.meta.url)));

const OURS = /\binterleave::/;
const OF_LIBRARIES =
  /\b(?:ruff_\w+|num_bigint|num_integer|libm|compiler_builtins::math|letters|hashbrown|rustc_hash|memchr|compact_str|thin_vec|bstr|itertools|miniz_oxide|adler2|base64)\b/;
/// Rust's own: numbers, texts, lists, formats, and how they and values are dropped.
const OF_RUST = /\b(?:core|alloc|std|compiler_builtins)::|^<(?:\[|str>|[fiu]\d+>|[iu]size>|&)/;
/// Some of these libraries serve the page itself too. What its tables call hangs on chance: their hashes are random.
const FOR_THE_PAGE = /\b(?:yew|web_sys|js_sys|wasm_bindgen\w*|gloo\w*|indexmap|implicit_clone|RandomState|dlmalloc)\b/;
/// What of this is called by the first bar hangs on chance, too.
const OF_MEMORY = /\bdlmalloc\b/;
/// Kinds of nodes that the page has none of.
const OF_OTHER_NODES = /\byew::\S*(?:v?portal|v?raw|suspen[sd]\w*)\b/;

/// Compiled crates have a hash behind their name, which changes with their version; functions of one name are
/// numbered, which changes with any of them.
export const plain = (name) => name.replace(/\[[0-9a-f]{1,16}\]/g, "").replace(/\.\d+$/, "");

/// What drives programs is called as it falls out in time: on a slow machine otherwise than where the lists are made.
const DRIVES = /\binterleave::drive::live|\bMessage(?:Port|Channel)\b/;

/// Through these all texts of `laterTexts` are read.
const READS_TEXTS = /python::builtins::prelude::Prelude>?::text$|scenario::later_text$/;
/// The scenario that is run first: catalog::is_at_once.
const AT_ONCE = /\/sync-vs-async\//;

const lists = LISTS.map((file) => new Set(readFileSync(file, "utf8").split("\n")));

export function partOf(name) {
  const known = plain(name);
  if (READS_TEXTS.test(known)) return PARTS - 1;
  if (DRIVES.test(known)) return 0;
  const listed = lists.findIndex((list) => list.has(known));
  if (listed >= 0) return OF_MEMORY.test(known) ? 0 : listed;
  const ofThePage = FOR_THE_PAGE.test(known) && !OURS.test(known) && !OF_OTHER_NODES.test(known);
  const comesLater = OURS.test(known) || OF_OTHER_NODES.test(known) || OF_LIBRARIES.test(known) || OF_RUST.test(known);
  return comesLater && !ofThePage ? PARTS - 1 : SCREEN;
}

/// Texts that only functions read which are not needed at first: the library's parts in Python, and the
/// programs and texts of scenarios and exercises.
export function laterTexts() {
  return ["src/python/prelude", "src/python/syntax", "src/scenario/programs", "src/scenario/gallery", "src/exercise", "src/view/later"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, String(name))))
    .concat(["static/editor.css", "static/exercise.css", "static/later.css"].map((name) => join(root, name)))
    .filter((file) => /\.(?:py|txt|css|peg)$/.test(file) && !AT_ONCE.test(file) && statSync(file).size > 0)
    .map((file) => readFileSync(file));
}
