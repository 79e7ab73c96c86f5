import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Lighthouse } from './lighthouse.ts';

/** Seed of every made-up corpus that is measured. */
export const SEED = 20260821;

/** Seconds by the name of a step, in the order in which they began. */
export type Steps = Readonly<Record<string, number>>;

/**
 * How long it took to build a corpus, in seconds; most memory and the size of the site in bytes.
 */
export interface BuildRow {
  readonly name: string;
  readonly sources: number;
  readonly first: number;
  readonly again: number;
  readonly changed: number;
  /** After a reference was changed that many sources cite; null for a peer, which has none. */
  readonly reference: number | null;
  readonly memory: number | null;
  readonly bytes: number;
  /** Where the seconds of each kind of build went; null for a peer. */
  readonly steps: Readonly<Record<'first' | 'changed' | 'reference', Steps | null>>;
}

/** What a page asks for, and what Lighthouse says of it. */
export interface PageRow {
  readonly name: string;
  readonly requests: number;
  /** Bytes as they crossed the wire, by the browser's type of resource. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly lighthouse: Lighthouse;
}

/** Machine, date and versions, in a line. */
export function circumstances(versions: readonly string[]): string {
  const [first] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const commit = (() => {
    try {
      return `, commit ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()}`;
    } catch {
      return '';
    }
  })();
  return `${day}, ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, ${versions.join(', ')}${commit}`;
}

/** A table in Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

const megabytes = (bytes: number | null) =>
  bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`;

/**
 * The builds as a table; in brackets this project's time, memory and size as parts of the peer's.
 */
export function buildTable(rows: readonly BuildRow[]): string {
  return table(
    [
      'sources',
      'built by',
      'first build',
      'second build',
      'one source changed',
      'one reference changed',
      'peak memory',
      'site',
    ],
    rows.map((row) => {
      const own = rows.find(
        ({ name, sources }) => sources === row.sources && name === rows[0]?.name,
      );
      const part = (ours: number | null | undefined, theirs: number | null) =>
        own === row || !ours || !theirs ? '' : ` (${(ours / theirs).toFixed(2)})`;
      return [
        row.sources.toLocaleString('en'),
        row.name,
        `${row.first.toFixed(1)} s${part(own?.first, row.first)}`,
        `${row.again.toFixed(1)} s${part(own?.again, row.again)}`,
        `${row.changed.toFixed(1)} s${part(own?.changed, row.changed)}`,
        // A peer makes all its pages again, whatever has changed.
        row.reference === null
          ? part(own?.reference, row.changed).trim()
          : `${row.reference.toFixed(1)} s`,
        `${megabytes(row.memory)}${part(own?.memory, row.memory)}`,
        `${(row.bytes / 1e6).toFixed(1)} MB${part(own?.bytes, row.bytes)}`,
      ];
    }),
  );
}

/** Where the seconds of this project's builds go; some steps run beside others. */
export function stepsTable(rows: readonly BuildRow[]): string {
  const builds = rows.flatMap(({ sources, steps }) =>
    (['first', 'changed', 'reference'] as const).flatMap((kind) => {
      const of = steps[kind];
      return of ? [{ head: `${sources.toLocaleString('en')}, ${kind}`, of }] : [];
    }),
  );
  const names = new Set(builds.flatMap(({ of }) => Object.keys(of)));
  return table(
    ['seconds', ...builds.map(({ head }) => head)],
    [...names]
      .map((name) => [name, ...builds.map(({ of }) => (of[name] ?? 0).toFixed(1))])
      .filter(([, ...cells]) => cells.some((cell) => cell !== '0.0')),
  );
}

/**
 * Pages as a table; with peers, the first is this project's, and brackets have its bytes as a part
 * of the peer's.
 */
export function pageTable(rows: readonly PageRow[], peers: boolean): string {
  const sum = ({ bytes }: PageRow) => Object.values(bytes).reduce((total, size) => total + size, 0);
  const [own] = rows;
  const score = (value: number) => (value * 100).toFixed(0);
  return table(
    [
      'a page of',
      'requests',
      'bytes, gzipped',
      'of these',
      'performance',
      'accessibility',
      'practices',
      'SEO',
      'FCP',
      'LCP',
      'CLS',
      'TBT',
    ],
    rows.map((row) => {
      const { performance, accessibility, practices, seo, fcp, lcp, cls, tbt } = row.lighthouse;
      return [
        row.name,
        String(row.requests),
        `${sum(row).toLocaleString('en')}${peers && own && own !== row ? ` (${(sum(own) / sum(row)).toFixed(2)})` : ''}`,
        Object.entries(row.bytes)
          .sort((a, b) => b[1] - a[1])
          .map(([type, size]) => `${type} ${size.toLocaleString('en')}`)
          .join(', '),
        ...[performance, accessibility, practices, seo].map(score),
        `${(fcp / 1000).toFixed(2)} s`,
        `${(lcp / 1000).toFixed(2)} s`,
        cls.toFixed(3),
        `${tbt.toFixed(0)} ms`,
      ];
    }),
  );
}
