// What of the page's wasm is not needed for its first screen.
//
// A function of the machine, or of an exercise's view, is needed at first if first-functions.txt names it: the list that
// scripts/first-functions makes by looking on. All that is not the machine's is needed at first. A name that
// is missing there costs a second request at the start, which a browser test does not allow, and nothing else.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const LIST = fileURLToPath(new URL("first-functions.txt", import.meta.url));

const OF_THE_MACHINE =
  /\b(?:interleave::(?:python|asyncio|machine|world|scenario|exercise|view::exercise|export)|ruff_\w+|num_bigint|num_integer|libm|compiler_builtins::math|letters|hashbrown|rustc_hash|memchr|compact_str|thin_vec|bstr|itertools)\b/;
/// The page's own that is not needed at first: see these files.
const LATER = /\binterleave::(?:timeline::(?:notes|told)|view::(?:later|paint::marks))\b/;
/// But whether there are any notes is asked at first, and none are dropped.
const ASKED = /Notes>::is_empty$|^core::ptr::drop_glue|\bRawVec<interleave::timeline|Iter<interleave::timeline::notes::Link>/;

/// Compiled crates have a hash behind their name, which changes with their version.
export const plain = (name) => name.replace(/\[[0-9a-f]{1,16}\]/g, "");

export const ofTheMachine = (name) => OF_THE_MACHINE.test(name);

/// Through these all texts of `laterTexts` are read.
export const READS_TEXTS = /python::builtins::prelude::Prelude>?::text$|scenario::later_text$/;
/// catalog::AT_ONCE.
const AT_ONCE = /\/(?:sync-vs-async|io-vs-cpu)\//;

const needed = new Set(readFileSync(LIST, "utf8").split("\n"));

export function isLater(name) {
  const known = plain(name);
  return READS_TEXTS.test(known) || (LATER.test(known) && !(ASKED.test(known) && !/view::/.test(known))) || (ofTheMachine(known) && !needed.has(known));
}

/// Texts that only functions read which are not needed at first: the library's parts in Python, and the
/// programs and texts of scenarios and exercises.
export function laterTexts() {
  return ["src/python/prelude", "src/scenario/programs", "src/exercise", "src/view/later"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, String(name))))
    .concat(["static/exercise.css", "static/later.css"].map((name) => join(root, name)))
    .filter((file) => /\.(?:py|txt|css)$/.test(file) && !AT_ONCE.test(file) && statSync(file).size > 0)
    .map((file) => readFileSync(file));
}
