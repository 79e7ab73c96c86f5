import type { Anchor } from '../../model/anchor.ts';

/** What Akoma Ntoso calls a provision: its element, and its `eId`. */
export interface Provision {
  readonly element: string;
  readonly eId: string;
}

/** Elements by the first letters of an anchor's step, as the text's own numbers make it. */
const BY_UNIT: Readonly<Record<string, string>> = {
  part: 'part',
  ch: 'chapter',
  div: 'section',
  art: 'article',
  c: 'clause',
  sec: 'section',
  i: 'point',
  n: 'indent',
  p: 'paragraph',
  '': 'paragraph',
};

/**
 * Levels below a section of a statute in English, which are lettered: (a)(1)(A)(i)(I). Some
 * sections begin with (1).
 */
const LETTERED = ['subsection', 'paragraph', 'subparagraph', 'clause', 'subclause'];

/**
 * Short forms of element names that the Naming Convention prescribes in an `eId`; other names stand
 * as they are.
 */
const SHORT: Readonly<Record<string, string>> = {
  article: 'art',
  chapter: 'chp',
  clause: 'cl',
  paragraph: 'para',
  section: 'sec',
  subclause: 'subcl',
  subparagraph: 'subpara',
  subsection: 'subsec',
};

/**
 * Reads a provision off its anchor: `c3-1` is a paragraph, `cl_3__para_1`; `sec3-a-1` is one too,
 * `sec_3__subsec_a__para_1`.
 */
export function provisionOf(anchor: Anchor): Provision {
  const [head = '', ...rest] = anchor.split('-');
  const first = /^\d/.test(rest[0] ?? '') ? 1 : 0;
  const steps = [
    named(head),
    ...rest.map((step, i) => (/^sec\d/.test(head) ? lettered(step, first + i) : named(step))),
  ];
  return {
    element: steps.at(-1)?.element ?? 'paragraph',
    eId: steps.map(({ eId }) => eId).join('__'),
  };
}

function named(step: string): Provision {
  const { unit = '', number = step } = /^(?<unit>[a-z]*?)(?<number>\d.*)$/.exec(step)?.groups ?? {};
  return withId(BY_UNIT[unit] ?? 'level', number);
}

function lettered(step: string, depth: number): Provision {
  return /^p\d+$/.test(step)
    ? withId('level', step.slice(1))
    : withId(LETTERED[depth] ?? 'level', step);
}

function withId(element: string, number: string): Provision {
  return { element, eId: `${SHORT[element] ?? element}_${number}` };
}

const NUMBERS = [
  /^第[一二三四五六七八九十百千零〇两\d]+(?:[编章节]|条(?:之[一二三四五六七八九十百千零〇两\d]+)?)\s*/u,
  /^[一二三四五六七八九十百千零〇两\d]+、\s*/u,
  /^[（(][一二三四五六七八九十百千零〇两\d]+[）)]\s*/u,
  /^(?:SEC(?:TION|\.)?|Section|§)\s*\d+[A-Za-z]?\b\.?\s*/u,
  /^(?:\([0-9A-Za-z]{1,4}\)\s*)+/u,
  /^\d+[.．]\s*/u,
];

/**
 * How many characters of a provision's text are its own number, `一、` or `第二条　`; 0 where it has
 * none.
 */
export function lengthOfNumber(text: string): number {
  for (const pattern of NUMBERS) {
    const found = pattern.exec(text);
    if (found) return found[0].length;
  }
  return 0;
}
