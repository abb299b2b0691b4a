// A server for a built page, and Chromium over its driver: for scripts that use the page as a person does.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png" };
const ARGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/// Serves a folder: its address, and what ends it. If it is `packed`, all goes out as a site's server would send it:
/// as brotli, and to be kept where a file's name has its hash.
export async function serve(folder, packed = false) {
  const pack = new Map();
  const server = createServer((request, answer) => {
    const path = new URL(request.url, "http://x").pathname;
    const file = join(folder, path === "/" ? "index.html" : path);
    if (!existsSync(file)) return answer.writeHead(404).end();
    const type = { "content-type": TYPES[extname(file)] ?? "application/octet-stream" };
    if (packed) {
      if (!pack.has(file)) pack.set(file, brotliCompressSync(readFileSync(file)));
      const bytes = pack.get(file);
      const keep = path === "/" ? "no-cache" : "public, max-age=31536000, immutable";
      return answer.writeHead(200, { ...type, "content-encoding": "br", "content-length": bytes.length, "cache-control": keep }).end(bytes);
    }
    answer.writeHead(200, type);
    createReadStream(file).pipe(answer);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/// Starts the driver: `open` gives a browser, `close` ends the driver.
export async function drive() {
  const driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
  const port = await new Promise((found) => {
    let said = "";
    driver.stdout.on("data", (part) => {
      said += part;
      const port = /successfully on port (\d+)/.exec(said);
      if (port) found(port[1]);
    });
  });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value?.message}`);
    return value;
  };
  /// A browser of a reader of this language, with a window of this size in CSS pixels, and letters of this size.
  const open = async (language, [width, height], letters = 16) => {
    const options = { args: [...ARGS, `--accept-lang=${language}`], prefs: { "intl.accept_languages": language, "webkit.webprefs.default_font_size": letters }, binary: process.env.CHROMIUM };
    const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "goog:chromeOptions": options } } });
    const session = `/session/${sessionId}`;
    const cdp = (cmd, params) => ask("POST", `${session}/goog/cdp/execute`, { cmd, params });
    await cdp("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    return {
      go: (url) => ask("POST", `${session}/url`, { url }),
      /// The value that the body of an async function returns.
      js: (script) => ask("POST", `${session}/execute/async`, { script: `const done=arguments[0];(async()=>{${script}})().then(done,(e)=>done(String(e)))`, args: [] }),
      /// A PNG of the window, or of all of the page.
      picture: async (all = false) => Buffer.from((await cdp("Page.captureScreenshot", { captureBeyondViewport: all, ...(all && { clip: await whole(cdp) }) })).data, "base64"),
      cdp,
      close: () => ask("DELETE", session),
    };
  };
  return { open, close: () => driver.kill() };
}

async function whole(cdp) {
  const { cssContentSize } = await cdp("Page.getLayoutMetrics", {});
  return { x: 0, y: 0, width: cssContentSize.width, height: cssContentSize.height, scale: 1 };
}
