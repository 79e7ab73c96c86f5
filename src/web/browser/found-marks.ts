// How words that were found are marked: by the CSS Custom Highlight API, which leaves the page's
// elements, its text and what is copied of it alone. A browser without it selects the words one by
// one.
const STYLE = `
@media screen {
  ::highlight(found) {
    background-color: color-mix(in srgb, var(--accent) 20%, var(--paper));
    color: var(--ink);
    text-decoration-line: underline;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 0.12em;
  }
  ::highlight(found-now) {
    background-color: var(--accent);
    color: var(--paper);
    text-decoration-line: none;
  }
  .n::highlight(found),
  .n::highlight(found-now) {
    background-color: transparent;
    color: var(--accent);
    text-decoration-line: none;
  }
}
@media (forced-colors: active) {
  ::highlight(found) {
    background-color: Mark;
    color: MarkText;
  }
  ::highlight(found-now) {
    background-color: Highlight;
    color: HighlightText;
  }
}
#found {
  position: fixed;
  z-index: 1;
  inset: auto 0.8rem 0.8rem auto;
  display: flex;
  align-items: center;
  gap: 0.2rem;
  padding: 0.2rem 0.3rem 0.2rem 0.8rem;
  border: 1px solid var(--rule);
  border-radius: 2rem;
  background: var(--paper);
  color: var(--soft);
  font: 0.82rem / 1.3 var(--ui);
}
#found p {
  margin: 0 0.3rem 0 0;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
#found button {
  min-width: 2rem;
  min-height: 2rem;
  padding: 0;
  border: 0;
  border-radius: 2rem;
  background: none;
  color: inherit;
  font: 1.1rem / 1 var(--ui);
  cursor: pointer;
}
#found button:hover {
  color: var(--accent);
}
/* In a note that is open it is part of its head. */
.note #found {
  position: static;
  margin-inline-start: auto;
  padding: 0;
  border: 0;
  + button {
    margin-inline-start: 0;
  }
}
.note:not(:popover-open) #found {
  display: none;
}
@media print {
  #found {
    display: none;
  }
}`;

/** Draws marks, all of them and one that the reader is at; and takes them away. */
export interface Marking {
  show(all: readonly Range[], now: Range): void;
  clear(): void;
}

/** Marks as the browser can. */
export function marking(): Marking {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
  if (!CSS.highlights) return selecting;
  return {
    show(all, now) {
      CSS.highlights.set('found', new Highlight(...all));
      CSS.highlights.set('found-now', Object.assign(new Highlight(now), { priority: 1 }));
    },
    clear() {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-now');
    },
  };
}

const selecting: Marking = {
  show(_, now) {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(now);
  },
  clear: () => getSelection()?.removeAllRanges(),
};
