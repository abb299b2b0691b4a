// How the page's wasm, its later parts and its editor come from where the page lies. scripts/page/finish.mjs puts this
// behind the script that wasm-bindgen made, whose `imported`, `wasm` and `__wbg_init` it uses, and gives it FILES: the
// name and the hash of each file. No file is run whose content has another hash.
import { sha256 } from "./sha256.js";

const at = (file) => new URL(file, import.meta.url);
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const came = (answer) => {
  if (!answer.ok) throw Error(`${answer.url}: ${answer.status}`);
  return answer;
};

/// The first part. The page's head has it preloaded, and no browser gives a preloaded file to a fetch that names a hash
/// itself: so it is compiled while it comes, and run once its hash is known. Where there is no way to tell that (not
/// over https), the browser tells it, and loads again.
async function first({ file, integrity }) {
  if (!globalThis.crypto?.subtle) {
    return WebAssembly.compile(await came(await fetch(at(file), { integrity })).arrayBuffer());
  }
  const answer = came(await fetch(at(file)));
  const copy = answer.clone().arrayBuffer();
  const streams = answer.headers.get("content-type") === "application/wasm";
  const [module, bytes] = await Promise.all([
    streams ? WebAssembly.compileStreaming(answer) : copy.then((bytes) => WebAssembly.compile(bytes)),
    copy,
  ]);
  if (`sha384-${base64(await crypto.subtle.digest("SHA-384", bytes))}` !== integrity) throw Error(`${file}: other bytes`);
  return module;
}

const later = FILES.later.map((one) => ({ ...one }));
const link = (part, module) => {
  part.linked ??= new WebAssembly.Instance(module, { ...imported, first: wasm });
};
const come = (part) =>
  (part.coming ??= fetch(at(part.file), { integrity: part.integrity })
    .then((answer) => came(answer).arrayBuffer())
    .then((bytes) => WebAssembly.compile(bytes))
    .then((module) => (part.module = module))
    .catch((error) => {
      part.coming = undefined;
      throw error;
    }));

/// Promises the later parts up to this one.
globalThis.interleaveRest = (last) => {
  const parts = later.slice(0, last);
  return Promise.all(parts.map((part) => part.linked ?? come(part))).then((modules) => modules.forEach((module, at) => link(parts[at], module)));
};

/// A part, at once.
function now(part) {
  const ask = new XMLHttpRequest();
  ask.open("GET", at(part.file), false);
  ask.overrideMimeType("text/plain;charset=x-user-defined");
  ask.send();
  const bytes = Uint8Array.from(ask.responseText, (letter) => letter.charCodeAt(0) & 255);
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
  const kept = navigator.serviceWorker?.controller ? later.map(come) : [];
  const [module] = await Promise.all([first(FILES.first), ...kept.map((part) => part.catch(() => {}))]);
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
  await interleaveRest(1);
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
