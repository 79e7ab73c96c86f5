import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CODE_ROOT } from './lib/settings.ts';

/**
 * `npm test`: every check of the project; all are run, whatever fails. Those that keep one processor
 * busy are run beside others. With `--interface zh-Hans` the whole of the
 * browser tests is run with the interface in that language, in place of English.
 */
const { interface: lang } = parseArgs({ options: { interface: { type: 'string' } } }).values;
const temporary = mkdtempSync(join(tmpdir(), 'check-'));
/** Where Node keeps what it compiled: tests run the same scripts in more than a hundred processes. */
const NODE_COMPILE_CACHE = join(CODE_ROOT, 'node_modules', '.cache', 'compiled');
const bin = (name: string) => join(CODE_ROOT, 'node_modules', ...name.split('/'));
const tests = (project: string, name = project) => [
  bin('vitest/vitest.mjs'),
  'run',
  '--project',
  project,
  '--reporter=dot',
  `--reporter=${join(CODE_ROOT, 'scripts/dev/slowest-files.ts')}`,
  '--reporter=json',
  `--outputFile=${join(temporary, `${name}.json`)}`,
];
/** Files that are always run in Chinese too: those in which a reader acts by the interface's words. */
const IN_CHINESE = [
  'reading/notes.test.ts',
  'reading/timeline.test.ts',
  'search/search.test.ts',
  'taking-away/cite.test.ts',
].map((file) => `src/e2e/${file}`);
/** How many lines are repeated at the end of what a test failed of. */
const LINES_OF_A_FAILURE = 12;
interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly tests?: string;
  /** The language of the interface that browser tests are run in. */
  readonly lang?: string;
}
/** One after another; of each, lines of steps that run at one time, of about as much work. */
const ROUNDS: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      {
        name: 'types',
        args: [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'hint'],
      },
      { name: 'unit tests', args: tests('unit'), tests: 'unit' },
    ],
    [
      {
        name: 'lint and format',
        args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
      },
      { name: 'build and verify', args: [join(CODE_ROOT, 'scripts', 'build.ts')] },
      ...(lang
        ? []
        : [
            {
              name: 'browser tests in Chinese',
              args: [...tests('reader', 'chinese'), ...IN_CHINESE],
              tests: 'chinese',
              lang: 'zh-Hans',
            },
          ]),
    ],
  ],
  [
    [
      {
        name: lang ? `browser tests in ${lang}` : 'browser tests',
        args: tests('reader'),
        tests: 'reader',
        ...(lang && { lang }),
      },
    ],
  ],
];

let passed = 0;
let failed = 0;
/** What is to be known of all steps; said last, where it is not missed. */
const told: string[] = [];
for (const round of ROUNDS)
  await Promise.all(
    round.map(async (line) => {
      for (const step of line) await take(step, round.length === 1);
    }),
  );
rmSync(temporary, { recursive: true });
for (const each of told) console.log(each);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a step and counts what came of it; what it says is shown at its end, if not at once. */
async function take(step: Step, atOnce: boolean): Promise<void> {
  if (atOnce) console.log(`\n— ${step.name}`);
  const child = spawn(process.execPath, step.args, {
    cwd: CODE_ROOT,
    stdio: atOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE,
      INTERFACE: step.lang ?? '',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [status] = await once(child, 'close');
  if (!atOnce) console.log(`\n— ${step.name}\n${said.trimEnd()}`);
  const counted = step.tests ? countTests(join(temporary, `${step.tests}.json`)) : null;
  told.push(...(counted?.told ?? []));
  passed += counted?.passed ?? (status === 0 ? 1 : 0);
  failed += counted?.failed ?? (status === 0 ? 0 : 1);
  // A runner that failed outside its tests (a set-up that broke) is a failure too.
  if (status !== 0 && counted?.failed === 0) failed += 1;
  if (status !== 0) told.push(`FAILED: ${step.name}`);
}

/** What of Vitest's JSON report is read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      /** Of each time that it failed, also of one that it passed after. */
      readonly failureMessages: readonly string[];
      readonly meta?: { readonly notChecked?: string };
    }[];
  }[];
}

/**
 * Reads Vitest's JSON report; null when there is none. A test that is skipped and does not say why
 * has failed; one that failed, or passed when it was tried again, is told with what it failed of.
 */
function countTests(path: string): { passed: number; failed: number; told: string[] } | null {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return null;
  }
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = all
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName, meta }) =>
      (meta?.notChecked ? `${fullName} (not checked: ${meta.notChecked})` : fullName).trim(),
    );
  const again = all
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(
      ({ fullName, failureMessages: [why = ''] }) =>
        `PASSED ONLY WHEN TRIED AGAIN: ${fullName.trim()}\n  ${why.split('\n')[0]}`,
    );
  const failures = all
    .filter(({ status }) => status === 'failed')
    .map(
      ({ fullName, failureMessages: [why = ''] }) =>
        `FAILED: ${fullName.trim()}\n  ${why.split('\n').slice(0, LINES_OF_A_FAILURE).join('\n  ')}`,
    );
  const wordless = skipped.filter((name) => !name.includes('(not checked: '));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + wordless.length,
    told: [
      ...failures,
      ...again,
      ...skipped.map((name) =>
        wordless.includes(name) ? `FAILED: ${name} is skipped and does not say why.` : name,
      ),
    ],
  };
}
