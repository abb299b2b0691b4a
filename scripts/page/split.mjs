// Splits the page's wasm in parts: what is needed until the first bar moves, what the first screen needs besides, and
// what is loaded when a program needs more.
//
// All parts have the same numbers for types, imports, functions, tables, memory and globals. The later ones import
// the first one's memory, tables and globals; each is linked after those before it. A function that lives in another
// part, and is called from this one, is a few instructions here that call it through the table, where each such
// function has a place. Each part fills the places of its own functions: also those that the table had before, for
// what is called by its address. Where a place may be a later part's, it is looked at before the call, and as long as
// it is empty LOAD links one part more: so whatever the lists of functions say, a program never runs into a gap, it
// only waits.
import {
  KIND, Reader, SECTION, beforeIndirect, callees, functionNames, importEntry, imports, leb, list, parameters, read,
  section, sized, sleb, text, typeOfNumbers, write,
} from "./wasm.mjs";
import { partedObjects } from "./objects.mjs";

/// The import that links a part at once, by its number (src/view/rest.rs).
const LOAD = /_interleaveLink_/;
/// The module name under which later parts import from the first (static/start).
const FIRST = "first";

/// So many parts are made. `partOf` is asked about each function's name; `map` is the linker's, and `texts` are the
/// contents of data that only functions of the last part read. The parts are not yet made small.
export function split(wasm, count, partOf, map, texts) {
  const sections = read(wasm);
  const names = functionNames(sections);
  const imported = imports(section(sections, SECTION.import));
  if (imported.some(({ kind }) => kind !== KIND.function)) throw new Error("an import that is no function");
  const load = imported.findIndex(({ name }) => LOAD.test(name));
  if (load < 0) throw new Error("the page's wasm imports nothing to load its later parts by");
  const arity = parameters(section(sections, SECTION.type));
  const functions = new Reader(section(sections, SECTION.function));
  const typeOf = functions.list(() => functions.leb());
  const code = new Reader(section(sections, SECTION.code));
  const bodies = code.list(() => code.take(code.leb()));
  if (bodies.length !== typeOf.length) throw new Error("functions without a body");
  const kept = new Set(fixed(sections));
  const parts = bodies.map((_, at) => (kept.has(at + imported.length) ? 0 : partOf(names.get(at + imported.length) ?? "")));

  // Which functions have a place in the table: those that are called by their address have theirs, and those that are
  // called from another part get one, behind them, where those of one part lie together.
  const tables = tableSection(sections);
  const place = inTable(sections);
  const crossing = new Set();
  bodies.forEach((body, at) => {
    for (const to of callees(body)) {
      if (to >= imported.length && parts[to - imported.length] !== parts[at] && !place.has(to)) crossing.add(to);
    }
  });
  const partOfPlaced = (index) => parts[index - imported.length] ?? 0;
  const inOrder = [...crossing].sort((a, b) => partOfPlaced(a) - partOfPlaced(b) || a - b);
  inOrder.forEach((index, nth) => place.set(index, tables.length + nth));

  // Behind all others, a function for each later part that brings it unless it is there:
  // (if (ref.is_null (table.get 0 slot)) (then (call $load part)))
  const brought = imported.length + bodies.length;
  const unlessFilled = (slot, part) => {
    const bring = Buffer.concat([Buffer.from([0x41]), sleb(part), Buffer.from([0x10]), leb(load)]);
    return Buffer.concat([slot, Buffer.from([0x25, 0, 0xd1, 0x04, 0x40]), bring, Buffer.from([0x0b])]);
  };
  const laterParts = Array.from({ length: count - 1 }, (_, index) => index + 1);
  const readyBodies = laterParts.map((part) => {
    const found = [...place].find(([index]) => partOfPlaced(index) === part);
    if (found === undefined) throw new Error(`nothing leads to part ${part}`);
    const slot = Buffer.concat([Buffer.from([0x41]), sleb(found[1])]);
    return sized(Buffer.concat([Buffer.from([0]), unlessFilled(slot, part), Buffer.from([0x0b])]));
  });
  // And one that gives a place back once it is filled, for calls by address.
  const given = Buffer.from([0x20, 0]);
  const filledBody = sized(
    Buffer.concat([Buffer.from([0]), ...laterParts.map((part) => unlessFilled(given, part)), given, Buffer.from([0x0b])]),
  );
  const callFilled = Buffer.concat([Buffer.from([0x10]), leb(brought + readyBodies.length)]);
  const own = (at) => (parts[at] < count - 1 ? beforeIndirect(bodies[at], callFilled) : bodies[at]);
  const thunk = (at, from) => {
    const does = [Buffer.from([0])];
    if (from < parts[at]) does.push(Buffer.from([0x10]), leb(brought + parts[at] - 1));
    for (let index = 0; index < arity[typeOf[at]]; index++) does.push(Buffer.from([0x20]), leb(index));
    const slot = place.get(at + imported.length);
    does.push(Buffer.from([0x41]), sleb(slot), Buffer.from([0x11]), leb(typeOf[at]), Buffer.from([0, 0x0b]));
    return Buffer.concat(does);
  };
  const nowhere = Buffer.from([0, 0x00, 0x0b]);
  const bodiesOf = (part) => [
    ...bodies.map((_, at) => sized(parts[at] === part ? own(at) : place.has(at + imported.length) ? thunk(at, part) : nowhere)),
    ...readyBodies,
    filledBody,
  ];
  const places = (part) => segments([...place].filter(([index]) => partOfPlaced(index) === part));

  const typeNumber = (takes, gives) => leb(typeOfNumbers(section(sections, SECTION.type), takes, gives));
  const types = list([...typeOf.map(leb), ...readyBodies.map(() => typeNumber(0, 0)), typeNumber(1, 1)]);
  const data = dataSections(section(sections, SECTION.data), count, (segments) => partedObjects(map, segments, bodies, parts, texts, count - 1));
  const globals = globalTypes(section(sections, SECTION.global));
  const first = sections.map(({ id, bytes, name }) => {
    if (id === SECTION.table) return { id, bytes: tables.grown(crossing.size) };
    if (id === SECTION.element) return { id, bytes: list(places(0)) };
    if (id === SECTION.function) return { id, bytes: types };
    if (id === SECTION.code) return { id, bytes: list(bodiesOf(0)) };
    if (id === SECTION.data) return { id, bytes: data[0] };
    if (id === SECTION.export) return { id, bytes: list([...exports(bytes), ...shared(tables, globals)]) };
    return { id, bytes, name };
  });
  const later = (part) => [
    { id: SECTION.type, bytes: section(sections, SECTION.type) },
    { id: SECTION.import, bytes: laterImports(imported, sections, tables, globals, crossing.size) },
    { id: SECTION.function, bytes: types },
    { id: SECTION.element, bytes: list(places(part)) },
    { id: SECTION.code, bytes: list(bodiesOf(part)) },
    { id: SECTION.data, bytes: data[part] },
  ];
  // What counts the data, or names it, is no longer true.
  const stays = (one) => one.id !== SECTION.dataCount && one.name !== "name";
  const made = Array.from({ length: count }, (_, part) => write(part ? later(part) : first.filter(stays)));
  return { parts: made, crossing: crossing.size };
}

/// The functions that must not move: the start function, and what the page's script calls.
function fixed(sections) {
  const start = section(sections, SECTION.start);
  const reader = new Reader(section(sections, SECTION.export));
  const exported = reader.list(() => {
    reader.text();
    return [reader.byte(), reader.leb()];
  });
  const functions = exported.filter(([kind]) => kind === KIND.function).map(([, index]) => index);
  return start ? [new Reader(start).leb(), ...functions] : functions;
}

/// The tables' types; how long the first one is, and the section with it made longer.
function tableSection(sections) {
  const reader = new Reader(section(sections, SECTION.table));
  const all = reader.list(() => {
    const type = reader.byte();
    const bounded = reader.byte() & 1;
    return { type, min: reader.leb(), max: bounded ? reader.leb() : undefined };
  });
  const limits = ({ type, min, max }) =>
    Buffer.concat([Buffer.from([type, max === undefined ? 0 : 1]), leb(min), max === undefined ? Buffer.alloc(0) : leb(max)]);
  const length = all[0].min;
  const longer = (by) => [{ type: all[0].type, min: length + by, max: length + by }, ...all.slice(1)].map(limits);
  return { length, count: all.length, grown: (by) => list(longer(by)), types: longer };
}

/// The functions that the first table holds, and where.
function inTable(sections) {
  const reader = new Reader(section(sections, SECTION.element));
  const found = new Map();
  reader.list(() => {
    if (reader.leb() !== 0) throw new Error("an element segment of a kind that is not known here");
    const at = offset(reader);
    reader.list((nth) => found.set(reader.leb(), at + nth));
  });
  return found;
}

/// Element segments that put each function at its place, `[function, place]`: one for places that follow each other.
function segments(placed) {
  const runs = [];
  for (const [index, slot] of placed.sort((a, b) => a[1] - b[1])) {
    if (runs.length && runs.at(-1).at + runs.at(-1).functions.length === slot) runs.at(-1).functions.push(leb(index));
    else runs.push({ at: slot, functions: [leb(index)] });
  }
  return runs.map(({ at, functions }) => Buffer.concat([Buffer.from([0, 0x41]), sleb(at), Buffer.from([0x0b]), list(functions)]));
}

/// A constant expression that is a number.
function offset(reader) {
  if (reader.byte() !== 0x41) throw new Error("an offset that is no number");
  const at = reader.leb();
  if (reader.byte() !== 0x0b) throw new Error("an offset that is no number");
  return at;
}

/// `[type, mutable]` of each global.
function globalTypes(bytes) {
  const reader = new Reader(bytes);
  return reader.list(() => {
    const type = [reader.byte(), reader.byte()];
    if (reader.byte() !== 0x41) throw new Error("a global that begins as no number");
    reader.skipLeb();
    reader.byte();
    return type;
  });
}

function exports(bytes) {
  const reader = new Reader(bytes);
  return reader.list(() =>
    reader.raw(() => {
      reader.text();
      reader.byte();
      reader.leb();
    }),
  );
}

const TABLE = (index) => `t${index}`;
const GLOBAL = (index) => `g${index}`;
const MEMORY = "memory";

/// What the first part exports for the second, besides its memory, which it exports already.
function shared(tables, globals) {
  const one = (name, kind, index) => Buffer.concat([text(name), Buffer.from([kind]), leb(index)]);
  return [
    ...Array.from({ length: tables.count }, (_, index) => one(TABLE(index), KIND.table, index)),
    ...globals.map((_, index) => one(GLOBAL(index), KIND.global, index)),
  ];
}

function laterImports(imported, sections, tables, globals, places) {
  const one = (name, kind, type) => Buffer.concat([text(FIRST), text(name), Buffer.from([kind]), type]);
  const memory = section(sections, SECTION.memory).subarray(1);
  return list([
    ...imported.map(importEntry),
    one(MEMORY, KIND.memory, memory),
    ...tables.types(places).map((type, index) => one(TABLE(index), KIND.table, type)),
    ...globals.map((type, index) => one(GLOBAL(index), KIND.global, Buffer.from(type))),
  ]);
}

/// The data of each part. Where an object is another part's, zeros are left unless that is much: a segment of its own
/// would weigh more than they do.
function dataSections(bytes, count, parted) {
  const LITTLE = 16;
  const reader = new Reader(bytes);
  const segments = reader.list(() => {
    if (reader.leb() !== 0) throw new Error("a data segment of a kind that is not known here");
    return [offset(reader), Buffer.from(reader.take(reader.leb()))];
  });
  const made = Array.from({ length: count }, () => []);
  const all = parted(segments);
  for (const [at, content] of segments) {
    for (let part = 0; part < count; part++) {
      const own = all.filter((object) => object.part === part && object.at < at + content.length && object.end > at);
      const runs = [];
      for (const object of own) {
        const [from, to] = [Math.max(object.at - at, 0), Math.min(object.end - at, content.length)];
        const last = runs.at(-1);
        // A later part writes no zeros over what another one has brought, and may have changed.
        if (last && (last.next === object.index || (part === 0 && from - last.to < LITTLE))) last.to = to;
        else runs.push({ from, to });
        runs.at(-1).next = object.index + 1;
      }
      for (const { from, to } of runs) {
        const kept = Buffer.alloc(to - from);
        for (const object of own) {
          const [start, end] = [Math.max(object.at - at, from), Math.min(object.end - at, to)];
          if (start < end) content.copy(kept, start - from, start, end);
        }
        made[part].push(Buffer.concat([Buffer.from([0, 0x41]), sleb(at + from), Buffer.from([0x0b]), sized(kept)]));
      }
    }
  }
  return made.map(list);
}
