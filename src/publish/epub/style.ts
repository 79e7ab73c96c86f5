import { classOfKind, kindOfNote, noteKinds } from '../../model/note-kind.ts';

/** Chinese faces that readers' devices have, before those in the book. */
const SONG = '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "STSong"';

/** The line under the words of each kind of note. */
const kindRules = () =>
  noteKinds()
    .map((kind) => {
      const { line, thickness } = kindOfNote(kind);
      const width = thickness ? ` text-decoration-thickness: ${thickness};` : '';
      return `.words.${classOfKind(kind)} { text-decoration-style: ${line};${width} }`;
    })
    .join('\n');

/**
 * The style sheet: few and old properties, which readers of all kinds know, and no colours, which
 * are theirs.
 *
 * `fonts` are the names of the book's font files. Each is a family of its own, since few readers
 * know `unicode-range`.
 */
export function styleSheet(fonts: readonly string[]): string {
  const families = fonts.map((file, i) => ({ file, family: `"Edition Song ${i + 1}"` }));
  const faces = families
    .map(({ file, family }) => `@font-face { font-family: ${family}; src: url(${file}); }\n`)
    .join('');
  const song = [SONG, ...families.map(({ family }) => family), 'serif'].join(', ');
  return `${faces}
body { margin: 0 0.5em; line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.3; text-align: left; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.4em; margin: 1em 0; }
h2 { font-size: 1.1em; margin: 2em 0 0.5em; }
h3, h4 { font-size: 1em; margin: 1.5em 0 0.5em; }
p { margin: 0.5em 0; }
:lang(zh) { font-family: ${song}; }
.para:lang(zh) { line-height: 1.9; text-align: justify; }
h1 .para, h1 .english { display: block; line-height: 1.5; text-align: left; }
h1 .english + .para { margin-top: 0.5em; font-size: 0.8em; font-weight: normal; }
.label { font-weight: bold; }
p.label { margin-top: 2em; }
.label span { font-weight: normal; margin-left: 0.5em; }
.summary { margin: 1em 0 1em 1em; padding-left: 0.8em; border-left: 1px solid; }
.gist { font-style: italic; }
.gist :lang(zh) { font-style: normal; }
.what, .meta, .size, .sure, .rests, .backlinks, .past, .retired, .referred, .others, .sums, figcaption, .record dd, .record table, pre { font-size: 0.85em; }
.what, .entry .text, .places, .other { display: block; }
pre { margin: 0.5em 0; white-space: pre-wrap; overflow-wrap: anywhere; word-wrap: break-word; }
.words { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.25em; }
${kindRules()}
.noteref, .n, [data-n]::before { font-family: sans-serif; font-size: 0.7em; line-height: 1; vertical-align: super; }
.noteref { padding: 0 0.2em; text-decoration: none; }
/* A word joiner: no line begins with the number of a note. */
.noteref::before { content: "\\2060"; }
[data-n]::before { content: attr(data-n); }
.n, [data-n]::before { margin-right: 0.3em; font-weight: bold; text-decoration: none; }
aside.note { margin: 1.5em 0; padding-top: 0.5em; border-top: 1px solid; }
aside.note header { font-weight: bold; }
aside.note header em { font-weight: normal; }
ol.positions { padding-left: 1.5em; }
dt { margin-top: 0.6em; font-weight: bold; }
dd { margin: 0 0 0.2em 1em; }
dl.entries > div { margin: 1.2em 0; }
dfn { font-style: normal; font-size: 1.15em; }
ul { padding-left: 1.2em; }
ul.plain { padding: 0; list-style: none; }
ul.plain li { margin: 1em 0; }
.forms, .map-legend, .timeline-legend { padding: 0; list-style: none; }
.map-legend svg, .timeline-legend svg { vertical-align: middle; margin-right: 0.5em; }
.short { font-weight: bold; }
cite { font-style: normal; font-size: 0.85em; }
code, a { overflow-wrap: anywhere; word-wrap: break-word; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5em 0.6em 0.5em 0; border-top: 1px solid; text-align: left; vertical-align: top; }
.record code { word-break: break-all; }
/* Wide tables as blocks: a page of a book has no room for their columns. */
.events thead, .coverage thead { display: none; }
.events, .coverage, .events tbody, .coverage tbody, .events tr, .coverage tr, .coverage th, .events td, .coverage td { display: block; }
.events tr, .coverage tr { padding: 0.6em 0; border-top: 1px solid; }
.coverage th, .events td, .coverage td { padding: 0.1em 0; border: 0; }
td.date { font-weight: bold; }
.of { font-style: italic; }
.of::after { content: ":"; }
.coverage td p { margin: 0; }
figure { margin: 1em 0; text-align: center; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; height: auto; max-height: 90vh; }
svg { max-width: 100%; height: auto; max-height: 90vh; font-family: sans-serif; }
svg a { text-decoration: none; }
svg text { fill: currentColor; }
svg .axis .year text { font-weight: bold; }
svg path, svg line { fill: none; stroke: currentColor; stroke-width: 0.7; }
svg rect { fill: none; stroke: none; }
svg .line { opacity: 0.35; }
svg .line[data-standing="none"] { stroke-dasharray: 2 4; opacity: 0.6; }
svg [data-standing="none"] text { font-style: italic; }
svg .mark circle, svg .mark path, svg .mark rect { fill: none; stroke: currentColor; stroke-width: 1.4; }
svg .day .body, svg .span .body, svg .mark .full { fill: currentColor; stroke: none; }
svg .uncertain .body { fill: none; stroke: currentColor; }
svg .within.uncertain .body { stroke-dasharray: 3 2.5; }
svg .mark .halo { stroke: none; }
svg .dashes { stroke-dasharray: 2 4; }
.titlepage { margin-top: 20%; text-align: center; }
.titlepage h1 { font-size: 1.8em; text-align: center; }
/* Texts as they are built: the marks of lists are characters of theirs, and hang. */
.items { margin: 0; padding: 0; list-style: none; }
.items li { margin: 0; }
.items .para { padding-left: 2em; text-indent: -1.2em; }
.items .items .para { padding-left: 3.5em; }
.items .items .items .para { padding-left: 5em; }
.items .items .items .items .para { padding-left: 6.5em; }
[dir=rtl].para { text-align: right; }
[data-label]::after { content: "\\00a0 " attr(data-label); font: 0.6em sans-serif; text-indent: 0; }
.verse { margin: 1em 0; white-space: pre-line; }
.speech { padding-left: 1.5em; text-indent: -1.5em; }
.valediction { text-indent: 2em; }
.signature { margin-left: 45%; }
.footnote.para, .pageBreak { font-size: 0.85em; }
.pageBreak { text-align: center; }
.bar { display: none; }
td.figure, th.figure { text-align: right; padding-right: 0; padding-left: 0.6em; }
nav ol { list-style: none; padding-left: 1em; }
`;
}
