import type { Rulings } from '../../../src/model/ledger/reconcile.ts';
import { wrongUsage } from '../arguments.ts';

/** Reads what `--map OLD=NEW` says, each time it is given. Throws a UsageError. */
export function readRulings(values: readonly string[], usage: string): Rulings {
  const rulings = new Map<string, string[]>();
  for (const ruling of values) {
    const [, old = '', to = ''] =
      /^#?([A-Za-z][A-Za-z0-9-]*)=([A-Za-z0-9#,-]*)$/.exec(ruling) ?? [];
    if (!old) throw wrongUsage(`--map ${ruling}: write it OLD=NEW, OLD=NEW,NEW2 or OLD=.`, usage);
    if (rulings.has(old)) throw wrongUsage(`--map says twice what became of #${old}.`, usage);
    rulings.set(
      old,
      to
        .split(',')
        .map((each) => each.replace(/^#/, ''))
        .filter(Boolean),
    );
  }
  return rulings;
}
