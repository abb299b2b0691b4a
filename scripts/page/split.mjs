// Splits the page's wasm in parts: what is needed until the first bar moves, what the first screen needs besides, and
// what is loaded when a program needs more.
//
// All parts have the same numbers for types, imports, functions, tables, memory and globals. The later ones import
// the first one's memory, tables and globals; each is linked after those before it. A function that lives in another
// part, and is called from this one, is a few instructions here that call it through the table, where each such
// function has a place. Where it lives in a later part they look first whether the place is filled, and else call
// LOAD, which links that part: so whatever the lists of functions say, a program never runs into a gap, it only waits.
import {
  KIND, Reader, SECTION, callees, functionNames, importEntry, imports, leb, list, parameters, plainType, read, section,
  sized, sleb, text, write,
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
  if (load < 0) throw new Error("the page's wasm imports nothing to load its second part by");
  const arity = parameters(section(sections, SECTION.type));
  const functions = new Reader(section(sections, SECTION.function));
  const typeOf = functions.list(() => functions.leb());
  const code = new Reader(section(sections, SECTION.code));
  const bodies = code.list(() => code.take(code.leb()));
  if (bodies.length !== typeOf.length) throw new Error("functions without a body");
  const kept = new Set(fixed(sections));
  const parts = bodies.map((_, at) => (kept.has(at + imported.length) ? 0 : partOf(names.get(at + imported.length) ?? "")));

  // Which functions are called from another part, or by the table: each has a place in the table.
  const crossing = new Set();
  const tables = tableSection(sections);
  bodies.forEach((body, at) => {
    for (const callee of callees(body)) {
      const to = callee - imported.length;
      if (to >= 0 && parts[to] !== parts[at]) crossing.add(to);
    }
  });
  for (const to of inTable(sections, imported.length)) if (parts[to] > 0) crossing.add(to);
  // In the functions' order, in which numbers that follow each other lie close.
  const place = new Map([...crossing].sort((a, b) => a - b).map((to, index) => [to, tables.length + index]));

  // Behind all others, a function for each later part that brings it unless it is there:
  // (if (ref.is_null (table.get 0 slot)) (then (call $load part)))
  const ready = (part) => imported.length + bodies.length + part - 1;
  const readyBodies = Array.from({ length: count - 1 }, (_, index) => {
    const [slot] = [...place].filter(([at]) => parts[at] === index + 1).map(([, slot]) => slot);
    if (slot === undefined) throw new Error(`nothing leads to part ${index + 1}`);
    const bring = [sleb(slot), Buffer.from([0x25, 0, 0xd1, 0x04, 0x40, 0x41]), sleb(index + 1), Buffer.from([0x10]), leb(load)];
    return sized(Buffer.concat([Buffer.from([0, 0x41]), ...bring, Buffer.from([0x0b, 0x0b])]));
  });
  const thunk = (at, from) => {
    const does = [Buffer.from([0])];
    if (from < parts[at]) does.push(Buffer.from([0x10]), leb(ready(parts[at])));
    for (let index = 0; index < arity[typeOf[at]]; index++) does.push(Buffer.from([0x20]), leb(index));
    does.push(Buffer.from([0x41]), sleb(place.get(at)), Buffer.from([0x11]), leb(typeOf[at]), Buffer.from([0, 0x0b]));
    return Buffer.concat(does);
  };
  const nowhere = Buffer.from([0, 0x00, 0x0b]);
  const bodiesOf = (part) => [
    ...bodies.map((body, at) => sized(parts[at] === part ? body : place.has(at) ? thunk(at, part) : nowhere)),
    ...readyBodies,
  ];
  const places = (part) => {
    const of = [...place].filter(([at]) => parts[at] === part);
    return of.map(([at, slot]) =>
      Buffer.concat([Buffer.from([0, 0x41]), sleb(slot), Buffer.from([0x0b]), list([leb(at + imported.length)])]),
    );
  };

  const nothing = leb(plainType(section(sections, SECTION.type)));
  const types = list([...typeOf.map(leb), ...readyBodies.map(() => nothing)]);
  const data = dataSections(section(sections, SECTION.data), count, (segments) => partedObjects(map, segments, bodies, parts, texts, count - 1));
  const globals = globalTypes(section(sections, SECTION.global));
  const first = sections.map(({ id, bytes, name }) => {
    if (id === SECTION.table) return { id, bytes: tables.grown(place.size) };
    if (id === SECTION.element) return { id, bytes: list([...elements(bytes), ...places(0)]) };
    if (id === SECTION.function) return { id, bytes: types };
    if (id === SECTION.code) return { id, bytes: list(bodiesOf(0)) };
    if (id === SECTION.data) return { id, bytes: data[0] };
    if (id === SECTION.export) return { id, bytes: list([...exports(bytes), ...shared(tables, globals)]) };
    return { id, bytes, name };
  });
  const later = (part) => [
    { id: SECTION.type, bytes: section(sections, SECTION.type) },
    { id: SECTION.import, bytes: laterImports(imported, sections, tables, globals, place.size) },
    { id: SECTION.function, bytes: types },
    { id: SECTION.element, bytes: list(places(part)) },
    { id: SECTION.code, bytes: list(bodiesOf(part)) },
    { id: SECTION.data, bytes: data[part] },
  ];
  // What counts the data, or names it, is no longer true.
  const stays = (one) => one.id !== SECTION.dataCount && one.name !== "name";
  const made = Array.from({ length: count }, (_, part) => write(part ? later(part) : first.filter(stays)));
  return { parts: made, crossing: place.size };
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

/// The elements of an element section, each as its bytes: active ones of the first table.
function elements(bytes) {
  const reader = new Reader(bytes);
  return reader.list(() =>
    reader.raw(() => {
      if (reader.leb() !== 0) throw new Error("an element segment of a kind that is not known here");
      offset(reader);
      reader.list(() => reader.leb());
    }),
  );
}

/// The functions that the table holds, counted from the first that has a body.
function inTable(sections, imported) {
  const reader = new Reader(section(sections, SECTION.element));
  const found = new Set();
  reader.list(() => {
    reader.leb();
    offset(reader);
    for (const index of reader.list(() => reader.leb())) if (index >= imported) found.add(index - imported);
  });
  return found;
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
