import { fingerprint, sha256 } from '../../../src/model/text/fingerprint.ts';
import { readXml } from '../markup.ts';
import { textContent } from '../page.ts';
import type { PublishedFile } from '../site.ts';
import type { Check, Facts } from './context.ts';

/**
 * Longest stretch that is looked at, in UTF-16 units: no paragraph of a press article comes near
 * it.
 */
const LONGEST = 5000;

/** A paragraph of fewer words may be anybody's: `Definitions`. Digests are held to runs of as many. */
const FEWEST_WORDS = 8;

/**
 * Nothing of a capture that may not be published is in what is built, not the file, nor a paragraph
 * of it; nor a figure that may not be. Neither is at hand, so both are known by their fingerprints alone; parts of a paragraph
 * are another check's matter, where a copy is at hand.
 */
export const nothingRestricted: Check = {
  name: 'no restricted capture, no whole paragraph of one and no restricted figure is published',
  begin({ edition }) {
    const problems: string[] = [];
    const restricted = edition.sources.filter(({ publishesText }) => !publishesText);
    const figures = new Map(
      edition.sources.flatMap(({ id, paragraphs }) =>
        paragraphs.flatMap(({ figures, facsimiles }) =>
          [...figures, ...facsimiles].flatMap(({ file, sha256, picture }) =>
            picture || !sha256 ? [] : [[sha256, `figure ${file} of ${id}`] as const],
          ),
        ),
      ),
    );
    if (restricted.length === 0 && figures.size === 0) return { problems: () => [] };
    const captures = new Map(
      restricted.flatMap(({ id, record }) =>
        record.captures.map(({ sha256: sum }) => [sum, id] as const),
      ),
    );
    const paragraphs = new Map(
      restricted.flatMap(({ id, paragraphs: all }) =>
        all.flatMap(({ anchor, words, fingerprint: { exact, normalised } }) =>
          // A title may be given; it is a field of the record. A few words are nobody's.
          anchor === 'title' || words < FEWEST_WORDS
            ? []
            : [exact, normalised].map((hash) => [hash, `${anchor} of ${id}`] as const),
        ),
      ),
    );
    const sum = sha256(JSON.stringify([...paragraphs]));
    const facts: Facts<string, readonly string[]> = {
      reads: () => (paragraphs.size > 0 ? sum : undefined),
      look: (file) =>
        [...stretchesOf(file)].flatMap((stretch) => {
          const { exact, normalised } = fingerprint(stretch);
          return paragraphs.get(exact) ?? paragraphs.get(normalised) ?? [];
        }),
      found: (path, held) => {
        for (const each of held)
          problems.push(
            `${path}:1:1: it holds the whole of ${each}. Say it in your own words, or quote a part.`,
          );
      },
    };
    return {
      facts,
      file(file) {
        const figure = figures.get(file.sha256);
        if (figure)
          problems.push(
            `${file.path}:1:1: it is the ${figure}, which may not be published. Take it out of what is built.`,
          );
        const capture = captures.get(file.sha256);
        if (capture)
          problems.push(
            `${file.path}:1:1: it is a capture of ${capture}, which may not be published. Take it out of what is built.`,
          );
      },
      problems: () => problems,
    };
  },
};

/**
 * Every stretch of a file that might be a paragraph: the words of each element and text of a page
 * or of XML, lines, strings in JSON.
 */
function stretchesOf({ path, page, words }: PublishedFile): Set<string> {
  const found = new Set<string>();
  const add = (text: string) => {
    if (text.length <= LONGEST && text.trim() !== '') found.add(text);
  };
  const text = page ? '' : (words ?? '');
  const tree = page?.root ?? (/\.(?:xml|svg|xhtml)$/.test(path) ? readXml(text) : null);
  if (tree) {
    textContent(tree, add);
    return found;
  }
  const strings = (value: unknown): void => {
    if (typeof value === 'string') value.split('\n').forEach(add);
    else if (value && typeof value === 'object') Object.values(value).forEach(strings);
  };
  if (/\.(?:json|jsonld|pf_fragment)$/.test(path))
    strings(parsed(text.slice(Math.max(text.search(/[[{]/), 0))));
  for (const line of text.split('\n')) for (const part of [line, ...line.split('"')]) add(part);
  return found;
}

/** JSON read; the text itself where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
