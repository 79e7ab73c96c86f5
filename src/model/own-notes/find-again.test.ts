import { expect, test } from 'vitest';
import { findAgain } from './find-again.ts';
import { markWords } from './mark-words.ts';

type Texts = Readonly<Record<string, string>>;

/** Passages by anchor; `c3<c1` has words of `c1`, which was retired. */
const passagesIn = (texts: Texts) =>
  Object.entries(texts).map(([name, text]) => {
    const [anchor = '', ...once] = name.split('<');
    return { anchor, once, text: text.replace(/[«»]/g, '') };
  });

/** The stretch between « and », where there is one. */
function marked(texts: Texts) {
  const [name, text] = Object.entries(texts).find(([, text]) => text.includes('«')) ?? [];
  if (!name || !text) return null;
  return { anchor: name.split('<')[0], start: text.indexOf('«'), end: text.indexOf('»') - 1 };
}

const LAMPS = 'Lamps are lit at dusk.';
const OWNER = 'The owner of a boat shall pay';
const PILOT = 'The pilot of a barge shall ask';
const HERE = `${LAMPS} ${OWNER} «the fee within ten days», and no more is due.`;

// What edits may do to words, from « to »: they are where nothing else can be, or nobody can tell.
test.each<[string, before: Texts, after: Texts]>([
  ['text put before them', { c1: HERE }, { c1: `Boats are many. ${HERE}` }],
  ['their passage split', { c1: HERE }, { 'c2<c1': LAMPS, 'c3<c1': HERE.slice(23) }],
  ['their passage joined', { c1: HERE, c2: LAMPS }, { 'c2<c1': `${LAMPS} ${HERE}` }],
  ['them moved', { c1: HERE, c2: 'Ropes.' }, { c1: LAMPS, c2: `Ropes. ${HERE.slice(23)}` }],
  ['their passage doubled', { c1: HERE }, { c2: HERE.replace(/[«»]/g, ''), c1: `${HERE} Ropes.` }],
  [
    'some of many changed',
    { c1: `Now «${OWNER} ${PILOT} ${LAMPS}» It is so.` },
    { c1: `Ropes. Now «${OWNER} ${PILOT.replace('pilot', 'cox')} ${LAMPS}» It is so.` },
  ],
])('words are found after an edit with %s', (_, before, after) => {
  expect(foundAfter(before, after)).toMatchObject({ ...marked(after) });
});

test.each<[string, before: Texts, after: Texts]>([
  [
    'those that read alike are left',
    { c1: `${OWNER} «the fee». ${PILOT} the fee. ${LAMPS}` },
    { c1: `${PILOT} the fee. ${LAMPS}` },
  ],
  [
    'a refrain has one verse less',
    { c1: `${LAMPS} ${LAMPS} «${LAMPS}» ${LAMPS} ${LAMPS} ${LAMPS}` },
    { c1: `${LAMPS} ${LAMPS} ${LAMPS} ${LAMPS} ${LAMPS}` },
  ],
  [
    'two halves that stood apart are joined',
    { c1: `${OWNER} «the fee. ${LAMPS}» Ropes.`, c2: `${OWNER} the fee.`, c3: `${LAMPS} Ropes.` },
    { 'c4<c1<c2<c3': `${OWNER} the fee. ${LAMPS} Ropes.` },
  ],
  [
    'an inserted word begins as they did',
    { c1: `within thirty days after the« n»otice and rope, ${LAMPS}` },
    { c1: `within thirty days after the not one notice and rope, ${LAMPS}` },
  ],
  [
    'another sentence is much like them',
    {
      c1: `So «the owner of a red boat shall pay the fee within ten days». ${LAMPS} And the owner of a new boat shall pay the fee within ten days. So.`,
    },
    { c1: `${LAMPS} And the owner of a new boat shall pay the fee within ten days. So.` },
  ],
  ['both sides are others', { c1: HERE }, { c1: 'Ask for the fee within ten days or go.' }],
])('words are not found where %s', (_, before, after) => {
  expect(foundAfter(before, after)).toBeNull();
});

function foundAfter(before: Texts, after: Texts) {
  const passages = passagesIn(before);
  const { anchor, start, end } = marked(before) as NonNullable<ReturnType<typeof marked>>;
  const passage = passages.find((each) => each.anchor === anchor) as (typeof passages)[0];
  return findAgain(markWords(passage, [start, end], '', passages), passagesIn(after));
}
