import { expect, test } from 'vitest';
import { akomaNtoso } from './akoma-ntoso.ts';
import { printedLines } from './printed-lines.ts';

const act = (body: string) =>
  `<an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><an:act><an:meta><an:FRBRalias value="Boats Act"/><an:FRBRcountry value="xx"/><an:FRBRlanguage language="eng"/></an:meta><an:preamble><an:p>Be it enacted.</an:p></an:preamble><an:body>${body}</an:body></an:act></an:akomaNtoso>`;
const read = (body: string) => {
  const text = akomaNtoso.read('a.xml', act(body));
  return text && printedLines(text);
};

test('an act is read into its printed lines, each with the place that the markup says', () => {
  const body = `<an:part><an:num>I</an:num><an:heading>General</an:heading>
<an:section><an:num>1.</an:num><an:heading>Boats</an:heading>
<an:subsection><an:num>(1)</an:num><an:content><an:p>A boat is –</an:p><an:blockList><an:item><an:num>(a)</an:num><an:p>small;</an:p></an:item>
<an:item><an:num>(b)</an:num><an:blockList><an:listIntroduction>big:</an:listIntroduction><an:item><an:num>(i)</an:num><an:p>red.</an:p></an:item></an:blockList></an:item></an:blockList><an:p>Not old.<an:remark>[Made up]</an:remark></an:p></an:content></an:subsection>
</an:section></an:part>
<an:section><an:num>2.</an:num><an:paragraph><an:content><an:p>Rafts.</an:p><an:table><an:tr><an:td><an:p>a</an:p></an:td><an:td><an:p>b</an:p></an:td></an:tr></an:table></an:content></an:paragraph></an:section>`;
  expect(akomaNtoso.suits('a.xml', act(body))).toBe(true);
  expect(akomaNtoso.read('a.xml', act(body))).toMatchObject({
    title: 'Boats Act',
    country: 'xx',
    lang: 'en',
    skipped: { 'editorial notes': 1 },
  });
  expect(read(body)).toEqual([
    '- [opening words] | Be it enacted.',
    'heading | Part I General',
    'section 1 | 1. Boats',
    'section 1 / subsection 1 | (1) A boat is –',
    'section 1 / subsection 1 / item a | (a) small;',
    'section 1 / subsection 1 / item b | (b) big:',
    'section 1 / subsection 1 / item b / subitem i | (i) red.',
    'section 1 / subsection 1 [closing words after items] | Not old.',
    'section 2 | 2.',
    'section 2 | Rafts.',
    '- [table] | a　b',
  ]);
});

test('an annex begins with its title, which is held among its particulars', () => {
  const annexed = act('').replace(
    '</an:act>',
    '<an:doc><an:meta><an:FRBRalias value="Schedule 1"/></an:meta><an:mainBody><an:p>Oars.</an:p></an:mainBody></an:doc></an:act>',
  );
  const text = akomaNtoso.read('a.xml', annexed);
  expect(text && printedLines(text).slice(1)).toEqual([
    '- [annex] | Schedule 1',
    '- [annex] | Oars.',
  ]);
});

test('an article that is printed with § is a section', () => {
  expect(
    read(
      '<an:article><an:num>§ 3a</an:num><an:heading>Boote</an:heading><an:paragraph><an:num>(1)</an:num><an:content><an:p>Alle.</an:p></an:content></an:paragraph></an:article>',
    ),
  ).toEqual([
    '- [opening words] | Be it enacted.',
    'section 3a | § 3a Boote',
    'section 3a / paragraph 1 | (1) Alle.',
  ]);
});
