import { filled, type PassageValues, type SlottedForm } from './slots.ts';

/** A passage, and a form of data that it is written in. */
export interface Written {
  readonly form: SlottedForm;
  readonly values: PassageValues;
}

/**
 * Many references as one file of their form: an array of CSL-JSON, entries of BibTeX, records of RIS.
 * Words of one sentence may be cited twice: each has a key of its own.
 */
export function joinedFile(references: readonly Written[]): string {
  const times = new Map<string, number>();
  const texts = references.map(({ form, values }) =>
    filled(form, values).replace(KEYS[form.as] ?? /^/, (key) => {
      const n = (times.get(key) ?? 0) + 1;
      times.set(key, n);
      return n > 1 ? `${key}-${n}` : key;
    }),
  );
  switch (references[0]?.form.as) {
    case 'json':
      return `[\n${texts.join(',\n')}\n]\n`;
    case 'ris':
      return texts.map((text) => `${text} \r\n`).join('\r\n');
    default:
      return `${texts.join('\n\n')}\n`;
  }
}

/** Where a form of data has its key. */
const KEYS: Partial<Record<SlottedForm['as'], RegExp>> = {
  json: /(?<="id": ")[^"]*/,
  tex: /(?<=^@\w+\{)[^,]*/,
  ris: /(?<=^ID {2}- )[^\r\n]*/m,
};
