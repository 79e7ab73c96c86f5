import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CODE_ROOT } from '../../lib/settings.ts';

const NAMES = `- id: harbour-board
  kind: organ
  name: Harbour Board
  original: 港务局
  pinyin: gǎngwùjú
  spellings:
    - { form: Harbour Board, passages: ["../decision/#title-en"] }
    - { form: 港务局, passages: ["../decision/#c1"] }
  note: A made-up organ [@harbour-act, art. 1]; see [clause 1](../decision/#c1).
`;
const EVENTS = `date: "2030-01-02"
events:
  - id: adoption
    date: "2030-01-02"
    short: The board decides
    what: The Harbour Board adopts its decision.
    citations: ["@harbour-act, art. 2"]
    see: ["#adoption", "../report/#p1"]
  - id: effect
    date: "2030-02"
    until: "2030-03-01"
    short: In force
    what: The decision takes effect.
    otherwise:
      - { date: "2030-04", citations: ["@lee-2029"] }
    see: ["#effect"]
`;

/**
 * A copy of the made-up edition of the tests with names and events, so that every kind of file is
 * there; returns its folder.
 */
export function makeWholeEdition(): string {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-'));
  cpSync(join(CODE_ROOT, 'src/fixtures/edition'), root, { recursive: true });
  writeFileSync(join(root, 'sources/names.yaml'), NAMES);
  const record = join(root, 'sources/decision/source.yaml');
  writeFileSync(record, `${readFileSync(record, 'utf8')}${EVENTS}`);
  return root;
}
