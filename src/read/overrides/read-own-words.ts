import { z } from 'zod';
import type { Problem } from '../../model/problem.ts';
import { parseData } from '../../schemas/parse.ts';
import { LANGUAGES, type OwnMessages } from '../../words/words.ts';

/**
 * Reads an edition's own messages in a language, `overrides/words.<lang>.yaml`: in the shape of the
 * engine's, with those that it says otherwise. One that the engine does not have, or that asks for
 * other values, is a mistake.
 */
export function readOwnWords(lang: string, text: string, problems: Problem[]): OwnMessages | null {
  const schema = schemaOf(LANGUAGES[lang] as object);
  return parseData(`overrides/words.${lang}.yaml`, text, schema, problems) as OwnMessages | null;
}

function schemaOf(messages: object): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(messages).map(([name, message]: [string, string | object]) => [
        name,
        (typeof message === 'string' ? asking(message) : schemaOf(message)).optional(),
      ]),
    ),
  );
}

/** A message that asks for the same values. */
function asking(message: string): z.ZodType {
  const wanted = valuesOf(message);
  return z.string().refine((own) => valuesOf(own).join() === wanted.join(), {
    error:
      wanted.length > 0
        ? `must have ${wanted.map((value) => `{${value}}`).join(' and ')} in it, each once, and no other`
        : 'must have no {value} in it',
  });
}

const valuesOf = (message: string) =>
  [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
