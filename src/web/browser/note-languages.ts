// A note's words in a language that no page is in are folded: opened where a search found some in
// the note, so that they can be led to.
const { searchParams } = new URL(location.href);
const note = searchParams.get('note');
if (note && searchParams.has('hl'))
  for (const fold of document.querySelectorAll<HTMLDetailsElement>(
    `#note-${CSS.escape(note)} details`,
  ))
    fold.open = true;

export {};
