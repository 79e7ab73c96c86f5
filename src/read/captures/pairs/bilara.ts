import { CaptureError } from '../../../model/capture/decode.ts';
import type { Row, Rows } from './rows.ts';

const ID = /^([^:\s]+):([^:\s]+)$/;

/** Whether a file begins as Bilara’s do: segments by their ids. */
export function isBilara(start: string): boolean {
  return /^\s*\{\s*"[^":\s]+:\d[\d.–-]*"\s*:\s*"/.test(start.replace(/^\ufeff/, ''));
}

/**
 * Reads segments of Bilara’s (SuttaCentral): `{ "mn1:1.2": "…" }`. Segments of one section make a
 * paragraph; those numbered 0 are titles and headings.
 */
export function readBilara(bytes: Uint8Array): Rows {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw refusal(`It is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof data !== 'object' || data === null) throw refusal('It holds no segments');
  const segments = Object.entries(data).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (segments.length === 0) throw refusal('It holds no segments');
  const others = Object.keys(data).length - segments.length;
  const titles = segments.filter(([id]) => /:0(?:\.|$)/.test(id));
  const rows = segments.map(([id, text]): Row => {
    // A segment whose id is written amiss stands by itself.
    const [, whole = '', place = '0'] = ID.exec(id) ?? [];
    const steps = place.split('.');
    const isHead = steps.slice(0, -1).includes('0') || steps.at(-1) === '0';
    const group = isHead ? null : `${whole}:${steps.slice(0, -1).join('.')}`;
    if (!isHead) return { at: id, group, cells: [text] };
    const isTitle = id === titles.at(-1)?.[0] && titles[0]?.[0].split(':')[0] === whole;
    return {
      at: id,
      group,
      cells: [text],
      ...(isTitle ? { isTitle } : steps[0] !== '0' && { heading: 2 }),
    };
  });
  return {
    sides: [{ name: '1', language: null }],
    rows,
    told: others > 0 ? [`${others} entries are no segments, and are left out.`] : [],
  };
}

function refusal(what: string): CaptureError {
  return new CaptureError(
    what,
    { line: 1, column: 1 },
    'Bilara’s files are of the form { "mn1:1.2": "words" }; get the file anew from where it is published',
  );
}
