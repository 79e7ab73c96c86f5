import { describe, expect, test } from 'vitest';
import { CaptureError } from '../../../model/capture/decode.ts';
import { nameOf } from '../../../model/structure/place.ts';
import { structureOf } from '../../../model/structure/structure.ts';
import { readerFor, readWith } from '../readers.ts';

const read = (bytes: Uint8Array, name = 'x.xml') =>
  readWith(readerFor(bytes, name).id, bytes, {}, 'en');
/** What a document is read as: each line with what its reader says of it, blocks parted by nothing. */
async function lines(xml: string, name = 'x.xml'): Promise<string[]> {
  const bytes = new TextEncoder().encode(xml);
  const { lines: found } = await read(bytes, name);
  return found.map(({ text, isTitle, heading, leftOut, at }) => {
    const is = isTitle ? 'title' : heading ? `h${heading}` : (leftOut?.rule ?? '');
    return [is && `[${is}] `, text, at && ` (${at})`].filter(Boolean).join('');
  });
}
const inTei = (body: string, header = '') =>
  `<?xml version="1.0"?><!-- made up --><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text>${body}</text></TEI>`;

describe('TEI', () => {
  test('is read as it is printed: headings, verse with speakers, lists, tables, pages', async () => {
    expect(
      await lines(
        inTei(`<front><castList><head>Persons</head><castItem>A Ferryman</castItem></castList></front>
          <body><head>The Ferry</head><pb n="3"/><div><head>First crossing</head>
            <stage>Fog.</stage>
            <sp><speaker>FERRYMAN</speaker><l>The rope is wet,</l><l>the bell is set.</l></sp>
            <p>Fares are paid<lb/>in copper, <emph>not</emph> in fish.</p><fw>4</fw><pb n="4"/>
            <list><item>one cow</item><item>two goats</item></list>
            <table><row><cell>cow</cell><cell>3</cell></row></table></div></body>`),
      ),
    ).toEqual([
      '[h2] Persons',
      '',
      'A Ferryman',
      '',
      '[title] The Ferry',
      '',
      '[h2] First crossing (page 3)',
      '',
      'Fog. (page 3)',
      '',
      'FERRYMAN (page 3)',
      'The rope is wet, (page 3)',
      'the bell is set. (page 3)',
      '',
      'Fares are paid in copper, not in fish. (page 3)',
      '',
      '[running-head] 4 (page 3)',
      '',
      'one cow (page 4)',
      '',
      'two goats (page 4)',
      '',
      'cow\t3 (page 4)',
    ]);
  });

  test('takes the heading of one of several divisions for no title', async () => {
    expect(
      await lines(
        inTei(
          '<body><div><head>Act 1</head><p>Fog.</p></div><div><head>Act 2</head><p>Sun.</p></div></body>',
        ),
      ),
    ).toEqual(['[h2] Act 1', '', 'Fog.', '', '[h2] Act 2', '', 'Sun.']);
  });

  test('keeps what the source has where an editor corrects it, and says so', async () => {
    const bytes = new TextEncoder().encode(
      inTei(
        '<body><p>The <choice><sic>lantren</sic><corr>lantern</corr></choice> <del>was</del><add>is</add> lit<note>By hand.</note>, they <gap/> said.</p></body>',
      ),
    );
    const { lines: found, told } = await read(bytes);
    expect(found.map(({ text }) => text)).toEqual([
      'The lantren is lit¹, they […] said.',
      '',
      '¹ By hand.',
    ]);
    expect(told).toHaveLength(3);
  });

  test('tells of itself, from its header', async () => {
    const bytes = new TextEncoder().encode(
      inTei(
        '<body><p>Words.</p></body>',
        '<fileDesc><titleStmt><title>The Ferry</title><author>A. Keeper</author></titleStmt><publicationStmt><date when="1911-10">October 1911</date></publicationStmt></fileDesc>',
      ),
    );
    const { found } = await read(bytes);
    expect(found.map(({ field, value }) => `${field}: ${value}`)).toEqual([
      'title: The Ferry',
      'author: A. Keeper',
      'date: 1911-10',
    ]);
  });
});

describe('laws in XML', () => {
  test('Akoma Ntoso: numbers stand before their words, headings with them', async () => {
    expect(
      await lines(
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification/></meta><preface><docTitle>Ferries Act</docTitle></preface><body><chapter><num>Chapter 1</num><heading>Boats</heading><section><num>1.</num><heading>Fares</heading><subsection><num>(1)</num><intro><p>A fare is due—</p></intro><paragraph><num>(a)</num><content><p>by day;</p></content></paragraph></subsection></section></chapter></body></act></akomaNtoso>',
      ),
    ).toEqual([
      '[title] Ferries Act',
      '',
      '[h2] Chapter 1 Boats',
      '',
      '1. Fares',
      '',
      '(1) A fare is due—',
      '',
      '(a) by day;',
    ]);
  });
  test('Akoma Ntoso: leaves chapters with bare numbers divisions, and sections called as they are printed', async () => {
    const act = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body>
      <chapter eId="chp_1"><num>1</num><heading>Boats</heading>
        <section eId="sec_1"><num>1.</num><heading>Names</heading><content><p>A boat has a name.</p></content></section>
        <section eId="sec_2"><num>2.</num><content><p>It has a flag.</p></content></section></chapter>
      <chapter eId="chp_2"><num>2</num><heading>Rafts</heading>
        <section eId="sec_3"><num>3.</num><heading>Flags</heading><content><p>A raft has none.</p></content></section></chapter>
    </body></act></akomaNtoso>`;
    const { lines: found } = await read(new TextEncoder().encode(act));
    const texts = found.filter(({ text }) => text !== '');
    const { scheme, places } = structureOf(
      texts.map(({ text, heading }) => ({ text, role: 'text' as const, heading: heading ?? null })),
      { kind: 'legislation', lang: 'en' },
    );
    expect(scheme?.id).toBe('acts');
    expect(
      places.map(({ role, called }, i) => `${role} ${nameOf(called)}: ${texts[i]?.text}`),
    ).toEqual([
      'heading division 1: 1 Boats',
      'heading section 1: 1. Names',
      'provision section 1: A boat has a name.',
      'provision section 2: 2. It has a flag.',
      'heading division 2: 2 Rafts',
      'heading section 3: 3. Flags',
      'provision section 3: A raft has none.',
    ]);
  });

  test('USLM: notes of who published it are shown as none of the text', async () => {
    expect(
      await lines(
        '<bill xmlns="http://schemas.gpo.gov/xml/uslm"><meta/><main><section><num>SECTION 1. </num><heading>Ferries.</heading><content>A ferry needs a bell.</content><notes><note><p>Rung since 1900.</p></note></notes></section></main></bill>',
      ),
    ).toEqual([
      'SECTION 1. Ferries.',
      '',
      'A ferry needs a bell.',
      '',
      '[editorial-note] Rung since 1900.',
    ]);
  });
});

describe('XML that cannot be read is refused with its place', () => {
  const deep = `${'<p>'.repeat(100_000)}x${'</p>'.repeat(100_000)}`;
  test.each([
    ['is not well-formed', inTei('<body><p>Words</body>'), /Not well-formed XML/],
    [
      'declares entities',
      inTei('<body><p>&rope;</p></body>').replace(
        '<TEI',
        '<!DOCTYPE TEI [<!ENTITY rope "rope"><!ENTITY out SYSTEM "file:///etc/passwd">]><TEI',
      ),
      /entities that a document declares/,
    ],
    ['is 100,000 elements deep', inTei(`<body>${deep}</body>`), /within one another/],
    ['has no text', inTei('<body/>'), /holds no text/],
  ])('one that %s', async (_, xml, told) => {
    const bytes = new TextEncoder().encode(xml);
    const reading = read(bytes);
    await expect(reading).rejects.toThrow(CaptureError);
    await expect(reading).rejects.toThrow(told);
  });
});
