// What of the page's wasm is not needed for its first screen.
//
// A function of the machine, of a library, or of a view that is opened later, is needed at first if
// first-functions.txt names it: the list that scripts/first-functions makes by looking on. All other functions are
// needed at first: those of the page, and what it is drawn with. A name that is missing there costs a second
// request at the start, which a browser test does not allow, and nothing else.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const LIST = fileURLToPath(new URL("first-functions.txt", import.meta.url));

const OURS = /\binterleave::(?:python|asyncio|machine|world|scenario|exercise|export|lint)\b/;
/// What is alike of all views (how closures of one form are dropped, ...) may have the name of any of them.
const OF_A_LATER_VIEW = /^<?interleave::view::exercise\b/;
const OF_LIBRARIES =
  /\b(?:ruff_\w+|num_bigint|num_integer|libm|compiler_builtins::math|letters|hashbrown|rustc_hash|memchr|compact_str|thin_vec|bstr|itertools|miniz_oxide|adler2|base64)\b/;
/// Rust's own: numbers, texts, lists, formats, and how they and values are dropped.
const OF_RUST = /\b(?:core|alloc|std|compiler_builtins)::|^<(?:\[|str>|[fiu]\d+>|[iu]size>|&)/;
/// Some of these libraries serve the page itself too. What its tables call hangs on chance: their hashes are random.
const FOR_THE_PAGE = /\b(?:yew|web_sys|js_sys|wasm_bindgen\w*|gloo\w*|indexmap|implicit_clone|RandomState|dlmalloc|interleave::(?:view|drive))\b/;
/// Kinds of nodes that the page has none of.
const OF_OTHER_NODES = /\byew::\S*(?:v?portal|v?raw|suspen[sd]\w*)\b/;
/// The page's own that may not be needed at first: see these files.
const LATER = /\binterleave::(?:link::(?:player|ignored|program|show)|timeline::|view::(?:later|beat::crowds|run::open_span|paint::(?:marks|chosen|fine|many)))\b/;
/// The page's own besides: what only a click brings about, or a browser that lacks something, the list does not name.
const OF_THE_PAGE = /^<?interleave::(?:view|link|drive)\b/;
/// Functions that wasm-opt must not put into their callers, which may be needed at first.
export const STAY_APART = [
  "*Prelude*text*", "*later_text*", "*view*exercise*", "*view*later*",
  "*link*player*", "*link*program*", "*link*ignored*", "*timeline*compare*", "*timeline*fold*", "*timeline*notes*", "*timeline*told*", "*timeline*happened*", "*timeline*steps*", "*timeline*story*", "*timeline*queues*", "*fine_*", "*paint*marks*", "*paint*chosen*", "*paint*many*", "*crowds*", "*open_span*", "*garbage*",
  "*reach*Reached*",
];

/// Compiled crates have a hash behind their name, which changes with their version; functions of one name are
/// numbered, which changes with any of them.
export const plain = (name) => name.replace(/\[[0-9a-f]{1,16}\]/g, "").replace(/\.\d+$/, "");

/// Whether the list decides about a function.
export const goesByTheList = (name) =>
  OURS.test(name) || OF_A_LATER_VIEW.test(name) || LATER.test(name) || OF_OTHER_NODES.test(name) || OF_THE_PAGE.test(name) ||
  ((OF_LIBRARIES.test(name) || OF_RUST.test(name)) && !FOR_THE_PAGE.test(name));

/// Through these all texts of `laterTexts` are read.
export const READS_TEXTS = /python::builtins::prelude::Prelude>?::text$|scenario::later_text$/;
/// The scenario that the first part runs: catalog::is_at_once.
const AT_ONCE = /\/sync-vs-async\//;

const needed = new Set(readFileSync(LIST, "utf8").split("\n"));

export function isLater(name) {
  const known = plain(name);
  return READS_TEXTS.test(known) || (goesByTheList(known) && !needed.has(known));
}

/// Texts that only functions read which are not needed at first: the library's parts in Python, and the
/// programs and texts of scenarios and exercises.
export function laterTexts() {
  return ["src/python/prelude", "src/python/syntax", "src/scenario/programs", "src/scenario/gallery", "src/exercise", "src/view/later"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, String(name))))
    .concat(["static/exercise.css", "static/editor.css", "static/later.css"].map((name) => join(root, name)))
    .filter((file) => /\.(?:py|txt|css|peg)$/.test(file) && !AT_ONCE.test(file) && statSync(file).size > 0)
    .map((file) => readFileSync(file));
}
