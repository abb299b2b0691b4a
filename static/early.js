// Before the first paint: the language and the theme that the page will have, so that the shell has them.
{
  const root = document.documentElement;
  const asked = (key) => RegExp(`[?&]${key}=(\\w+)`).exec(location.hash)?.[1];
  const ours = (tag) => /^(ko|en)\b/i.exec(tag)?.[1].toLowerCase();
  root.lang = ours(asked("lang")) ?? navigator.languages.map(ours).find(Boolean) ?? "en";
  const manifest = document.querySelector("[rel=manifest]");
  if (manifest && root.lang === "ko") manifest.href = "ko.webmanifest";
  const theme = asked("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  // The shell says what the first scenario says; of another one it has the outline alone.
  root.classList.toggle("elsewhere", !/^(#\/?(sync-vs-async)?)?(\?|$)/.test(location.hash));
}
