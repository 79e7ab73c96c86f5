import { z } from 'zod';
import type { EditionFormat, ExportFormat, SourceFormat } from '../model/export-format.ts';

/** A function, of which nothing more can be told before it is called. */
const called = <T>() =>
  z.custom<T>((value) => typeof value === 'function', { error: 'is no function' });

const described = {
  type: z.string().regex(/^[\w.+-]+\/[\w.+-]+(?:;.+)?$/, 'is no media type such as text/csv'),
  words: z.record(
    z.string(),
    z.strictObject({ name: z.string().min(1), purpose: z.string().min(1) }),
  ),
};

/** What a module in `overrides/formats/` exports: the name of its file is that of what it writes. */
export const exportFormatSchema = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('source'),
    ...described,
    offered: called<NonNullable<SourceFormat['offered']>>().optional(),
    write: called<SourceFormat['write']>(),
  }),
  z.strictObject({
    of: z.literal('edition'),
    ...described,
    write: called<EditionFormat['write']>(),
  }),
]) satisfies z.ZodType<ExportFormat>;
