import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PROJECT } from '../project.ts';

// The guide's own steps, in its order, in an empty folder: each file is written as it shows, each
// command answers what it shows. UPDATE=1 writes the answers into the guide anew.
const GUIDE = join(PROJECT, 'src/web/routes/guide.mdx');
const root = mkdtempSync(join(tmpdir(), 'guide-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/**
 * A block of code of the guide: its language; what is done with its content, `file`, `append` or
 * `edit`, and with which file; and the content.
 */
const BLOCK = /^```(\w+)(?: (\w+)=(\S+))?\n([\s\S]*?)^```$/gm;

/**
 * Replaces the lines of a block that begin with − by those that begin with +; both are whole lines,
 * one after the other.
 */
function edit(path: string, content: string): void {
  const text = readFileSync(path, 'utf8');
  const lines = (sign: string) =>
    content
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  expect(`\n${text}`.split(`\n${lines('-')}`)).toHaveLength(2);
  writeFileSync(
    path,
    text.replace(lines('-'), () => lines('+')),
  );
}

/**
 * Runs a command of the guide as its reader does; what npm runs is run without npm, whose set-up
 * would look for libraries here.
 */
function answer(command: string): string {
  const [, variables = '', name, rest = ''] =
    /^((?:[A-Z_]+=\S+ )*)npm run (\w+)(?: -- (.*))?$/.exec(command.replace(/\s*\\\n\s*/g, ' ')) ??
    [];
  const script = name && /scripts\/[\w-]+\.ts/.exec(scripts[name] ?? '')?.[0];
  const { stdout } = script
    ? // The folder is named in full, since npm would run this in the project's.
      spawnSync(
        'sh',
        [
          '-c',
          `${variables}exec "$0" "$1" ${rest.replaceAll('practice/', `${root}/practice/`)} 2>&1`,
          process.execPath,
          join(PROJECT, script),
        ],
        {
          cwd: PROJECT,
          env: {
            ...process.env,
            NODE_ENV: 'production',
            VITEST: '',
            BASE_URL: undefined,
            SITE_URL: '',
            BASE_PATH: '',
            CI: '',
            EDITION_ROOT: join(root, 'practice'),
          },
          encoding: 'utf8',
        },
      )
    : spawnSync('sh', ['-c', `${command} 2>&1`], { cwd: root, encoding: 'utf8' });
  return stdout.replaceAll(`${root}/`, '').trim();
}
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every step of the guide does what it says', () => {
  const guide = readFileSync(GUIDE, 'utf8');
  let written = '';
  let end = 0;
  let commands = 0;
  for (const {
    0: block,
    1: language,
    2: action,
    3: path = '',
    4: content = '',
    index,
  } of guide.matchAll(BLOCK)) {
    const before = guide.slice(end, index);
    let now = block;
    if (action) {
      expect(before, 'the words before a block say which file it is for').toContain(`\`${path}\``);
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (action === 'file') writeFileSync(join(root, path), content);
      else if (action === 'append') appendFileSync(join(root, path), content);
      else edit(join(root, path), content);
    } else if (language === 'console') {
      const [, command = ''] = /^\$ ((?:.*\\\n)*.*)\n/.exec(content) ?? [];
      now = `\`\`\`console\n$ ${command}\n${answer(command)}\n\`\`\``;
      if (!process.env.UPDATE) expect(block).toBe(now);
      commands++;
    }
    written += before + now;
    end = index + block.length;
  }
  expect(commands).toBeGreaterThan(10);
  if (process.env.UPDATE) writeFileSync(GUIDE, written + guide.slice(end));
}, 180_000);
