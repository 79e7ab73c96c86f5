import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { makeEdition, PROJECT, runScript } from '../project.ts';

// What the workflows of the guide do, each machine in folders of its own.

/** Into how many parts; the issue of all of them is one site. `PARTS=1,3,16` tries more. */
const COUNTS = (process.env.PARTS ?? '3').split(',').map(Number);

interface Workflow {
  readonly [job: string]: {
    readonly strategy?: { readonly matrix: { readonly part: number[] } };
    readonly steps: { readonly run?: string }[];
    readonly script: string[];
  };
}
/** The workflows of the guide, by the file that each is for. */
const workflows = Object.fromEntries(
  [
    ...readFileSync(join(PROJECT, 'src/web/routes/guide/deploy.mdx'), 'utf8').matchAll(
      /```yaml\n# file=(\S+)\n(.*?)```/gs,
    ),
  ].map(([, file = '', text = '']) => [file, parse(text) as Workflow]),
);

let whole: string;
let sums: Record<string, string>;
const folders: string[] = [];
const settings = { SITE_URL: 'https://letters.invalid', BASE_PATH: '/kept' };
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'part-'));
  folders.push(made);
  return made;
};
function siteSums(root: string): Record<string, string> {
  const dist = join(root, 'dist');
  return Object.fromEntries(
    globSync('**/*.*', { cwd: dist })
      .sort()
      .map((path) => [path, sha256(readFileSync(join(dist, path)))]),
  );
}
/** Another machine: the sources in a folder of their own, and an empty one for what is kept. */
function machine(): { readonly root: string; readonly cache: string } {
  const root = folder();
  cpSync(join(whole, 'sources'), join(root, 'sources'), { recursive: true });
  return { root, cache: folder() };
}
function build({ root, cache }: ReturnType<typeof machine>, args: readonly string[]): string {
  const more = { ...settings, ANNOTATED_SOURCES_CACHE: cache, CI: 'true' };
  const { status, stdout, stderr } = runScript('build.ts', root, args, more);
  expect(status, stderr).toBe(0);
  return stdout;
}
/** What stands after `npm run build --` in a command, with its variables filled in. */
const argsOf = (command: string, variables: Readonly<Record<string, unknown>>) =>
  (/npm run build -- (.*)$/.exec(command)?.[1] ?? '')
    .replace(/\$\{\{ (\S+) \}\}|\$(\w+)/g, (_, a: string, b: string) => String(variables[a ?? b]))
    .split(' ');

/** Builds an edition by commands of a part and of the join. */
function inParts(
  count: number,
  part: (number: number) => readonly string[],
  join_: readonly string[],
) {
  const last = machine();
  for (let number = 1; number <= count; number++) {
    const one = machine();
    build(one, part(number));
    cpSync(one.cache, last.cache, { recursive: true });
  }
  const said = build(last, join_);
  return { said, sums: siteSums(last.root) };
}

beforeAll(() => {
  whole = makeEdition('letters');
  folders.push(whole);
  build({ root: whole, cache: folder() }, ['--fresh']);
  sums = siteSums(whole);
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

test.each(COUNTS)('%i parts are joined to the site that one build makes', (count) => {
  const joined = inParts(count, (number) => ['--part', `${number}/${count}`], ['--join']);
  expect(joined.said).toMatch(/ [1-9]\d* were kept and 0 made now\./);
  expect(joined.sums).toEqual(sums);
});

test('the workflow of the guide for GitHub does so, for each of its parts', () => {
  const { part, build: last } = workflows['.github/workflows/pages.yml'] ?? {};
  const command = (job: Workflow[string] | undefined) =>
    job?.steps.find(({ run }) => run?.startsWith('npm run build'))?.run ?? '';
  const numbers = part?.strategy?.matrix.part ?? [];
  const asked = numbers.map((number) => argsOf(command(part), { 'matrix.part': number }));
  expect(asked).toEqual(numbers.map((number) => ['--part', `${number}/${numbers.length}`]));
  const joined = inParts(
    numbers.length,
    (number) => asked[number - 1] ?? [],
    argsOf(command(last), {}),
  );
  expect(joined.said).toContain(' 0 made now.');
  expect(joined.sums).toEqual(sums);
});

test('the one for GitLab asks for the same', () => {
  const { part, pages } = workflows['.gitlab-ci.yml'] ?? {};
  const args = (job: Workflow[string] | undefined, variables = {}) =>
    argsOf(job?.script.find((line) => line.includes('npm run build')) ?? '', variables);
  expect(args(part, { CI_NODE_INDEX: 2, CI_NODE_TOTAL: 3 })).toEqual(['--part', '2/3']);
  expect(args(pages)).toEqual(['--join']);
});

test('what a part lacked is made at the join; no part is refused with how to name one', () => {
  const alone = machine();
  build(alone, ['--part', '1/2']);
  expect(build(alone, ['--join'])).toMatch(/ [1-9]\d* were kept and [1-9]\d* made now\./);
  expect(siteSums(alone.root)).toEqual(sums);
  const { status, stderr } = runScript('build.ts', alone.root, ['--part', '4/3']);
  expect(status).toBe(2);
  expect(stderr).toContain('--part 4/3: It is no part of several. Name one so: 3/16.');
});
