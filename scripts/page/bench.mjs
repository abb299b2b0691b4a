// Measures the built page in Chromium, in one run: `node scripts/page/bench.mjs DIST`. scripts/bench calls it.
//
// Programs with very many tasks are put into an exercise's field. A frame's work is what its callback and the
// microtasks after it take; frames are told apart by the browser's own time of each.
import { drive, serve } from "./browser.mjs";

const [dist, ...only] = process.argv.slice(2);
const EXERCISE = "rate-limiter";

/// Puts a stopwatch around each frame.
const WATCH = `
  const ask = window.requestAnimationFrame.bind(window);
  const watch = (window.watch = { work: [], gaps: [], last: 0, on: false });
  window.requestAnimationFrame = (call) => ask((at) => {
    const begun = performance.now();
    call(at);
    let hops = 8;
    const end = () => {
      if (--hops > 0) return Promise.resolve().then(end);
      if (watch.on) {
        watch.work.push(performance.now() - begun);
      }
    };
    end();
  });
  const beat = (at) => {
    if (watch.on && watch.last) watch.gaps.push(at - watch.last);
    watch.last = at;
    ask(beat);
  };
  ask(beat);
`;

const quantile = (list, part) => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] : NaN;
};
const ms = (number) => `${number.toFixed(1)} ms`;

/// Tasks that sleep, each for a time of its own.
const sleepers = (count, rounds = 3) => `import asyncio


async def sleeper(number):
    for step in range(${rounds}):
        await asyncio.sleep(0.5 + number * 7919 % 997 / 500)


async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(${count}):
            group.create_task(sleeper(number), name=f"sleeper-{number}")


asyncio.run(main())
`;
/// Tasks that give up their turn again and again: so many slices, in next to no time.
const turns = (tasks, rounds) => `import asyncio


async def turner(number):
    for step in range(${rounds}):
        await asyncio.sleep(0)
    await asyncio.sleep(0.001 * number)
    for step in range(${rounds}):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[turner(number) for number in range(${tasks})])


asyncio.run(main())
`;
const ENDLESS = `import asyncio


async def main():
    while True:
        await asyncio.sleep(0)


asyncio.run(main())
`;

const server = await serve(dist);
const driver = await drive();
const browser = await driver.open("en", [1280, 900]);
await browser.before(WATCH);
const wait = (time) => new Promise((done) => setTimeout(done, time));

/// Opens a page that runs this program.
async function run(program, query = "") {
  await browser.go(`${server.base}index.html`);
  await browser.js(`localStorage.setItem("interleave-exercise-1-${EXERCISE}", ${JSON.stringify(program)})`);
  await browser.go(`${server.base}?${Math.random()}#/${EXERCISE}${query}`);
  const begun = Date.now();
  await browser.js(`while (!document.querySelector("[data-group]")) await new Promise((ok) => setTimeout(ok, 10));`);
  return begun;
}

/// What frames take for so long.
async function frames(time) {
  return browser.js(`watch.work.length = watch.gaps.length = 0; watch.on = true; await new Promise((ok) => setTimeout(ok, ${time})); watch.on = false; return { work: watch.work, gaps: watch.gaps };`);
}
const told = ({ work, gaps }) =>
  `work p50 ${ms(quantile(work, 0.5))} p99 ${ms(quantile(work, 0.99))}, frame p50 ${ms(quantile(gaps, 0.5))} p99 ${ms(quantile(gaps, 0.99))} (${work.length} of ${gaps.length} frames)`;

const benches = {
  async empty() {
    await browser.go(`${server.base}none`);
    console.log(`an empty page: ${told(await frames(3000))}`);
  },
  async running() {
    for (const count of [10, 1000, 10000]) {
      await run(sleepers(count));
      await wait(500);
      console.log(`${count} tasks, running: ${told(await frames(4000))}`);
      console.log("  nodes", await browser.js(`return document.querySelectorAll("*").length`));
    }
  },
};
for (const [name, bench] of Object.entries(benches)) {
  if (only.length === 0 || only.includes(name)) await bench();
}
await browser.close();
driver.close();
server.close();
