import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { giveEdition } from '../src/model/handoff.ts';
import { sha256 } from '../src/model/text/fingerprint.ts';
import type { Found } from '../src/model/text/match-copy.ts';
import { loadEdition } from '../src/read/loader.ts';
import { Refusal, readArguments, run, UsageError } from './lib/arguments.ts';
import { recogniseFiles } from './lib/local/recognise.ts';
import { serveUntilStopped } from './lib/preview.ts';
import { astroOptions, EDITION_ROOT, siteFolder } from './lib/settings.ts';
import { writeWhole } from './lib/write-whole.ts';

const USAGE = `Usage: npm run local -- FOLDER
  FOLDER       where your copies of the articles are (text, web pages, Word, PDF …; any names)
  --no-serve   build dist-local/ and stop
Recognises each paragraph by its fingerprint, puts it under sources/<id>/local/ (never published, ignored by git), builds
dist-local/ with the full text and the notes in it, and serves that on this machine.`;

/**
 * `npm run local`: the articles that a reader holds, read in full with the notes, on this machine
 * only.
 */
await run(async () => {
  const { values, positionals } = readArguments({ 'no-serve': { type: 'boolean' } }, USAGE);
  const [path] = positionals;
  if (!path || positionals.length > 1) throw new UsageError(USAGE);
  if (!existsSync(path)) throw new UsageError(`${path}: no such folder.\n${USAGE}`);
  const edition = await loadEdition({ root: EDITION_ROOT });
  const restricted = edition.sources.filter(({ publishesText }) => !publishesText);

  const held = new Map<string, Map<string, Found>>();
  for (const { file, sources, skipped } of await recogniseFiles(path, restricted)) {
    if (skipped) console.log(`${file}: ${skipped}`);
    else if (sources.size === 0) console.log(`${file}: no paragraph of this edition`);
    for (const [id, found] of sources) {
      const known = restricted
        .find((source) => source.id === id)
        ?.paragraphs.filter(({ anchor }) => anchor !== 'title');
      const exact = [...found.values()].filter((each) => each.exact).length;
      console.log(
        `${file}: ${id}, ${found.size} of ${known?.length} paragraphs (${exact} to the letter, ${found.size - exact} but for typography)`,
      );
      const missing =
        known?.filter(({ anchor }) => !found.has(anchor)).map(({ anchor }) => anchor) ?? [];
      if (missing.length > 0) console.log(`  not found in it: ${missing.join(' ')}`);
      const kept = held.get(id) ?? new Map<string, Found>();
      for (const [anchor, each] of found) if (!kept.get(anchor)?.exact) kept.set(anchor, each);
      held.set(id, kept);
    }
  }
  if (held.size === 0)
    throw new Refusal(
      `${path}: no paragraph of ${restricted.map(({ id }) => id).join(', ')} was found in it. Nothing was changed.`,
    );
  for (const [id, found] of held) {
    const store = join(EDITION_ROOT, 'sources', id, 'local', 'paragraphs.json');
    const before = existsSync(store)
      ? (JSON.parse(await readFile(store, 'utf8')) as Record<string, string>)
      : {};
    const exact = new Map(
      restricted
        .find((source) => source.id === id)
        ?.paragraphs.map(({ anchor, fingerprint }) => [anchor, fingerprint.exact]),
    );
    // What is kept to the letter from an earlier copy is never replaced by a copy that differs in
    // typography.
    const better = [...found].filter(
      ([anchor, each]) => each.exact || sha256(before[anchor] ?? '') !== exact.get(anchor),
    );
    await writeWhole(
      store,
      `${JSON.stringify({ ...before, ...Object.fromEntries(better.map(([anchor, { text }]) => [anchor, text])) }, null, 2)}\n`,
    );
  }

  process.env.ANNOTATED_SOURCES_LOCAL = '1';
  giveEdition(await loadEdition({ root: EDITION_ROOT, local: true }));
  await build(await astroOptions());
  console.log(`Built ${siteFolder(true)}: for your eyes; it is not to be published.`);
  if (values['no-serve']) return 0;
  return serveUntilStopped();
});
