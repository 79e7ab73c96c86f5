import type { Rulings } from '../../../src/model/ledger/reconcile.ts';
import { readArguments, wrongUsage } from '../arguments.ts';
import { readRulings } from './rulings.ts';

export const USAGE = `Usage: npm run anchors [-- options]
  --check          compare the ledgers with the texts, write nothing; exit 1 where they disagree
  --yes            write without asking
  --source ID      this source only
  --map OLD=NEW    with --source: the words of the anchor OLD are those that the plan shows as NEW; OLD=NEW,NEW2 where it was
                   split, the same NEW for two where they were merged, OLD= where its words are gone. Can be given repeatedly
  --translated LANG=ID,ID
                   with --source: these notes in a language (notes.LANG.mdx) are of the notes as they stand now; LANG alone for
                   all of them. Can be given repeatedly
Brings sources/<id>/anchors.json into step with the texts, summaries and notes, after showing what it would do.`;

/** What the editor asked for. */
export interface AnchorsOptions {
  readonly check: boolean;
  readonly yes: boolean;
  readonly source: string | null;
  readonly rulings: Rulings;
  /** Whether a note in a language is of the note as it stands, by its editor's word. */
  readonly renewed: (lang: string, note: string) => boolean;
}

/** Reads and checks the command line. Throws a UsageError. */
export function readAnchorsOptions(): AnchorsOptions {
  const { values, positionals } = readArguments(
    {
      check: { type: 'boolean' },
      yes: { type: 'boolean' },
      source: { type: 'string' },
      map: { type: 'string', multiple: true },
      translated: { type: 'string', multiple: true },
    },
    USAGE,
  );
  if (positionals.length > 0) throw wrongUsage(`“${positionals[0]}” is no option.`, USAGE);
  const rulings = readRulings(values.map ?? [], USAGE);
  if (rulings.size > 0 && !values.source)
    throw wrongUsage('--map needs --source: which source’s anchors are meant.', USAGE);
  const translated = (values.translated ?? []).map((each) => {
    const [, lang, ids] = /^([A-Za-z0-9-]+)(?:=([a-z0-9,-]+))?$/.exec(each) ?? [];
    if (!lang)
      throw wrongUsage(`--translated ${each}: write it LANG=ID,ID or LANG, zh-Hans=salt.`, USAGE);
    return { lang, ids: ids?.split(',') ?? null };
  });
  if (translated.length > 0 && !values.source)
    throw wrongUsage('--translated needs --source: which source’s notes are meant.', USAGE);
  return {
    check: values.check ?? false,
    yes: values.yes ?? false,
    source: values.source ?? null,
    rulings,
    renewed: (lang, note) =>
      translated.some((each) => each.lang === lang && (each.ids?.includes(note) ?? true)),
  };
}
