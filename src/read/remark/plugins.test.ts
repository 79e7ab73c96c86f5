import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trimEdges } from '../../model/capture/rules.ts';
import type { Role } from '../draft/draft.ts';
import { escapeText } from '../syntax/escape-text.ts';
import { problemsOf } from '../syntax/report.ts';
import { readSourceFile } from './plugins.ts';

// A case is a folder: text.mdx, digest.mdx, summary.mdx or companion.mdx, and output.json. UPDATE=1
// writes the outputs anew.
const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** Everything that the production list makes of a file; places as `line:column`. */
function outputOf(name: string) {
  const role = (['text', 'digest', 'summary', 'companion'] as const).find((each) =>
    existsSync(`${folder}${name}/${each}.mdx`),
  ) as Role;
  const file = readSourceFile({
    path: `${role}.mdx`,
    value: readFileSync(`${folder}${name}/${role}.mdx`, 'utf8'),
    role,
    sourceId: 'this-id',
    lang: role === 'text' ? 'zh-Hans' : 'en',
  });
  const { notes, textBlocks, parts } = file.data;
  const place = (key: string, value: unknown) => {
    if (key === 'position') return undefined;
    if (key !== 'place') return value;
    const { start } = value as { start: { line: number; column: number } };
    return `${start.line}:${start.column}`;
  };
  const problems = problemsOf(file).map(
    ({ line, column, what, mend }) => `${line}:${column}: ${what}. ${mend}`,
  );
  return JSON.parse(JSON.stringify({ problems, textBlocks, parts, notes }, place));
}

describe('the production plugin list', () => {
  test.each(readdirSync(folder))('reads %s', (name) => {
    const path = `${folder}${name}/output.json`;
    const output = outputOf(name);
    if (process.env.UPDATE) writeFileSync(path, `${JSON.stringify(output, null, 2)}\n`);
    expect(output).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});

test.each(['a | b\n-|-', '  | a |\n  |:-:|\n  | b |', 'a\n-:'])(
  'a table is found in %j',
  (value) => {
    const file = readSourceFile({ path: 'x.mdx', value, role: 'text', sourceId: 'x', lang: 'en' });
    expect(problemsOf(file)).toMatchObject([
      { line: 1, what: 'The text reads as Markdown here (table), not as a paragraph' },
    ]);
  },
);

describe('escapeText', () => {
  const tricky = fc.constantFrom(
    ...'{}<>[]*_#^~$|`\\&!()+-=.1290:@"\'，。“”一',
    ...[
      'import ',
      'export ',
      'http://a.b',
      'a@b.cn',
      'www.a.com',
      '&amp;',
      '&#33;',
      '\u00a0',
      '\u3000',
      '\u200b',
      '[^1]',
      '[^1]:',
      '](',
      '[@a]',
      '1. ',
    ],
    ...[
      '# ',
      '- ',
      '---',
      '===',
      '```',
      '~~~',
      '<!--',
      '-->',
      '\t',
      '  ',
      'ئۇيغۇر',
      '\u2028',
      '\u0085',
      'SEC. 3. (a)(1)',
    ],
  );
  const paragraph = fc
    .array(fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 14 })
    .map((pieces) => trimEdges(pieces.join('').replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '')))
    .filter((text) => text !== '');

  test('writes any lines so that they come out the same, and in one paragraph', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 2, maxLength: 4 }), (lines) => {
        const text = lines.join('\n');
        const value = `${escapeText(text)}\n\nnext\n`;
        const file = readSourceFile({
          path: 'x.mdx',
          value,
          role: 'text',
          sourceId: 'x',
          lang: 'en',
        });
        expect(problemsOf(file)).toEqual([]);
        expect(file.data.textBlocks?.map((block) => block.text)).toEqual([text, 'next']);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['', '# '])(
    'writes any characters so that they come out the same, after %j',
    (mark) => {
      fc.assert(
        fc.property(paragraph, (text) => {
          const file = readSourceFile({
            path: 'x.mdx',
            value: `${mark}${escapeText(text)}\n\nnext\n`,
            role: 'text',
            sourceId: 'x',
            lang: 'en',
          });
          expect(problemsOf(file)).toEqual([]);
          expect(file.data.textBlocks?.map((block) => block.text)).toEqual([text, 'next']);
        }),
        { numRuns: 1000 },
      );
    },
  );
});
