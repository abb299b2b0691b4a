// A WebAssembly module as bytes: its sections, and the few parts of them that scripts/page reads and writes
// (https://webassembly.github.io/spec/core/binary). No instruction is understood beyond its length.

export const SECTION = {
  custom: 0, type: 1, import: 2, function: 3, table: 4, memory: 5, global: 6, export: 7, start: 8, element: 9,
  code: 10, data: 11, dataCount: 12,
};
export const KIND = { function: 0, table: 1, memory: 2, global: 3 };

/// Reads along bytes.
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  /// An unsigned number.
  leb() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  /// A signed number, of which only the length matters here.
  skipLeb() {
    while (this.byte() > 127);
  }
  /// A signed number, as 64 bits.
  sleb() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return byte & 64 ? value | (-1n << (shift + 7n)) : value;
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  text() {
    return Buffer.from(this.take(this.leb())).toString("utf8");
  }
  /// As many items as a count says that comes first.
  list(item) {
    return Array.from({ length: this.leb() }, (_, index) => item(index));
  }
  /// The bytes that `skip` goes over.
  raw(skip) {
    const from = this.at;
    skip();
    return this.bytes.subarray(from, this.at);
  }
}

export const leb = (value) => {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
};
/// As `leb`, where the number is read as one with a sign.
export const sleb = (value) => {
  const bytes = [];
  for (; value > 63; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
};
export const text = (value) => Buffer.concat([leb(Buffer.byteLength(value)), Buffer.from(value)]);
export const list = (items) => Buffer.concat([leb(items.length), ...items]);
export const sized = (bytes) => Buffer.concat([leb(bytes.length), bytes]);

/// The sections, in their order: `{ id, bytes }`, and for custom ones `name`.
export function read(wasm) {
  const reader = new Reader(wasm, 8);
  const sections = [];
  while (reader.at < wasm.length) {
    const id = reader.byte();
    const bytes = reader.take(reader.leb());
    sections.push({ id, bytes, name: id === SECTION.custom ? new Reader(bytes).text() : undefined });
  }
  return sections;
}

export function write(sections) {
  const parts = [Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])];
  for (const { id, bytes } of sections) parts.push(Buffer.from([id]), sized(bytes));
  return Buffer.concat(parts);
}

/// The content of the one section of a kind; nothing where there is none.
export const section = (sections, id) => sections.find((one) => one.id === id)?.bytes;

/// `{ module, name, kind, rest }` of each import; `rest` are the bytes after its names.
export function imports(bytes) {
  const reader = new Reader(bytes);
  return reader.list(() => {
    const [module, name] = [reader.text(), reader.text()];
    const kind = reader.bytes[reader.at];
    const limits = () => {
      const bounded = reader.byte() & 1;
      reader.leb();
      if (bounded) reader.leb();
    };
    const rest = reader.raw(() => {
      reader.byte();
      if (kind === KIND.function) reader.leb();
      else if (kind === KIND.memory) limits();
      else if (kind === KIND.table) {
        reader.byte();
        limits();
      } else reader.take(2);
    });
    return { module, name, kind, rest };
  });
}

export const importEntry = ({ module, name, rest }) => Buffer.concat([text(module), text(name), rest]);

/// How many parameters each type of function has.
export function parameters(bytes) {
  const reader = new Reader(bytes);
  return reader.list(() => {
    if (reader.byte() !== 0x60) throw new Error("a type that is no function's");
    const count = reader.leb();
    reader.take(count);
    reader.take(reader.leb());
    return count;
  });
}

/// The number of the type of functions that take and give this many numbers of 32 bits.
export function typeOfNumbers(bytes, takes, gives) {
  const reader = new Reader(bytes);
  const numbers = (count) => "i32 ".repeat(count);
  const named = () => Array.from(reader.take(reader.leb()), (type) => (type === 0x7f ? "i32 " : `${type} `)).join("");
  const all = reader.list(() => {
    reader.byte();
    return `${named()}-> ${named()}`;
  });
  const found = all.indexOf(`${numbers(takes)}-> ${numbers(gives)}`);
  if (found < 0) throw new Error(`no function takes ${takes} numbers and gives ${gives}`);
  return found;
}

/// The names of functions, by index, from the section that wasm-opt -g keeps.
export function functionNames(sections) {
  const custom = sections.find((one) => one.name === "name");
  const names = new Map();
  if (!custom) return names;
  const reader = new Reader(custom.bytes);
  reader.text();
  while (reader.at < custom.bytes.length) {
    const FUNCTIONS = 1;
    const kind = reader.byte();
    const end = reader.leb() + reader.at;
    if (kind === FUNCTIONS) {
      reader.list(() => {
        const index = reader.leb();
        names.set(index, reader.text());
      });
    }
    reader.at = end;
  }
  return names;
}

/// Goes over the instructions of a body, which begins with its locals; `take` is given the reader behind each one's
/// first byte, and says whether it went over the rest itself.
function walk(body, take) {
  const reader = new Reader(body);
  reader.list(() => {
    reader.leb();
    reader.byte();
  });
  while (reader.at < body.length) {
    const op = reader.byte();
    if (!take(op, reader)) skip(reader, op);
  }
}

/// The functions that a body calls or takes by name.
export function callees(body) {
  const found = [];
  walk(body, (op, reader) => (op === 0x10 || op === 0x12 || op === 0xd2) && found.push(reader.leb()));
  return found;
}

/// The body with these bytes before each call through the first table, which find the place there on the stack.
export function beforeIndirect(body, bytes) {
  const pieces = [];
  let from = 0;
  walk(body, (op, reader) => {
    if (op !== 0x11) return false;
    const at = reader.at - 1;
    reader.leb();
    if (reader.leb() === 0) {
      pieces.push(body.subarray(from, at), bytes);
      from = at;
    }
    return true;
  });
  return pieces.length ? Buffer.concat([...pieces, body.subarray(from)]) : body;
}

/// Tells `note` all numbers in a body that may be addresses: constants, halves of long ones (where a pointer and a
/// length are stored at once), and what loads and stores add to theirs; and of each, whether it stands in a loop.
export function addresses(body, note) {
  const blocks = [];
  walk(body, (op, reader) => {
    const loops = blocks.includes(0x03);
    if (op >= 0x02 && op <= 0x04) blocks.push(op);
    else if (op === 0x0b) blocks.pop();
    if (op === 0x41 || op === 0x42) {
      const value = reader.sleb();
      note(Number(value & 0xffffffffn), loops);
      note(Number((value >> 32n) & 0xffffffffn), loops);
    } else if (op >= 0x28 && op <= 0x3e) {
      reader.leb();
      note(reader.leb(), loops);
    } else if (op === 0x44) {
      const bytes = Buffer.from(reader.take(8));
      note(bytes.readUInt32LE(0), loops);
      note(bytes.readUInt32LE(4), loops);
    } else return false;
    return true;
  });
}

/// Goes over what follows an instruction's first byte.
function skip(reader, op) {
  const lebs = (count) => {
    while (count--) reader.skipLeb();
  };
  if (op >= 0x02 && op <= 0x04) lebs(1); // block, loop, if: a type
  else if (op === 0x0c || op === 0x0d) lebs(1); // br, br_if
  else if (op === 0x0e) lebs(reader.leb() + 1); // br_table
  else if (op === 0x10 || op === 0x12 || op === 0xd2) lebs(1); // call, return_call, ref.func
  else if (op === 0x11 || op === 0x13) lebs(2); // call_indirect
  else if (op === 0x1c) reader.take(reader.leb()); // select with types
  else if (op >= 0x20 && op <= 0x26) lebs(1); // locals, globals, tables
  else if (op >= 0x28 && op <= 0x3e) lebs(2); // loads, stores
  else if (op === 0x3f || op === 0x40) lebs(1); // memory.size, memory.grow
  else if (op === 0x41 || op === 0x42) lebs(1); // constants
  else if (op === 0x43) reader.take(4);
  else if (op === 0x44) reader.take(8);
  else if (op === 0xd0) lebs(1); // ref.null
  else if (op === 0xfc) {
    const kind = reader.leb();
    if (kind >= 8) lebs([8, 10, 12, 14].includes(kind) ? 2 : 1); // bulk memory and tables
  } else if (!(op <= 0x01 || op === 0x05 || op === 0x0b || op === 0x0f || op === 0x1a || op === 0x1b || (op >= 0x45 && op <= 0xc4) || op === 0xd1)) {
    throw new Error(`an instruction that is not known here: 0x${op.toString(16)}`);
  }
}
