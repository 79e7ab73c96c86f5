/** A number in Han characters or in digits, as part of a pattern. */
export const HAN = '[〇零一二三四五六七八九十百千两兩廿卅卌\\d０-９]+';

/** A pattern that a text begins with; `#` stands for the number, the group `n`. */
export function han(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace('#', `(?<n>${HAN})`)}`, 'u');
}

/**
 * The same where others may be inserted after a number: 第七条之一. `notBefore` is what makes it a
 * reference to such a number, and not one that the text gives; `joints` are the words between the
 * first and the last of several that stand as one, before a space: 第八条及び第九条.
 */
export function branched(before: string, after: string, notBefore = '', joints = ''): RegExp {
  const number = '〇零一二三四五六七八九十百千两兩廿卅卌\\d０-９';
  const inserted = `(?:(?:[之のノ][${number}]+)+(?![${number}]))?`;
  const range =
    joints &&
    `(?:(?:${joints})${before}(?<until>[${number}]+)${after}(?<further>${inserted})(?:まで)?(?=[\\s　]))?`;
  return new RegExp(
    `^${before}\\s*(?<n>[${number}]+[A-Z]{0,2}(?:\\s?[-－‐]\\s?[\\d０-９]+)*)\\s*${after}(?<inserted>${inserted})${range}${notBefore && `(?!${notBefore})`}`,
    'u',
  );
}

/** Writes a number from 1 to 9,999 in Han characters, as paragraphs are cited: 12 is 十二. */
export function inHan(number: number): string {
  const digits = '零一二三四五六七八九';
  let out = '';
  let zero = false;
  for (const [power, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / power) % 10;
    if (digit === 0) zero = out !== '';
    else {
      out += `${zero ? '零' : ''}${digit === 1 && power === 10 && out === '' ? '' : digits[digit]}${sign}`;
      zero = false;
    }
  }
  return out;
}

/**
 * Cites a number by its unit, in Han characters: 第三号の二, the `joint` before what was inserted.
 */
export function inUnit(unit: string, joint: string): (n: string) => string {
  return (n) => {
    const [first = '', ...inserted] = n
      .split('-')
      .map((part) => (/^\d+$/.test(part) ? inHan(Number(part)) : part));
    return `第${first}${unit}${inserted.map((part) => `${joint}${part}`).join('')}`;
  };
}
