import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments, run, UsageError } from '../lib/arguments.ts';
import { sourceFiles } from '../lib/import/files.ts';
import { type ImportOptions, PLAIN_LINES } from '../lib/import/options.ts';
import { planText } from '../lib/import/plan.ts';
import { writer } from './bench/corpus/words.ts';
import { hanNumber } from './long-law/han-number.ts';

const USAGE = `Usage: node scripts/dev/made-up-law.ts PARAGRAPHS FOLDER [--id ID] [--principal] [--notes N]
  writes an edition into FOLDER whose one source is a made-up Chinese law of so many paragraphs
  --notes N   a note on every Nth article; afterwards EDITION_ROOT=FOLDER npm run anchors`;

const OPTIONS: Omit<ImportOptions, 'files' | 'idFor'> = {
  ...PLAIN_LINES,
  lang: 'zh-Hans',
  kind: 'legislation',
  rights: 'licensed',
  evidence: 'Made up',
  titleLine: 1,
};

/** Articles of a chapter, chapters of a part of the law; and what a law has to have parts at all. */
const ARTICLES = 30;
const CHAPTERS = 10;
const PARTED = 5000;

/**
 * The text of a made-up law of so many paragraphs, a line each, its title the first: parts (编)
 * where it is long, chapters (章), some with sections (节), articles, some of them with a second
 * paragraph or items. The same numbers give the same text.
 */
export function madeUpLaw(paragraphs: number, seed = 1): string[] {
  const { han, number } = writer(seed);
  const lines = ['雾港管理法'];
  const name = () => han().slice(0, 4);
  let [chapter, article] = [0, 0];
  while (lines.length < paragraphs) {
    if (paragraphs > PARTED && chapter % CHAPTERS === 0)
      lines.push(`第${hanNumber(chapter / CHAPTERS + 1)}编　${name()}`);
    lines.push(`第${hanNumber(++chapter)}章　${name()}`);
    const sections = chapter % 4 === 0 ? 3 : 0;
    for (let i = 0; i < ARTICLES; i++) {
      if (sections > 0 && i % (ARTICLES / sections) === 0)
        lines.push(`第${hanNumber(i / (ARTICLES / sections) + 1)}节　${name()}`);
      lines.push(`第${hanNumber(++article)}条　${han()}${han()}`);
      if (article % 3 === 0) lines.push(han());
      if (article % 5 === 0)
        for (let item = 1; item <= 3 + number(3); item++)
          lines.push(`（${hanNumber(item)}）${han().replace('。', '；')}`);
    }
  }
  return lines.slice(0, paragraphs);
}

/** The files of an edition that has this law alone, by their paths. */
export function madeUpLawEdition(
  paragraphs: number,
  { id = 'law', principal = false, notes = 0 } = {},
): Record<string, string | Uint8Array> {
  const text = `${madeUpLaw(paragraphs).join('\n')}\n`;
  const options: ImportOptions = { ...OPTIONS, files: ['law.txt'], idFor: () => id };
  const plan = planText('law.txt', id, Buffer.from(text), options);
  if (plan.undecided.length > 0) throw new Error(JSON.stringify(plan.undecided));
  const files = sourceFiles(plan, options, '1.0.0');
  const record = { title: 'Made-up Laws', description: 'Made up.', version: '1.0.0' };
  return {
    'sources/edition.yaml': JSON.stringify({
      ...record,
      date: '2030-01-02',
      publisher: 'Nobody',
      ...(principal && { principal: id }),
    }),
    'sources/references.json': '[]',
    ...Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        `sources/${id}/${name}`,
        name === 'zh.mdx' && notes > 0 ? annotated(String(content), notes) : content,
      ]),
    ),
  };
}

/** A page with a note on every so many articles. */
function annotated(page: string, every: number): string {
  let articles = 0;
  const blocks = page.split('\n\n').flatMap((block) => {
    const [, head, words, rest] = /^(第.+?条　)(.{6})(.*)$/s.exec(block) ?? [];
    if (!head || articles++ % every !== 0) return [block];
    const id = `made-up-${articles}`;
    return [
      `${head}[${words}][^${id}]${rest}`,
      `[^${id}]: **Context.** A made-up note on made-up words, of two sentences. It says nothing, at such length as notes have that say something of a passage and of what stands around it. Unlike [article 1](#art1).`,
    ];
  });
  return `${blocks.join('\n\n').trimEnd()}\n`;
}

/** Writes files below a folder. */
export function writeBelow(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await run(async () => {
    const { values, positionals } = readArguments(
      { id: { type: 'string' }, principal: { type: 'boolean' }, notes: { type: 'string' } },
      USAGE,
    );
    const [count, folder] = positionals;
    if (!folder || !(Number(count) > 0)) throw new UsageError(USAGE);
    const { id = 'law', principal = false, notes = '0' } = values;
    writeBelow(folder, madeUpLawEdition(Number(count), { id, principal, notes: Number(notes) }));
    return 0;
  });
