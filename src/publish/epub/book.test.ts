import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Element, Nodes, Root } from 'xast';
import { noteAnchor, sentenceNumber, summaryAnchor } from '../../model/anchor.ts';
import type { Edition, RetiredAnchor, Source } from '../../model/edition.ts';
import { eventsOf } from '../../model/timeline/events.ts';
import { loadEdition } from '../../read/loader.ts';
import { readAbout } from '../../read/read-about.ts';
import { attribute, deadLinks, idsOf, readBook } from '../epub-reading.ts';
import { hostileText } from '../made-up.ts';
import { songFonts, songLicence } from '../song/subset.ts';
import { elementsIn, textIn } from '../xml-reading.ts';
import { type BookFile, book } from './book.ts';
import { identifierOf } from './identifier.ts';

const SITE = 'https://a.example/b/';
/** The made-up edition says of itself what is written. */
const saying = (edition: Edition, value: string): Edition => ({
  ...edition,
  about: [readAbout({ path: 'about.en.mdx', value, lang: 'en', first: true }, [])].flatMap(
    (about) => about ?? [],
  ),
});
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const cutFace = async (characters: readonly string[]) => ({
  fonts: await songFonts(characters),
  licence: await songLicence(),
});
const readFigure = (source: string, file: string) => new TextEncoder().encode(`${source}/${file}`);
const write = (edition: Edition) =>
  Array.fromAsync(book(edition, { site: SITE, cutFace, readFigure }));

const editions: Record<string, Edition> = {};
const files: Record<string, BookFile[]> = {};
const books: Record<string, Map<string, Root>> = {};
beforeAll(async () => {
  for (const [name, root] of [
    ['own', '../../../'],
    ['made-up', '../../fixtures/edition/'],
    ['structured', '../../fixtures/structured/'],
  ] as const) {
    editions[name] = await loadEdition({ root: folder(root) });
    files[name] = await write(editions[name]);
    books[name] = readBook(files[name]);
  }
}, 120_000);
const edition = (name = 'made-up') => editions[name] as Edition;
const page = (file: string, name = 'made-up') => books[name]?.get(file) as Root;
/** The element with an id. Throws where there is none. */
function withId(root: Root | undefined, id: string): Element {
  const found = root && idsOf(root).get(id);
  if (!found) throw new Error(`There is no element with id="${id}".`);
  return found;
}
const made = (id: string) => edition().sources.find((source) => source.id === id) as Source;

/** An element's words without the references to notes and the numbers of sentences. */
function wordsOf(node: Nodes): string {
  if (node.type === 'element' && /^(?:noteref|n)$/.test(attribute(node, 'class') ?? '')) return '';
  return 'children' in node
    ? node.children.map((child) => wordsOf(child as Nodes)).join('')
    : textIn(node);
}

describe.each(['own', 'made-up'])('the book of the %s edition', (name) => {
  test('has every anchor of the pages, in the file that has the name of its source', () => {
    const { sources, references, names } = edition(name);
    const lacking = (file: string, anchors: readonly string[]) => {
      const ids = idsOf(page(file, name));
      return anchors.filter((anchor) => !ids.has(anchor)).map((anchor) => `${file}#${anchor}`);
    };
    const anchorsOf = ({ paragraphs, notes }: Source) => [
      ...paragraphs.flatMap(({ anchor, sentences, summary }) => [
        anchor,
        ...sentences.map((sentence) => sentence.anchor),
        ...(summary ? [summaryAnchor(anchor)] : []),
      ]),
      ...notes.map(({ id }) => noteAnchor(id)),
    ];
    expect(sources.flatMap((source) => lacking(`${source.id}.xhtml`, anchorsOf(source)))).toEqual(
      [],
    );
    expect(
      lacking(
        'references.xhtml',
        references.map(({ key }) => `ref-${key}`),
      ),
    ).toEqual([]);
    expect(
      lacking(
        'timeline.xhtml',
        eventsOf(edition(name)).map(({ anchor }) => anchor),
      ),
    ).toEqual([]);
    expect(
      lacking(
        'glossary.xhtml',
        names.map(({ id }) => `name-${id}`),
      ),
    ).toEqual([]);
  });

  test('has no link that leads nowhere, and no id twice in a file', () => {
    expect(deadLinks(books[name] as Map<string, Root>)).toEqual([]);
  });

  test('has full texts to the letter, and of other texts the digests alone', () => {
    for (const { id, paragraphs } of edition(name).sources) {
      const ids = idsOf(page(`${id}.xhtml`, name));
      for (const { anchor, text, digest } of paragraphs)
        if (text ?? digest) expect(wordsOf(ids.get(anchor) as Element)).toBe(text ?? digest?.text);
    }
  });

  test('leads from the words to each note and from the note back, under its number', () => {
    for (const { id, notes } of edition(name).sources) {
      const file = page(`${id}.xhtml`, name);
      const ids = idsOf(file);
      const references = elementsIn(file).filter(
        (each) => attribute(each, 'epub:type') === 'noteref',
      );
      expect(
        references
          .map((each) => [attribute(each, 'href'), textIn(each), attribute(each, 'role')])
          .toSorted(),
      ).toEqual(
        notes.map((note) => [`#note-${note.id}`, String(note.number), 'doc-noteref']).toSorted(),
      );
      for (const note of notes) {
        const aside = ids.get(noteAnchor(note.id)) as Element;
        expect([aside.name, attribute(aside, 'epub:type'), attribute(aside, 'role')]).toEqual([
          'aside',
          'footnote',
          'doc-footnote',
        ]);
        const back = elementsIn(aside).find(
          (each) => attribute(each, 'role') === 'doc-backlink',
        ) as Element;
        const from = ids.get(attribute(back, 'href')?.slice(1) ?? '') as Element;
        expect([attribute(from, 'href'), textIn(back).split(' ')[0]]).toEqual([
          `#note-${note.id}`,
          String(note.number),
        ]);
      }
    }
  });

  test('says the language of every Chinese word, to HTML and to XML alike', () => {
    const wrong: string[] = [];
    const look = (node: Nodes, lang: string): void => {
      // A title can hold no element.
      if (node.type === 'element' && node.name === 'title') return;
      const own = node.type === 'element' ? attribute(node, 'lang') : undefined;
      if (node.type === 'element' && own !== attribute(node, 'xml:lang') && node.name !== 'package')
        wrong.push(`${own} is not ${attribute(node, 'xml:lang')}`);
      if (node.type === 'text' && /\p{Script=Han}/u.test(node.value) && !/^zh/.test(lang))
        wrong.push(`${lang}: ${node.value}`);
      if ('children' in node) for (const child of node.children) look(child as Nodes, own ?? lang);
    };
    for (const [file, root] of books[name] ?? []) if (file.endsWith('.xhtml')) look(root, '');
    expect(wrong).toEqual([]);
  });

  test('lists each of its files once, and those of texts in the order of reading, the principal source first', () => {
    const all = elementsIn(page('package.opf', name));
    const listed = all.filter(({ name: tag }) => tag === 'item');
    const linked = all.filter(({ name: tag }) => tag === 'link');
    expect(
      [...listed, ...linked].map((each) => `EPUB/${attribute(each, 'href')}`).toSorted(),
    ).toEqual(
      (files[name] ?? [])
        .map((file) => file.name)
        .filter((file) => file.startsWith('EPUB/') && file !== 'EPUB/package.opf')
        .toSorted(),
    );
    const order = all
      .filter(({ name: tag }) => tag === 'itemref')
      .map((each) => attribute(each, 'idref'));
    const hrefs = order.map((id) => attribute(withId(page('package.opf', name), id ?? ''), 'href'));
    expect(hrefs.slice(0, 3)).toEqual([
      'titlepage.xhtml',
      'nav.xhtml',
      `${edition(name).record.principal}.xhtml`,
    ]);
    expect(hrefs.slice(-6).join(' ')).toBe(
      'map.xhtml timeline.xhtml glossary.xhtml references.xhtml about.xhtml colophon.xhtml',
    );
  });
});

test('the same edition gives the same files, byte for byte', async () => {
  expect(await write(edition())).toEqual(files['made-up']);
});

test('a note says its kind, how sure it is, its positions in their order, and what refers to it', () => {
  const words = (id: string) =>
    textIn(withId(page('decision.xhtml'), id))
      .replaceAll(/\s+/g, ' ')
      .trim();
  expect(words('note-help')).toBe(
    '5 Fact, inferred On “帮助”, cl. 2 para. 2 Help is not money; compare the report and the dispute.',
  );
  expect(words('note-support')).toMatch(
    /^4 Disputed On “支持“修船计划””, cl\. 1 Whether.* 1 May 2020 Parliament \(legislature\) The Act.* 2029 Ann Lee \(scholar\) Lee says.* Referred to from cl\. 2 para\. 2, note 5$/,
  );
});

test('links between pages of the site are links between files of the book; a page that it lacks keeps its address', async () => {
  const hrefsIn = (root: Root) =>
    elementsIn(root).flatMap((each) => (each.name === 'a' ? [attribute(each, 'href')] : []));
  const hrefs = (file: string) => hrefsIn(page(file));
  const about =
    '# About\n\nSee the [references](../references/), [home](../#sources), [search](../search/).\n';
  const told = readBook(await write(saying(edition(), about)));
  expect(hrefsIn(told.get('about.xhtml') as Root)).toEqual([
    'references.xhtml',
    'titlepage.xhtml',
    `${SITE}search/`,
  ]);
  expect(hrefs('report.xhtml')).toContain('decision.xhtml#c1');
  expect(hrefs('decision.xhtml')).toContain('report.xhtml#p1');
  expect(hrefs('decision.xhtml')).toContain('references.xhtml#ref-harbour-act');
});

test('a link of the About page that would lead nowhere stops the book', async () => {
  const about = '# About\n\n[Nothing](../glossary/#nothing)\n';
  await expect(write(saying(edition(), about))).rejects.toThrow(
    'about.xhtml: glossary.xhtml#nothing',
  );
});

test('a link to the changes leads to a line that tells where no earlier version was kept', async () => {
  const about = '# About\n\nSee [Changes](#changes).';
  const told = readBook(await write(saying(edition(), about)));
  expect(textIn(withId(told.get('about.xhtml'), 'changes'))).toBe(
    'No earlier version of this edition was kept.',
  );
});

test('each English sentence leads to the one that it renders, whose number is drawn and is no character', () => {
  const summary = withId(page('decision.xhtml'), 'c1-en');
  const numbers = elementsIn(summary).filter((each) => attribute(each, 'class') === 'n');
  expect(numbers.map((each) => [textIn(each), attribute(each, 'href')])).toEqual([
    ['1', '#c1-s1'],
    ['2', '#c1-s2'],
  ]);
  for (const id of ['c1-s1', 'c1-s2'])
    expect(attribute(withId(page('decision.xhtml'), id), 'data-n')).toBe(
      String(sentenceNumber(id)),
    );
});

test('an anchor that has gone leads to what became of it', async () => {
  const gone: RetiredAnchor = {
    anchor: 'c9',
    kind: 'paragraph',
    version: '0.0.9',
    why: 'merged',
    successors: ['c1'],
    quote: null,
    label: 'cl. 9',
  };
  const decision = made('decision');
  const paragraphs = decision.paragraphs.map((each) =>
    each.anchor === 'c1' ? { ...each, retired: [gone] } : each,
  );
  const changed = { ...edition(), sources: [{ ...decision, paragraphs }, made('report')] };
  const line = withId(readBook(await write(changed)).get('decision.xhtml'), 'c9');
  expect(textIn(line)).toBe('Cl. 9 (#c9) was merged into cl. 1 in version 0.0.9 of this edition.');
});

test('a source that has the name of a file of the book gets another, and links to it follow', async () => {
  const rename = (text: string) =>
    JSON.parse(
      text
        .replaceAll('"report"', '"map"')
        .replaceAll('/b/sources/report/', '/b/sources/map/')
        .replaceAll('"sources/report/"', '"sources/map/"'),
    );
  const all = readBook(await write(rename(JSON.stringify(edition()))));
  withId(all.get('source-map.xhtml'), 'p1');
  expect(deadLinks(all)).toEqual([]);
});

test('words that would spoil XML come through whole', async () => {
  const [decision, report] = [made('decision'), made('report')];
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const record = {
        ...decision.record,
        short: text,
        relation: text,
        facts: [{ term: text, value: text }],
      };
      const own = { ...edition().record, title: text, description: text };
      const changed = { ...edition(), sources: [{ ...decision, record }, report], record: own };
      const all = readBook(
        await Array.fromAsync(
          book(changed, {
            site: SITE,
            cutFace: async () => ({ fonts: [], licence: '' }),
            readFigure,
          }),
        ),
      );
      const [term, value] = elementsIn(all.get('decision.xhtml') as Root).filter(({ name }) =>
        /^d[td]$/.test(name),
      );
      expect([term, value].map((each) => textIn(each as Element))).toEqual([text, text]);
    }),
    { numRuns: 40 },
  );
});

test('the identifier is the same for one address and version, and another for the next version', () => {
  const next = { ...edition(), record: { ...edition().record, version: '0.2.0' } };
  expect(identifierOf(edition(), SITE)).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(identifierOf({ ...edition() }, SITE)).toBe(identifierOf(edition(), SITE));
  expect(identifierOf(next, SITE)).not.toBe(identifierOf(edition(), SITE));
});

describe('a text that stands alone', () => {
  test('is in the book to the letter, its lists, tables and headings as what they are', () => {
    for (const { id, paragraphs } of edition('structured').sources) {
      const ids = idsOf(page(`${id}.xhtml`, 'structured'));
      for (const { anchor, text } of paragraphs)
        expect(wordsOf(ids.get(anchor) as Element)).toBe(text);
    }
    const minutes = page('minutes.xhtml', 'structured');
    const lists = elementsIn(minutes).filter((each) => attribute(each, 'class') === 'items');
    expect(lists.map(({ name, children }) => [name, children.length])).toEqual([
      ['ul', expect.any(Number)],
      ['ol', expect.any(Number)],
    ]);
    expect(elementsIn(lists[0] as Element)).toContain(lists[1]);
    expect(withId(minutes, 'p16').name).toBe('tr');
    expect(
      elementsIn(withId(minutes, 'p16')).flatMap((each) => attribute(each, 'scope') ?? []),
    ).toEqual(['col', 'col', 'col']);
    const law = page('law.xhtml', 'structured');
    expect(['ch1', 'div1', 'art1'].map((anchor) => withId(law, anchor).name)).toEqual([
      'h2',
      'h3',
      'p',
    ]);
  });

  test('has its divisions in the contents, and no paragraphs', () => {
    const hrefs = elementsIn(withId(page('nav.xhtml', 'structured'), 'toc')).flatMap(
      (each) => attribute(each, 'href') ?? [],
    );
    expect(hrefs.filter((href) => /^(?:law|minutes)\.xhtml#/.test(href))).toEqual([
      ...['ch1', 'ch2', 'div1', 'div2', 'ch3', 'notes_', 'record'].map((id) => `law.xhtml#${id}`),
      ...['notes_', 'record'].map((id) => `minutes.xhtml#${id}`),
    ]);
  });
});
