// Splits the page's wasm in two: what the first screen needs, and what is loaded when a program needs more.
//
// Both parts have the same numbers for types, imports, functions, tables, memory and globals. The second one
// imports the first one's memory, tables and globals. A function that lives in the other part, and is called
// from this one, is a few instructions here that call it through the table, where each of both kinds has a
// place. In the first part they look first whether the place is filled, and else call LOAD, which links the
// second part: so whatever the list of later functions says, a program never runs into a gap, it only waits.
import {
  KIND, Reader, SECTION, callees, functionNames, importEntry, imports, leb, list, parameters, read, section,
  sized, sleb, text, write,
} from "./wasm.mjs";
import { laterStrings } from "./strings.mjs";

/// The import that links the second part at once (src/view/rest.rs).
const LOAD = /_interleaveLink_/;
/// The module name under which the second part imports from the first.
export const FIRST = "first";

/// `isLater` is asked about each function's name; `texts` are the contents of strings that only later
/// functions read. The parts are not yet made small.
export function split(wasm, isLater, texts) {
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
  const later = bodies.map((_, at) => !kept.has(at + imported.length) && isLater(names.get(at + imported.length) ?? ""));

  // Which functions are called from the other part, or by the table: each has a place in the table.
  const crossing = new Set();
  const tables = tableSection(sections);
  bodies.forEach((body, at) => {
    for (const callee of callees(body)) {
      const to = callee - imported.length;
      if (to >= 0 && later[to] !== later[at]) crossing.add(to);
    }
  });
  for (const to of inTable(sections, imported.length)) if (later[to]) crossing.add(to);
  // In the functions' order, in which numbers that follow each other lie close.
  const place = new Map([...crossing].sort((a, b) => a - b).map((to, index) => [to, tables.length + index]));

  // A function of the first part, the last one, that brings the second part unless it is there:
  // (if (ref.is_null (table.get 0 slot)) (then (call $load)))
  const ready = imported.length + bodies.length;
  const [slotOfLater] = [...place].filter(([at]) => later[at]).map(([, slot]) => slot);
  const readyBody = Buffer.concat([
    Buffer.from([0, 0x41]), sleb(slotOfLater), Buffer.from([0x25, 0, 0xd1, 0x04, 0x40, 0x10]), leb(load), Buffer.from([0x0b, 0x0b]),
  ]);
  const thunk = (at, looks) => {
    const parts = [Buffer.from([0])];
    if (looks) parts.push(Buffer.from([0x10]), leb(ready));
    for (let index = 0; index < arity[typeOf[at]]; index++) parts.push(Buffer.from([0x20]), leb(index));
    parts.push(Buffer.from([0x41]), sleb(place.get(at)), Buffer.from([0x11]), leb(typeOf[at]), Buffer.from([0, 0x0b]));
    return Buffer.concat(parts);
  };
  const nowhere = Buffer.from([0, 0x00, 0x0b]);
  const bodiesOf = (part) =>
    bodies.map((body, at) => sized(later[at] === part ? body : place.has(at) ? thunk(at, !part) : nowhere));
  const places = (part) => {
    const of = [...place].filter(([at]) => later[at] === part);
    return of.map(([at, slot]) =>
      Buffer.concat([Buffer.from([0, 0x41]), sleb(slot), Buffer.from([0x0b]), list([leb(at + imported.length)])]),
    );
  };

  const [data, laterData] = dataSections(section(sections, SECTION.data), texts, (segments) => laterStrings(bodies, later, segments));
  const globals = globalTypes(section(sections, SECTION.global));
  const first = sections.map(({ id, bytes, name }) => {
    if (id === SECTION.table) return { id, bytes: tables.grown(place.size) };
    if (id === SECTION.element) return { id, bytes: list([...elements(bytes), ...places(false)]) };
    if (id === SECTION.function) return { id, bytes: list([...typeOf.map(leb), imported[load].rest.subarray(1)]) };
    if (id === SECTION.code) return { id, bytes: list([...bodiesOf(false), sized(readyBody)]) };
    if (id === SECTION.data) return { id, bytes: data };
    if (id === SECTION.export) return { id, bytes: list([...exports(bytes), ...shared(tables, globals)]) };
    return { id, bytes, name };
  });
  const rest = [
    { id: SECTION.type, bytes: section(sections, SECTION.type) },
    { id: SECTION.import, bytes: laterImports(imported, sections, tables, globals, place.size) },
    { id: SECTION.function, bytes: section(sections, SECTION.function) },
    { id: SECTION.element, bytes: list(places(true)) },
    { id: SECTION.code, bytes: list(bodiesOf(true)) },
    { id: SECTION.data, bytes: laterData },
  ];
  // What counts the data, or names it, is no longer true.
  const stays = (one) => one.id !== SECTION.dataCount && one.name !== "name";
  return { first: write(first.filter(stays)), rest: write(rest), crossing: place.size };
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

/// The data of the first part, and of the second: all that lies in one of the texts, and the strings.
function dataSections(bytes, texts, strings) {
  const reader = new Reader(bytes);
  const parts = [[], []];
  const segment = (at, content) => Buffer.concat([Buffer.from([0, 0x41]), sleb(at), Buffer.from([0x0b]), sized(content)]);
  const segments = reader.list(() => {
    if (reader.leb() !== 0) throw new Error("a data segment of a kind that is not known here");
    return [offset(reader), Buffer.from(reader.take(reader.leb()))];
  });
  const short = strings(segments);
  for (const [at, content] of segments) {
    const found = [];
    for (const one of texts) {
      const from = content.indexOf(one);
      if (from >= 0) found.push([from, from + one.length]);
    }
    found.sort(([a], [b]) => a - b);
    // A short string leaves zeros where it was: a segment of its own would weigh more than they do.
    for (const [start, end] of short) {
      const [from, to] = [start - at, end - at];
      if (from < 0 || to > content.length || found.some((one) => from < one[1] && to > one[0])) continue;
      parts[1].push(segment(at + from, Buffer.from(content.subarray(from, to))));
      content.fill(0, from, to);
    }
    let done = 0;
    for (const [from, to] of found) {
      if (from < done) continue;
      if (from > done) parts[0].push(segment(at + done, content.subarray(done, from)));
      parts[1].push(segment(at + from, content.subarray(from, to)));
      done = to;
    }
    if (done < content.length) parts[0].push(segment(at + done, content.subarray(done)));
  }
  return parts.map(list);
}
