// How the page starts that is one file (interleave.html): all that it needs lies in it, and it asks nobody for anything.
// scripts/page/single.mjs puts this behind the script that wasm-bindgen made, whose `imported`, `wasm` and `__wbg_init`
// it uses. The wasm lies in the page as base64 of gzip, in elements called PARTS.
import "./pen.js";

async function module(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

async function begin() {
  const [first, ...later] = await Promise.all(PARTS.map(module));
  const linked = [];
  globalThis.interleaveLink = (last) => {
    later.slice(0, last).forEach((part, at) => {
      linked[at] ??= new WebAssembly.Instance(part, { ...imported, first: wasm });
    });
  };
  globalThis.interleaveRest = async (last) => interleaveLink(last);
  return first;
}

globalThis.interleaveEditor = () => import("../editor/main.js");

__wbg_init({ module_or_path: begin() }).catch((error) => {
  const ko = "이 브라우저에서는 열 수 없습니다. 최신 브라우저로 열어 주세요.";
  const en = "This browser cannot open the page. Please use a newer one.";
  const sorry = document.getElementById("sorry");
  sorry.textContent = document.documentElement.lang === "ko" ? ko : en;
  sorry.hidden = false;
  throw error;
});
