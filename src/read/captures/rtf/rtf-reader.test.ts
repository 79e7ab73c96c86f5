import { describe, expect, test } from 'vitest';
import { shown } from '../../../fixtures/office-files.ts';
import { Sandbox } from '../sandbox.ts';
import { readRtf } from './rtf-reader.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const rtf = (body: string) => readRtf(bytes(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`));
const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset204 Arial Cyr;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset128 MS Mincho;}}';

describe('Rich Text Format', () => {
  test.each([
    ['letters of the code page', "Stra\\'dfe \\'8412\\'93", 'Straße „12“'],
    [
      'letters of a font’s own',
      "{\\f2 \\'ef\\'f0\\'e0\\'e2\\'ee} {\\f1 \\'b7\\'a8\\'c2\\'c9}",
      'право 法律',
    ],
    ['letters of two bytes, the second of them plain', "{\\f4 \\'83\\'5c\\'83e}", 'ソテ'],
    [
      'letters in Unicode, what stands for them passed over',
      '\\u-27769?\\u24459 ?\\uc0\\u8364 .',
      '鎇律€.',
    ],
    ['a letter in two halves', '\\u-10187?\\u-9010?', '𝓎'],
    ['signs of Symbol', "{\\f3 a\\'a3}", 'α≤'],
    ['signs by name', '\\ldblquote a\\rdblquote\\~b\\_c\\-d\\emdash e', '“a”\u00a0b\u2011cd—e'],
    ['a braces and a backslash', '\\{a\\}\\\\', '{a}\\'],
    ['what is given in two ways', '{\\upr{Kn?pf}{\\*\\ud{Kn\\u246 ?pf}}}', 'Knöpf'],
    ['the result of a field', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}', 'link'],
    ['what a program does not know', '{\\*\\unknown words}a', 'a'],
    ['figures above the line', 'Art. 22{\\super 1}', 'Art. 22¹'],
    ['binary data', '{\\pict\\bin3 }}}}a', 'a'],
  ])('reads %s', (_, body, expected) => {
    expect(shown(rtf(`${FONTS}${body}\\par`))).toEqual([expected]);
  });

  test('is numbered by its lists, or by the labels that it gives', () => {
    const level = (format: number, text: string) =>
      `{\\listlevel\\levelnfc${format}\\levelstartat1\\levelfollow0{\\leveltext ${text};}{\\levelnumbers \\'01;}}`;
    const body =
      `{\\*\\listtable{\\list${level(0, "\\'0aArticle \\'00.")}${level(4, "\\'03(\\'01)")}\\listid9}}` +
      '{\\*\\listoverridetable{\\listoverride\\listid9\\listoverridecount0\\ls1}{\\listoverride\\listid9\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat7}\\ls2}}' +
      '\\pard\\ls1 Ropes\\par\\pard\\ls1\\ilvl1 are dry\\par are coiled\\par\\pard\\ls2 Knots\\par' +
      "\\pard{\\listtext\\tab 3)\\tab}By its own\\par{\\pntext\\'b7\\tab}A bullet\\par";
    expect(shown(rtf(body))).toEqual([
      'Article 1. Ropes',
      '(a) are dry',
      '(b) are coiled',
      'Article 7. Knots',
      '3) By its own',
      '- A bullet',
    ]);
  });

  test('gives headings, notes, tables within tables, running heads, and tells the rest', () => {
    const reading = rtf(
      `${FONTS}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s5 Title;}}{\\info{\\title Of ropes}{\\author A. Knot}{\\creatim\\yr2031\\mo2\\dy1}}` +
        '{\\header Harbour office\\par}{\\footer\\chpgn\\par}' +
        '\\pard\\s5 Rules\\par\\pard\\s1 General\\par\\pard Ropes{\\super\\chftn{\\footnote\\pard{\\super\\chftn} Of hemp.}} are {\\i kept} dry{\\v hidden}.\\par' +
        '{\\deleted Old.}{\\revised New.}\\par' +
        '\\trowd\\pard\\intbl a\\par b\\cell\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables z}\\pard\\intbl c\\cell\\row\\pard After.\\par' +
        '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt Boxed.\\par}}{\\shprslt no}}With a box.\\par{\\pict 00}{\\object{\\*\\objdata 00}{\\result{\\pict 00}}}{\\*\\annotation why}',
    );
    expect(shown(reading)).toEqual([
      '[page-header] Harbour office',
      '# Rules',
      '## General',
      'Ropes¹ are kept dry. {em kept}',
      'New.',
      'a b\tx y c',
      'After.',
      'With a box.',
      'Boxed. @text box',
      '¹ Of hemp. @footnote 1',
    ]);
    expect(reading.found.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'title Of ropes',
      'author A. Knot',
      'date 2031-02-01',
    ]);
    expect(reading.told).toEqual([
      '1 tracked deletion is left out: deleted words are no text.',
      '1 tracked insertion is taken in as text.',
      '1 comment is left out.',
      '1 hidden passage is left out.',
      '2 pictures or drawings are left out.',
      '1 embedded object is left out unopened.',
      '1 text box stands after the paragraph that holds it.',
      '1 note of the source is kept: the mark raised in the text, the words at the end.',
    ]);
  });

  test('is read in the sandbox', async () => {
    const sandbox = new Sandbox();
    try {
      const { lines } = await sandbox.read({
        reader: 'rtf',
        bytes: bytes('{\\rtf1 Ropes.\\par}'),
        options: {},
        lang: 'en',
      });
      expect(lines).toEqual([{ text: 'Ropes.' }]);
    } finally {
      sandbox.close();
    }
  });
});
