// Which of the wasm's short strings only functions of the second part name: their messages, mostly.
import { addresses } from "./wasm.mjs";

/// Shorter ones are not worth their place.
const SHORTEST = 4;

const isText = (bytes) => bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a);

/// The strings of a data segment that begins at address `start`, as pairs of where each begins and ends in it.
/// What lies between two addresses that anything names is moved as a whole, and only if it is all text, if code
/// names its beginning, and if that code is `later`'s alone. What the data itself may point to stays.
export function laterStrings(bodies, later, content, start) {
  const [UNKNOWN, FIRST, LATER] = [0, 1, 2];
  const named = new Uint8Array(content.length);
  const note = (address, who) => {
    const at = address - start;
    if (at >= 0 && at < content.length && named[at] !== FIRST) named[at] = who;
  };
  bodies.forEach((body, index) => addresses(body, (address) => note(address, later[index] ? LATER : FIRST)));
  for (let at = (4 - (start % 4)) % 4; at + 4 <= content.length; at += 4) note(content.readUInt32LE(at), FIRST);
  const found = [];
  for (let from = 0; from < content.length; ) {
    let to = from + 1;
    while (to < content.length && named[to] === UNKNOWN) to++;
    if (named[from] === LATER && to - from >= SHORTEST && isText(content.subarray(from, to))) found.push([from, to]);
    from = to;
  }
  return found;
}
