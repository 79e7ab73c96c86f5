import { describe, expect, test } from 'vitest';
import { encodedIn } from '../../../fixtures/encoded-in.ts';
import { findEncoding } from './find-encoding.ts';

// Made up, as a ship's log would have it.
const TEXTS: Readonly<Record<string, string>> = {
  'zh-Hans': '第一条　灯塔由港务局管理。第二条　船舶入港，应当缴纳灯塔费。',
  'zh-Hant': '第一條　燈塔由港務局管理。第二條　船舶入港，應當繳納燈塔費。',
  ja: '第一条　灯台は港湾局が管理する。船舶は入港するとき、灯台料を納めなければならない。',
  ko: '제1조 등대는 항만국이 관리한다. 선박은 입항할 때 등대료를 내야 한다.',
  ru: 'Статья 1. Маяком ведает портовое управление. Суда при входе платят маячный сбор.',
  uk: 'Стаття 1. Маяком відає портове управління. Її сплачують судна, що заходять у порт.',
  el: 'Άρθρο 1. Ο φάρος διοικείται από τη λιμενική αρχή. Τα πλοία πληρώνουν φαρικά τέλη.',
  tr: 'Madde 1. Feneri liman idaresi yönetir; gemiler girişte fener ücreti öder. Işıklar söndürülmez.',
  de: '§ 1 Der Leuchtturm untersteht der Hafenbehörde. Schiffe zahlen Gebühren „bei der Einfahrt“.',
  fr: 'Article premier. Le phare relève de l’administration du port ; les navires y acquittent un droit à l’entrée, même légère.',
  cs: 'Článek 1. Maják spravuje přístavní úřad. Lodě platí při vplutí poplatek, který určí řád.',
  pl: 'Artykuł 1. Latarnią zarządza urząd portowy. Statki wchodzące płacą opłatę żeglugową.',
  lt: '1 straipsnis. Švyturį valdo uosto direkcija. Laivai įplaukdami moka švyturio mokestį, žūklės – ne.',
  ar: 'المادة 1. تدير هيئة الميناء المنارة. تدفع السفن رسم المنارة عند دخولها الميناء.',
  he: 'סעיף 1. המגדלור מנוהל בידי רשות הנמל. אניות הנכנסות לנמל ישלמו אגרת מגדלור.',
  th: 'มาตรา ๑ ประภาคารอยู่ในความดูแลของการท่าเรือ เรือที่เข้าท่าต้องชำระค่าธรรมเนียม',
};

describe('bytes that are no UTF-8 are read in', () => {
  test.each([
    ['zh-Hans', 'gb18030'],
    ['zh-Hant', 'big5'],
    ['ja', 'shift_jis'],
    ['ja', 'euc-jp'],
    ['ko', 'euc-kr'],
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['ru', 'iso-8859-5'],
    ['ru', 'ibm866'],
    ['uk', 'windows-1251'],
    ['uk', 'koi8-u'],
    ['el', 'windows-1253'],
    ['tr', 'windows-1254'],
    ['de', 'windows-1252'],
    ['fr', 'windows-1252'],
    ['cs', 'windows-1250'],
    ['pl', 'windows-1250'],
    ['lt', 'windows-1257'],
    ['ar', 'windows-1256'],
    ['he', 'windows-1255'],
    ['th', 'windows-874'],
    ['de', 'utf-16le'],
    ['zh-Hans', 'utf-16le'],
    ['ru', 'utf-16be'],
  ])('%s in %s', (lang, encoding) => {
    const bytes = encodedIn(encoding, TEXTS[lang] as string);
    expect(findEncoding(bytes, lang)?.encoding).toBe(encoding);
  });

  test.each(['gb18030', 'koi8-r', 'shift_jis'])(
    '%s, of a language that is not known',
    (encoding) => {
      const lang = { gb18030: 'zh-Hans', 'koi8-r': 'ru', shift_jis: 'ja' }[encoding] as string;
      const bytes = encodedIn(encoding, (TEXTS[lang] as string).repeat(3));
      expect(findEncoding(bytes, 'und')?.encoding).toBe(encoding);
    },
  );

  test('none where they are no text of the language', () => {
    expect(findEncoding(encodedIn('windows-1251', TEXTS.ru as string), 'ja')).toBeNull();
  });
});
