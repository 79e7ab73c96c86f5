import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { wordsOf } from './office-words.ts';

/** Signs of the published table, each behind the plain one of its kind that the reader gives. */
const PLAIN =
  '☎🕿 ✉🖂 ●⚫ ■◼ □🞏 ⓪🄋 ①➀ ②➁ ③➂ ④➃ ⑤➄ ⑥➅ ⑦➆ ⑧➇ ⑨➈ ⑩➉ ⓿🄌 ❶➊ ❷➋ ❸➌ ❹➍ ❺➎ ❻➏ ❼➐ ❽➑ ❾➒ ❿➓ ·∙ ○⭘ ◻🞎 ➢⮚ ←🡨 →🡪 ' +
  '↑🡩 ↓🡫 ➔🡺 ✗🗶 ✗🗴 ✓🗸 ☒🗷 ☒🗵 ☒⮽ ☑🗹 ∋∍ ∗* ∼~ │⏐ ─⎯';
const KIN = new Map(
  PLAIN.split(' ').map((pair) => {
    const [plain = '', sign = ''] = [...pair];
    return [sign, plain];
  }),
);
const FONTS = ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings'];

/**
 * What the codes of fonts of pictures in an office file show, by the table of the package
 * dingbat-to-unicode, which lies in `folder`: the words of each code in each of the fonts.
 */
export function signsInPackage(bytes: Uint8Array, folder: string): string[] {
  if (bytes[0] !== 0x50) return [];
  const { hex } = createRequire(import.meta.url)(folder) as {
    hex(font: string, code: string): { string: string } | undefined;
  };
  const xml = Object.entries(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') }))
    .map(([, each]) => new TextDecoder().decode(each))
    .join('\n');
  const codes = [
    ...[...xml.matchAll(/[\uf020-\uf0ff]/g)].map(([sign]) => sign.charCodeAt(0)),
    ...[...xml.matchAll(/(?:<w:sym\s[^>]*w:char="|&#x)([\da-f]{2,4})/gi)].map(([, code = '']) =>
      Number.parseInt(code, 16),
    ),
  ].filter((code) => code >= 0xf020 || code < 0x100);
  return codes.flatMap((code) =>
    FONTS.flatMap((font) => {
      const sign = hex(font, (code & 0xff).toString(16).toUpperCase())?.string ?? '';
      return [...new Set([sign, KIN.get(sign) ?? sign])].flatMap(wordsOf);
    }),
  );
}
