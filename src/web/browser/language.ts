// A link to the same page in another language of the interface leads to the place that one is at,
// with the same query, and the language that a reader chooses so is kept.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
  const { href } = link;
  link.onclick = () => {
    link.href = href + location.search + location.hash;
    try {
      localStorage.interface = link.hreflang;
    } catch {
      // Storage may be forbidden.
    }
  };
}
