// Numbers change where they stand: by dragging one to the right or to the left, or with the caret in it by Alt and an
// arrow key. A number keeps its digits after the point; with Shift it changes ten times as much, with Alt (when
// dragged) a tenth.
import { syntaxTree } from "@codemirror/language";
import { Prec, RangeSetBuilder } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, keymap } from "@codemirror/view";

/// How far a pointer goes before it drags, and for one step, in CSS pixels.
const SLACK = 4;
const STEP = 6;

const mark = Decoration.mark({ class: "number" });

/// The number that `text`, a literal, stands for: how many of the last digit's unit, and how many digits are behind the
/// point. Nothing for what is no plain decimal.
export function parse(text) {
  const found = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!found || /^0\d/.test(found[2])) return null;
  const [, minus, whole, behind = ""] = found;
  const units = Number(whole + behind);
  return Number.isSafeInteger(units) ? { units: minus ? -units : units, places: behind.length } : null;
}

/// The number with so many digits behind the point, as Python writes it; a float stays one.
export function write(units, places) {
  const digits = String(Math.abs(units)).padStart(places + 1, "0");
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return units < 0 ? `-${text}` : text;
}

/// The literal changed by so many steps of a unit of its last digit times ten to the power of `coarse`. A number that
/// is not below zero stays so.
export function moved(text, steps, coarse = 0) {
  const number = parse(text);
  if (!number || !steps) return text;
  let { units, places } = number;
  if (coarse < 0) {
    places -= coarse;
    units *= 10 ** -coarse;
    coarse = 0;
  }
  const least = units < 0 ? -Infinity : 0;
  const to = Math.max(units + steps * 10 ** coarse, least);
  return Number.isSafeInteger(to) ? write(to, places) : text;
}

/// The literal around a place, with a minus of its own.
export function literalAt(state, at) {
  for (const side of [-1, 1]) {
    const node = syntaxTree(state).resolveInner(at, side);
    if (node.name !== "Number") continue;
    const unary = node.parent?.name === "UnaryExpression" && state.sliceDoc(node.from - 1, node.from) === "-";
    const from = unary && node.parent.from === node.from - 1 ? node.from - 1 : node.from;
    const text = state.sliceDoc(from, node.to);
    return parse(text) ? { from, to: node.to, text } : null;
  }
  return null;
}

function replace(view, { from, to, text }, next, caret) {
  if (next === text) return { from, to, text };
  view.dispatch({
    changes: { from, to, insert: next },
    selection: caret ? { anchor: from + next.length } : undefined,
    effects: caret ? EditorView.announce.of(next) : [],
    userEvent: "input.type.number",
  });
  return { from, to: from + next.length, text: next };
}

const byKey = (steps, coarse) => (view) => {
  const { main } = view.state.selection;
  const literal = literalAt(view.state, main.head);
  if (!literal) return false;
  replace(view, literal, moved(literal.text, steps, coarse), true);
  return true;
};

/// What a pointer that went down on a number does until it goes up.
function press(view, event) {
  const span = event.target.closest?.(".number");
  if (!span || event.button !== 0 || event.shiftKey || event.detail > 1 || view.state.readOnly) return false;
  const literal = literalAt(view.state, view.posAtDOM(span) + 1);
  if (!literal) return false;
  const [start, first] = [event.clientX, literal.text];
  let [now, dragged] = [literal, false];
  const content = view.contentDOM;
  const move = (event) => {
    const way = event.clientX - start;
    if (!dragged && Math.abs(way) < SLACK) return;
    if (!dragged) {
      dragged = true;
      content.setPointerCapture(event.pointerId);
      view.dom.classList.add("dragging");
    }
    event.preventDefault();
    const coarse = event.shiftKey ? 1 : event.altKey ? -1 : 0;
    now = replace(view, now, moved(first, Math.round(way / STEP), coarse), false);
  };
  const end = (event) => {
    for (const [name, listener] of [["pointermove", move], ["pointerup", end], ["pointercancel", end]]) {
      content.ownerDocument.removeEventListener(name, listener);
    }
    view.dom.classList.remove("dragging");
    // A press that was no drag places the caret, as everywhere.
    if (!dragged && event.type === "pointerup" && event.pointerType === "mouse") {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? now.to;
      view.dispatch({ selection: { anchor: at }, userEvent: "select.pointer" });
      view.focus();
    }
  };
  for (const [name, listener] of [["pointermove", move], ["pointerup", end], ["pointercancel", end]]) {
    content.ownerDocument.addEventListener(name, listener);
  }
  return event.pointerType === "mouse";
}

/// The numbers in view are marked, so that they can be taken hold of.
const marked = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = find(view);
    }
    update(update) {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || parsed) this.decorations = find(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function find(view) {
  const found = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        const literal = node.name === "Number" && literalAt(view.state, node.to);
        if (literal) found.add(literal.from, literal.to, mark);
      },
    });
  }
  return found.finish();
}

/// Numbers that can be dragged and turned by keys.
export function numbers() {
  let held = false;
  return [
    marked,
    Prec.highest(
      EditorView.domEventHandlers({
        pointerdown: (event, view) => {
          held = press(view, event);
          return false;
        },
        // The editor would select what the pointer goes over.
        mousedown: (event) => {
          if (!held) return false;
          event.preventDefault();
          return true;
        },
      }),
    ),
    Prec.high(
      keymap.of([
        { key: "Alt-ArrowUp", run: byKey(1, 0), shift: byKey(1, 1) },
        { key: "Alt-ArrowDown", run: byKey(-1, 0), shift: byKey(-1, 1) },
      ]),
    ),
  ];
}
