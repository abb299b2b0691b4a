// Bundles the editor (static/editor, with CodeMirror from the lockfile) into one file of what is served.
import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ENTRY = fileURLToPath(new URL("../../static/editor/main.js", import.meta.url));

/// Writes the bundle into the folder: its name, which has its hash.
export function bundleEditor(dir) {
  const { outputFiles } = buildSync({
    entryPoints: [ENTRY], bundle: true, format: "esm", minify: true, target: "es2022", charset: "utf8",
    legalComments: "none", write: false, logLevel: "warning",
  });
  const [{ contents }] = outputFiles;
  const name = `editor-${createHash("sha256").update(contents).digest("hex").slice(0, 16)}.js`;
  writeFileSync(join(dir, name), contents);
  return name;
}
