import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { parseData } from './parse.ts';

const told = (text: string): Problem[] => {
  const problems: Problem[] = [];
  expect(parseData('x.yaml', text, z.array(z.string()), problems)).toBeNull();
  return problems;
};

test('the place of a mistake is inside the file, also after lines that the parser does not count', () => {
  const lines = 'a": "b",\n"c": "d",\n"e": [1, 2],\n'.split('\n');
  for (const { line, column } of told(lines.join('\n'))) {
    expect(lines[line - 1]).toBeDefined();
    expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1);
  }
});

test.each([
  ['[a, 1]', { line: 1, column: 5 }],
  ['- a\r\n- 1\r\n', { line: 2, column: 3 }],
])('%j is told of at its place', (text, place) => {
  expect(told(text)[0]).toMatchObject(place);
});
