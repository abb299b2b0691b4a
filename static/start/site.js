// How the page's wasm, its later parts and its editor come from where the page lies. scripts/page/finish.mjs puts this
// behind the script that wasm-bindgen made, whose `imported`, `wasm` and `__wbg_init` it uses, and gives it FILES: the
// name and the hash of each file. No file is run whose content has another hash.
import "./pen.js";
import { sha256 } from "./sha256.js";

const at = (file) => new URL(file, import.meta.url);
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const came = (answer) => {
  if (!answer.ok) throw Error(`${answer.url}: ${answer.status}`);
  return answer;
};

/// Compiles what has this hash, and nothing else.
async function compiled(bytes, { file, integrity }) {
  if (`sha256-${base64(await crypto.subtle.digest("SHA-256", bytes))}` !== integrity) throw Error(`${file}: other bytes`);
  return WebAssembly.compile(bytes);
}

/// The parts of the wasm. The first two lie in one file, one behind the other.
const [first, ...later] = FILES.parts.map((part) => ({ from: 0, ...part }));

/// Promises the first two parts. The first runs while the second is still coming: on a slow line that hides what it
/// takes. The page's head has the file preloaded, and no browser gives a preloaded file to a fetch that names a hash
/// itself, so both are looked at here. Where there is no way to do that (not over https), the browser does, and loads
/// again.
function opening() {
  const second = later[0];
  if (!globalThis.crypto?.subtle) {
    const { file, integrity } = FILES.opening;
    const whole = fetch(at(file), { integrity }).then((answer) => came(answer).arrayBuffer());
    return [[0, second.from], [second.from]].map((ends) => whole.then((bytes) => WebAssembly.compile(bytes.slice(...ends))));
  }
  let filled = 0;
  const bytes = new Uint8Array(FILES.opening.size);
  const reading = fetch(at(first.file)).then((answer) => came(answer).body.getReader());
  const until = async (end) => {
    const reader = await reading;
    while (filled < end) {
      const { value, done } = await reader.read();
      if (done || filled + value.length > bytes.length) throw Error(`${first.file}: other bytes`);
      bytes.set(value, filled);
      filled += value.length;
    }
  };
  const one = until(second.from).then(() => compiled(bytes.slice(0, second.from), first));
  const two = one.then(() => until(bytes.length)).then(() => compiled(bytes.slice(second.from), second));
  return [one, two];
}

const link = (part, module) => {
  part.linked ??= new WebAssembly.Instance(module, { ...imported, first: wasm });
};
const keeping = (part, coming) =>
  (part.coming = coming.then(
    (module) => (part.module = module),
    (error) => {
      part.coming = undefined;
      throw error;
    },
  ));
const come = (part) =>
  part.coming ??
  keeping(
    part,
    part.from
      ? fetch(at(part.file)).then(async (answer) => compiled((await came(answer).arrayBuffer()).slice(part.from), part))
      : fetch(at(part.file), { integrity: part.integrity }).then(async (answer) => WebAssembly.compile(await came(answer).arrayBuffer())),
  );

/// The styles of the page, for which the shell has no need. Without them the page is plain, and works.
let styles;
const styled = () =>
  (styles ??= new Promise((done) => {
    const link = document.createElement("link");
    const { file, integrity } = FILES.style;
    Object.assign(link, { rel: "stylesheet", href: at(file), integrity, onload: done, onerror: done });
    document.head.append(link);
  }));

/// Promises the later parts up to this one.
globalThis.interleaveRest = async (last) => {
  const parts = later.slice(0, last);
  const coming = parts.map((part) => part.linked ?? come(part));
  const [modules] = await Promise.all([Promise.all(coming), last >= FILES.screen && styled()]);
  modules.forEach((module, at) => link(parts[at], module));
};

/// A part, at once.
function now(part) {
  const ask = new XMLHttpRequest();
  ask.open("GET", at(part.file), false);
  ask.overrideMimeType("text/plain;charset=x-user-defined");
  ask.send();
  const bytes = Uint8Array.from(ask.responseText, (letter) => letter.charCodeAt(0) & 255).slice(part.from);
  // No browser looks at the hash of what is waited for like this.
  if (`sha256-${base64(sha256(bytes))}` !== part.integrity) throw Error(`${part.file}: other bytes`);
  return new WebAssembly.Module(bytes);
}

/// Brings them at once, whatever it takes.
globalThis.interleaveLink = (last) => {
  for (const part of later.slice(0, last)) if (!part.linked) link(part, part.module ?? now(part));
};

/// What is kept on this machine is there before the page begins: no service worker hears of what must come at once.
async function begin() {
  const [one, two] = opening();
  const unheard = keeping(later[0], two).catch(() => {});
  const kept = navigator.serviceWorker?.controller ? [unheard, ...later.slice(1).map((part) => come(part).catch(() => {}))] : [];
  const [module] = await Promise.all([one, ...kept]);
  return module;
}

/// Promises a module. `import` takes no hash, but takes what was preloaded with one; a browser that preloads no modules
/// knows no hashes of modules either.
const load = ({ file, integrity }) => {
  const preload = document.createElement("link");
  if (!preload.relList?.supports?.("modulepreload")) return import(at(file));
  return new Promise((done, failed) => {
    Object.assign(preload, { rel: "modulepreload", href: at(file), integrity, onload: done, onerror: failed });
    document.head.append(preload);
  }).then(
    () => import(at(file)),
    () => {
      preload.remove();
      throw Error(`${file} cannot be loaded`);
    },
  );
};

globalThis.interleaveEditor = () => load(FILES.editor);

/// Keeps the page for when there is no network, once it has nothing else to do. A part of another page keeps nothing.
async function keep() {
  await new Promise((idle) => (document.hidden ? idle() : requestAnimationFrame(() => requestAnimationFrame(idle))));
  await interleaveRest(FILES.screen);
  await new Promise((idle) => (globalThis.requestIdleCallback ?? setTimeout)(idle));
  if (!navigator.serviceWorker || top !== self) return;
  const { keep } = await load(FILES.offline);
  await keep((take) => dispatchEvent(new CustomEvent("interleave-new", { detail: take })));
}

__wbg_init({ module_or_path: begin() }).then(
  // A browser that keeps nothing shows the page all the same.
  () => keep().catch(() => {}),
  (error) => {
    const ko = "페이지를 다 불러오지 못했습니다. 새로 고쳐 주세요.";
    const en = "The page could not be loaded. Please load it again.";
    const sorry = document.getElementById("sorry");
    sorry.textContent = document.documentElement.lang === "ko" ? ko : en;
    sorry.hidden = false;
    throw error;
  },
);
