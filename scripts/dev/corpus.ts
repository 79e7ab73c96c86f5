import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, run, UsageError } from '../lib/arguments.ts';
import { buildEdition, builtFiles } from './corpus/build-edition.ts';
import { compare, type Difference, type LeftOut } from './corpus/compare.ts';
import { type Imported, importText } from './corpus/import-text.ts';
import { type Collection, findCollections, readCollection } from './corpus/read-corpus.ts';
import { sample } from './corpus/sample.ts';
import { count, printTally, startTally } from './corpus/tally.ts';
import { STANDARDS, validate } from './corpus/validate.ts';

/** Most differences that are printed of a collection. */
const EXAMPLES = 40;

const USAGE = `Usage: npm run corpus -- FOLDER [options]
  --only NAME  collections whose name holds NAME
  --show FILE  print the lines of texts whose path holds FILE, with what is expected of each
  --build N    laws that are built and validated (300; 0: none)
  --no-read    build and validate only
Reads every collection of public laws in a folder (a folder each), reports texts, lines, lines in scope and kinds out of scope, builds a
sample of the laws as an edition and validates every TEI and Akoma Ntoso file of it.`;

/** `npm run corpus`: public laws, read and compared with their collections' own numbering. */
await run(async () => {
  const { values, positionals } = readArguments(
    {
      only: { type: 'string' },
      show: { type: 'string' },
      build: { type: 'string' },
      'no-read': { type: 'boolean' },
    },
    USAGE,
  );
  const [folder] = positionals;
  const most = Number(values.build ?? 300);
  if (folder === undefined || positionals.length > 1 || !Number.isInteger(most))
    throw new UsageError(USAGE);
  const collections = findCollections(folder, values.only ?? '');
  if (values.show !== undefined) {
    for (const collection of collections) show(collection, values.show);
    return 0;
  }
  if (!values['no-read']) read(collections);
  return most > 0 ? build(collections, most) : 0;
});

function show(collection: Collection, path: string): void {
  for (const text of readCollection(collection, path)) {
    console.log(`${text.id}: ${text.title}`);
    for (const { text: words, expected, outOfScope } of text.lines) {
      const place = expected?.map(({ unit, n }) => `${unit} ${n}`.trim()).join(' / ') ?? '-';
      console.log(`${place}${outOfScope ? ` [${outOfScope}]` : ''}\t${words}`);
    }
  }
}

/** Every text, by our readers and by the engine. */
function read(collections: readonly Collection[], path = ''): void {
  let texts = 0;
  for (const collection of collections) {
    const tally = startTally();
    let compared = 0;
    let wrong = 0;
    const outOfScope = new Map<string, LeftOut>();
    const schemes = new Map<string, number>();
    const examples: Difference[] = [];
    for (const text of readCollection(collection, path)) {
      count(tally, text);
      const comparison = compare(text);
      compared += comparison.compared;
      wrong += comparison.differences.length;
      for (const [kind, { lines, alike }] of Object.entries(comparison.outOfScope)) {
        const before = outOfScope.get(kind) ?? { lines: 0, alike: 0 };
        outOfScope.set(kind, { lines: before.lines + lines, alike: before.alike + alike });
      }
      const scheme = comparison.scheme ?? 'none';
      schemes.set(scheme, (schemes.get(scheme) ?? 0) + 1);
      if (comparison.differences[0] && examples.length < EXAMPLES)
        examples.push(...comparison.differences.slice(0, 2));
    }
    texts += tally.texts;
    console.log(printTally(collection.name, tally));
    console.log(
      `  schemes: ${[...schemes].map(([scheme, times]) => `${scheme} ${times.toLocaleString('en')}`).join(', ')}`,
    );
    console.log(
      `  ${compared.toLocaleString('en')} lines compared, ${wrong.toLocaleString('en')} called otherwise`,
    );
    for (const [kind, { lines, alike }] of [...outOfScope].sort(
      ([, a], [, b]) => b.lines - a.lines,
    ))
      console.log(
        `    ${lines.toLocaleString('en')} not compared (${alike.toLocaleString('en')} called alike): ${kind}`,
      );
    for (const { text, line, expected, found } of examples)
      console.log(
        `    is ${expected}, not ${found || 'unnamed'}: “${line.slice(0, 60)}” in ${text}`,
      );
  }
  console.log(`${texts.toLocaleString('en')} texts in all`);
}

/** A sample as an edition; 1 where characters are lost, the build fails or a file is not valid. */
function build(collections: readonly Collection[], most: number): number {
  const imported: Imported[] = [];
  const hindered = new Map<string, number>();
  sample(collections, most, (text) => {
    const law = importText(text, `law-${text.country}-${imported.length + 1}`);
    if (typeof law === 'string') hindered.set(law, (hindered.get(law) ?? 0) + 1);
    else imported.push(law);
    return typeof law !== 'string';
  });
  const laws = imported.slice(0, most);
  const sum = (of: (law: Imported) => number) => laws.reduce((all, law) => all + of(law), 0);
  const lost = sum((law) => law.lost);
  console.log(
    `${laws.length} laws imported, ${sum(({ plan }) => plan.paragraphs.length)} paragraphs; characters lost ${lost}, lines taken off by rules ${sum((law) => law.stripped)}`,
  );
  for (const [why, times] of hindered) console.log(`  passed over ${times}: ${why}`);
  const root = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const { code, printed } = buildEdition(root, laws);
    console.log(code === 0 ? 'Built.' : `Not built:\n${printed.slice(-5000)}`);
    if (code !== 0) return 1;
    let complaints = 0;
    for (const standard of STANDARDS) {
      const files = builtFiles(root, standard.file);
      const told = validate(standard, files);
      if ('notChecked' in told) console.log(`${standard.name}: not checked, ${told.notChecked}`);
      else {
        complaints += told.complaints.length;
        console.log(
          `${standard.name}: ${files.length} files, ${told.complaints.length} complaints`,
          ...told.complaints.slice(0, 20).map((line) => `\n  ${line}`),
        );
      }
    }
    return lost > 0 || complaints > 0 ? 1 : 0;
  } finally {
    rmSync(root, { recursive: true });
  }
}
