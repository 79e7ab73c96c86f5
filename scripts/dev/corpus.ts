import { readArguments, run, UsageError } from '../lib/arguments.ts';
import { readByEngine } from './corpus/read-by-engine.ts';
import { findCollections, readCollection } from './corpus/read-corpus.ts';
import { count, printTally, startTally } from './corpus/tally.ts';

const USAGE = `Usage: npm run corpus -- FOLDER [options]
  --only NAME  collections whose name holds NAME
  --show FILE  print the lines of one text with what is expected of each
Reads every collection of public laws in a folder (a folder each) and reports texts, lines, lines in scope and kinds out of scope.`;

/** `npm run corpus`: public laws, read and compared with their collections' own numbering. */
await run(async () => {
  const { values, positionals } = readArguments(
    { only: { type: 'string' }, show: { type: 'string' } },
    USAGE,
  );
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError(USAGE);
  let texts = 0;
  for (const collection of findCollections(folder, values.only ?? '')) {
    const tally = startTally();
    let undecided = 0;
    for (const text of readCollection(collection, values.show)) {
      count(tally, text);
      if (values.show) {
        for (const { text: words, expected, outOfScope } of text.lines)
          console.log(
            `${expected?.map(({ unit, n }) => `${unit} ${n}`).join(' / ') ?? '-'}${outOfScope ? ` [${outOfScope}]` : ''}\t${words}`,
          );
      } else undecided += readByEngine(text).undecided.length;
    }
    texts += tally.texts;
    console.log(printTally(collection.name, tally));
    if (!values.show)
      console.log(`  ${undecided.toLocaleString('en')} left undecided by the engine`);
  }
  console.log(`${texts.toLocaleString('en')} texts in all`);
  return 0;
});
