// How it looks: as the page's programs do. The page's properties are known in the shadow root too.
import { tagHighlighter, tags } from "@lezer/highlight";

/// The names that colours have in the page's styles (static/screen.css).
export const colours = tagHighlighter([
  { tag: [tags.keyword, tags.bool, tags.null, tags.self, tags.operatorKeyword], class: "k" },
  { tag: [tags.string, tags.special(tags.string), tags.escape], class: "s" },
  { tag: tags.number, class: "n" },
  { tag: tags.comment, class: "c" },
]);

const STYLE = `
:host { display: block; min-width: 0; font: inherit; }
#help { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.hue-1 { --c: var(--l1); --w: var(--w1); } .hue-2 { --c: var(--l2); --w: var(--w2); } .hue-3 { --c: var(--l3); --w: var(--w3); }
.hue-4 { --c: var(--l4); --w: var(--w4); } .hue-5 { --c: var(--l5); --w: var(--w5); } .hue-6 { --c: var(--l6); --w: var(--w6); }
.cm-editor.cm-editor { outline: none; font: inherit; background: none; }
.cm-editor .cm-scroller { font: inherit; line-height: inherit; overflow-x: auto; }
.cm-editor .cm-content { padding: 0; caret-color: var(--ink); }
.cm-editor .cm-line { padding: 0 var(--s5) 0 .5rem; }
.cm-editor .cm-content ::selection, .cm-editor .cm-line::selection { background: color-mix(in srgb, var(--accent) 30%, transparent); }
.cm-editor .cm-gutters { background: var(--panel); color: var(--soft); border: 0; }
.cm-editor .cm-gutter-lint { width: .75rem; }
.cm-editor .cm-gutter-lint .cm-gutterElement { padding: 0; border-left: 4px solid transparent; overflow: visible; }
.cm-editor .cm-lineNumbers .cm-gutterElement { padding: 0 .375rem 0 0; min-width: calc(2ch + .375rem); }
.cm-editor .cm-lint-marker { content: none; width: .4375rem; height: .4375rem; margin: calc(.85em - .21875rem) 0 0 0; background: var(--l2); border-radius: 50%; }
.cm-editor .cm-lint-marker-error { background: var(--error); border-radius: 0; transform: rotate(45deg); }
.k { color: var(--keyword); } .s { color: var(--string); } .n { color: var(--number); } .c { color: var(--soft); } .lit .c { color: var(--ink); }
.directive, .directive * { color: var(--soft); font-style: italic; }
.number { border-bottom: 1px dashed transparent; cursor: ew-resize; touch-action: pan-y; }
.number:hover, .dragging .number { border-bottom-color: currentColor; }
.dragging, .dragging * { cursor: ew-resize; user-select: none; -webkit-user-select: none; }
.here { background: var(--faint); } .lit { background: var(--w); } .wrong { background: var(--error-faint); }
.cm-editor .cm-gutters .ln { color: var(--ink); }
.cm-editor .cm-gutter-lint .lit { border-left-color: var(--c); } .cm-editor .cm-gutter-lint .wrong { border-left-color: var(--error); }
.dots {
  float: right; position: sticky; right: 0; margin-right: calc(-1 * var(--s5)); padding: 0 var(--s5) 0 var(--s2); background: inherit;
  display: inline-flex; gap: 4px; align-items: center; height: 1.7em; font-size: inherit;
}
.dots i { width: .5rem; height: .5rem; border-radius: 50%; border: 2px solid var(--c); box-sizing: border-box; }
.dots i.runs { background: var(--c); }
.cm-editor .cm-matchingBracket.cm-matchingBracket { background: color-mix(in srgb, var(--accent) 22%, transparent); outline: 1px solid var(--accent); }
.cm-editor .cm-nonmatchingBracket.cm-nonmatchingBracket { background: var(--error-faint); }
.cm-editor .cm-lintRange-error { background: none; text-decoration: underline wavy var(--error); text-underline-offset: 3px; text-decoration-skip-ink: none; }
.cm-editor .cm-lintRange-warning { background: none; text-decoration: underline dotted 2px var(--l2); text-underline-offset: 3px; text-decoration-skip-ink: none; }
.cm-editor .cm-lintPoint::after { border-bottom-color: var(--error); }
.cm-editor .cm-tooltip, .cm-editor .cm-panels {
  background: var(--panel); color: var(--ink); border: 1px solid var(--line); font-family: var(--sans); font-size: .875rem; line-height: 1.45;
}
.cm-editor .cm-tooltip { border-radius: .5rem; max-width: min(26rem, 86vw); white-space: normal; overflow: hidden; }
.cm-editor .cm-panels { border-width: 1px 0; z-index: 20; }
.cm-editor .cm-diagnostic { padding: .375rem .625rem; border-left-width: 4px; overflow-wrap: break-word; word-break: keep-all; white-space: pre-wrap; }
.cm-editor .cm-diagnostic-error { border-left-color: var(--error); } .cm-editor .cm-diagnostic-warning { border-left-color: var(--l2); }
.cm-editor .cm-panel.cm-search { display: flex; flex-wrap: wrap; gap: var(--s1); align-items: center; padding: var(--s2) 2.5rem var(--s2) .75rem; }
.cm-editor .cm-panel.cm-search br { display: none; }
.cm-editor .cm-panel.cm-search input, .cm-editor .cm-panel.cm-search button, .cm-editor .cm-panel.cm-search label { margin: 0; font: inherit; color: inherit; }
.cm-editor .cm-panel .cm-textfield, .cm-editor .cm-panel .cm-button {
  background: var(--bg); background-image: none; border: 1px solid var(--line); border-radius: .375rem; min-height: 1.75rem; padding: 0 .5rem;
}
.cm-editor .cm-panel button[name="close"] { color: inherit; width: 1.75rem; height: 1.75rem; font-size: 1.125rem; }
.cm-editor .cm-panel :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.cm-editor .cm-panel.cm-panel-lint ul [aria-selected] { background: var(--faint); color: var(--ink); }
.cm-editor .cm-panel.cm-panel-lint ul:focus [aria-selected] { background: var(--faint); color: var(--ink); outline: 2px solid var(--accent); outline-offset: -2px; }
.cm-editor .cm-searchMatch { background: color-mix(in srgb, var(--l5) 35%, transparent); }
.cm-editor .cm-searchMatch-selected { background: color-mix(in srgb, var(--l2) 45%, transparent); }
@media (pointer: coarse) {
  .cm-editor .cm-panel .cm-textfield, .cm-editor .cm-panel .cm-button { min-height: 2.75rem; font-size: 1rem; }
}
@media (max-width: 56.25em) { .cm-editor .cm-line { padding-right: var(--s4); } }
@media (forced-colors: active) {
  .lit, .here { outline: 1px solid CanvasText; outline-offset: -1px; } .cm-editor .cm-content { caret-color: CanvasText; }
}
`;

let made;

/// The sheet of these styles, one for all editors.
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(STYLE);
  }
  return made;
}
