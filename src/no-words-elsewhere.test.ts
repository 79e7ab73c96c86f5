import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesOf } from './publish/files-of.ts';

// What a reader is told stands in words/ and nowhere else, or another language would leave it
// behind. What editors and developers are told (errors, commands) is not the interface.
const SRC = import.meta.dirname;

/** The beginning of a sentence: a word with a capital, and another; what has signs of code is none. */
const isSentence = (text: string) =>
  /(?:^|[.:] )[A-Z][a-z]+,? [a-z]+/.test(text) && !/[<{;=]/.test(text);

/** Licences of others are listed in English, and styles of citation are each of a language. */
const ENGLISH = /^finish\/notices\.ts$|^publish\/citation\/styles\//;

/** Files that write what a reader sees, but for tests. */
const isWriting = (file: string) =>
  /^(?:web|render|finish)\/|^publish\/(?:epub|offline|citation|schema-org|site|metadata)\/|^publish\/[\w-]+\.ts$/.test(
    file,
  ) &&
  !/\.test\.ts$|made-up|-reading\.ts$/.test(file) &&
  !ENGLISH.test(file);

/** What is thrown, or said on a console. */
function isForOthers(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isThrowStatement(at)) return true;
    if (ts.isCallExpression(at) && at.expression.getText().startsWith('console.')) return true;
    if (ts.isNewExpression(at) && /Error$/.test(at.expression.getText())) return true;
  }
  return false;
}

/** Sentences among the string literals of a program. */
function sentencesIn(code: string): string[] {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (
      (ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node)) &&
      isSentence(node.text) &&
      !isForOthers(node)
    )
      found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** Letters that stand as text in the template of an Astro component. */
function textIn(template: string): string[] {
  const bare = template
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
  return [...bare.matchAll(/>([^<>{}]*[A-Za-z]{2,}[^<>{}]*)</g)]
    .map(([, text = '']) => text.trim())
    .filter(
      (text) => text !== 'SHA-256' && !/=>|&&|\?\s|\breturn\b|\bconst\b|\);?$|^[:)]/.test(text),
    );
}

test('no sentence of the interface stands outside words/', async () => {
  const found: string[] = [];
  for (const file of (await filesOf(SRC)).filter(isWriting)) {
    const text = readFileSync(join(SRC, file), 'utf8');
    if (file.endsWith('.ts')) found.push(...sentencesIn(text).map((words) => `${file}: ${words}`));
    if (file.endsWith('.astro')) {
      const [, script = '', template = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      found.push(
        ...[...sentencesIn(script), ...textIn(template)].map((words) => `${file}: ${words}`),
      );
    }
  }
  expect(found).toEqual([]);
});

test('such a sentence would be found', () => {
  expect(sentencesIn("const a = 'Read it with its notes';")).toEqual(['Read it with its notes']);
  expect(sentencesIn('f(`There are $' + '{n}`);')).toEqual(['There are ']);
  expect(sentencesIn("throw new Error('There is no such thing.');")).toEqual([]);
  expect(textIn('<p class="a">Two words {n}</p>')).toEqual([]);
  expect(textIn('<p class="a">Two words</p>')).toEqual(['Two words']);
});
