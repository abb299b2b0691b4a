// Makes a page's wasm write down which of its functions were called: one byte each, in a page of memory of
// its own behind what the program begins with. For scripts/first-functions.
import { Reader, SECTION, functionNames, imports, leb, list, read, section, sized, sleb, write } from "./wasm.mjs";

const PAGE = 65536;

/// The wasm that records; where it does, and the name of the function of each byte there.
export function record(wasm) {
  const sections = read(wasm);
  const imported = imports(section(sections, SECTION.import)).length;
  const names = functionNames(sections);
  const memory = new Reader(section(sections, SECTION.memory));
  memory.leb();
  const bounded = memory.byte();
  const pages = memory.leb();
  if (bounded & 1) throw new Error("the memory has a limit");
  const at = pages * PAGE;
  const code = new Reader(section(sections, SECTION.code));
  const bodies = code.list(() => code.take(code.leb()));
  if (bodies.length > PAGE) throw new Error("more functions than a page has bytes");
  const recording = bodies.map((body, index) => {
    const reader = new Reader(body);
    const locals = reader.raw(() =>
      reader.list(() => {
        reader.leb();
        reader.byte();
      }),
    );
    // (i32.store8 (i32.const at+index) (i32.const 1))
    const store = Buffer.concat([Buffer.from([0x41]), sleb(at + index), Buffer.from([0x41, 1, 0x3a, 0, 0])]);
    return sized(Buffer.concat([locals, store, body.subarray(reader.at)]));
  });
  const made = sections.map(({ id, bytes }) => {
    if (id === SECTION.code) return { id, bytes: list(recording) };
    if (id === SECTION.memory) return { id, bytes: Buffer.concat([Buffer.from([1, 0]), leb(pages + 1)]) };
    return { id, bytes };
  });
  return { wasm: write(made), at, names: bodies.map((_, index) => names.get(index + imported) ?? "") };
}
