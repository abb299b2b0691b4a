// How quickly the page is there: Lighthouse's scores, and the time from following a link to the first bar that
// moves, held against the first paint of the least page that yew can make.
// Usage: node scripts/page/load.mjs DIST EMPTY (see scripts/bench-load).
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { drive, serve } from "./browser.mjs";

const [dist, empty] = process.argv.slice(2);
const ROUNDS = 5;
// As devtools apply what Lighthouse calls slow 4G.
const SLOW = { offline: false, latency: 562.5, downloadThroughput: 1474.56 * 128, uploadThroughput: 675 * 128 };

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

/// Lighthouse's four scores, mobile as it comes; the medians.
async function scores(address) {
  const flags = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  const all = [];
  for (let round = 0; round < ROUNDS; round++) {
    const words = ["--yes", "lighthouse@12.8.2", address, "--quiet", "--output=json", `--chrome-flags=${flags}`];
    // The page is served by this very process, which must not wait.
    const { stdout } = await promisify(execFile)("npx", words, { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM }, maxBuffer: 1 << 28 });
    all.push(JSON.parse(stdout).categories);
  }
  return Object.keys(all[0]).map((name) => [name, Math.round(100 * median(all.map((one) => one[name].score)))]);
}

/// Milliseconds from following a link to what `seen` waits for, on a slow phone.
async function waited(driver, address, seen) {
  const page = await driver.open("en", [412, 823]);
  await page.cdp("Network.enable", {});
  await page.cdp("Network.emulateNetworkConditions", SLOW);
  await page.cdp("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.go(address);
  const time = await page.js(seen);
  await page.close();
  if (typeof time !== "number") throw new Error(`${address}: ${time}`);
  return time;
}

const FIRST_PAINT = `return new Promise((found) => new PerformanceObserver((list) => {
  const paint = list.getEntriesByName("first-contentful-paint")[0];
  if (paint) found(paint.startTime);
}).observe({ type: "paint", buffered: true }));`;
const FIRST_BAR = `return new Promise((found) => {
  const look = () => parseFloat(document.querySelector(".clock")?.textContent) > 0 ? found(performance.now()) : requestAnimationFrame(look);
  look();
});`;

const [page, other] = [await serve(dist, true), await serve(empty, true)];
const driver = await drive();
try {
  const [bars, paints] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    bars.push(await waited(driver, page.base, FIRST_BAR));
    paints.push(await waited(driver, other.base, FIRST_PAINT));
  }
  const [bar, paint] = [median(bars), median(paints)];
  console.log(`first bar moves after ${(bar / 1000).toFixed(2)} s, an empty yew page is painted after ${(paint / 1000).toFixed(2)} s: ${(bar / paint).toFixed(2)}x`);
  console.log(`Lighthouse: ${(await scores(page.base)).map(([name, score]) => `${name} ${score}`).join(", ")}`);
} finally {
  driver.close();
  page.close();
  other.close();
}
