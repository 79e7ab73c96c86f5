// The same page in another language of the interface: at the passage that one is at, with the same
// query. The language that a reader chose is kept, and the home page leads to it: a choice, never
// what the browser asks for.
const KEPT = 'interface';
const { lang } = document.documentElement;
const others = document.querySelectorAll<HTMLAnchorElement>('a.language');

/** Storage may be forbidden, and then nothing is kept. */
function kept(lang?: string): string | null {
  try {
    if (lang) localStorage.setItem(KEPT, lang);
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

for (const link of others) {
  const { href } = link;
  link.addEventListener('click', () => {
    link.href = href + location.search + location.hash;
    kept(link.hreflang);
  });
}

const chosen = [...others].find(({ hreflang }) => hreflang === kept());
if (chosen && document.querySelector('.home') && !location.hash && lang !== kept())
  location.replace(chosen.href);
