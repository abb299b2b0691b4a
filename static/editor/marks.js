// What the run says of the lines: which ones lanes are on, in whose colours, with a dot for each; which one is wrong.
// Besides these the comments that declare knobs, which are not for reading.
import { RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, ViewPlugin, WidgetType, gutterLineClass } from "@codemirror/view";

const set = StateEffect.define();

class Dots extends WidgetType {
  constructor(lanes, more) {
    super();
    this.key = JSON.stringify([lanes, more]);
    this.lanes = lanes;
    this.more = more;
  }
  eq(other) {
    return other.key === this.key;
  }
  toDOM() {
    const dots = document.createElement("span");
    dots.className = "dots";
    dots.setAttribute("aria-hidden", "true");
    for (const [hue, runs] of this.lanes) {
      dots.appendChild(document.createElement("i")).className = `hue-${hue}${runs ? " runs" : ""}`;
    }
    if (this.more > 1) dots.append(String(this.more));
    return dots;
  }
}

class LineOf extends GutterMarker {
  constructor(name) {
    super();
    this.elementClass = name;
  }
  eq(other) {
    return other.elementClass === this.elementClass;
  }
}

const field = StateField.define({
  create: () => ({ lines: Decoration.none, gutter: new RangeSetBuilder().finish() }),
  update(value, change) {
    let { lines, gutter } = value;
    if (change.docChanged) value = { lines: lines = lines.map(change.changes), gutter: gutter = gutter.map(change.changes) };
    for (const effect of change.effects) if (effect.is(set)) value = effect.value;
    return value;
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.lines),
    gutterLineClass.from(field, (value) => value.gutter),
  ],
});

/// Lights the lines: `lit` has `{line, lanes: [[hue, runs]], more}` in the order of the lines, `wrong` is a line or 0.
export function showMarks(view, lit, wrong) {
  const { doc } = view.state;
  const lines = new RangeSetBuilder();
  const gutter = new RangeSetBuilder();
  const all = new Map(lit.map((one) => [one.line, one]));
  if (wrong && !all.has(wrong)) all.set(wrong, { line: wrong, lanes: [], more: 0, only: true });
  for (const { line, lanes, more, only } of [...all.values()].sort((a, b) => a.line - b.line)) {
    if (line > doc.lines) continue;
    // The colour is that of the lane that runs there; of the first one that waits, if none does.
    const lead = lanes.find(([, runs]) => runs) ?? lanes[0];
    const names = ["ln", !only && (lead ? `lit hue-${lead[0]}` : "here"), line === wrong && "wrong"].filter(Boolean).join(" ");
    const { from, to } = doc.line(line);
    lines.add(from, from, Decoration.line({ class: names }));
    gutter.add(from, from, new LineOf(names));
    if (lanes.length || more > 1) lines.add(to, to, Decoration.widget({ widget: new Dots(lanes, more), side: 1 }));
  }
  view.dispatch({ effects: set.of({ lines: lines.finish(), gutter: gutter.finish() }) });
}

const directive = Decoration.mark({ class: "directive" });

/// The comments `#~ ...` of the lines in view.
const directives = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = find(view);
    }
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = find(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function find(view) {
  const found = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const column = line.text.search(/#~[^'"]*$/);
      if (column >= 0) found.add(line.from + column, line.to, directive);
      at = line.to + 1;
    }
  }
  return found.finish();
}

export const marks = [field, directives];
