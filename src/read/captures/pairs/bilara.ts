import { CaptureError, decodeCapture } from '../../../model/capture/decode.ts';
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
  const text = decodeCapture(bytes).lines.join('\n');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    throw refusal(
      `It is no JSON: ${message.replace(/ (?:in JSON )?at position .*$/, '')}`,
      placeIn(text, message),
    );
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

/** The place that a message of the parser’s names; the end, where it is that the text ends. */
function placeIn(text: string, message: string): { line: number; column: number } {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
  if (line && column) return { line: Number(line), column: Number(column) };
  const lines = text.trimEnd().split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function refusal(what: string, place = { line: 1, column: 1 }): CaptureError {
  return new CaptureError(
    what,
    place,
    'Bilara’s files are of the form { "mn1:1.2": "words" }; get the file anew from where it is published',
  );
}
