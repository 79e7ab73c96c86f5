import fc from 'fast-check';

// Tests with random inputs try the same ones everywhere, so that what was green on one machine is on
// the next: `SEED=7` tries others, `RUNS=5000` as many of each test that does not set its own count.
const { SEED = 2026, RUNS } = process.env;
fc.configureGlobal({ seed: Number(SEED), ...(RUNS && { numRuns: Number(RUNS) }) });
