import { describe, expect, test } from 'vitest';
import { attributionsIn } from './attribution.ts';

const known = {
  verbs: ['say says said', 'deny denies denied', '称', '否认'],
  names: ['Harbour office', 'Guild', 'Guild of pilots', '港务局'],
};

describe('attributionsIn', () => {
  test.each([
    [
      'The Harbour office says that it is open. The Guild of pilots denied it.',
      [
        ['Harbour office', 'say'],
        ['Guild of pilots', 'deny'],
      ],
    ],
    ['The Guild, as the Harbour office said, sleeps.', [['Harbour office', 'say']]],
    ['It says so.', [['(no name before it)', 'say']]],
    ['The Guild writes that “the Harbour office denies it”.', []],
    [
      '港务局称照常开放，否认关闭。',
      [
        ['港务局', '称'],
        ['港务局', '否认'],
      ],
    ],
    ['Essays are essays.', []],
  ])('%j', (text, found) => {
    expect(attributionsIn(text, known).map(({ party, verb }) => [party, verb])).toEqual(found);
  });

  test('in a position every verb is of its party', () => {
    expect(attributionsIn('The spokesperson says no.', { ...known, party: 'Guild' })).toEqual([
      { party: 'Guild', verb: 'say' },
    ]);
  });
});
