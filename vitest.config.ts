import { defineConfig } from 'vitest/config';

// A machine that runs tests says so by CI, on which a build writes no ledger: made-up editions are
// an editor's, wherever they are tried.
const env = { CI: '' };
/** The language of the interface that browser tests are run in: English where nothing is said. */
const { INTERFACE = '' } = process.env;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          env: { ...env, INTERFACE: '' },
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/e2e/**', '**/node_modules/**'],
          globalSetup: ['src/e2e/warm/warm-scripts.ts'],
          setupFiles: ['scripts/dev/seed.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          // What passes only then is named at the end of all checks (scripts/check.ts).
          retry: 1,
          // What tests are made of is loaded once for all files, which is most of the work.
          isolate: false,
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'reader',
          env: { ...env, INTERFACE },
          include: ['src/e2e/**/*.test.ts'],
          globalSetup: [
            'src/e2e/built-fog.ts',
            'src/e2e/one-browser.ts',
            'src/e2e/warm/warm-scripts.ts',
          ],
          // Some build an edition three times, and a slow machine takes its time for that.
          testTimeout: 180_000,
          hookTimeout: 300_000,
          isolate: false,
          // A slow machine takes more than the second that is usual.
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 2,
          retry: 1,
        },
      },
    ],
  },
});
