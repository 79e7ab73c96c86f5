import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runScript } from '../src/e2e/project.ts';
import { encodedIn } from '../src/fixtures/encoded-in.ts';
import { EditionError } from '../src/model/problem.ts';
import { loadEdition } from '../src/read/loader.ts';
import type { VerifyContext } from './lib/verify/context.ts';
import { textsFollowCaptures } from './lib/verify/texts-follow-captures.ts';

const fixtures = fileURLToPath(new URL('../src/fixtures/', import.meta.url));
const capture = (name: string) => join(fixtures, 'captures', name);
const LICENSED = ['--rights', 'licensed', '--evidence', 'Made up'];
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(join(fixtures, 'edition'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs the importer as an editor would; `status` is its exit code. */
const run = (...args: string[]) => runScript('import.ts', root, args);
const source = (...path: string[]) => join(root, 'sources', ...path);
const read = (...path: string[]) => readFileSync(source(...path), 'utf8');
const loaded = async () => ({ root, edition: await loadEdition({ root }) }) as VerifyContext;
const anchors = async (id: string) =>
  (await loadEdition({ root })).sources
    .find((each) => each.id === id)
    ?.paragraphs.map(({ anchor }) => anchor);

describe('a source of each shape is added by the importer alone', () => {
  test.each([
    [
      'statute.txt',
      'en',
      'legislation',
      'title sec1 sec1-p1 sec2 sec2-p1 sec2-1 sec2-2 sec3 sec3-a sec3-a-1 sec3-a-1-A sec3-a-1-B sec3-a-2 sec3-b-1 sec3-b-closing',
    ],
    [
      'law.txt',
      'zh-Hans',
      'legislation',
      'title adoption ch1 art1 art2 art2-p1-i1 art2-p1-i2 art2-p2 ch2 art3',
    ],
    ['uyghur.txt', 'ug-Arab', 'document', 'title p1 p2'],
    ['plain.txt', 'en', 'document', 'title p1 p2 p3 p4 p5'],
  ])('%s', async (name, lang, kind, expected) => {
    const { status, stderr } = run(
      capture(name),
      '--id',
      'sixth',
      '--lang',
      lang,
      '--kind',
      kind,
      ...LICENSED,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect((await anchors('sixth'))?.join(' ')).toBe(expected);
    const stem = lang.slice(0, 2);
    const lines = readFileSync(capture(name), 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s+|\s+$/g, ''))
      .filter(Boolean);
    expect(read('sixth', `${stem}.txt`)).toBe(`${lines.join('\n\n')}\n`);
    expect(readFileSync(source('sixth', 'capture.txt'))).toEqual(readFileSync(capture(name)));
  });

  test('a footnote names the passage that refers to it, under a title of ours too', async () => {
    const file = join(root, 'planks.txt');
    writeFileSync(
      file,
      'Planks are cut in winter.\n\nNails are made at the forge.[1]\n\n[1] At the North Quay.\n',
    );
    const named = ['--id', 'planks', '--lang', 'en', '--kind', 'document', '--title', 'Planks'];
    expect(run(file, ...named, '--paragraphs', 'blocks', ...LICENSED).stderr).toBe('');
    const { sources } = await loadEdition({ root });
    const paragraphs = sources.find(({ id }) => id === 'planks')?.paragraphs ?? [];
    expect(paragraphs.map(({ place }) => place.role).at(-1)).toBe('footnote');
    const { at = 0, range = [0, 0] } = paragraphs.at(-1)?.place.refersFrom ?? {};
    expect(paragraphs[at]?.text?.slice(...range)).toBe('[1]');
  });

  test('what stands at the ends of lines is layout and is recorded; what stands inside is kept', () => {
    run(
      capture('law.txt'),
      '--id',
      'law',
      '--lang',
      'zh-Hans',
      '--kind',
      'legislation',
      ...LICENSED,
    );
    expect(read('law', 'zh.txt')).toContain('前款规定不适用于\u00a0A~B 型\u200b船_只_。');
    expect(read('law', 'source.yaml')).toMatch(
      /rule: byte-order-mark[\s\S]*rule: carriage-return[\s\S]*rule: edge-space/,
    );
  });
});

describe('a text that may not be published', () => {
  test('leaves no word of itself but in the ignored folder', () => {
    expect(run(capture('plain.txt'), '--id', 'held', '--lang', 'en').status).toBe(0);
    expect(readdirSync(source('held')).sort()).toEqual([
      'anchors.json',
      'en.mdx',
      'local',
      'source.yaml',
    ]);
    // Whatever repository it is in.
    expect(read('held', 'local', '.gitignore')).toBe('*\n');
    expect(read('held', 'en.mdx')).toBe('## p1\n\n## p2\n\n## p3\n\n## p4\n\n## p5\n');
    expect(JSON.parse(read('held', 'local', 'paragraphs.json')).p3).toBe("import { x } from 'y'");
    expect(read('held', 'source.yaml') + read('held', 'anchors.json')).not.toContain('braces');
  });

  test('may have a paragraph with the words of its title', async () => {
    const file = join(root, 'twice.txt');
    writeFileSync(file, 'Boats\n\nBoats\n\nThe board met on Tuesday, the chair said.\n');
    expect(run(file, '--id', 'twice', '--lang', 'en', '--kind', 'news', '--keep', '3').status).toBe(
      0,
    );
    expect(await anchors('twice')).toEqual(['title', 'p1', 'p2']);
  });

  test('whose capture bears a copyright notice has that as the first evidence of its rights', () => {
    const file = join(root, 'page.txt');
    writeFileSync(
      file,
      'A Title\n\nThe board met on Tuesday, the chair said.\n\nCopyright 2030 Daily. All rights reserved.\n',
    );
    run(file, '--id', 'held', '--lang', 'en', '--kind', 'news');
    expect(read('held', 'source.yaml')).toContain(
      'evidence: Line 5 of the capture is a copyright notice',
    );
  });

  test('has its page at once, and the build says in one line how many digests are wanting', async () => {
    run(capture('plain.txt'), '--id', 'held', '--lang', 'en');
    expect(
      (await loadEdition({ root })).notices.filter((notice) => notice.includes('held')),
    ).toEqual(['sources/held/en.mdx: no digest yet of 5 paragraphs, the first p1']);
  });
});

describe('a further capture of a work', () => {
  test('becomes a witness, compared paragraph by paragraph', async () => {
    run(capture('uyghur.txt'), '--id', 'notice', '--lang', 'ug-Arab', ...LICENSED);
    const second = join(root, 'second.txt');
    writeFileSync(
      second,
      readFileSync(capture('uyghur.txt'), 'utf8')
        .replace('40', '41')
        .split('\n')
        .slice(1)
        .join('\n'),
    );
    const { status, stdout } = run(second, '--id', 'notice', '--witness');
    expect({ status, told: stdout.trim().split('\n').slice(-2) }).toEqual({
      status: 0,
      told: [
        'Compared with sources/notice: identical 1, alike but for typography 0, different 1 (p1), missing 0, extra 0',
        '  #p1  پورت كۆمىتېتى [40] → [41] كېمىنى رېمونت قىلىد…',
      ],
    });
    expect(read('notice', 'source.yaml')).not.toContain('كېمىنى');
    const record = (await loadEdition({ root })).sources.find(({ id }) => id === 'notice')?.record;
    expect(record?.captures[1]?.collation?.different).toEqual(['p1']);
    expect(run(second, '--id', 'notice', '--lang', 'ug-Arab', '--witness')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('recorded already'),
    });
  });

  test('is refused when it is another work', () => {
    expect(
      run(capture('plain.txt'), '--id', 'decision', '--lang', 'en', '--witness'),
    ).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no paragraph is one of decision'),
    });
  });
});

describe('nothing is lost or guessed', () => {
  test('a dry run writes nothing', () => {
    const before = readdirSync(source());
    const { status, stdout } = run(
      capture('statute.txt'),
      '--id',
      'x',
      '--lang',
      'en',
      '--kind',
      'legislation',
      '--dry-run',
    );
    expect({ status, after: readdirSync(source()) }).toEqual({ status: 0, after: before });
    expect(stdout).toContain(
      'Not text:\n  nothing\nTaken as:\n  line 1  title  An Act to keep the harbour clean\nNumbers: statutes and bills of the United States (--numbering usc)\nText: 14 paragraphs, sec1 … sec3-b-closing\n  line 1  #title  Title  An Act to keep the harbour clean\n  line 3  #sec1  sec. 1  SEC. 1. SHORT TITLE.',
    );
  });

  test('a source that is there is not overwritten', () => {
    const before = read('decision', 'zh.mdx');
    expect(
      run(
        capture('law.txt'),
        '--id',
        'decision',
        '--lang',
        'zh-Hans',
        '--kind',
        'legislation',
        ...LICENSED,
      ),
    ).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('sources/decision is there already and is not overwritten'),
    });
    expect(read('decision', 'zh.mdx')).toBe(before);
  });

  test('of several files all are imported or none, with progress', () => {
    const bad = join(root, 'bad.txt');
    writeFileSync(bad, 'A sentence is no title.\n\nNor is this.');
    const all = ['--id', 'many-{name}', '--lang', 'en', '--kind', 'document', ...LICENSED];
    expect(run(capture('plain.txt'), bad, ...all)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('give --title-line 1 (line 1: A sentence'),
    });
    expect(existsSync(source('many-plain'))).toBe(false);
    const { status, stderr } = run(capture('plain.txt'), capture('statute.txt'), ...all);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/\[1\/2\] reading .*\[2\/2\] writing .*many-statute/s),
    });
    expect(readdirSync(source()).filter((name) => name.startsWith('.importing'))).toEqual([]);
    expect(
      existsSync(source('many-plain', 'en.mdx')) && existsSync(source('many-statute', 'en.mdx')),
    ).toBe(true);
    // A run that was ended between two of them is completed by the same command.
    rmSync(source('many-statute'), { recursive: true });
    mkdirSync(source('.importing-999999999-0'));
    expect(run(capture('plain.txt'), capture('statute.txt'), ...all)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('sources/many-plain is there already from'),
    });
    expect(
      existsSync(source('many-statute', 'en.mdx')) && !existsSync(source('.importing-999999999-0')),
    ).toBe(true);
  });

  test.each([
    [[], 'No file is named'],
    [['x.txt', '--lang', 'en'], '--id is missing'],
    [['x.txt', '--id', '../x', '--lang', 'en'], 'is not lower-case letters'],
    [['x.txt', '--id', 'con', '--lang', 'en'], 'is a name that no folder can have on Windows'],
    [['x.txt', '--id', 'search', '--lang', 'en'], 'is the address of a page or folder of the site'],
    [['x.txt', '--id', 'x', '--lang', 'zh'], 'zh-Hans or zh-Hant'],
    [['x.txt', '--id', 'x', '--lang', '!!'], 'is not a language tag'],
    [['x.txt', '--id', 'x', '--lang', 'en', '--kind', 'poem'], '--kind is one of'],
    [['x.txt', '--id', 'x', '--lang', 'en', '--rights', 'licensed'], 'needs --evidence'],
    [['x.txt', '--id', 'x', '--lang', 'en', '--strip', 'all'], 'is not a line'],
    [['x.txt', '--id', 'x', '--lang', 'en', '--colour', 'red'], "Unknown option '--colour'"],
    [['x.txt', '--id', 'x', '--lang', 'chinese'], 'names no language'],
    [['x.txt', '--id', 'x', '--lang', 'en', '--strip', '9-5'], 'is no range of lines'],
    [
      [capture('plain.txt'), '--id', 'x', '--lang', 'en', '--strip', '999'],
      'line 999 is named, but the file has',
    ],
    [
      [capture('plain.txt'), '--id', 'x', '--lang', 'en', '--title-line', '2'],
      'line 2 is named as the title, but it is empty',
    ],
    [[fixtures, '--id', 'x', '--lang', 'en'], 'is a folder'],
    [['no-such.txt', '--id', 'x', '--lang', 'en'], 'no such file'],
    [[capture('law.txt'), '--id', 'x', '--lang', 'zh-Hans'], 'give --kind legislation'],
  ])('wrong usage %j is told, with exit code 2', (args, told) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(told) });
  });

  test('a mistake on the command line is told below the usage, where it is seen', () => {
    expect(run('x.txt', '--lang', 'en').stderr).toMatch(/^Usage: [\s\S]*--id is missing\.\n$/);
  });

  test.each([
    [['--help'], '--dry-run'],
    [['-h'], '--dry-run'],
    [['--revise', 'x', '--help'], '--in-force'],
    [['--answers', '--help'], '--dry-run'],
  ])('%j tells how it is used, and is no fault', (args, told) => {
    expect(run(...args)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(told),
      stderr: '',
    });
  });

  test('whoever reads only the beginning of what it prints ends nothing', () => {
    const command = `"${process.execPath}" "${fileURLToPath(new URL('./import.ts', import.meta.url))}" "${capture('law.txt')}" --id cut --lang zh-Hans --kind legislation | true`;
    const { stderr } = spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, EDITION_ROOT: root },
    });
    expect(stderr).toBe('');
    expect(read('cut', 'source.yaml')).toContain('id: cut');
  });

  test.each([
    [
      'is UTF-8 but for a byte',
      Buffer.concat([Buffer.from('éàüö\n'), Buffer.from([0xff])]),
      ':2:1: Not UTF-8',
    ],
    [
      'is a web page without words',
      new TextEncoder().encode('<!DOCTYPE html><p></p>'),
      ':1:1: The page holds no text',
    ],
    [
      'has control characters',
      new TextEncoder().encode('a\nb\u0000c'),
      ':2:2: A control character (U+0000)',
    ],
  ])('a file that %s is refused with its place', (_, bytes, told) => {
    const file = join(root, 'bad.txt');
    writeFileSync(file, bytes);
    expect(run(file, '--id', 'x', '--lang', 'en', '--title', 'T')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(told),
    });
    expect(existsSync(source('x'))).toBe(false);
  });

  test.each([
    ['gb18030', 'zh-Hans', '灯塔须知\n灯塔由港务局管理。\n船舶入港，应当缴纳费用。\n'],
    ['utf-16le', 'zh-Hans', '灯塔须知\n灯塔由港务局管理。\n船舶入港，应当缴纳费用。\n'],
    ['koi8-r', 'ru', 'О маяке\nМаяком ведает портовое управление.\nСуда платят сбор.\n'],
  ])(
    'a text in %s is read as it is, which its record says, and the capture stays',
    async (encoding, lang, text) => {
      const file = join(root, 'old.txt');
      const bytes = encodedIn(encoding, text);
      writeFileSync(file, bytes);
      const { status, stdout, stderr } = run(file, '--id', 'old', '--lang', lang, ...LICENSED);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(`it is read as ${encoding}`);
      expect(readFileSync(source('old', 'capture.txt'))).toEqual(Buffer.from(bytes));
      expect(read('old', `${lang.slice(0, 2)}.txt`)).toBe(text.replace(/\n(?=.)/g, '\n\n'));
      expect(read('old', 'source.yaml')).toContain(`encoding: ${encoding}`);
      expect(await textsFollowCaptures.run(await loaded())).toEqual([]);
    },
  );

  test('a web page is read as one, kept as it came, and its text follows from it; a report shows it', async () => {
    const file = join(root, 'lamp.html');
    const prose = 'The lamp is lit at dusk by the keeper, and put out when the sun has risen.';
    const html = `<!doctype html><meta charset="gbk"><title>灯塔 The lamp</title><nav>Home</nav><h1>灯塔 The lamp</h1>${`<p>${prose}`.repeat(5)}<ul><li>Wicks<li>Oil</ul><footer>Harbour</footer>`;
    writeFileSync(file, encodedIn('gb18030', html));
    const report = join(root, 'report.html');
    const { status, stderr } = run(
      file,
      '--id',
      'lamp',
      '--lang',
      'en',
      '--report',
      report,
      ...LICENSED,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(source('lamp', 'capture.html'))).toEqual(readFileSync(file));
    expect(read('lamp', 'en.txt').split('\n\n')).toEqual([
      '灯塔 The lamp',
      ...Array(5).fill(prose),
      '- Wicks',
      '- Oil\n',
    ]);
    expect(read('lamp', 'source.yaml')).toMatch(
      /id: html\n +version: 3\n +options:\n +encoding: gbk/,
    );
    expect(readFileSync(report, 'utf8')).toContain('--keep 1<');
    expect(await textsFollowCaptures.run(await loaded())).toEqual([]);
  });

  test('a text that no longer follows from its capture is told with its place', async () => {
    const file = join(root, 'old.txt');
    writeFileSync(file, encodedIn('gb18030', '灯塔须知\n灯塔由港务局管理。\n'));
    run(file, '--id', 'old', '--lang', 'zh-Hans', ...LICENSED);
    const context = await loaded();
    writeFileSync(source('old', 'zh.txt'), '灯塔须知\n\n灯塔由港务局看管。\n');
    expect(await textsFollowCaptures.run(context)).toEqual([
      expect.stringMatching(/^sources\/old\/zh\.txt:3:1: this paragraph does not follow/),
    ]);
    const record = read('old', 'source.yaml');
    writeFileSync(source('old', 'source.yaml'), record.replace('version: 1', 'version: 7'));
    writeFileSync(source('old', 'zh.txt'), '灯塔须知\n\n灯塔由港务局管理。\n');
    expect(await textsFollowCaptures.run(await loaded())).toEqual([]);
    const changed = await loaded();
    writeFileSync(source('old', 'zh.txt'), '灯塔须知\n\n灯塔由港务局看管。\n');
    expect(await textsFollowCaptures.run(changed)).toEqual([
      expect.stringContaining('text 7 read it, and is text 1 now'),
    ]);
  });

  test('blocks of lines are asked about, and read as told', () => {
    const file = join(root, 'wrapped.txt');
    writeFileSync(file, 'A Title\n\nOne line\nand its end.\n\n一行\n接下行。\n');
    expect(run(file, '--id', 'w', '--lang', 'en', ...LICENSED)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--paragraphs lines'),
    });
    expect(
      run(file, '--id', 'w', '--lang', 'en', '--paragraphs', 'blocks', ...LICENSED).status,
    ).toBe(0);
    expect(read('w', 'en.txt')).toBe('A Title\n\nOne line and its end.\n\n一行接下行。\n');
  });

  test('a letter is cut by hand where no rule cuts it rightly, which its record says', async () => {
    const file = join(root, 'letter.txt');
    const cuts = join(root, 'letter-cuts.txt');
    writeFileSync(
      file,
      'To the board\nSirs, the lamp\nis lit. We need\n- oil\n- rope\n\nfor the winter.\n',
    );
    const args = [file, '--id', 'letter', '--lang', 'en', '--kind', 'document', '--cuts', cuts];
    expect(run(...args, ...LICENSED)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--dry-run writes it'),
    });
    expect(run(...args, '--title-line', '1', '--dry-run', ...LICENSED).status).toBe(0);
    expect(readFileSync(cuts, 'utf8')).toContain('Sirs, the lamp\n\nis lit. We need\n\n- oil');
    writeFileSync(
      cuts,
      'Sirs, the lamp is lit.\n\nWe need\n\n- oil\n\n- rope\n\nfor the winder.\n',
    );
    expect(run(...args, '--title-line', '1', ...LICENSED)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        'letter-cuts.txt:9:12: The text has “d” here, and its capture “t”',
      ),
    });
    writeFileSync(
      cuts,
      'Sirs, the lamp is lit.\n\nWe need\n\n- oil\n\n- rope\n\nfor the winter.\n',
    );
    expect(run(...args, '--title-line', '1', ...LICENSED)).toMatchObject({ status: 0, stderr: '' });
    expect(read('letter', 'en.txt')).toBe(
      'To the board\n\nSirs, the lamp is lit.\n\nWe need\n\n- oil\n\n- rope\n\nfor the winter.\n',
    );
    expect(read('letter', 'source.yaml')).toContain('3:9');
    expect(await textsFollowCaptures.run(await loaded())).toEqual([]);
  });

  test('items of a list and rows of a table stay paragraphs in a block', () => {
    const file = join(root, 'mixed.txt');
    writeFileSync(
      file,
      'A Title\n\nThe board\nwants:\n- oil\n- paint for\nthe mole\n\nBoat | 2\nBarge | 9\n',
    );
    const options = ['--lang', 'en', '--paragraphs', 'blocks', ...LICENSED];
    expect(run(file, '--id', 'mixed', ...options).status).toBe(0);
    expect(read('mixed', 'en.txt')).toBe(
      'A Title\n\nThe board wants:\n\n- oil\n\n- paint for the mole\n\nBoat | 2\n\nBarge | 9\n',
    );
  });

  test('stanzas keep their lines, whatever these begin with', () => {
    const file = join(root, 'verse.txt');
    const verse = 'The lamp is lit,\n- or not -\n# and 1. the\n1. keeper\n> counts';
    writeFileSync(file, `A Title\n\n${verse}\n\nthe nights.\n`);
    const options = ['--lang', 'en', '--paragraphs', 'stanzas', '--keep', '5', ...LICENSED];
    expect(run(file, '--id', 'verse', ...options).status).toBe(0);
    expect(read('verse', 'en.txt')).toBe(`A Title\n\n${verse}\n\nthe nights.\n`);
  });

  test('an interrupted import leaves no half of a source behind', async () => {
    mkdirSync(source('.importing-1-0', 'x'), { recursive: true });
    writeFileSync(source('.importing-1-0', 'source.yaml'), 'id: half');
    await expect(loadEdition({ root })).resolves.not.toThrow(EditionError);
  });
});
