import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../core/edition.ts';
import { formatsOf } from '../exports/formats.ts';

/** Writes what can be taken away into `dist/downloads/`, from the edition alone. */
export function downloads({ edition }: { edition: () => Edition }): AstroIntegration {
  let site = '';
  return {
    name: 'annotated-sources:downloads',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL(`${config.base}/`.replace(/\/{2,}/g, '/'), config.site).href;
      },
      'astro:build:done': async ({ dir }) => {
        const whole = edition();
        for (const source of whole.sources) {
          for (const { path, file, write } of formatsOf(source)) {
            const content = write(whole, source, site);
            if (content === null) throw new Error(`${source.id}: ${file} is offered, but nothing was written.`);
            const target = join(fileURLToPath(dir), path);
            await mkdir(dirname(target), { recursive: true });
            await writeFile(target, content);
          }
        }
      },
    },
  };
}
