// Bundles what of the page is JavaScript: the editor (static/editor, with CodeMirror from the lockfile) and the page's
// side of the service worker (static/offline) into files of what is served, the service worker itself, and what starts
// the page (static/start) into the page's own script.
import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const path = (file) => fileURLToPath(new URL(`../../static/${file}`, import.meta.url));

function bundle(entry, options) {
  const { outputFiles } = buildSync({
    entryPoints: [path(entry)], bundle: true, format: "esm", minify: true, target: "es2022", charset: "utf8",
    legalComments: "none", write: false, logLevel: "warning", ...options,
  });
  return outputFiles[0].contents;
}

const PRODUCTION = { "process.env.NODE_ENV": '"production"' };

/// A name that changes with what the file holds.
export const hashed = (name, bytes, end) => `${name}-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}${end}`;

/// A module that the page loads later.
export const bundleModule = (entry) => bundle(entry, { define: PRODUCTION });

/// The service worker, a script of its own, which is told these files and their version.
export function bundleWorker(files, version) {
  const define = { ...PRODUCTION, FILES: JSON.stringify(files), VERSION: JSON.stringify(version) };
  const text = Buffer.from(bundle("offline/worker.js", { format: "iife", define })).toString();
  // A warning that it never says: all files have versions. Nothing that is served names another site.
  return text.replace(/ ?Learn more at https:\/\/[\w./-]+/g, "");
}

/// The text of what starts the page, which is told these things by their names.
export function bundleStart(entry, told) {
  const define = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, JSON.stringify(value)]));
  return Buffer.from(bundle(`start/${entry}`, { define })).toString().trim();
}
