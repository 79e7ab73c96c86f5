import type { ImportPlan, PlannedParagraph } from './plan.ts';
import { sentenceOf } from './questions.ts';

type Line = ImportPlan['lines'][number];

/** Lines of one use that follow one another, and the paragraph that they are of. */
interface Run {
  readonly lines: readonly Line[];
  readonly paragraph: PlannedParagraph | null;
}

/**
 * Draws what an import would do as a page to look at: each line with its number, those left out
 * grey, with why and the option that takes them in; what the file says of itself and what is to be
 * decided. One file, without scripts, that asks for nothing.
 */
export function reportOf(plans: readonly ImportPlan[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(plans.map(({ file }) => nameOf(file)).join(', '))}: what an import would do</title>
<style>${STYLE}</style>
</head>
<body>
<p class="key">What an import would do. <span class="text">Text</span>, <span class="field">fields of
the record</span>, <span class="out">what is left out</span>, with the option that takes it in.
Numbers are of lines: <code>--strip 12-14</code> leaves more out.</p>
${plans.map(section).join('\n')}
</body>
</html>
`;
}

function section(plan: ImportPlan): string {
  const left = plan.lines.filter(({ use }) => use === 'stripped');
  const words = (lines: readonly Line[]) =>
    lines.reduce((sum, { value }) => sum + [...value].length, 0);
  const kept = words(plan.lines) - words(left);
  return `<section>
<h1>${escaped(nameOf(plan.file))} → sources/${escaped(plan.id)}/</h1>
<p>Read as ${escaped(plan.reader.name)}${optionsOf(plan)}. ${count(plan.paragraphs.length, 'paragraph')} of ${count(kept, 'character')}; ${count(left.length, 'line')} of ${count(words(left), 'character')} left out.</p>
${list(
  'To decide',
  plan.undecided.map((question) => escaped(sentenceOf(question))),
  'ask',
)}
${list('To know', plan.told.map(escaped), 'told')}
${list(
  'It says of itself',
  plan.found.map(
    ({ field, value, where }) =>
      `<b>${field}</b> <bdi>${escaped(value)}</bdi> <small>${escaped(where)}</small>`,
  ),
  'found',
)}
${list(
  'Taken off within lines',
  plan.stripped
    .filter(({ lines, rule }) => isOfCharacters(plan, lines, rule))
    .map(
      ({ lines, characters, why }) =>
        `line ${escaped(lines)}: ${count(characters, 'character')}, ${escaped(why)}`,
    ),
  'marks',
)}
<ol class="lines">
${runsOf(plan).map(drawRun).join('\n')}
</ol>
</section>`;
}

/** Whether a row of what was taken off is of characters, so that no grey line shows it. */
function isOfCharacters({ lines }: ImportPlan, which: string, rule: string): boolean {
  const line = lines[Number.parseInt(which, 10) - 1];
  return line?.use !== 'stripped' || line.rule !== rule;
}

/** Lines in the order of the capture, those of one paragraph and those left out for one reason together. */
function runsOf({ lines, paragraphs }: ImportPlan): Run[] {
  const begins = new Map(paragraphs.map((paragraph) => [paragraph.line, paragraph]));
  const runs: { lines: Line[]; paragraph: PlannedParagraph | null }[] = [];
  let parted = true;
  for (const line of lines) {
    if (line.use === 'blank') {
      parted = true;
      continue;
    }
    const before = runs.at(-1);
    const [last] = before?.lines ?? [];
    const begun = begins.get(line.line) ?? null;
    const isNext =
      last &&
      !begun &&
      last.use === line.use &&
      (line.use === 'stripped' ? last.rule === line.rule && last.why === line.why : !parted);
    if (before && isNext) before.lines.push(line);
    else runs.push({ lines: [line], paragraph: begun });
    parted = false;
  }
  return runs;
}

function drawRun({ lines, paragraph }: Run): string {
  const [first] = lines as [Line];
  const last = lines.at(-1) as Line;
  const range = first === last ? `${first.line}` : `${first.line}-${last.line}`;
  const kind =
    first.use === 'stripped'
      ? 'out'
      : first.use === 'text'
        ? first.heading === null
          ? 'text'
          : 'text heading'
        : first.use === 'title' || first.use === 'adoption'
          ? 'text title'
          : 'field';
  const said =
    first.use === 'stripped'
      ? `<b>left out</b>: ${escaped(first.why ?? '')} (${escaped(first.rule ?? '')}) <code>--keep ${range}</code>`
      : [
          paragraph ? `<code>#${escaped(paragraph.anchor)}</code>` : '',
          paragraph && paragraph.label !== paragraph.anchor ? escaped(paragraph.label) : '',
          first.use === 'text' ? '' : `<b>${first.use}</b>`,
          first.heading === null ? '' : `heading ${first.heading}`,
        ]
          .filter((part) => part !== '')
          .join(' ');
  const at = first.at ? `<small>${escaped(first.at)}</small>` : '';
  return `<li class="${kind}"><div>${lines
    .map(({ line, value, raw }) => `<p dir="auto" data-n="${line}">${escaped(value || raw)}</p>`)
    .join('')}</div><span class="why">${said}${at}</span></li>`;
}

function list(heading: string, items: readonly string[], kind: string): string {
  return items.length === 0
    ? ''
    : `<h2>${heading}</h2>\n<ul class="${kind}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function optionsOf({ reader, readerOptions }: ImportPlan): string {
  const options = Object.entries(readerOptions).map(([name, value]) => `${name} ${value}`);
  return escaped([` (--reader ${reader.id}`, ...options].join(', ').concat(')'));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) as string;
}

/** Characters that would be markup, and those that would turn a line around, by their numbers. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (char) => `U+${char.charCodeAt(0).toString(16)}`);
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 76rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; } h2 { font-size: 1rem; margin: 1rem 0 0; }
ul { margin: 0; } small { margin-inline-start: .5em; opacity: .75; }
.ask { border-inline-start: 4px solid #b30; font-weight: 600; }
.lines { list-style: none; padding: 0; margin-top: 1.5rem; }
.lines li { display: grid; grid-template-columns: 1fr 18rem; gap: .75rem; padding: .2rem 0;
  border-top: 1px solid #8883; }
.lines p { margin: 0; white-space: pre-wrap; position: relative; padding-left: 4rem; }
.lines p::before { content: attr(data-n); position: absolute; left: 0; top: .15em; width: 3.25rem;
  text-align: right; font: .8rem/1.5 system-ui, sans-serif; }
.why { font-size: .8rem; } code { white-space: nowrap; }
.out div { opacity: .75; font-size: .85rem; max-height: 12rem; overflow: auto; }
.lines .out { background: #8882; } span.out { background: #8884; }
.heading div { font-weight: 600; } .title div { font-size: 1.2rem; font-weight: 700; }
.lines .field, span.field { background: #fc03; } span.text { border-bottom: 2px solid; }
@media (max-width: 50rem) { .lines li { grid-template-columns: 1fr; } .why { padding-left: 4rem; } }
`;
