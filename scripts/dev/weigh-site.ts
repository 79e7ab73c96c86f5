import { readArguments, run, UsageError } from '../lib/arguments.ts';
import { weighSite } from './weigh/weigh.ts';

const USAGE = `Usage: node scripts/dev/weigh-site.ts DIST…
  bytes of built sites by kind of file, and how much of each kind is said again in one file or in several,
  and what it is in the archive, compressed`;

await run(async () => {
  const { positionals } = readArguments({}, USAGE);
  if (positionals.length === 0) throw new UsageError(USAGE);
  for (const dist of positionals) {
    const kinds = await weighSite(dist);
    const number = (n: number) => n.toLocaleString('en').padStart(12);
    console.log(`${dist}\n${' '.repeat(36)}files       bytes  again in it   elsewhere  in archive`);
    for (const [kind, { files, bytes, again, elsewhere, archived }] of kinds)
      console.log(
        kind.padEnd(32) +
          String(files).padStart(9) +
          [bytes, again, elsewhere, archived].map((n) => number(n)).join(''),
      );
    const sum = (left: readonly string[]) =>
      [...kinds].reduce((all, [kind, { bytes }]) => all + (left.includes(kind) ? 0 : bytes), 0);
    console.log(
      `all ${number(sum([]))}; without archive and book ${number(sum(['archive', 'book']))}`,
    );
  }
  return 0;
});
