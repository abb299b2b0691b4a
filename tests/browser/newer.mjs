// Makes of a built page the next version of it: its editor, its script and its HTML are other files.
// Usage: node tests/browser/newer.mjs DIST COPY
import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { integrity } from "../../scripts/page/html.mjs";
import { writeWorker } from "../../scripts/page/offline.mjs";

const [dist, copy] = process.argv.slice(2);
cpSync(dist, copy, { recursive: true });
const named = (pattern) => readdirSync(copy).find((name) => pattern.test(name));
const change = (file, to, edit) => {
  const text = edit(readFileSync(join(copy, file), "utf8"));
  renameSync(join(copy, file), join(copy, to));
  writeFileSync(join(copy, to), text);
  return integrity(readFileSync(join(copy, to)));
};
const [editor, script] = [named(/^editor-.*\.js$/), named(/^page-.*\.js$/)];
const other = (name) => name.replace(/-[0-9a-f]+\./, "-0123456789abcdef.");
const before = integrity(readFileSync(join(copy, editor)));
const of_editor = change(editor, other(editor), (text) => `${text}// newer\n`);
const old_script = integrity(readFileSync(join(copy, script)));
const of_script = change(script, other(script), (text) => text.replace(editor, other(editor)).replace(before, of_editor));
change("index.html", "index.html", (text) =>
  text.replace(script, other(script)).replace(old_script, of_script).replace("<title>", "<meta name=newer content=yes><title>"),
);
writeWorker(copy);
