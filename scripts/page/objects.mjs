// Which data belongs to which part of the page's wasm.
//
// Data is made of objects: constants, texts, tables. The linker's map says where each of them begins and ends. A
// part needs the objects whose addresses are in its code, or in its loops the addresses of their ends, and all
// that those point to. Every number that may be an address counts as one, so an object may be held to be needed that
// is not, and never the other way round: the code is read as the compiler wrote it, before wasm-opt reckons with
// addresses.
import { addresses } from "./wasm.mjs";

/// The objects, in the order of their places, each with its part: the first one that needs it, or the last one where
/// none does. `segments` are pairs of an address and the bytes there, `partOf` has the part of each body. Whatever has
/// one of the texts in it is the last part's: only code of that part reads it, whoever points to it.
export function partedObjects(map, segments, bodies, partOf, texts, last) {
  const start = Math.min(...segments.map(([at]) => at)) & ~3;
  const end = Math.max(...segments.map(([at, bytes]) => at + bytes.length));
  // Zeros between the segments are a part of it.
  const content = Buffer.alloc(end - start + 4);
  for (const [at, bytes] of segments) content.set(bytes, at - start);
  const all = objects(map, content, start);
  covered(all, segments);
  const parts = all.map(() => last);
  const fixed = new Set();
  for (const text of texts) {
    const from = content.indexOf(text);
    if (from >= 0) fixed.add(objectAt(all, start + from));
  }
  const work = [];
  const reach = (address, part) => {
    const index = objectAt(all, address);
    if (index === undefined || fixed.has(index) || parts[index] <= part) return;
    parts[index] = part;
    work.push(index);
  };
  for (let part = 0; part < last; part++) {
    bodies.forEach((body, at) => {
      if (partOf[at] !== part) return;
      addresses(body, (address, loops) => {
        reach(address, part);
        // A loop over a table may count up to zero, and know only where the table ends.
        const before = loops ? objectAt(all, address - 1) : undefined;
        if (all[before]?.end === address) reach(address - 1, part);
      });
    });
    while (work.length) {
      const { at, end } = all[work.pop()];
      for (let from = (at + 3) & ~3; from + 4 <= end; from += 4) reach(content.readUInt32LE(from - start), part);
    }
  }
  return all.map((object, index) => ({ ...object, index, part: parts[index] }));
}

/// The objects in the linker's map, in the order of their places: `{ at, end }`. What the linker made by itself are
/// texts with a zero behind each, of which equal ones were made one.
function objects(map, content, start) {
  const found = [];
  for (const line of map.split("\n")) {
    const object = /^\s*([0-9a-f]+)\s+[0-9a-f]+\s+([0-9a-f]+)\s+(\S.*):\(\.(?:ro)?data[^)]*\)$/.exec(line);
    if (!object) continue;
    let at = parseInt(object[1], 16);
    const end = at + parseInt(object[2], 16);
    while (object[3] === "<internal>" && at < end) {
      const behind = Math.min(content.indexOf(0, at - start) + start + 1, end);
      found.push({ at, end: behind });
      at = behind;
    }
    if (at < end) found.push({ at, end });
  }
  return found.sort((a, b) => a.at - b.at);
}

/// The index of the object that has an address.
function objectAt(all, address) {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].end <= address) low = middle + 1;
    else high = middle;
  }
  return all[low]?.at <= address ? low : undefined;
}

/// A map of another build would have data torn: each byte that is not zero lies in an object.
function covered(all, segments) {
  for (const [at, bytes] of segments) {
    for (let index = 0; index < bytes.length; index++) {
      if (bytes[index] === 0) continue;
      const object = all[objectAt(all, at + index)];
      if (!object) throw new Error("the linker's map is not of this build: remove target/*/page and build again");
      index = object.end - at - 1;
    }
  }
}
