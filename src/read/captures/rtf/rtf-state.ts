import type { FoundField, LeftOut } from '../../../model/capture/reading.ts';

/** Where the words of a group go. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'label'
  | 'levelText'
  | 'instruction'
  | FoundField;

/** What holds within a group, and ends with it. */
export interface State {
  destination: Destination;
  /** Where the words of a Unicode twin go, in a group that gives both. */
  twin: Destination | null;
  /** Characters that stand for one in Unicode, for programs that know none. */
  fallback: number;
  font: number;
  strong: boolean;
  em: boolean;
  hidden: boolean;
  deleted: boolean;
  revised: boolean;
  raise: 'above' | 'below' | undefined;
  isContents: boolean;
  /** What is done where the group ends. */
  close: (() => void) | null;
}

/** What holds for a paragraph until it is set anew. */
export interface Paragraph {
  style: number;
  outline: number | null;
  inTable: boolean;
  depth: number;
  list: number;
  level: number;
}

/** A paragraph of which nothing is said. */
export const PLAIN_PARAGRAPH: Paragraph = {
  style: 0,
  outline: null,
  inTable: false,
  depth: 0,
  list: 0,
  level: 0,
};

/** Control words that stand for a character. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  '~': '\u00a0',
  _: '\u2011',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
};

/** Groups whose words are none of the document's. */
export const SKIPPED = new Set(
  'nonesttables colortbl filetbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl revtbl private1 template nonshppict shprslt sp objdata objclass objname atnid atnauthor atnref atndate atnicn atntime atrfstart atrfend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc rxe bkmkstart bkmkend pn pnseclvl listpicture listname levelnumbers docvar userprops operator subject keywords doccomm comment category manager hlinkbase buptim printim revtim datafield fname fontemb falt panose pgptbl background mmath passwordhash wgrffmtfilter protusertbl picprop blipuid'.split(
    ' ',
  ),
);

/** Why lines of a table of contents are none of the text. */
export const CONTENTS: LeftOut = {
  rule: 'table-of-contents',
  why: 'a table of contents that the program made',
};
/** Why lines at the head of pages are none of the text. */
export const HEAD: LeftOut = { rule: 'page-header', why: 'a running head of its pages' };
/** Why lines at the foot of pages are none of the text. */
export const FOOT: LeftOut = { rule: 'page-footer', why: 'a running foot of its pages' };

/** Fields of what a file says of itself. */
export const INFORMATION: Readonly<Record<string, FoundField>> = {
  title: 'title',
  author: 'author',
  company: 'publisher',
};

/** Groups beyond which no honest document is nested. */
export const MOST_DEPTH = 1000;

/** What holds at a file’s start. */
export const PLAIN_STATE: State = {
  destination: 'text',
  twin: null,
  fallback: 1,
  font: -1,
  strong: false,
  em: false,
  hidden: false,
  deleted: false,
  revised: false,
  raise: undefined,
  isContents: false,
  close: null,
};
