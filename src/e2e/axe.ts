import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Its rules for WCAG 2.2 AA and its best practices. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those among them that look at colours. */
const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong on what is shown, or within a part of it: rule and first place. */
export function violations(page: Page, within = 'html'): Promise<string[]> {
  return find(page, within, ALL);
}

/**
 * The same of a page in the light scheme, then of its colours in the dark one: nothing else of it
 * is another there. The page is left in the light scheme.
 */
export async function violationsInBoth(page: Page, within = 'html'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const found = await find(page, within, ALL);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await find(page, within, OF_COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found, ...dark.map((each) => `dark: ${each}`)];
}

async function find(page: Page, within: string, runOnly: unknown): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async ([part, rules]) => {
      const { axe: tool } = globalThis as unknown as {
        axe: {
          run(
            part: string,
            options: unknown,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations: found } = await tool.run(part, { runOnly: rules });
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    },
    [within, runOnly] as const,
  );
}
