import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { labelOf, ownLabelOf } from './label.ts';
import { type Role, type Step, stepsOf } from './place.ts';
import type { Scheme } from './scheme.ts';
import { germany } from './schemes/germany.ts';
import { japan } from './schemes/japan.ts';
import { resolutions } from './schemes/resolutions.ts';
import { roc } from './schemes/roc.ts';

test.each<[role: Role, name: string, label: string, addressee?: string]>([
  ['provision', 'article 7/paragraph 2/item 1/subitem 1', 'art. 7 para. 2(1)1'],
  ['provision', 'article 7-1', 'art. 7-1'],
  ['provision', 'section 3/level a/level 1/level A', 'sec. 3(a)(1)(A)'],
  ['provision', 'paragraf 5/paragraph 2/number 3/letter a', '§ 5 para. 2 no. 3(a)'],
  ['closing', 'section 3/level a/closing', 'sec. 3(a), closing words'],
  ['closing', 'section 3/level a/closing 2', 'sec. 3(a), closing words 2'],
  ['quoted', 'clause 2/quoted', 'cl. 2, quoted words'],
  ['heading', 'supplement', 'Supplementary provisions'],
  ['provision', 'annex/paragraph 1', 'annex para. 1'],
  ['preamble', 'preamble', 'Preamble'],
  ['preamble', 'preamble 2', 'Preamble, para. 2'],
  ['contents', 'contents 3', 'Contents, line 3'],
  ['text', 'running 5', '¶ 5'],
  ['effect', '', 'Entry into force'],
  ['signature', '', 'Signature'],
  ['provision', 'clause 3/paragraph 2', 'cl. 3 · governments', 'governments'],
])('a %s at “%s” is named %s', (role, name, label, addressee) => {
  expect(labelOf({ role, called: stepsOf(name) }, en.label, addressee)).toBe(label);
});

const step = (unit: Step['unit'], n: string, written?: string): Step => ({
  unit,
  n,
  ...(written && { written }),
});

test.each<[label: string | null, scheme: Scheme, lang: string, called: Step[]]>([
  [
    '第三条の二第一項第三号の二イ',
    japan,
    'ja',
    [
      step('article', '3-2', '第三条の二'),
      step('paragraph', '1'),
      step('item', '3-2', '三の二'),
      step('subitem', '1', 'イ'),
    ],
  ],
  [
    '第十二條之一第二項',
    roc,
    'zh-Hant',
    [step('article', '12-1', '第 12-1 條'), step('paragraph', '2')],
  ],
  [
    '第2(1)(a)條',
    roc,
    'zh-HK',
    [step('article', '2', '第2條'), step('letter', '1', '(1)'), step('letter', 'a', '(a)')],
  ],
  [
    '§ 5 Nr. 3 Buchst. a Doppelbuchst. aa',
    germany,
    'de',
    [
      step('paragraf', '5', '§ 5'),
      step('number', '3', '3.'),
      step('letter', 'a', 'a)'),
      step('letter', 'aa', 'aa)'),
    ],
  ],
  ['párr. 2 a)', resolutions, 'es', [step('paragraph', '2', '2.'), step('level', 'a', 'a)')]],
  [null, resolutions, 'en', [step('paragraph', '2', '2.')]],
  [null, japan, 'ja', [step('contents', '1')]],
  [null, japan, 'ja', []],
])('%s is cited so in its own language', (label, scheme, lang, called) => {
  expect(ownLabelOf(called, scheme, lang)).toBe(label);
});
