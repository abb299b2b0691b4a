// Which of the wasm's short strings only functions of the second part name: their messages, mostly.
import { addresses } from "./wasm.mjs";

/// Shorter ones are not worth their place.
const SHORTEST = 4;

const utf8 = new TextDecoder("utf-8", { fatal: true });

function isText(bytes) {
  try {
    utf8.decode(bytes);
  } catch {
    return false;
  }
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a);
}

/// The strings of the data, as pairs of the addresses where each begins and ends. `segments` are pairs of an address
/// and the bytes there. What lies between two addresses that anything names is moved as a whole, and only if it is
/// all text, if code names its beginning, and if that code is `later`'s alone. What the data itself may point to stays.
export function laterStrings(bodies, later, segments) {
  const [UNKNOWN, FIRST, LATER] = [0, 1, 2];
  const start = Math.min(...segments.map(([at]) => at)) & ~3;
  const end = Math.max(...segments.map(([at, bytes]) => at + bytes.length));
  // Zeros between the segments are a part of it: a pointer may end, or begin, with some.
  const content = Buffer.alloc(end - start + 4);
  for (const [at, bytes] of segments) content.set(bytes, at - start);
  const named = new Uint8Array(content.length);
  const note = (address, who) => {
    const at = address - start;
    if (at >= 0 && at < content.length && named[at] !== FIRST) named[at] = who;
  };
  bodies.forEach((body, index) => addresses(body, (address) => note(address, later[index] ? LATER : FIRST)));
  for (let at = 0; at + 4 <= content.length; at += 4) note(content.readUInt32LE(at), FIRST);
  const found = [];
  for (let from = 0; from < content.length; ) {
    let to = from + 1;
    while (to < content.length && named[to] === UNKNOWN) to++;
    if (named[from] === LATER && to - from >= SHORTEST && isText(content.subarray(from, to))) found.push([start + from, start + to]);
    from = to;
  }
  return found;
}
