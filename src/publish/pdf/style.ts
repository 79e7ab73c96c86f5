import { styleSheet } from '../epub/style.ts';

/** The sizes of paper that a PDF may have. */
export const PAPERS = { A4: ['210mm', '297mm'], Letter: ['8.5in', '11in'] } as const;

/** One of them. */
export type Paper = keyof typeof PAPERS;

/**
 * The style sheet of what is printed: the book's, and what a page is. `fonts` are the names of its
 * Chinese faces.
 */
export function pdfStyle(fonts: readonly string[], paper: Paper): string {
  const [width, height] = PAPERS[paper];
  const song = fonts.map((_, i) => `"Edition Song ${i + 1}"`).join(', ');
  return `${styleSheet(fonts)}
@page { size: ${width} ${height}; margin: 0; }
html { font-size: 10pt; }
body { margin: 0; font: 10pt / 1.4 "Source Serif 4", "Noto Serif", "Liberation Serif", Georgia, serif${song && `, ${song}`}; overflow-wrap: break-word; }
.sheet { display: flex; flex-direction: column; box-sizing: border-box; width: ${width}; height: ${height}; padding: 12mm 18mm 11mm; overflow: hidden; break-after: page; }
.sheet:last-child { break-after: auto; }
.running, .folio { display: flex; flex: none; justify-content: space-between; gap: 1em; margin: 0 0 5mm; font-size: 7.5pt; color: #444; white-space: nowrap; }
.running { padding-bottom: 1mm; border-bottom: 0.4pt solid #bbb; min-height: 1.42em; }
.running span:first-child { overflow: hidden; text-overflow: ellipsis; }
.folio { margin: 4mm 0 0; }
.type { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.column { display: flow-root; flex: none; padding-left: 24mm; }
.column > .label { float: left; clear: left; width: 22mm; margin: 0 0 1mm -24mm; font: 700 8pt / 1.5 sans-serif; text-align: start; }
.column > .label span { display: block; margin: 0; }
.column > .label + * { margin-top: 0; padding-top: 2.5mm; }
.column > .label { padding-top: 2.5mm; }
.column > :first-child, .column > .label:first-child + * { padding-top: 0; }
.footnotes { flex: none; box-sizing: border-box; margin-top: auto; columns: 2; column-gap: 5mm; padding-top: 3mm; font-size: 7.5pt; line-height: 1.3; orphans: 1; widows: 1; background: linear-gradient(#777, #777) 0 2mm / 30mm 0.4pt no-repeat; }
.footnotes:empty { display: none; }
p { margin: 0 0 0.35em; }
h1, h2, h3, h4, .label { white-space: pre-wrap; }
h1 { font-size: 14pt; margin: 0 0 3mm; font-weight: 600; }
h2, .label { font-size: 10pt; font-weight: 700; margin: 4mm 0 1mm; }
h3, h4 { font-size: 9pt; font-weight: 700; margin: 3mm 0 1mm; }
.column > :first-child { margin-top: 0; }
.para:lang(zh) { font-size: 10.5pt; line-height: 1.62; text-align: justify; line-break: strict; hanging-punctuation: allow-end; }
h1 .english + .para { font-size: 10.5pt; }
.broken { text-align-last: auto; }
.para.broken:lang(zh) { text-align-last: justify; }
.continued { margin-top: 0; text-indent: 0; }
li.continued { list-style: none; }
.summary { margin: 1mm 0 1.5mm; padding-left: 3mm; border-left: 0.5pt solid #aaa; font-size: 9.5pt; }
.summary p:last-child { margin-bottom: 0; }
.of { margin: 1.5mm 0 0.5mm; font-size: 8pt; break-after: avoid; }
.meta, .size, .sure, .rests, .backlinks, .past, .retired, .referred, .facts, .absences, .record, .plain, .entries { font-size: 8pt; }
.backlinks, .size { margin: 0 0 0.5mm; }
.plain .backlinks { display: none; }
dl { margin: 0 0 2mm; }
dt { margin-top: 1mm; }
dd { margin: 0 0 0.3mm 4mm; font-size: inherit !important; }
ul, ol { margin: 0 0 2mm; padding-left: 4mm; }
ul.plain li { margin: 0 0 1.5mm; }
dl.entries > div { margin: 0 0 2.5mm; }
.words { text-decoration-thickness: 0.4pt; text-decoration-color: #a5301c; }
a { color: inherit; text-decoration: underline 0.3pt #888; text-underline-offset: 0.18em; }
.noteref, .n, [data-n]::before { font-size: 6pt; color: #a5301c; }
[data-n]::before, .n { color: #666; font-weight: 400; }
aside.note { margin: 0 0 0.8mm; padding: 0; border: 0; }
aside.note :is(.meta, .referred, .others, cite, p) { font-size: inherit; margin: 0; }
aside.note > header, aside.note > div:first-of-type, aside.note > div:first-of-type > p:first-child, aside.note .others, .renderings, .renderings li { display: inline; padding: 0; }
aside.note > header, aside.note .others { margin-right: 0.4em; }
aside.note > header a { text-decoration: none; color: #a5301c; }
aside.note .others { margin-left: 0.4em; font-style: italic; }
.renderings li + li::before { content: " · "; }
aside.note ol.positions { list-style: none; margin: 0; padding: 0 0 0 2.5mm; border-left: 0.4pt solid #aaa; }
aside.note .positions li > p:first-child { font-style: italic; }
aside.note .positions time { font-style: normal; font-weight: 700; }
cite { font-size: inherit; }
.languages { display: none; }
table { font-size: 7.5pt; margin: 0 0 2mm; }
.events tr, .coverage tr { padding: 1mm 0; border-top-width: 0.4pt; }
th, td { padding: 0.6mm 2mm 0.6mm 0; border-top: 0.4pt solid #aaa; }
pre, code { font-size: 7pt; }
img, svg { max-height: 200mm; }
.titlepage { text-align: center; margin-top: 4mm; }
.titlepage:first-child { margin-top: 60mm; }
h1.titlepage { font-size: 22pt; }
p.titlepage { margin-inline: 10mm; }
.toc { list-style: none; padding: 0; }
.toc li { display: flex; justify-content: space-between; gap: 1em; padding: 1mm 0; border-bottom: 0.3pt dotted #888; }
.toc .within { padding-left: 4mm; font-size: 8.5pt; }
`;
}
