// The home page leads a reader to the language of the interface that they chose before (language.ts):
// never to one that the browser asks for.
try {
  const chosen = document.querySelector<HTMLAnchorElement>(
    `a[hreflang="${CSS.escape(localStorage.interface)}"]`,
  );
  if (chosen && !location.hash) location.replace(chosen.href);
} catch {
  // Storage may be forbidden.
}
