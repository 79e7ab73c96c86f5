import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runScript } from '../src/e2e/project.ts';

// A made-up edition in a repository of its own: what several editors do to its ledgers.
const PROJECT = join(import.meta.dirname, '..');
const LEDGER = 'sources/decision/anchors.json';
const PAGE = 'sources/decision/zh.mdx';
let root: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const anchors = (...args: string[]) => runScript('anchors.ts', root, args);
const commit = (what: string) => git('commit', '-qam', what);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  cpSync(join(PROJECT, 'src/fixtures/edition'), root, { recursive: true });
  cpSync(join(PROJECT, '.gitattributes'), join(root, '.gitattributes'));
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  commit('the edition');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Puts a note on words of the decision, which stand in it once. */
function addNote(id: string, words: string): void {
  const block = read(PAGE)
    .split('\n\n')
    .map((each) =>
      each.includes(words) && !each.startsWith('[^')
        ? `${each.replace(words, `[${words}][^${id}]`)}\n\n[^${id}]: **Context.** Of ${id}.`
        : each,
    );
  write(PAGE, block.join('\n\n'));
}

/** Adds a note on a branch of its own and enters it in the ledger. */
function onBranch(branch: string, id: string, words: string): void {
  git('checkout', '-q', '-b', branch, 'main');
  addNote(id, words);
  expect(anchors('--yes')).toMatchObject({ status: 0, stderr: '' });
  commit(id);
}

/** Anchors of the notes that the ledger has, in its order. */
const notes = () =>
  (JSON.parse(read(LEDGER)) as { notes: ({ anchor: string } | null)[] }).notes.flatMap((note) =>
    note ? [note.anchor] : [],
  );

describe('two branches that add notes to one source', () => {
  test('merge without a conflict, side by side too, and the ledger agrees', () => {
    onBranch('a', 'gather', '停止');
    onBranch('b', 'ground', '施行');
    git('merge', '-q', '--no-edit', 'a');
    expect(anchors('--check')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Every ledger agrees'),
    });
    expect(notes()).toEqual(expect.arrayContaining(['note-gather', 'note-ground', 'note-help']));
  });

  test('that make the same new anchor are settled by the files, and it is said how', () => {
    onBranch('a', 'same', '停止');
    onBranch('b', 'same', '施行');
    spawnSync('git', ['merge', 'a'], { cwd: root });
    // The editor keeps the note of b, on 施行.
    write(PAGE, git('show', `b^:${PAGE}`));
    expect(anchors('--check').status).toBe(1);
    const { status, stdout, stderr } = anchors('--yes');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      `${LEDGER}: #note-same: made twice, on “施行” and on “停止”; kept is the one that the files have. If both are meant, give the other another id`,
    );
    expect(notes().filter((each) => each === 'note-same')).toHaveLength(1);
    expect(read(LEDGER)).toContain('"quote":"施行"');
    expect(anchors('--check').status).toBe(0);
  });

  test('merged without the union driver: conflict marks are told of, and anchors joins both sides', () => {
    git('rm', '-q', '.gitattributes');
    commit('no driver');
    onBranch('a', 'gather', '停止');
    onBranch('b', 'ground', '施行');
    const { status } = spawnSync('git', ['merge', 'a'], { cwd: root });
    expect(status).toBe(1);
    expect(read(LEDGER)).toContain('<<<<<<<');
    expect(runScript('build.ts', root).stderr).toMatch(
      /^sources\/decision\/anchors\.json:\d\d:1: A merge was not brought to an end: git’s conflict marks stand in it\. Run npm run anchors, which joins both sides\.\n$/,
    );
    const shown = anchors();
    expect(shown).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('both sides of the merge joined'),
      stderr: expect.stringContaining('nobody to ask'),
    });
    expect(read(LEDGER)).toContain('<<<<<<<');
    expect(anchors('--yes').status).toBe(0);
    expect(notes()).toEqual(expect.arrayContaining(['note-gather', 'note-ground', 'note-help']));
    expect(anchors('--check').status).toBe(0);
  });
});

describe('two branches that add references', () => {
  /** Adds one on a branch of its own, as a library exports it. */
  const addReference = (branch: string, id: string) => {
    git('checkout', '-q', '-b', branch, 'main');
    write('new.bib', `@book{${id}, title = {Of ${id}}, author = {Ash, Ann}, year = {2030}}\n`);
    const added = runScript('import.ts', root, ['--references', join(root, 'new.bib')]);
    expect(added).toMatchObject({ status: 0, stderr: '' });
    commit(`${branch}: ${id}`);
  };
  const ids = () =>
    (JSON.parse(read('sources/references.json')) as { id: string }[]).map(({ id }) => id);

  test('merge without a conflict, each at its place', () => {
    addReference('a', 'ash-2030');
    addReference('b', 'kim-2030');
    git('merge', '-q', '--no-edit', 'a');
    expect(ids()).toEqual(['ash-2030', 'harbour-act', 'kim-2030', 'lee-2029']);
    expect(runScript('check-sources.ts', root)).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    ['between two others', 'ivy-2030', 'kim-2030'],
    ['at the end', 'moe-2030', 'zed-2030'],
  ])('at one place, %s, are joined by the command that the check names', (_, one, other) => {
    addReference('a', one);
    addReference('b', other);
    expect(spawnSync('git', ['merge', 'a'], { cwd: root }).status).toBe(1);
    const { stderr } = runScript('check-sources.ts', root);
    expect(stderr).toMatch(
      /^sources\/references\.json:\d+:1: A merge was not brought to an end: .*Run npm run import -- --references sources\/references\.json, which joins both sides\.$/m,
    );
    const joined = runScript('import.ts', root, [
      '--references',
      join(root, 'sources/references.json'),
    ]);
    expect(joined).toMatchObject({ status: 0, stdout: expect.stringContaining(`other: ${one}`) });
    expect(ids()).toEqual(['harbour-act', 'lee-2029', one, other].sort());
    expect(runScript('check-sources.ts', root)).toMatchObject({ status: 0, stderr: '' });
  });

  test('under one id keep that of the branch that one is on, and it is said', () => {
    addReference('a', 'kim-2030');
    addReference('b', 'kim-2030');
    write('sources/references.json', read('sources/references.json').replace('Of kim', 'On Kim'));
    commit('otherwise');
    spawnSync('git', ['merge', 'a'], { cwd: root });
    const joined = runScript('import.ts', root, [
      '--references',
      join(root, 'sources/references.json'),
    ]);
    expect(joined.stdout).toContain(
      'kim-2030: both sides changed it; kept is the one of the branch',
    );
    expect(read('sources/references.json')).toContain('On Kim');
    expect(ids()).toEqual(['harbour-act', 'kim-2030', 'lee-2029']);
  });
});

describe('a ledger that was lost', () => {
  test('is brought back from the last commit, letter by letter', () => {
    const before = read(LEDGER);
    rmSync(join(root, LEDGER));
    expect(anchors()).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('25 anchors brought back from the last commit'),
    });
    expect(existsSync(join(root, LEDGER))).toBe(false);
    expect(anchors('--yes').status).toBe(0);
    expect(read(LEDGER)).toBe(before);
  });

  test('is brought back from an older commit where its loss was committed', () => {
    const before = read(LEDGER);
    git('rm', '-q', LEDGER);
    commit('lost');
    expect(anchors('--yes')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/brought back from commit [0-9a-f]{7,}/),
    });
    expect(read(LEDGER)).toBe(before);
  });

  test('is made anew where no commit has it, with the same anchors', () => {
    const before = read(LEDGER);
    rmSync(join(root, '.git'), { recursive: true });
    rmSync(join(root, LEDGER));
    expect(anchors('--yes')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('made anew, as git’s history has none'),
    });
    expect(read(LEDGER)).toBe(before);
  });

  test('that lost a line stops the build, and the line is put back', () => {
    const before = read(LEDGER);
    write(LEDGER, before.replace(/^.*"note-help".*\n/m, ''));
    expect(runScript('build.ts', root)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^sources\/decision\/anchors\.json:1:1: Anchors that the last commit has are gone from it: note-help\. /,
      ),
    });
    expect(anchors('--yes').status).toBe(0);
    expect(read(LEDGER)).toBe(before);
  });

  test('in which a hand renamed an anchor gets its own line back', () => {
    const before = read(LEDGER);
    write(LEDGER, before.replace('"note-help"', '"note-hand"'));
    expect(anchors('--yes').status).toBe(0);
    expect(read(LEDGER)).toBe(before);
  });
});

describe('what only adds', () => {
  test('CI and --frozen refuse it, with the command to run', () => {
    addNote('ground', '施行');
    const before = read(LEDGER);
    for (const refused of [
      runScript('build.ts', root, [], { CI: 'true' }),
      runScript('build.ts', root, ['--frozen']),
    ]) {
      expect(refused).toMatchObject({ status: 1 });
      expect(refused.stderr).toMatch(
        /zh\.mdx:\d+:\d+: The ledger anchors\.json does not have this as it is: note-ground new\. .* run npm run anchors -- --yes, and commit sources\/decision\/anchors\.json\./,
      );
    }
    expect(read(LEDGER)).toBe(before);
  });
});
