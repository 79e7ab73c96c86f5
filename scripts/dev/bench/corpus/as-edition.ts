import { stringify } from 'yaml';
import type { z } from 'zod';
import { formatLedger } from '../../../../src/model/ledger/format.ts';
import type {
  Ledger,
  NoteEntry,
  ParagraphEntry,
  SentenceEntry,
} from '../../../../src/model/ledger/model.ts';
import { countWords, fingerprint, sha256 } from '../../../../src/model/text/fingerprint.ts';
import type { editionSchema } from '../../../../src/schemas/edition.ts';
import {
  type MadeUpNote,
  type MadeUpWork,
  madeUpWorks,
  referenceCount,
  type Said,
} from './works.ts';

const RECORD = {
  title: 'Made-up Papers',
  description: 'A made-up edition, for measuring.',
  version: '1.0.0',
  date: '2030-01-02',
  publisher: 'Nobody',
  principal: idOf(0),
} satisfies z.input<typeof editionSchema>;

/** Id of a work's source. */
export function idOf(number: number): string {
  return `made-up-${number}`;
}

/**
 * The files of an edition of made-up works, a source at a time: path under its root to content.
 * They build as they are.
 */
export function* editionFiles(
  count: number,
  seed: number,
): Generator<readonly [path: string, content: string]> {
  yield ['sources/edition.yaml', JSON.stringify(RECORD, null, 1)];
  yield [
    'sources/references.json',
    JSON.stringify(Array.from({ length: referenceCount(count) }, (_, i) => reference(i))),
  ];
  for (const work of madeUpWorks(count, seed))
    for (const [name, content] of Object.entries(sourceFiles(work)))
      yield [`sources/${idOf(work.number)}/${name}`, content];
}

function reference(number: number) {
  return {
    id: `work-${number}`,
    type: number % 2 ? 'article-journal' : 'book',
    title: `Made-up work ${number}`,
    author: [{ family: `Author${number}`, given: 'Ann' }],
    issued: { 'date-parts': [[1990 + (number % 39)]] },
    ...(number % 2 ? { 'container-title': 'Made-up Journal' } : { publisher: 'Made-up Press' }),
    custom: { body: 'scholarship', seen: 'full' },
  };
}

/**
 * The paragraphs of a work as they stand in its text, each with its anchor; the title is the first.
 */
function paragraphsOf({ lang, title, paragraphs }: MadeUpWork) {
  const joint = lang === 'en' ? ' ' : '';
  return [
    { anchor: 'title', text: title, sentences: [] as string[], notes: [] as readonly MadeUpNote[] },
    ...paragraphs.map(({ sentences, notes }, i) => ({
      anchor: `p${i + 1}`,
      text: sentences.join(joint),
      // The space after a sentence is its own.
      sentences: sentences.map((each, n) => (n < sentences.length - 1 ? each + joint : each)),
      notes,
    })),
  ];
}

/** The files of one source's folder; the principal one's have a summary. */
function sourceFiles(work: MadeUpWork): Record<string, string> {
  const stem = work.lang === 'en' ? 'en' : 'zh';
  const text = `${paragraphsOf(work)
    .map((paragraph) => paragraph.text)
    .join('\n\n')}\n`;
  const summary = work.number === 0 ? summaryOf(work) : null;
  return {
    'source.yaml': stringify(recordOf(work, text)),
    'capture.txt': text,
    [`${stem}.txt`]: text,
    [`${stem}.mdx`]: pageOf(work),
    ...(summary && {
      'summary.en.mdx': summary.map(({ anchor, body }) => `## ${anchor}\n\n${body}\n`).join('\n'),
    }),
    'anchors.json': formatLedger(ledgerOf(work, summary ?? [])),
  };
}

function recordOf({ number, lang, title, date, author }: MadeUpWork, text: string) {
  return {
    id: idOf(number),
    kind: lang === 'en' ? 'news' : 'document',
    lang,
    title,
    short: `Made-up source ${number}`,
    work: {
      authors: [{ family: author, given: 'Ann' }],
      container: 'Made-up Daily',
      date,
      dated: 'published',
    },
    relation: 'A made-up source.',
    date,
    facts: [{ term: 'Published', value: date }],
    rights: {
      status: 'licensed',
      evidence: 'Made up',
      statement: 'The full text is published here: it is made up.',
    },
    review: { state: 'not reviewed' },
    captures: [
      {
        file: 'capture.txt',
        bytes: Buffer.byteLength(text),
        sha256: sha256(text),
        paragraphs: 'lines',
        stripped: [],
        taken: [{ line: 1, as: 'title', characters: [...title].length }],
      },
    ],
  };
}

/** The annotated page: the text with its spans, and each paragraph's notes below it. */
function pageOf(work: MadeUpWork): string {
  const own = idOf(work.number);
  const blocks = paragraphsOf(work).flatMap(({ anchor, text, notes }) => {
    const [note] = notes;
    const spanned = note
      ? `${text.slice(0, note.at)}[${note.words}][^${note.id}]${text.slice(note.at + note.words.length)}`
      : text;
    return [
      anchor === 'title' ? `# ${spanned}` : spanned,
      ...notes.map((each) => definitionOf(each, own)),
    ];
  });
  return `${blocks.join('\n\n')}\n`;
}

function definitionOf({ id, kind, certainty, said, positions }: MadeUpNote, own: string): string {
  const items = positions.map(
    ({ year, party, said: words }) => `    - **${year}, ${party}.** ${written(words, own)}`,
  );
  return [
    `[^${id}]: **${kind}${certainty}.** ${written(said, own)}`,
    ...(items.length > 0 ? [items.join('\n')] : []),
  ].join('\n\n');
}

function written(said: readonly Said[], own: string): string {
  return said
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('cite' in part) return `[@${part.cite}${part.locator ? `, ${part.locator}` : ''}]`;
      const source = idOf(part.to.work);
      return `[${part.link}](${source === own ? '' : `../${source}/`}#p${part.to.paragraph})`;
    })
    .join('');
}

/** An English summary, a part for each paragraph; its words say nothing. */
function summaryOf(work: MadeUpWork): { anchor: string; body: string; text: string }[] {
  return paragraphsOf(work).map(({ anchor, sentences }) => {
    if (sentences.length === 0) return { anchor, body: 'Made-up title', text: 'Made-up title' };
    const gist = 'A made-up paragraph.';
    const lines = sentences.map(
      (_, i) => `The paragraph states something made up, in sentence ${'abc'[i]}.`,
    );
    return {
      anchor,
      body: `${gist}\n\n${lines.map((line, i) => `[${line}](#${anchor}-s${i + 1})`).join(' ')}`,
      text: `${gist}\n${lines.join(' ')}`,
    };
  });
}

/** The ledger, as `npm run anchors` would write it. */
function ledgerOf(work: MadeUpWork, summary: readonly { anchor: string; text: string }[]): Ledger {
  const fresh = { state: 'current' as const, since: RECORD.version };
  const paragraphs = paragraphsOf(work);
  return {
    source: idOf(work.number),
    paragraphs: paragraphs.map(
      ({ anchor, text }): ParagraphEntry => ({
        anchor,
        ...fresh,
        ...fingerprint(text),
        characters: [...text].length,
        words: countWords(text),
        text,
      }),
    ),
    sentences: paragraphs.flatMap(({ anchor, sentences }) => {
      let end = 0;
      return sentences.map((sentence, i): SentenceEntry => {
        end += sentence.length;
        return { anchor: `${anchor}-s${i + 1}`, ...fresh, exact: sha256(sentence.trim()), end };
      });
    }),
    summary: summary.map(({ anchor, text }) => ({
      anchor: `${anchor}-en`,
      ...fresh,
      exact: sha256(text),
    })),
    notes: paragraphs.flatMap(({ anchor, notes }) =>
      notes.map(
        ({ id, words }): NoteEntry => ({
          anchor: `note-${id}`,
          ...fresh,
          on: anchor,
          exact: sha256(words),
          quote: words,
        }),
      ),
    ),
  };
}
