import style from '../../styles/own-notes.css?inline';
import { allNotes } from './all-notes.ts';
import { onSource } from './on-source.ts';
import { lookAbout } from './page.ts';

// A reader's own notes. A page of a source loads this when words of it are first selected, when the
// reader asks for their notes, or where this browser holds some for the source (requests.ts); the
// page of all notes does at once.
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

const list = document.getElementById('my-notes');
const link = document.getElementById('own') as HTMLAnchorElement | null;
if (list) lookAbout(location.href).then((here) => allNotes(here, list));
else if (link) lookAbout(link.href).then((here) => onSource(here, link));
