import { stringify } from 'yaml';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import { sourceFiles } from '../../lib/import/files.ts';
import { type ImportOptions, PLAIN_LINES } from '../../lib/import/options.ts';
import { type ImportPlan, planText } from '../../lib/import/plan.ts';
import type { CorpusText } from './collection.ts';

/** A law as the importer takes it. */
export interface Imported {
  readonly plan: ImportPlan;
  /** Files of the source's folder, by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Characters of the text that are in no paragraph and no record of what was taken off. */
  readonly lost: number;
  /** Lines that a rule took off. */
  readonly stripped: number;
}

/** Imports a law as an editor would, each line a paragraph; a string says what hinders it. */
export function importText(text: CorpusText, id: string): Imported | string {
  const bytes = new TextEncoder().encode(`${text.lines.map((line) => line.text).join('\n')}\n`);
  const options: ImportOptions = {
    ...PLAIN_LINES,
    files: [],
    idFor: () => id,
    lang: text.lang,
    kind: 'legislation',
    rights: 'not-protected',
    evidence: 'A law; built to try the engine, not to be published.',
    title: text.title,
  };
  try {
    const plan = planText(`${id}.txt`, id, bytes, options);
    if (plan.undecided.length > 0) return 'the importer asks what it cannot decide';
    const kept = plan.paragraphs.map((paragraph) => paragraph.text).join('');
    const off = plan.lines.filter(({ use }) => use === 'stripped').map(({ raw }) => raw);
    const others = plan.lines
      .filter(({ use }) => use === 'byline' || use === 'caption')
      .map(({ value }) => value);
    return {
      plan,
      files: withIdentity(sourceFiles(plan, options, '1.0.0'), text, plan),
      lost: missing(new TextDecoder().decode(bytes), [kept, ...off, ...others].join('')),
      stripped: off.length,
    };
  } catch (error) {
    if (error instanceof CaptureError) return 'the importer refuses it';
    throw error;
  }
}

/**
 * With the record of a law that states its dates, as an editor would add it, so that it has an Akoma
 * Ntoso download. The days are made up: collections differ too much in how they hold them.
 */
function withIdentity(
  files: Readonly<Record<string, string | Uint8Array>>,
  { country }: CorpusText,
  { id: source, paragraphs }: ImportPlan,
): Imported['files'] {
  const days = ['adoption', 'publication', 'effect'].map((day) => `${source}-${day}`);
  const identity = {
    legislation: {
      document: 'act',
      form: 'act',
      jurisdiction: country,
      organ: { id: 'organ', name: 'Its maker' },
      adopted: days[0],
      published: days[1],
      inForce: days[2],
    },
    events: days.map((id, index) => ({
      id,
      date: `2030-01-0${index + 1}`,
      short: id,
      what: `The day of ${id}.`,
      see: [`#${paragraphs.find(({ role }) => role === 'text')?.anchor}`],
    })),
  };
  return { ...files, 'source.yaml': `${files['source.yaml']}${stringify(identity)}` };
}

/** How many characters, spaces apart, one string has more often than another. */
function missing(whole: string, kept: string): number {
  const counts = new Map<string, number>();
  for (const character of whole.replace(/\s/g, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of kept.replace(/\s/g, ''))
    counts.set(character, (counts.get(character) ?? 0) - 1);
  return [...counts.values()].reduce((sum, left) => sum + Math.max(0, left), 0);
}
