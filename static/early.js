// Before the first paint: the language and the theme that the page will have, so that the shell has them.
{
  const root = document.documentElement;
  const asked = (key) => RegExp(`[?&]${key}=(\\w+)`).exec(location.hash)?.[1];
  const ours = (tag) => /^(ko|en)\b/i.exec(tag)?.[1].toLowerCase();
  const stored = (key) => {
    try {
      return localStorage.getItem(`interleave-${key}`);
    } catch {
      // Some pages may keep nothing.
    }
  };
  root.lang = [asked("lang"), stored("lang"), ...navigator.languages].map(ours).find(Boolean) ?? "en";
  const manifest = document.querySelector("[rel=manifest]");
  if (manifest && root.lang === "ko") manifest.href = "ko.webmanifest";
  const theme = asked("theme") ?? stored("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  // The shell says what the first scenario says; of another one it has the outline alone.
  root.classList.toggle("elsewhere", !/^(#\/?(sync-vs-async)?)?(\?|$)/.test(location.hash));
}

// When the program of the page traps (it is built to, where Rust would panic), its memory is not to be trusted any
// more. So the page is loaded anew, with what it stood at; it then says what happened and starts nothing by itself:
// `view/later/broke.rs`. Where that traps again before a person did anything, it is only said.
{
  const before = history.state?.trap;
  if (before) history.replaceState(null, "");
  globalThis.interleaveTrap = before;
  let touched = !before;
  // What an address that is gone to says counts more than what ran before it.
  addEventListener("hashchange", () => delete globalThis.interleaveRuns);
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (touched = true), true);
  const trapped = (error) => {
    if (!(error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack))) return;
    removeEventListener("error", failed);
    removeEventListener("unhandledrejection", failed);
    const link = new URL(globalThis.interleaveRuns ?? location.hash, location).href;
    const files = performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop());
    const trap = [
      "Interleave: " + error,
      link,
      error.stack?.slice(0, 1500),
      files.filter((name) => name.endsWith(".wasm")).join(" "),
      navigator.userAgent,
    ].join("\n");
    if (touched) {
      try {
        history.replaceState({ trap }, "", link);
        return location.reload();
      } catch {
        // Some pages may keep nothing, and some may not be loaded anew.
      }
    }
    const note = document.getElementById("sorry");
    note.hidden = false;
    for (const button of note.querySelectorAll("button")) {
      button.onclick = () => navigator.clipboard.writeText(trap).then(() => (button.textContent = "✓"));
    }
  };
  const failed = ({ error, reason }) => trapped(error ?? reason);
  addEventListener("error", failed);
  addEventListener("unhandledrejection", failed);
}
