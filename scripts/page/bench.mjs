// Measures the built page in Chromium: `node scripts/page/bench.mjs DIST [NAME...]`. scripts/bench-page calls it.
//
// Programs with very many tasks are put into an exercise's field. All figures are of one run, and what is to be told
// apart is measured in turn. A frame's work is all that our code takes between two frames: callbacks of frames,
// timers and messages, with the microtasks behind them, in which what is said in words is written into the page.
import { drive, serve } from "./browser.mjs";

const [dist, ...only] = process.argv.slice(2);
const EXERCISE = "rate-limiter";

/// Puts a stopwatch around all that calls our code.
const WATCH = `
  const watch = (window.watch = { work: [], found: [], gaps: [], last: 0, spent: 0, own: 0, paints: [] });
  const timed = watch.timed = (call) => function (...given) {
    const begun = performance.now();
    try { return call.apply(this, given); } finally {
      watch.own += performance.now() - begun;
      let hops = 8;
      const end = () => { if (--hops > 0) return void Promise.resolve().then(end); watch.spent += performance.now() - begun; };
      end();
    }
  };
  const ask = watch.ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (call) => ask(timed(call));
  const later = window.setTimeout.bind(window);
  window.setTimeout = (call, ...given) => later(typeof call === "function" ? timed(call) : call, ...given);
  const port = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", { ...port, set(call) { port.set.call(this, call && timed(call)); } });
  const beat = (at) => {
    if (watch.last) { watch.gaps.push(at - watch.last); watch.work.push(watch.spent); watch.found.push(watch.own); }
    watch.spent = watch.own = 0;
    watch.last = at;
    ask(beat);
  };
  ask(beat);
  new PerformanceObserver((list) => watch.paints.push(...list.getEntries().map((entry) => [entry.name, entry.duration])))
    .observe({ type: "event", durationThreshold: 16, buffered: true });
`;

const quantile = (list, part) => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] : NaN;
};
const ms = (number) => `${number.toFixed(1)} ms`;
const wait = (time) => new Promise((done) => setTimeout(done, time));

/// Tasks that sleep, each for times of its own.
const sleepers = (count, rounds) => `import asyncio


async def sleeper(number):
    for step in range(${rounds}):
        await asyncio.sleep(0.5 + number * 7919 % 997 / 500)


async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(${count}):
            group.create_task(sleeper(number), name=f"sleeper-{number}")


asyncio.run(main())
`;
/// Tasks that give up their turn again and again, and rest in between. Each turn is three slices, and four events.
const turns = (slices, tasks = 10, parts = 10) => `import asyncio


async def turner(number):
    for part in range(${parts}):
        [await asyncio.sleep(0) for turn in range(${Math.round(slices / 3 / tasks / parts)})]
        await asyncio.sleep(0.01 * (number + 1))


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

/// Opens a page that runs this program, and says when it was asked for.
async function run(program, query = "") {
  await browser.go(`${server.base}index.html`);
  await browser.js(`localStorage.setItem("interleave-exercise-1-${EXERCISE}", ${JSON.stringify(program)})`);
  const begun = Date.now();
  await browser.go(`${server.base}?${Math.random()}#/${EXERCISE}${query}`);
  return begun;
}

/// What frames take for so long, while a script runs in the page.
async function frames(time, script = "") {
  await browser.js(`watch.work.length = watch.found.length = watch.gaps.length = watch.paints.length = 0; ${script}; await new Promise((ok) => setTimeout(ok, ${time}));`);
  return browser.js("return { work: watch.work, found: watch.found, gaps: watch.gaps, paints: watch.paints }");
}

/// Waits for the program's own end.
async function finished() {
  const said = await browser.js(`while (!document.querySelector("[data-group][data-state=finished]")) await new Promise((ok) => setTimeout(ok, 20)); return document.querySelector("aside").innerText`);
  if (said.includes("Stopped after")) throw new Error("the program was stopped at a limit");
}

/// Seeks to another place of the run in each frame. What moves the bar is the browser's, and what it tells our code's.
const SCRUB = `
  const bar = document.querySelector("[data-action=scrub]");
  const tell = watch.timed((moved) => bar.dispatchEvent(moved));
  let place = 0;
  const next = () => {
    place = (place + 618.034) % 1000;
    bar.value = String(place);
    tell(new InputEvent("input", { bubbles: true }));
    if (performance.now() < until) watch.ask(next);
  };
  const until = performance.now() + 4000;
  next()`;

/// The middle one of rounds. The browser's other threads take the cores now and then, so one round is a matter of luck.
const of = (rounds, name, part) => quantile(rounds.map((round) => quantile(round[name], part)), 0.5);
const took = (rounds, name) => {
  const worst = rounds.map((round) => quantile(round[name], 0.99));
  const between = rounds.length > 1 ? ` (${Math.min(...worst).toFixed(1)} to ${ms(Math.max(...worst))} in ${rounds.length} rounds)` : "";
  return `p50 ${ms(of(rounds, name, 0.5))}, p99 ${ms(of(rounds, name, 0.99))}${between}`;
};
const told = (rounds) =>
  `work ${took(rounds, "work")}; frame p50 ${ms(of(rounds, "gaps", 0.5))}, p99 ${ms(of(rounds, "gaps", 0.99))}`;
const several = async (count, once) => {
  const rounds = [];
  for (let round = 0; round < count; round++) rounds.push(await once());
  return rounds;
};

const benches = {
  /// Very many bars while they run, beside a page that has nothing to do.
  async running() {
    await browser.go(`${server.base}none`);
    const empty = [await frames(5000)];
    console.log(`an empty page: ${told(empty)}`);
    for (const [count, sleeps, rounds] of [[10, 3, 1], [1000, 3, 1], [10000, 3, 5], [100000, 1, 1]]) {
      const here = await several(rounds, async () => {
        await run(sleepers(count, sleeps), count === 100000 ? "?speed=0.25" : "");
        // The tasks are made by then.
        await wait(count === 100000 ? 6000 : 3000);
        return frames(4000);
      });
      const ratio = of(here, "gaps", 0.99) / of(empty, "gaps", 0.99);
      console.log(`${count} bars, running: ${told(here)} (${ratio.toFixed(2)}x of an empty page's)`);
    }
  },
  /// Frames of a run seen as a whole, by how much was recorded of it.
  async slices() {
    const cost = {};
    for (const slices of [1000, 1_000_000]) {
      const begun = await run(turns(slices), "?speed=10");
      await finished();
      const opened = Date.now() - begun;
      const here = await frames(4200, SCRUB);
      cost[slices] = quantile(here.work, 0.5);
      console.log(`${slices} slices, all of them seen, scrubbing: ${told([here])}; run and drawn ${opened} ms after it was asked for`);
    }
    console.log(`  that is ${(cost[1_000_000] / cost[1000]).toFixed(2)}x`);
  },
  /// The state of any instant of a long run.
  async scrubbing() {
    // 16 events a task.
    await run(sleepers(6250, 1), "?speed=10");
    await finished();
    console.log(`100,000 events of 6,250 tasks, scrubbing anywhere: ${told(await several(5, () => frames(4200, SCRUB)))}`);
    // Where no canvas is shown, none is drawn to. What is left finds the state and writes the clock and the totals;
    // in the microtasks behind that stand the words: the account, what happened just now, the lines that are lit.
    await browser.js("for (const canvas of document.querySelectorAll('canvas')) canvas.style.display = 'none';");
    const alone = await several(5, () => frames(4200, SCRUB));
    console.log(`  the state alone, without its picture: found in ${took(alone, "found")}; with its words ${took(alone, "work")}`);
  },
  /// From a press to the paint after it, with a program that never rests.
  async endless() {
    await run(ENDLESS);
    await wait(1500);
    const pressed = 60;
    const { x, y } = await browser.js(`const place = document.querySelector("[data-action=theme]").getBoundingClientRect(); return { x: place.x + 8, y: place.y + 8 };`);
    for (let press = 0; press < pressed; press++) {
      for (const type of ["mousePressed", "mouseReleased"]) {
        await browser.cdp("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
      }
      await wait(50);
    }
    const paints = (await browser.js("return watch.paints")).filter(([name]) => name === "click").map(([, took]) => took);
    // The browser tells none below 16 ms.
    const all = [...paints, ...Array(Math.max(0, pressed - paints.length)).fill(16)];
    console.log(`a press to its paint, beside an endless loop: p50 ${ms(quantile(all, 0.5))}, p99 ${ms(quantile(all, 0.99))}`);
  },
};
for (const [name, bench] of Object.entries(benches)) {
  if (only.length === 0 || only.includes(name)) await bench();
}
await browser.close();
driver.close();
server.close();
