import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * A folder with copies of Zotero's own repositories, `translators`, `translate`, `utilities` and
 * `zotero-schema`, side by side; none of them is part of the project.
 */
export const ZOTERO = process.env.ZOTERO ?? null;

/** What Zotero makes of a page or a file, as its fields are called there. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly creators: readonly { creatorType: string; firstName?: string; lastName?: string }[];
  readonly [field: string]: unknown;
}

const read = (...path: string[]) => readFileSync(join(ZOTERO ?? '', ...path), 'utf8');

/** The scripts of its translation, in the order in which its own example loads them. */
function scripts(): string[] {
  const order = [...read('translate/example/index.html').matchAll(/<script src="([^"]+)"/g)];
  return order
    .map(([, src = '']) => src)
    .filter((src) => src !== 'index.js')
    .map((src) =>
      src.startsWith('../modules/')
        ? read(src.slice('../modules/'.length))
        : read('translate/example', src),
    );
}

/**
 * Translators that Zotero would have for an address, and those that read files such as ours; by
 * their kinds, 4 for pages and 1 for files.
 */
function translatorsFor(address: string) {
  return readdirSync(join(ZOTERO ?? '', 'translators'))
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => {
      const code = read('translators', name);
      const head = JSON.parse(/^\{.*?\n\}/s.exec(code)?.[0] ?? 'null');
      if (!head) return [];
      const isOfPage = head.translatorType & 4 && new RegExp(head.target).test(address);
      const isOfFile = head.translatorType & 1 && /^(?:rdf|json|bib|ris)$/.test(head.target);
      return isOfPage || isOfFile ? [{ ...head, code }] : [];
    });
}

interface Window {
  Zotero: {
    Repo: Record<string, unknown>;
    Translators: { init(): Promise<void> };
    Schema: { init(schema: unknown): void };
    Date: { init(formats: unknown): void };
    Debug: { init(level: number): void };
    Translate: Record<
      'Web' | 'Import',
      new () => {
        setDocument(page: Document): void;
        setString(file: string): void;
        setHandler(event: string, act: (...given: unknown[]) => void): void;
        setTranslator(one: unknown): void;
        getTranslators(): Promise<{ label: string }[]>;
        translate(options?: unknown): Promise<ZoteroItem[]>;
      }
    >;
  };
}

/**
 * Runs Zotero's translators in a page that is open, as its connector does: over the page, or over a
 * file. Returns what it makes of it, and by which of them. The page's policy must let scripts in.
 */
export async function translated(
  page: Page,
  file?: string,
): Promise<{ by: string | undefined; items: ZoteroItem[] }> {
  if (!(await page.evaluate(() => 'Zotero' in globalThis))) {
    for (const content of scripts()) await page.addScriptTag({ content });
    await page.evaluate(
      async ([translators, schema, formats]) => {
        const { Zotero } = globalThis as unknown as Window;
        Zotero.Debug.init(1);
        Zotero.Repo.getAllTranslatorMetadata = async () => translators;
        Zotero.Repo.getTranslatorCode = async (id: string) =>
          translators.find((each: { translatorID: string }) => each.translatorID === id)?.code;
        await Zotero.Translators.init();
        Zotero.Schema.init(schema);
        Zotero.Date.init(formats);
      },
      [
        translatorsFor(page.url()),
        JSON.parse(read('zotero-schema/schema.json')),
        JSON.parse(read('utilities/resource/dateFormats.json')),
      ] as const,
    );
  }
  return page.evaluate(async (content) => {
    const { Web, Import } = (globalThis as unknown as Window).Zotero.Translate;
    const translate = content === undefined ? new Web() : new Import();
    if (content === undefined) translate.setDocument(document);
    else translate.setString(content);
    const failures: string[] = [];
    translate.setHandler('error', (_, error) => failures.push(String(error)));
    const [first] = await translate.getTranslators();
    if (!first) return { by: undefined, items: [] };
    translate.setTranslator(first);
    const items = await translate.translate({ saveAttachments: false, libraryID: false });
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return { by: first.label, items: JSON.parse(JSON.stringify(items)) };
  }, file);
}
