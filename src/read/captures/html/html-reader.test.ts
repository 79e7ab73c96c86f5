import { describe, expect, test } from 'vitest';
import { encodedIn } from '../../../fixtures/encoded-in.ts';
import type { ReadLine } from '../../../model/capture/reading.ts';
import { readerFor, readWith } from '../readers.ts';
import { Sandbox } from '../sandbox.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (html: string, options = {}) => readWith('html', bytes(html), options, 'en');

/** A line as a test shows it: what it is, and its words. */
function shown({ text, isTitle, heading, leftOut, at }: ReadLine): string {
  const kind = isTitle ? 'title' : leftOut ? leftOut.rule : heading ? `h${heading}` : '';
  return `${kind && `[${kind}] `}${at ? `(${at}) ` : ''}${text}`;
}

/** The words of a page’s body; paragraphs are long enough to be taken for text. */
async function linesOf(body: string): Promise<string[]> {
  const { lines } = await read(
    `<!doctype html><html lang="en"><title>On ropes</title><body>${body}`,
    { part: 'body' },
  );
  return lines.map(shown);
}

const PROSE = [
  'Ropes are kept dry, in the loft over the boathouse, and nobody may take one away unasked.',
  'A rope that was wetted is hung over the long beam, where it dries slowly and keeps its twist.',
  'Each spring the warden looks at all of them, and those with a broken strand are cut up for mats.',
  'The mats are sold at the gate, and what they bring is laid out for new rope before the autumn.',
];
const PAGE = `<!doctype html>
<html lang="en-GB"><head><title>Keeping ropes – The Boathouse</title>
<meta charset="utf-8"><meta property="og:site_name" content="The Boathouse">
<meta name="citation_author" content="Ida Quay"><meta name="DC.date" content="2031-04-02">
<link rel="canonical" href="https://boathouse.example/ropes">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Article",
"headline":"Keeping ropes","author":[{"@type":"Person","name":"Ida Quay"}],"license":"https://boathouse.example/free"}]}</script>
<style>.later { display: none } @media print { .text { display: none } }</style></head>
<body><header><p>The Boathouse</p><nav><ul><li><a href="/">Home</a><li><a href="/knots">Knots</a></ul></nav></header>
<main class="text"><h1>Keeping ropes</h1><div class="byline">By Ida Quay</div>
${PROSE.map((prose) => `<p>${prose}</p>`).join('\n')}
<p class="later">Words for later.</p>
<div class="share-buttons"><a href="#">Tell a friend</a></div></main>
<aside><h2>Read also</h2><a href="/oars">Oars</a></aside>
<section id="comments"><p>Very dry indeed.</p></section>
<form><label>Write to us</label><input value="x"><button>Send</button></form>
<footer><p>© The Boathouse</p></footer></body></html>`;

describe('a web page', () => {
  test('is lines, of which each that is no text says why', async () => {
    const { lines, paragraphs, options } = await read(PAGE);
    expect({ paragraphs, options }).toEqual({
      paragraphs: 'stanzas',
      options: { encoding: 'utf-8' },
    });
    expect(lines.map(shown).filter((line) => line !== '')).toEqual([
      '[page-header] The Boathouse',
      '[navigation] - Home',
      '[navigation] - Knots',
      '[title] Keeping ropes',
      'By Ida Quay',
      ...PROSE,
      '[hidden] Words for later.',
      '[share-links] Tell a friend',
      '[aside] Read also',
      '[aside] Oars',
      '[comments] Very dry indeed.',
      '[form] Write to usSend',
      '[page-footer] © The Boathouse',
    ]);
  });

  test('what a name within the text shows to be furniture is none of it, unless it is most of it', async () => {
    const page = (name: string) => `<!doctype html><html lang="en"><title>Ropes</title>
      <body><article><h1>Keeping ropes</h1>${PROSE.map((prose) => `<p>${prose}</p>`).join('')}
      <div class="${name}"><p>Ida Quay keeps the ropes of the boathouse, and writes of them.</p></div>
      <p>${PROSE[0]}</p></article></body></html>`;
    const last = (lines: readonly ReadLine[]) =>
      lines.map(shown).filter((line) => line.includes('Ida Quay'));
    expect(last((await read(page('author-bio'))).lines)).toEqual([
      '[byline] Ida Quay keeps the ropes of the boathouse, and writes of them.',
    ]);
    expect(last((await read(page('toc'))).lines)).toEqual([
      '[navigation] Ida Quay keeps the ropes of the boathouse, and writes of them.',
    ]);
    expect(last((await read(page('quotation'))).lines)).toEqual([
      'Ida Quay keeps the ropes of the boathouse, and writes of them.',
    ]);
    const most = PROSE.map((prose) => `<p class="related">${prose}</p>`).join('');
    const whole = await read(
      `<!doctype html><html lang="en"><title>Ropes</title><body><article><h1>Ropes</h1>${most}</article>`,
    );
    expect(whole.lines.map(shown).filter(Boolean)).toEqual(['[title] Ropes', ...PROSE]);
  });

  test('the link by which a heading is edited is none of its words', async () => {
    const heading = '<h2>Knots<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>';
    const lines = await linesOf(`${heading}<p>${PROSE[0]}</p>`);
    expect(lines.filter(Boolean)).toEqual(['[h2] Knots', '[edit-link] [edit]', PROSE[0]]);
  });

  test('a formula is one row of the signs that are seen of it', async () => {
    const { lines, told } = await read(
      `<!doctype html><html lang="en"><title>Ropes</title><body><p>A rope bears <math>
        <semantics><mrow> <mi>d</mi> <mo>=</mo> <mn>2</mn> <mi>r</mi> </mrow>
        <annotation encoding="application/x-tex">d = 2r</annotation></semantics></math> of it.</p>`,
      { part: 'body' },
    );
    expect(lines.map(({ text }) => text).filter(Boolean)).toEqual(['A rope bears d=2r of it.']);
    expect(told.join()).toContain('1 formula is one row of signs');
  });

  test('tells of itself what it says, and where it says so', async () => {
    const { found } = await read(PAGE);
    expect(found).toEqual([
      { field: 'title', value: 'Keeping ropes', where: 'JSON-LD headline' },
      { field: 'author', value: 'Ida Quay', where: 'JSON-LD author, meta citation_author' },
      { field: 'rights', value: 'https://boathouse.example/free', where: 'JSON-LD license' },
      { field: 'publisher', value: 'The Boathouse', where: 'meta og:site_name' },
      { field: 'date', value: '2031-04-02', where: 'meta dc.date' },
      { field: 'language', value: 'en-GB', where: 'html lang' },
      { field: 'url', value: 'https://boathouse.example/ropes', where: 'link canonical' },
      { field: 'title', value: 'Keeping ropes – The Boathouse', where: 'title' },
    ]);
  });

  test.each([
    [
      '<!-- saved from url=(0029)https://boathouse.example/old -->',
      [['url', 'https://boathouse.example/old']],
    ],
    [
      '<!--\n Page saved with SingleFile \n url: https://boathouse.example/one \n saved date: Wed Apr 02 2031 10:00:00 GMT+0200 (CEST)\n-->',
      [
        ['url', 'https://boathouse.example/one'],
        ['archive', 'saved on 2031-04-02T08:00:00.000Z'],
      ],
    ],
    [
      '<script>__wm.wombat("https://boathouse.example/","20310402080000")</script><!-- FILE ARCHIVED ON 08:00:00 Apr 02, 2031 AND RETRIEVED FROM THE INTERNET ARCHIVE -->',
      [['archive', 'https://web.archive.org/web/20310402080000/https://boathouse.example/']],
    ],
  ])('that a program saved tells whence: %s', async (comment, expected) => {
    const { found } = await read(`<!doctype html>${comment}<p>Words.</p>`, { part: 'p' });
    expect(found.map(({ field, value }) => [field, value])).toEqual(expected);
  });

  test('is taken in whole where the text found is a small part of it', async () => {
    const chapters = PROSE.map(
      (prose, i) => `<div><h2>Chapter ${i + 1}</h2>${`<p>${prose}</p>`.repeat(8)}</div>`,
    );
    const { lines } = await read(
      `<!doctype html><title>Ropes</title><div><h1>Ropes</h1></div>${chapters.join('')}`,
    );
    const kept = lines.filter(({ text, leftOut }) => text !== '' && !leftOut);
    expect(kept).toHaveLength(1 + 4 + 32);
  });

  test('gives what an editor says is its text', async () => {
    const html = '<div id="a"><p>One.</p></div><div class="b c"><p>Two.</p></div><p>Three.</p>';
    const kept = async (part: string) =>
      (await read(html, { part })).lines.flatMap(({ text, leftOut }) =>
        leftOut || text === '' ? [] : [text],
      );
    expect(await kept('#a')).toEqual(['One.']);
    expect(await kept('div.c > p')).toEqual(['Two.']);
    await expect(read(html, { part: '#none' })).rejects.toThrow('what --part #none says');
  });

  test('of scripts or frames alone is refused with what to do', async () => {
    await expect(read('<!doctype html><script>write()</script>')).rejects.toMatchObject({
      message: expect.stringContaining('holds no text'),
      mend: expect.stringContaining('save it again'),
    });
  });
});

describe('what is seen on a page', () => {
  test.each([
    ['white space folds', '<p>\n One \t two\n<b> three</b> </p>', ['One two three']],
    ['no-break spaces stay within', '<p>&nbsp;a&nbsp; b&nbsp;</p>', ['a\u00a0 b']],
    ['a line’s end between Han is nothing', '<p>灯塔\n须知\nand 灯</p>', ['灯塔须知 and 灯']],
    ['a break is a line', '<p>one<br>two</p>', ['one', 'two']],
    ['two breaks part paragraphs', '<p>one<br>\n<br>two</p>', ['one', '', 'two']],
    [
      'an indented line begins a paragraph',
      '<p>　　灯塔。<br>　　船舶。</p>',
      ['灯塔。', '', '船舶。'],
    ],
    ['pre keeps its lines', '<pre>\none  two\n three</pre>', ['one  two', 'three']],
    ['loose words are a block', 'one<p>two</p>three', ['one', '', 'two', '', 'three']],
    [
      'a bullet hides no number of the words',
      '<ul><li>(a) five crowns; and<li><b>(b)</b> ten<li>a boat</ul>',
      ['(a) five crowns; and', '', '(b) ten', '', '- a boat'],
    ],
    [
      'items have their marks',
      '<ul><li>a<li>b</ul><ol start=3><li>c<li value=7>d</ol>',
      ['- a', '', '- b', '', '3. c', '', '7. d'],
    ],
    [
      'marks of other kinds',
      '<ol type=a><li>x<li>y</ol><ol style="list-style-type: upper-roman"><li>z</ol><ul style="list-style: none"><li>q</ul>',
      ['a. x', '', 'b. y', '', 'I. z', '', 'q'],
    ],
    [
      'marks in the figures and letters of other scripts, as browsers draw them',
      [
        'lower-greek',
        'hebrew',
        'armenian',
        'decimal-leading-zero',
        'hiragana-iroha',
        'cjk-ideographic',
      ]
        .map((style) => `<ol start=15 style="list-style-type:${style}"><li>x</ol>`)
        .join(''),
      ['ο. x', 'טו. x', 'ԺԵ. x', '15. x', 'よ、x', '十五、x'].flatMap((line, i) =>
        i === 0 ? [line] : ['', line],
      ),
    ],
    [
      'a formula is the row of its signs, however it is set in the file',
      '<p>Thus <math><mfrac>\n<mi> x </mi>\n<mn>2</mn>\n</mfrac> <mo> = </mo><mtext>at rest</mtext></math> holds.</p>',
      ['Thus x2=at rest holds.'],
    ],
    [
      'items within items',
      '<ol><li><p>a</p><p>b</p><ol type=i><li>c</ol></ol>',
      ['1. a', '', 'b', '', 'i. c'],
    ],
    [
      'a row is a line',
      '<table><caption>Tides</caption><tr><th>Day<th>Time<tr><td>Mon<br>day<td><p>6</p><p>18</p></table>',
      ['Tides', '', 'Day\tTime', '', 'Mon day\t6 18'],
    ],
    [
      'a table that only sets out a page is its blocks',
      '<table role=presentation><tr><td><p>a</p><p>b</p><td>c</table>',
      ['a', '', 'b', '', 'c'],
    ],
    [
      'headings have their level',
      '<h1>On ropes</h1><h3>Wet</h3><div role=heading aria-level=4>Dry</div><p>a</p>',
      ['[title] On ropes', '', '[h3] Wet', '', '[h4] Dry', '', 'a'],
    ],
    [
      'a caption is text',
      '<figure><img alt="x"><figcaption>A rope</figcaption></figure>',
      ['A rope'],
    ],
    [
      'readings are left out',
      '<p><ruby>灯<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>台</p>',
      ['灯台'],
    ],
    ['deleted words are none', '<p>a <del>b</del><ins>c</ins></p>', ['a c']],
    ['a quotation has its marks', '<p>He said <q>no</q>.</p>', ['He said “no”.']],
    [
      'hidden words are shown as such',
      '<p>a <span hidden>b</span></p><p style="display:none">c</p><dialog>d</dialog>',
      ['a', '', '[hidden] b', '', '[hidden] c', '', '[hidden] d'],
    ],
    [
      'styles tell what is hidden, as far as they are for a wide screen',
      `<style>.a,p.b>i{display:none}.a.c{display:block}@media print{.d{display:none}}
       @media (min-width:600px){.e{visibility:hidden}}@media handheld,screen and (max-device-width:2000px){.k{display:none}}@media (max-width:900px){.d{display:none}}#f{display:none!important}</style>
       <p class=a>a</p><p class=b><i>b</i></p><p class="a c">c</p><p class=d>d</p><p class=e>e</p><p id=f style="display:block">f</p><p class=k>k</p>
       <style media=print>p{display:none}</style><table><tr><td>g<td>h<tbody class=a><tr><td>i<td>j</table>`,
      [
        '[hidden] a',
        '[hidden] b',
        'c',
        'd',
        '[hidden] e',
        '[hidden] f',
        '[hidden] k',
        'g\th',
        '[hidden] i\tj',
      ].flatMap((line, i) => (i === 0 ? [line] : ['', line])),
    ],
    [
      'what floats out of its line stands apart, a great first letter does not',
      '<p>in the sun<span style="float:right">80</span></p><p><span style="float:left">T</span>he sun</p>',
      ['in the sun 80', '', 'The sun'],
    ],
    [
      'scripts, templates and what needs them are nothing',
      '<p>a<script>b</script><template>c</template><noscript>d</noscript><textarea>e</textarea></p>',
      ['a'],
    ],
    [
      'pages of print are told, not read',
      '<p>one <span class="pagenum">[Pg 12]</span>two</p><p>three</p>',
      ['one two', '', '(page 12) three'],
    ],
    ['broken tags are read as browsers do', '<p>a<b>b<p>c</i></div>d', ['ab', '', 'cd']],
    ['characters by name', '<p>&sect; 1 &#x2014; &copy;&amp;&nosuch;</p>', ['§ 1 — ©&&nosuch;']],
    [
      'notes are marked in raised digits, in their places',
      `<p>Dry<sup><a href="#n1" id="r1">[1]</a></sup><sup><a href="#n2">2</a></sup><sup><a href="#n1">[1]</a></sup> rope.</p>
       <ol><li id="n1"><a href="#r1">↑</a> Not wet.</li></ol><p id="n2"><a href="#r1">2</a>. Nor damp.</p>`,
      ['Dry¹ ² ¹ rope.', '', '¹ Not wet.', '', '² . Nor damp.'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await linesOf(body)).toEqual(expected);
  });

  test('words set apart are marked, where they are not the whole', async () => {
    const { lines } = await read(
      '<p>Keep <em>all</em> ropes <b>dry <i>now</i></b></p><p><b>Whole.</b></p><style>.k{font-style:italic}</style><p>a <span class=k>b</span></p>',
      { part: 'body' },
    );
    expect(lines.filter(({ text }) => text !== '').map(({ emphasis = [] }) => emphasis)).toEqual([
      [
        { as: 'em', range: [5, 8] },
        { as: 'strong', range: [15, 22] },
        { as: 'em', range: [19, 22] },
      ],
      [],
      [{ as: 'em', range: [2, 3] }],
    ]);
  });

  test('what is no text is told', async () => {
    const { told } = await read(
      '<img alt="A loft"><p>a <ruby>b<rt>c</rt></ruby><del>d</del>the<img alt="letter">re</p><iframe></iframe>',
      { part: 'body' },
    );
    expect(told).toEqual([
      '1 picture is described in words, which are not of the text: “A loft”',
      '1 picture stands where letters should, which the text then lacks; described as “letter”',
      '1 reading beside characters (ruby) left out; the characters are kept',
      '1 deleted passage left out',
      '1 frame of the page, which are pages of their own, not read',
    ]);
  });
});

describe('the encoding of a page', () => {
  const page = (head: string, words: string) => `<!doctype html>${head}<p>${words}</p>`;
  test.each([
    [
      'says another in vain',
      'utf-8',
      '<meta charset="gb2312">',
      '灯塔由港务局管理，船舶缴费',
      {},
      'utf-8',
    ],
    ['says itself', 'gb18030', '<meta charset="gbk">', '灯塔须知', {}, 'gbk'],
    [
      'says itself in the old way',
      'shift_jis',
      '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">',
      '灯台の規則',
      {},
      'shift_jis',
    ],
    ['has a mark', 'utf-16le', '<meta charset="big5">', 'Ropes – dry', {}, 'utf-16le'],
    ['is named', 'koi8-r', '<meta charset="utf-8">', 'О маяке', { encoding: 'koi8-r' }, 'koi8-r'],
    ['is what suits it', 'windows-1252', '', 'Übergänge – größer', {}, 'windows-1252'],
    ['is UTF-8 where nothing is said', 'utf-8', '', 'Übergänge', {}, 'utf-8'],
  ])('%s', async (_, encoding, head, words, options, name) => {
    const html = page(head, words);
    const file = encoding === 'utf-8' ? bytes(html) : encodedIn(encoding, html);
    const { lines, options: settled } = await readWith(
      'html',
      file,
      { part: 'p', ...options },
      'de',
    );
    expect(lines.map(({ text }) => text)).toEqual([words]);
    expect(settled).toMatchObject({ encoding: name });
    expect((await readWith('html', file, settled, 'en')).lines).toEqual(lines);
  });

  test('that is said wrongly is told', async () => {
    const file = Buffer.concat([bytes('<meta charset="utf-8"><p>Gr'), Buffer.from([0xfc, 0x6e])]);
    const { told } = await readWith('html', file, { part: 'p' }, 'de');
    expect(told).toEqual([expect.stringMatching(/^1 place is no utf-8/)]);
  });
});

describe('a page is known', () => {
  test.each([
    ['<!DOCTYPE html><p>a', 'page.txt', 'html'],
    ['\ufeff <HTML>', 'page', 'html'],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">',
      'a',
      'html',
    ],
    ['<p>A piece.', 'piece.htm', 'html'],
    ['<p>A piece.', 'piece.txt', 'text'],
    ['MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n', 'a', 'mhtml'],
  ])('%j in %s', (text, file, id) => {
    expect(readerFor(bytes(text), file).id).toBe(id);
  });

  test('XHTML is read as XML: an element that is closed at once holds nothing', async () => {
    const { lines } = await read(
      '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x "y">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a"/></head><body><p>a<i/>b &nbsp;&eacute;</p><p><![CDATA[<c>]]></p></body></html>',
      { part: 'body' },
    );
    expect(lines.map(({ text }) => text)).toEqual(['ab \u00a0é', '', '<c>']);
  });
});

test('a page is read in the sandbox as it is here', async () => {
  const sandbox = new Sandbox();
  try {
    const here = await read(PAGE);
    expect(
      await sandbox.read({ reader: 'html', bytes: bytes(PAGE), options: {}, lang: 'en' }),
    ).toEqual(here);
  } finally {
    sandbox.close();
  }
});
