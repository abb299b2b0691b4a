// The editor of programs: CodeMirror in a shadow root, where the page's policy lets it have its styles. scripts/page
// bundles this folder; the page loads it when somebody begins to edit, and talks to it through the element that it is
// mounted in: `value` is its text, an `input` event tells that a person changed it, `show` takes what to show.
import { defaultKeymap, history, historyKeymap, insertNewline } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, tooltips } from "@codemirror/view";
import { changeTo } from "./change.js";
import { colours, sheet } from "./look.js";
import { marks, showMarks } from "./marks.js";
import { numbers } from "./numbers.js";
import { KEYS, words } from "./words.js";

/// A change that no person made here.
const outside = Annotation.define();

/// So many texts are remembered that the page was told of and has not shown yet.
const MOST_TOLD = 100;

/// A new line begins where the one before it does, and deeper after a colon.
function newline(view) {
  const { state } = view;
  const { from } = state.selection.main;
  const line = state.doc.lineAt(from);
  const before = state.sliceDoc(line.from, from);
  const blanks = /^ */.exec(before)[0];
  const deeper = before.trimEnd().endsWith(":") ? state.facet(indentUnit) : "";
  if (!blanks && !deeper) return insertNewline(view);
  view.dispatch(state.replaceSelection(`\n${blanks}${deeper}`), { scrollIntoView: true, userEvent: "input" });
  return true;
}

/// Alt with an arrow is for numbers; beside one it must not move the line.
const keys = defaultKeymap.filter(({ key }) => !/^(?:Shift-)?Alt-Arrow(?:Up|Down)$/.test(key ?? ""));

/// Puts an editor into `host`, an empty element. `json` has its `text`, the selection (`from`, `to`), how far it is
/// scrolled (`left`), whether it is `focused`, its `label` and the `lang` of its words.
export function mount(host, json) {
  const start = JSON.parse(json);
  const root = host.attachShadow({ mode: "open", delegatesFocus: true });
  const help = root.appendChild(document.createElement("p"));
  help.id = "help";
  const about = new Compartment();
  const described = ({ lang, label, wrong }) => [
    EditorState.phrases.of(words(lang)),
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": "help",
      ...(wrong && { "aria-invalid": "true" }),
      autocapitalize: "off",
      spellcheck: "false",
      translate: "no",
    }),
  ];
  /// The text that the page showed last, and behind it those that it was told of since, in their order.
  const told = [];
  let last = { lang: start.lang, label: start.label, wrong: 0 };
  const state = EditorState.create({
    doc: start.text,
    selection: { anchor: start.from, head: start.to },
    extensions: [
      about.of(described(last)),
      history(),
      indentUnit.of("    "),
      lintGutter(),
      lineNumbers(),
      python(),
      syntaxHighlighting(colours),
      bracketMatching(),
      search({ top: true }),
      tooltips({ position: "absolute" }),
      marks,
      numbers(host),
      Prec.high(keymap.of([{ key: "Enter", run: newline }])),
      keymap.of([...keys, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
      EditorView.updateListener.of((update) => {
        const by = update.transactions.some((one) => one.docChanged && !one.annotation(outside));
        if (!by) return;
        told.push(update.state.doc);
        if (told.length > MOST_TOLD) told.splice(1, 1);
        host.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    ],
  });
  told.push(state.doc);
  const view = new EditorView({ state, parent: root, root });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet()];
  help.textContent = KEYS[start.lang] ?? KEYS.en;
  let waiting;
  const show = (next) => {
    // An unfinished syllable must not be disturbed; what is made of it counts more than a text from before.
    if (view.composing) {
      waiting = { next, doc: view.state.doc };
      return;
    }
    // The page is as late as it is busy: what it shows may be a text from before, and the one that is here is on
    // its way to it.
    if (next.text !== undefined) {
      const text = view.state.toText(next.text);
      const at = told.findIndex((one) => one.eq(text));
      told.splice(0, at < 0 ? told.length : at + 1, text);
      if (told.length > 1) return;
    }
    if (next.text !== undefined && next.text !== view.state.doc.toString()) {
      const changes = changeTo(view.state.doc.toString(), next.text);
      view.dispatch({ changes, annotations: outside.of(true), userEvent: "input.type.outside" });
    }
    const { lang, label, wrong } = next;
    if (lang !== last.lang || label !== last.label || !wrong !== !last.wrong) {
      view.dispatch({ effects: about.reconfigure(described(next)) });
      help.textContent = KEYS[lang] ?? KEYS.en;
    }
    last = next;
    showMarks(view, next.lit, wrong);
    const size = view.state.doc.length;
    const said = next.said.map(({ from, to, severity, message }) => ({
      from: Math.min(from, size), to: Math.min(to, size), severity, message,
    }));
    view.dispatch(setDiagnostics(view.state, said));
  };
  const finished = () => {
    if (!waiting) return;
    const { next, doc } = waiting;
    waiting = undefined;
    show(doc.eq(view.state.doc) ? next : { ...next, text: undefined });
  };
  root.addEventListener("compositionend", () => setTimeout(finished));
  host.show = (json) => show(JSON.parse(json));
  asField(host, view);
  if (start.focused) view.focus();
  view.scrollDOM.scrollLeft = start.left;
}

/// As a text field, for whoever finds the element on the page.
function asField(host, view) {
  const text = () => view.state.doc.toString();
  Object.defineProperties(host, {
    value: { get: text, set: (next) => view.dispatch({ changes: changeTo(text(), next), userEvent: "input.paste" }) },
    selectionStart: { get: () => view.state.selection.main.from },
    selectionEnd: { get: () => view.state.selection.main.to },
  });
  host.setSelectionRange = (anchor, head) => view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
  host.view = view;
}
