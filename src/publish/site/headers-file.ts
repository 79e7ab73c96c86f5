import { policyOfHost } from './content-security.ts';
import type { HeaderRule } from './door-headers.ts';

/** What the header file is made of. */
export interface Served {
  /** Path of the site in its host, with a slash at both ends. */
  readonly base: string;
  /**
   * Paths under the base, or patterns that end in `*`, of files whose name changes with their
   * bytes.
   */
  readonly immutable: readonly string[];
  /** What else is sent with some of the site. */
  readonly more: readonly HeaderRule[];
}

/**
 * Writes `_headers`, which Cloudflare Pages and Netlify read alike: what every page is served with,
 * and what may be kept for good.
 */
export function headersFile({ base, immutable, more }: Served): string {
  const rules: HeaderRule[] = [
    [
      '*',
      [
        `Content-Security-Policy: ${policyOfHost()}`,
        'Referrer-Policy: no-referrer',
        'X-Content-Type-Options: nosniff',
      ],
    ],
    ...more,
    ...immutable.map(
      (path): HeaderRule => [path, ['Cache-Control: public, max-age=31536000, immutable']],
    ),
  ];
  return rules
    .map(
      ([path, headers]) => `${base}${path}\n${headers.map((header) => `  ${header}\n`).join('')}`,
    )
    .join('');
}
