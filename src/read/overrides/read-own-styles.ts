import { CaptureError } from '../../model/capture/decode.ts';
import type { OwnStyle } from '../../model/own-style.ts';
import type { Problem } from '../../model/problem.ts';
import { childrenOf, parseXml, wordsIn, type XmlElement } from '../captures/xml/parse-xml.ts';

/** What a style says of itself (https://docs.citationstyles.org/en/stable/specification.html). */
interface ReadStyle {
  readonly id: string;
  readonly name: string;
  readonly csl: string;
  readonly lang: string | null;
  /** The style that it only gives another name. */
  readonly parent: string | null;
}

/**
 * Reads styles of citation in CSL, by their names. One that depends on another is set as that, which
 * has to be among them.
 */
export function readOwnStyles(
  files: Readonly<Record<string, string>>,
  problems: Problem[],
): OwnStyle[] {
  const read = new Map<string, ReadStyle>();
  for (const [id, csl] of Object.entries(files)) {
    const style = readStyle(id, csl, problems);
    if (style) read.set(id, style);
  }
  return [...read.values()].flatMap(({ id, name, csl, lang, parent }) => {
    const own = parent === null ? { csl, lang } : read.get(parent);
    if (own) return [{ id, name, csl: own.csl, lang: lang ?? own.lang ?? 'en-US' }];
    if (!files[parent ?? ''])
      problems.push(
        problemIn(
          id,
          `It only names the style that it depends on, ${parent}, which is not there`,
          `Put ${parent}.csl beside it`,
        ),
      );
    return [];
  });
}

const problemIn = (id: string, what: string, mend: string, place = { line: 1, column: 1 }) => ({
  file: `overrides/styles/${id}.csl`,
  ...place,
  what,
  mend,
});

function readStyle(id: string, csl: string, problems: Problem[]): ReadStyle | null {
  const tell = (what: string, mend: string, place?: { line: number; column: number }) => {
    problems.push(problemIn(id, what, mend, place));
    return null;
  };
  let root: XmlElement;
  try {
    root = parseXml(csl);
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return tell(error.message, 'Mend it there, or get the style anew', {
      line: error.line,
      column: error.column,
    });
  }
  if (root.name !== 'style' || root.attributes.xmlns !== 'http://purl.org/net/xbiblio/csl')
    return tell(
      'It is no style in CSL: its first element is not <style xmlns="http://purl.org/net/xbiblio/csl">',
      'Take a style as zotero.org/styles gives it',
    );
  const [info] = childrenOf(root, 'info');
  const name = wordsIn(info && childrenOf(info, 'title')[0]).trim();
  if (!info || !name)
    return tell('It has no <title> in <info>, by which readers choose it', 'Write one');
  const parent = childrenOf(info, 'link').find(
    ({ attributes }) => attributes.rel === 'independent-parent',
  );
  if (!parent && childrenOf(root, 'bibliography').length === 0)
    return tell(
      'It has no <bibliography>, by which works are set here',
      'Take a style that has one; some have citations in notes alone',
    );
  const known = new Set(childrenOf(root, 'macro').map(({ attributes }) => attributes.name));
  const missing = macrosIn(root).find((macro) => !known.has(macro));
  if (missing)
    return tell(`It has no macro “${missing}”, which it names`, 'Write it, or get the style anew');
  return {
    id,
    name,
    csl,
    lang: root.attributes['default-locale'] ?? null,
    parent: parent ? (parent.attributes.href?.split('/').filter(Boolean).at(-1) ?? '') : null,
  };
}

/** Macros that are named within an element; the processor sets nothing in place of one it lacks. */
function macrosIn({ name, attributes, children }: XmlElement): string[] {
  const own = attributes.macro && name !== 'macro' ? [attributes.macro] : [];
  return own.concat(
    children.flatMap((child) => (typeof child === 'string' ? [] : macrosIn(child))),
  );
}
