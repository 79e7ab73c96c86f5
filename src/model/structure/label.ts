import type { Place, Step, Unit } from './place.ts';
import type { Scheme } from './scheme.ts';

/** The words that passages are named with; `{n}` is a number. */
export interface LabelWords {
  /** Passages that have a name and no number, by their roles. */
  readonly named: Readonly<Record<string, string>>;
  /** Units, each as it stands after another: ` para. {n}`, `({n})`. */
  readonly unit: Readonly<Record<Unit, string>>;
  /** The same for a unit without a number, where it is said otherwise. */
  readonly alone: Partial<Readonly<Record<Unit, string>>>;
}

/**
 * Names a passage for a reader: `art. 7 para. 2(1)`, `¶ 5`, `cl. 3 · governments`.
 *
 * `addressee` is the editor's word for a passage whose number is the edition's own; it replaces all
 * but the first step.
 */
export function labelOf(
  { role, called }: Pick<Place, 'role' | 'called'>,
  words: LabelWords,
  addressee?: string,
): string {
  // What has a name of its own keeps it.
  const word = called[0] && called[0].unit !== 'preamble' ? addressee : undefined;
  const steps = word ? called.slice(0, 1) : called;
  const written = steps.map(({ unit, n }) =>
    n
      ? words.unit[unit].replace('{n}', n)
      : (words.alone[unit] ?? words.unit[unit].replace('{n}', '')),
  );
  const name =
    (written
      .join('')
      .replace(/^[\s,]+/u, '')
      .replaceAll(/\s{2,}/g, ' ')
      .trimEnd() ||
      words.named[role]) ??
    role;
  return word ? `${name} · ${word}` : name;
}

/**
 * Names a passage as its own language cites it: 第七条第二款第（一）项. Null where its scheme does not say
 * how.
 */
export function ownLabelOf(
  called: readonly Step[],
  scheme: Pick<Scheme, 'cites' | 'citesIn' | 'tidy'>,
  lang: string,
): string | null {
  const cites = scheme.citesIn?.find(({ langs }) => langs.test(lang))?.cites ?? scheme.cites;
  const parts = called.map(({ unit, n, written = '' }, i) => {
    const before = called[i - 1];
    const cite = (before && cites[`${before.unit} ${unit}`]) ?? cites[unit];
    if (cite === undefined) return null;
    const number = written
      .replace(/[\s、.．:：·—–-]+$/u, '')
      .replaceAll(/(?<=[\p{Script=Han}])\s+|\s+(?=[\p{Script=Han}])/gu, '');
    return typeof cite === 'function'
      ? cite(n, number)
      : cite.replace('{w}', () => number).replace('{n}', () => n);
  });
  if (parts.length === 0 || parts.includes(null)) return null;
  const cited = parts.join('').replace(/^[\s,]+/u, '');
  return scheme.tidy?.(cited) ?? cited;
}
