import { z } from 'zod';
import { NUMERALS, type NumeralSystem } from '../model/structure/numerals.ts';
import type { Unit } from '../model/structure/place.ts';
import type { NumberingScheme } from '../model/structure/scheme.ts';
import { en } from '../words/en.ts';

const UNITS = Object.keys(en.label.unit) as [Unit, ...Unit[]];
const unit = z.enum(UNITS);

/** What a passage opens with: nothing is looked for behind its beginning, nor kept between two. */
const start = z
  .instanceof(RegExp, { error: 'is no regular expression such as /^Rule (?<n>\\d+)/u' })
  .refine(({ source }) => source.startsWith('^'), 'does not begin with ^')
  .refine(({ flags }) => !/[gy]/.test(flags), 'has the flag g or y; leave it out');

const pattern = z.instanceof(RegExp, { error: 'is no regular expression' });

const levelFields = {
  unit,
  opens: start,
  numerals: z.array(z.enum(Object.keys(NUMERALS) as [NumeralSystem, ...NumeralSystem[]])),
  impliesFirst: z.boolean().optional(),
  nested: z.boolean().optional(),
  counted: z.boolean().optional(),
  within: unit.optional(),
  firstAlone: z.boolean().optional(),
  caption: pattern.optional(),
  holds: z.boolean().optional(),
  weak: z.boolean().optional(),
};

const hasNumber = ({ opens, numerals }: { opens: RegExp; numerals: readonly string[] }) =>
  numerals.length === 0 || opens.source.includes('(?<n>');
const NO_NUMBER = {
  path: ['opens'],
  error: 'has no group n, which is the number: /^Rule (?<n>\\d+)/u',
};
const level = z.strictObject(levelFields).refine(hasNumber, NO_NUMBER);

const cite = z.union([
  z.string(),
  z.custom<(n: string, written: string) => string>(
    (value) => typeof value === 'function',
    'is no pattern and no function',
  ),
]);
const NAMED = new Set<string>(UNITS);
const cites = z
  .record(z.string(), cite)
  .refine(
    (all) => Object.keys(all).every((key) => key.split(' ').every((name) => NAMED.has(name))),
    {
      error: `names what is no unit; units are ${UNITS.join(', ')}`,
    },
  );

/** What a module in `overrides/schemes/` exports: the name of its file is the scheme's id. */
export const schemeSchema = z.strictObject({
  name: z.string().min(1),
  langs: pattern,
  signs: pattern.optional(),
  signedThroughout: z.boolean().optional(),
  divisions: z.array(
    z
      .strictObject({ ...levelFields, rank: z.number(), apart: z.boolean().optional() })
      .refine(hasNumber, NO_NUMBER),
  ),
  articles: z.array(level).min(1),
  lists: z.array(level),
  loose: z.enum(['counted', 'closing', 'lines']),
  closes: z.literal('list').optional(),
  nestsAlike: z.boolean().optional(),
  qualifies: pattern.optional(),
  within: unit.optional(),
  depths: z.array(unit).optional(),
  headed: z.boolean(),
  titled: z.boolean().optional(),
  quotesAnew: z.boolean().optional(),
  caption: pattern.optional(),
  effect: pattern.optional(),
  recital: level.optional(),
  cites,
  citesIn: z.array(z.strictObject({ langs: pattern, cites })).optional(),
  tidy: z.custom<(cited: string) => string>((value) => typeof value === 'function').optional(),
}) satisfies z.ZodType<NumberingScheme>;
