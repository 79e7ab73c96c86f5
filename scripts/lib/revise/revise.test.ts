import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { loadEdition } from '../../../src/read/loader.ts';
import { sourceFiles } from '../import/files.ts';
import { PLAIN_LINES } from '../import/options.ts';
import { planText } from '../import/plan.ts';
import type { ReviseOptions } from './options.ts';
import { planRevision, type Revision } from './plan-revision.ts';
import { printRevision } from './print-revision.ts';
import { readSourceNow } from './source-now.ts';
import { swapSource } from './swap-source.ts';
import { undo } from './undo.ts';

const FIXTURE = fileURLToPath(new URL('../../../src/fixtures/edition/sources', import.meta.url));
const AT = { version: '0.2.0', on: '2031-03-01' };
let root: string;
let sources: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'revise-'));
  sources = join(root, 'sources');
  cpSync(FIXTURE, sources, { recursive: true });
  edit('decision/source.yaml', '    sha256:', '    # as the office sent it\n    sha256:');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string) => readFileSync(join(sources, path), 'utf8');
function edit(path: string, from: string, to: string): void {
  expect(read(path)).toContain(from);
  writeFileSync(join(sources, path), read(path).replace(from, to));
}
/** Every file of the sources, what is kept of revisions aside. */
const all = () =>
  Object.fromEntries(
    readdirSync(sources, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(sources.length + 1))
      .filter((path) => !path.startsWith('.'))
      .map((path) => [path, read(path)]),
  );

/** A newer capture of the decision. */
function capture(...changes: [from: string, to: string][]): string {
  const file = join(root, 'new.txt');
  const text = changes.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, to);
  }, read('decision/capture.txt'));
  writeFileSync(file, text);
  return file;
}

/** Plans a revision as the command does, and does it unless it is told not to. */
async function revise(
  file: string,
  given: Partial<ReviseOptions> = {},
): Promise<Revision & { told: string }> {
  const options: ReviseOptions = {
    ...PLAIN_LINES,
    paragraphs: null,
    id: 'decision',
    file,
    inForce: null,
    before: null,
    version: null,
    rulings: new Map(),
    yes: true,
    command: 'npm run import --',
    ...given,
  };
  const now = await readSourceNow(sources, options.id);
  const revision = await planRevision(now, options, AT);
  const lines: string[] = [];
  printRevision(revision, (line) => lines.push(line));
  if (!options.dryRun && revision.undecided.length === 0)
    await swapSource({ sources, id: options.id }, revision.next, now.seen);
  return { ...revision, told: lines.join('\n') };
}

describe('a corrected text', () => {
  const CORRECTED: [string, string][] = [
    ['各船主应当配合。', '各船主应当予以配合。'],
    ['停止阻挠', '停止一切阻挠'],
  ];

  test('brings capture, text, page, record and ledger in step, and the notes stay on their words', async () => {
    const before = all();
    const file = capture(...CORRECTED);
    const { carried, changed, told } = await revise(file);
    expect(carried.map(({ note, how }) => `${note} ${how}`)).toEqual([
      'form kept',
      'support kept',
      'plan kept',
      'help kept',
    ]);
    expect(told).toContain('Notes: 4 kept, 0 moved, 0 changed, 0 orphaned');
    expect(changed).toEqual(['anchors.json', 'capture.txt', 'source.yaml', 'zh.mdx', 'zh.txt']);
    const bytes = readFileSync(file);
    expect(read('decision/capture.txt')).toBe(String(bytes));
    expect(read('decision/zh.mdx')).toBe(
      before['decision/zh.mdx']
        ?.replace('各船主应当配合。', '各船主应当予以配合。')
        .replace('停止阻挠', '停止一切阻挠'),
    );
    const {
      sources: [source],
    } = await loadEdition({ root });
    expect(source?.record.captures).toMatchObject([
      {
        file: 'new.txt',
        bytes: bytes.length,
        sha256: sha256(bytes),
        replaced: [{ on: '2031-03-01' }],
      },
    ]);
  });

  test('keeps what the editor wrote in the record, comments and layout too', async () => {
    const before = read('decision/source.yaml');
    await revise(capture(...CORRECTED));
    const after = read('decision/source.yaml');
    const head = (yaml: string) => yaml.slice(0, yaml.indexOf('captures:'));
    expect(head(after)).toBe(head(before));
    expect(after).toContain('    # as the office sent it\n    sha256:');
  });

  test('may say where it came from', async () => {
    const origin = { url: 'https://port.example/d', accessed: '2031-02-28', archive: 'port.wacz' };
    await revise(capture(...CORRECTED), { origin });
    const {
      sources: [source],
    } = await loadEdition({ root });
    expect(source?.record.captures[0]).toMatchObject(origin);
    expect((await revise(capture(['各船主', '各位船主']))).look.join()).toContain(
      'https://port.example/d',
    );
  });

  test('is the same once more', async () => {
    const file = capture(...CORRECTED);
    await revise(file);
    const before = all();
    expect((await revise(file)).changed).toEqual([]);
    expect(all()).toEqual(before);
  });

  test('lists what was moved, changed and orphaned with its words, and loses none', async () => {
    const { told, carried } = await revise(
      capture(
        ['“修船计划”。', '“修造船计划”，'],
        ['要提供帮助', '要给予协助'],
        ['二、要求邻港停止阻挠。', '二、要求停止阻挠。'],
      ),
      { rulings: new Map([['c2-1', ['c2-1']]]) },
    );
    expect(carried.map(({ note, how }) => `${note} ${how}`)).toEqual([
      'form kept',
      'support changed',
      'plan changed',
      'help orphaned',
    ]);
    expect(told).toContain(
      '  changed  [^plan]\n    stood in    #c1  一、港务局支持“«修船计划»”。各船主应当配合。\n    stands in   #c1  一、港务局支持“«修造船计划»”，各船主应当配合。',
    );
    expect(told).toContain(
      '  orphaned  [^help]\n    stood in    #c2-1  各级港务机关要提供«帮助»。',
    );
    expect(read('decision/zh.mdx')).toContain(
      '\n\n[^help]: **Fact, inferred.** Help is not money;',
    );
    await expect(loadEdition({ root })).rejects.toThrow(
      'Note without a span: [^help] is defined but stands on no words; it stood on “帮助” in c2-1.',
    );
    // On other words it is a note as before: its id was not retired.
    edit('decision/zh.mdx', '要给予协助', '要给予[协助][^help]');
    edit('decision/source.yaml', 'counts:\n  - { words: 修船计划, times: 1 , note: plan }\n', '');
    await expect(loadEdition({ root })).rejects.toThrow(/note-help reworded/);
  });

  test('leads sentences of the summary where theirs are now, and says what of it to read again', async () => {
    const { told } = await revise(
      capture([
        '二、要求邻港停止阻挠。\n\n各级港务机关要提供帮助。',
        '二、要求邻港停止阻挠。各级港务机关要提供帮助。',
      ]),
    );
    expect(read('decision/summary.en.mdx')).toContain(
      '[Harbour organs at every level are to give help.](#c2-s2)',
    );
    expect(told).toContain(
      'summary.en.mdx: its paragraph is gone, and the build asks what becomes of the part: ## c2-1',
    );
    expect(told).toContain('  moved  [^help]\n    stood in    #c2-1');
  });

  test('leads sentences of a companion where theirs are now', async () => {
    writeFileSync(
      join(sources, 'decision/translation.fr.mdx'),
      '## c2-1\n\n[Que les organes du port aident.](#c2-1-s1)\n',
    );
    writeFileSync(
      join(sources, 'decision/source.yaml'),
      `${read('decision/source.yaml').trimEnd()}\ncompanions:\n  - id: translation-fr\n    rights: { status: not-protected, evidence: Made up }\n    review: { state: made up }\n`,
    );
    const { told } = await revise(
      capture([
        '二、要求邻港停止阻挠。\n\n各级港务机关要提供帮助。',
        '二、要求邻港停止阻挠。各级港务机关要提供帮助。',
      ]),
    );
    expect(told).toContain(
      'translation.fr.mdx: its paragraph is gone, and the build asks what becomes of the part: ## c2-1',
    );
    expect(read('decision/translation.fr.mdx')).toBe(
      '## c2-1\n\n[Que les organes du port aident.](#c2-s2)\n',
    );
  });

  test('keeps line ends and byte order mark of the page', async () => {
    writeFileSync(
      join(sources, 'decision/zh.mdx'),
      `\ufeff${read('decision/zh.mdx').replaceAll('\n', '\r\n')}`,
    );
    await revise(capture(...CORRECTED));
    expect(read('decision/zh.mdx')).toMatch(/^\ufeff#.*\r\n/);
    expect(read('decision/zh.mdx').replaceAll('\r\n', '')).not.toContain('\n');
    await loadEdition({ root });
  });
});

describe('an amended text', () => {
  test('keeps the one before, with its capture and from when it was in force', async () => {
    const before = all();
    const { changed } = await revise(capture(['各船主', '各位船主']), {
      inForce: '2031-08-01',
      before: '2030-01-02',
    });
    expect(changed).toContain('zh.2030.txt');
    expect(read('decision/zh.2030.txt')).toBe(before['decision/zh.txt']);
    expect(read('decision/capture.2030.txt')).toBe(before['decision/capture.txt']);
    const {
      sources: [source],
    } = await loadEdition({ root });
    expect(source?.record).toMatchObject({
      inForce: '2031-08-01',
      captures: [{ file: 'new.txt', replaced: [] }],
      versions: [{ id: '2030', date: '2030-01-02', capture: { file: 'decision.txt' } }],
    });
    const next = capture(['各位船主', '各船主']);
    await revise(next, { inForce: '2031-09-01' });
    expect((await revise(next, { inForce: '2031-09-01' })).changed).toEqual([]);
    expect((await loadEdition({ root })).sources[0]?.record.versions.map(({ id }) => id)).toEqual([
      '2030',
      '2031',
    ]);
  });

  test('asks from when the one before was in force, with the command to run again', async () => {
    await expect(
      revise(capture(['各船主', '各位船主']), {
        inForce: '2031-08-01',
        command: 'npm run import -- --in-force 2031-08-01',
      }),
    ).rejects.toThrow('npm run import -- --in-force 2031-08-01 --before');
  });
});

describe('nothing is guessed, overwritten or half done', () => {
  test('what the words do not settle is asked', async () => {
    const before = all();
    const { undecided, told } = await revise(
      capture(['二、要求邻港停止阻挠。', '二、要求邻港赔偿损失并停止航行。']),
    );
    expect(undecided[0]?.answers.map((answer) => answer.options.join(' '))).toContain('--map c2=');
    expect(told).toMatch(/TO DECIDE.*\n[\s\S]*--map c2=/);
    expect(told).not.toMatch(/note-|c1-en/);
    expect(all()).toEqual(before);
  });

  test('another work is no newer capture of this one', async () => {
    const file = join(root, 'other.txt');
    writeFileSync(file, '关于别的\n\n天气很好，没有风。\n\n明年再看。\n');
    await expect(revise(file, { titleLine: 1 })).rejects.toThrow('no paragraph is one of decision');
  });

  test('a title that the text has no more is one of yours, and one that it has is not', async () => {
    const titled = capture();
    const text = readFileSync(titled, 'utf8');
    const untitled = join(root, 'untitled.txt');
    writeFileSync(untitled, text.split('\n').slice(2).join('\n'));
    const { carried } = await revise(untitled, { title: 'A decision' });
    expect(carried.find(({ note }) => note === 'form')?.how).toBe('orphaned');
    expect(read('decision/source.yaml')).toContain('title: A decision\ntitleSupplied: true\n');
    edit(
      'decision/zh.mdx',
      '[^form]: **Text.** The word 决定 means “decision” [@harbour-act, art. 2].\n\n',
      '',
    );
    writeFileSync(titled, text.replace('# ', '').replace('- ', ''));
    await revise(titled, { titleLine: 1 });
    expect(read('decision/source.yaml')).toContain(
      'title: 港务局关于修船的决定\ntitleSupplied: false\n',
    );
    expect(read('decision/zh.mdx')).toMatch(/^# 港务局关于修船的决定\n/);
  });

  test('work that was saved in the meantime is noticed', async () => {
    const file = capture(['各船主', '各位船主']);
    const now = await readSourceNow(sources, 'decision');
    const { next } = await revise(file, { dryRun: true });
    edit('decision/zh.mdx', 'Whether the board may pay', 'Whether it may pay');
    const before = all();
    await expect(swapSource({ sources, id: 'decision' }, next, now.seen)).rejects.toThrow(
      /zh\.mdx:1:1: was changed/,
    );
    expect(all()).toEqual(before);
    expect(readdirSync(sources).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a page with mistakes of its own is told first', async () => {
    edit('decision/zh.mdx', '**Text.**', '**Txt.**');
    await expect(revise(capture(['各船主', '各位船主']))).rejects.toThrow(
      /zh\.mdx:3:1: Unknown kind of note/,
    );
  });

  test('it can be undone, and that too, unless somebody worked on it since', async () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    const before = all();
    await revise(capture(['各船主', '各位船主']), { inForce: '2031-08-01', before: '2030-01-02' });
    const after = all();
    await undo(sources, 'decision', true);
    expect(all()).toEqual(before);
    expect(printed.mock.calls.flat().join('\n')).not.toContain('There is nothing to undo');
    await undo(sources, 'decision', true);
    expect(all()).toEqual(after);
    expect(printed.mock.calls.flat().join('\n')).toContain('There is nothing to undo');
    printed.mockClear();
    await undo(sources, 'decision', true);
    expect(printed.mock.calls.flat().join('\n')).not.toContain('There is nothing to undo');
    await undo(sources, 'decision', true);
    edit('decision/zh.mdx', 'Whether the board may pay', 'Whether it may pay');
    await expect(undo(sources, 'decision', true)).rejects.toThrow(
      'worked on since it was revised (zh.mdx)',
    );
    await expect(undo(sources, 'report', true)).rejects.toThrow('was not revised here');
  });
});

test('what an editor ruled of lines holds for the same lines of the next capture', async () => {
  const lines = [
    'Notice',
    '',
    'Share',
    '',
    'The harbour opens at six in the morning.',
    '',
    'Advertisement',
    '',
    'It closes at nine.',
  ];
  const options = {
    ...PLAIN_LINES,
    files: ['a.txt'],
    idFor: () => 'notice',
    lang: 'en',
    kind: 'document',
    rights: 'licensed',
    evidence: 'Made up',
    strip: new Set([7]),
    keep: new Set([3]),
  } as const;
  write(
    'notice',
    sourceFiles(
      planText('a.txt', 'notice', Buffer.from(lines.join('\n')), options),
      options,
      '0.1.0',
    ),
  );
  expect(read('notice/en.txt')).toContain('Share\n');
  const file = join(root, 'b.txt');
  writeFileSync(file, lines.toSpliced(2, 0, 'No. 2 of this year', '').join('\n'));
  const { plan } = await revise(file, { id: 'notice' });
  expect(plan.paragraphs.map(({ text }) => text)).toEqual([
    'Notice',
    'No. 2 of this year',
    'Share',
    'The harbour opens at six in the morning.',
    'It closes at nine.',
  ]);
  writeFileSync(file, lines.toSpliced(6, 2).join('\n'));
  expect((await revise(file, { id: 'notice' })).look.join()).toContain(
    'line 9 of the capture before was ruled on',
  );
});

test('of a text that may not be published the digests stay, and none of its words are written but to local/', async () => {
  const text = (...lines: string[]) => Buffer.from(['Boats', ...lines].join('\n\n'));
  const [one, two, three] = [
    'Every owner must help with the boats of the harbour.',
    'The neighbouring port has not answered for a year.',
    'A third thing was said of lamps on Monday.',
  ] as [string, string, string];
  const options = {
    ...PLAIN_LINES,
    files: ['a.txt'],
    idFor: () => 'held',
    lang: 'en',
    kind: 'news',
    rights: 'unknown',
    evidence: null,
  } as const;
  write('held', sourceFiles(planText('a.txt', 'held', text(one, two), options), options, '0.1.0'));
  edit('held/en.mdx', '## p2\n', '## p2\n\nNo answer.\n');
  const file = join(root, 'b.txt');
  writeFileSync(file, text(three, one, two.replace('a year', 'two years')));
  const { told } = await revise(file, { id: 'held' });
  expect(read('held/en.mdx')).toBe('## p3\n\n## p1\n\n## p2\n\nNo answer.\n');
  expect(told).toContain('en.mdx: its paragraph was reworded: ## p2');
  expect(JSON.parse(read('held/local/paragraphs.json'))).toEqual({
    p3: three,
    p1: one,
    p2: two.replace('a year', 'two years'),
  });
  for (const name of ['anchors.json', 'source.yaml', 'en.mdx'])
    expect(read(`held/${name}`)).not.toMatch(/owner|neighbouring|lamps/);
  await expect(revise(file, { id: 'held', inForce: '2031-01-01' })).rejects.toThrow(
    'do not let it be published',
  );
});

/** Writes a source's files. */
function write(id: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(sources, id, name)), { recursive: true });
    writeFileSync(join(sources, id, name), content);
  }
}
