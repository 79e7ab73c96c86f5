/**
 * The element that the page's address names. None where the name is not well encoded, as when a
 * reference was cut short: nothing else of the page may fail by it.
 */
export function askedElement(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}
