// In a page of the offline archive that others show parts of: says its text to the page that has
// opened it in a frame.
if (parent !== self) parent.postMessage(document.documentElement.outerHTML, '*');
