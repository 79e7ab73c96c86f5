import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventsOf } from '../model/timeline/events.ts';
import { loadEdition } from './loader.ts';

// The made-up edition, with events added to the decision's record.
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(fileURLToPath(new URL('../fixtures/edition/', import.meta.url)), root, {
    recursive: true,
  });
});
afterEach(() => rmSync(root, { recursive: true }));

/**
 * Puts lines into a source's record, before its rights; the first stands in line 9 of the
 * decision's.
 */
function add(lines: string, source = 'decision'): void {
  const path = join(root, 'sources', source, 'source.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('facts: []\n', `facts: []\n${lines}\n`));
}

const GOOD = 'id: act, short: Act, what: The Act is passed., citations: ["@harbour-act, art. 2"]';

describe('an event that is wrong is told with its place', () => {
  test.each([
    [
      'an unknown key',
      `{ ${GOOD.replace('harbour-act', 'harbor-act')}, date: "2020" }`,
      /:10:\d+: Unknown citation key “harbor-act”\. .*harbour-act/,
    ],
    [
      'an unknown key of another date',
      `{ ${GOOD}, date: "2020", otherwise: [{ date: "2021", citations: ["@nobody"] }] }`,
      /:10:\d+: Unknown citation key “nobody”/,
    ],
    [
      'an unknown anchor',
      `{ ${GOOD}, date: "2020", see: ["#c9"] }`,
      /:10:\d+: Cross-reference to no anchor: decision has no “#c9”\. It has/,
    ],
    [
      'an unknown note',
      `{ ${GOOD}, date: "2020", see: ["#note-x"] }`,
      /:10:\d+: .* decision has no “#note-x”\. It has note-/,
    ],
    [
      'an unknown source',
      `{ ${GOOD}, date: "2020", see: ["../law/#p1"] }`,
      /:10:\d+: Cross-reference to no source: “law”/,
    ],
    [
      'no day of the calendar',
      `{ ${GOOD}, date: "2021-02-30" }`,
      /:10:\d+: “events\.act\.date”: “[^”]+” is no date of the calendar/,
    ],
    [
      'a date that is no date',
      `{ ${GOOD}, date: spring }`,
      /:10:\d+: “events\.act\.date”: “[^”]+” is no date of the calendar/,
    ],
    [
      'an end before the beginning',
      `{ ${GOOD}, date: "2021-02", until: "2021-01" }`,
      /:10:\d+: “events\.act\.until”: 2021-01 is not later/,
    ],
    [
      'an end with the beginning',
      `{ ${GOOD}, date: "2021-02", until: "2021-02-28" }`,
      /“events\.act\.until”: 2021-02-28 is not later/,
    ],
    [
      'no date at all',
      `{ ${GOOD} }`,
      /:10:\d+: “events\.act\.date”: neither the event nor the record has a date/,
    ],
    [
      'nothing that states it',
      '{ id: a, short: A, what: A., date: "2020" }',
      /:10:\d+: “events\.a\.id”: has neither a citation nor a passage/,
    ],
    [
      'a note alone',
      '{ id: a, short: A, what: A., date: "2020", see: ["#note-plan"] }',
      /has neither a citation nor a passage/,
    ],
    [
      'no citation',
      `{ ${GOOD.replace('@', '')}, date: "2020" }`,
      /“events\.act\.citations\.0”: “harbour-act, art\. 2” is not one citation/,
    ],
    [
      'two in one',
      `{ ${GOOD.replace('art. 2', 'art. 2; @lee-2029')}, date: "2020" }`,
      /is not one citation/,
    ],
    ['no link', `{ ${GOOD}, date: "2020", see: ["c1"] }`, /“events\.act\.see\.0”: not a link/],
    [
      'its own date as another',
      `{ ${GOOD}, date: "2020", otherwise: [{ date: "2020", citations: ["@lee-2029"] }] }`,
      /date of the event itself/,
    ],
    [
      'an unknown field',
      `{ ${GOOD}, date: "2020", colour: red }`,
      /:10:\d+: “colour” is no field of “events\.act”/,
    ],
    [
      'one id twice',
      `{ ${GOOD}, date: "2020" }\n  - { ${GOOD}, date: "2021" }`,
      /:11:\d+: “events\.act\.id”: two equal ids/,
    ],
  ])('%s', async (_, event, told) => {
    add(`events:\n  - ${event}`);
    const message = await loadEdition({ root }).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    expect(message).toMatch(told);
    expect(message.split('\n')).toHaveLength(1);
    expect(message).toMatch(/^sources\/decision\/source\.yaml:\d+:\d+: .+\. .+[.…]$/);
  });

  test('an id that an event of another source has', async () => {
    add(`events:\n  - { ${GOOD}, date: "2020" }`);
    add(`events:\n  - { ${GOOD}, date: "2021" }`, 'report');
    await expect(loadEdition({ root })).rejects.toThrow(
      /^sources\/report\/source\.yaml:10:\d+: Two equal ids: event “act” stands in sources\/decision/,
    );
  });

  test('a second event without a date', async () => {
    add(`date: "2030"\nevents:\n  - { ${GOOD} }\n  - { ${GOOD.replace('act,', 'other,')} }`);
    await expect(loadEdition({ root })).rejects.toThrow(
      /:12:\d+: “events\.other\.date”: another event without a date/,
    );
  });
});

test('a reference that only an event cites is in the bibliography, with the event and no note', async () => {
  const references = join(root, 'sources/references.json');
  const more =
    '[\n  { "id": "gazette", "type": "article", "title": "Gazette", "custom": { "body": "press", "seen": "full" } },';
  writeFileSync(references, readFileSync(references, 'utf8').replace('[', more));
  expect((await loadEdition({ root })).references.map(({ key }) => key)).not.toContain('gazette');
  add(
    `events:\n  - { ${GOOD}, date: "2020", otherwise: [{ date: "2021", citations: ["@gazette"] }] }`,
  );
  const edition = await loadEdition({ root });
  expect(edition.references.find(({ key }) => key === 'gazette')).toMatchObject({
    citedBy: [],
    events: ['act'],
  });
  expect(edition.references.find(({ key }) => key === 'harbour-act')?.citedBy).not.toEqual([]);
});

describe('a source’s own date', () => {
  test('is an event without being typed twice', async () => {
    add('date: "2030-01-02"\nrelation: It is made up.');
    expect(eventsOf(await loadEdition({ root }))).toMatchObject([
      {
        id: 'decision',
        anchor: 'event-decision',
        date: '2030-01-02',
        own: true,
        what: null,
      },
    ]);
  });

  test('takes the words of the event that has no date', async () => {
    add(`date: "2030-01-02"\nevents:\n  - { ${GOOD} }`);
    expect(eventsOf(await loadEdition({ root }))).toMatchObject([
      { id: 'act', date: '2030-01-02', own: true, what: 'The Act is passed.' },
    ]);
  });
});
