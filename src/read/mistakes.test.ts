import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EditionError } from '../model/problem.ts';
import { loadEdition } from './loader.ts';

// The commonest mistakes of editors, each made in a copy of a made-up edition.
const FIXTURE = join(import.meta.dirname, '../fixtures/edition');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mistake-'));
  cpSync(FIXTURE, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const path = (file: string) => join(root, 'sources', file);
/** A change of a file; the words to be replaced must be there. */
const edit = (file: string, from: string | RegExp, to: string) => () => {
  const text = readFileSync(path(file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path(file), changed);
};
/** Notes of the decision in another language. */
const notesIn = (lang: string, words: string) => () =>
  writeFileSync(path(`decision/notes.${lang}.mdx`), words);
const MARKS = ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> other\n'] as const;

/** What is told of the edition, a line each; tables under them, which are indented, left out. */
async function told(): Promise<string[]> {
  const error = await loadEdition({ root }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) return [];
  if (!(error instanceof EditionError)) throw error;
  return error.message.split('\n').filter((line) => !line.startsWith('  '));
}

describe('one mistake, one message: file, line, what and how to mend it', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'an id with a capital',
      edit('report/source.yaml', 'id: report', 'id: Report'),
      /^report\/source\.yaml:2:5: “id”: “Report” is not lower-case letters.* Choose another id/,
    ],
    [
      'an id that is not the folder’s name',
      edit('report/source.yaml', 'id: report', 'id: reports'),
      /^report\/source\.yaml:2:5: The id “reports” is not the folder's name, “report”\. Write id: report/,
    ],
    [
      'a reserved id',
      edit('edition.yaml', 'principal: decision', 'principal: search'),
      /^edition\.yaml:6:12: “principal”: “search” is the address of a page or folder of the site itself\. Give the source/,
    ],
    [
      'indentation',
      edit('report/source.yaml', '  evidence: none', '   evidence: none'),
      /^report\/source\.yaml:11:4: Cannot be read: the line is indented deeper than.*two spaces further in/,
    ],
    [
      'a tab',
      edit('report/source.yaml', '  status: unknown', '\tstatus: unknown'),
      /^report\/source\.yaml:10:1: Cannot be read: the line begins with a tab\. Use spaces/,
    ],
    [
      'a colon in a value',
      edit('report/source.yaml', 'evidence: none given', 'evidence: note: none'),
      /^report\/source\.yaml:11:13: .*a colon and a space in it\. Put the value in quotation marks/,
    ],
    [
      'a quotation mark that is not closed',
      edit('report/source.yaml', 'kind: news', 'kind: "news'),
      /^report\/source\.yaml:\d+:\d+: Cannot be read: /,
    ],
    [
      'a misspelt field',
      edit('report/source.yaml', 'short:', 'shrot:'),
      /^report\/source\.yaml:7:1: “shrot” is no field of this file; the nearest is “short”\. Write short/,
    ],
    [
      'a field in the wrong place',
      edit('report/source.yaml', 'facts: []', 'facts: []\nauthors: []'),
      /^report\/source\.yaml:9:1: “authors” is no field of this file\. It is one of “work”/,
    ],
    [
      'a field that is missing',
      edit('report/source.yaml', /^kind: news\n/m, ''),
      /^report\/source\.yaml:\d+:\d+: “kind”: it is missing\. Add kind; the guide/,
    ],
    [
      'a value that is none of those there are',
      edit('report/source.yaml', 'status: unknown', 'status: public-domain'),
      /^report\/source\.yaml:10:11: “rights\.status”: .* Write one of not-protected, licensed/,
    ],
    [
      'a language that is not the page’s',
      edit('report/source.yaml', 'lang: en', 'lang: fr'),
      /^report\/source\.yaml:4:7: “lang” is fr, whose page is fr\.mdx; there is en\.mdx\. Write lang: en/,
    ],
    [
      'a country’s code for a language',
      edit('decision/source.yaml', 'lang: zh-Hans', 'lang: cn'),
      /^decision\/source\.yaml:4:7: “lang”: “cn” is no language tag.*\. Write zh-Hans/,
    ],
    [
      'a date that is none',
      edit('report/source.yaml', 'facts: []', 'facts: []\ndate: "1912-13-04"'),
      /^report\/source\.yaml:9:7: “date”: “1912-13-04” is no date of the calendar.*\. Write /,
    ],
    [
      'a year that is no words',
      edit('report/source.yaml', 'facts: []', 'facts: []\ndate: 1912'),
      /^report\/source\.yaml:9:7: “date”: .*\. Put it in quotation marks/,
    ],
    [
      'conflict marks in a record',
      edit(
        'report/source.yaml',
        'kind: news\n',
        `${MARKS[0]}kind: news\n${MARKS[1]}kind: document\n${MARKS[2]}`,
      ),
      /^report\/source\.yaml:3:1: A merge was not brought to an end.* Keep the lines that are meant/,
    ],
    [
      'conflict marks in a page',
      edit('report/en.mdx', '## p2\n', `${MARKS[0]}## p2\n${MARKS[1]}## p3\n${MARKS[2]}`),
      /^report\/en\.mdx:7:1: A merge was not brought to an end/,
    ],
    [
      'conflict marks in references.json',
      edit('references.json', '[\n', `[\n${MARKS[0]}${MARKS[1]}${MARKS[2]}`),
      /^references\.json:2:1: A merge was not brought to an end/,
    ],
    [
      'anchors.json deleted',
      () => rmSync(path('report/anchors.json')),
      /^report\/anchors\.json:1:1: There is no such file: .* Run npm run anchors/,
    ],
    [
      'anchors.json half merged',
      edit(
        'report/anchors.json',
        '  "notes": [\n',
        `  "notes": [\n${MARKS[0]}${MARKS[1]}${MARKS[2]}`,
      ),
      /^report\/anchors\.json:16:1: A merge was not brought to an end.* Run npm run anchors, which joins both sides/,
    ],
    [
      'anchors.json cut off',
      edit('report/anchors.json', ']\n}', ''),
      /^report\/anchors\.json:\d+:1: Cannot be read: .* Run npm run anchors/,
    ],
    [
      'an anchor renamed by hand',
      edit('report/anchors.json', '"note-port"', '"note-harbour"'),
      /^report\/anchors\.json:\d+:1: It is not as npm run anchors wrote it: the seal of “note-harbour”.* Run npm run anchors/,
    ],
    [
      'curly braces',
      edit('decision/zh.mdx', 'is not money', 'is not {money}'),
      /^decision\/zh\.mdx:22:42: Code in a source file: an expression in braces\. Take it out; .*\\\{/,
    ],
    [
      'a brace that is not closed',
      edit('decision/zh.mdx', '为了', '{为了'),
      /^decision\/zh\.mdx:7:1: Code in a source file, or a brace .*\. Take it out/,
    ],
    [
      'HTML',
      edit('decision/zh.mdx', 'Help is not', 'Help is<br>not'),
      /^decision\/zh\.mdx:22:37: Code in a source file, or .*`<br>`\. Take it out/,
    ],
    [
      'a note without a span',
      edit('decision/zh.mdx', /$/, '\n[^none]: **Context.** Nothing.\n'),
      /^decision\/zh\.mdx:26:1: Note without a span: \[\^none\] .*\. Put \[words\]\[\^none\]/,
    ],
    [
      'a span without a note',
      edit('report/en.mdx', 'has not answered', 'has [not][^no] answered'),
      /^report\/en\.mdx:9:\d+: Span without a note: \[\^no\] has no definition/,
    ],
    [
      'a note’s id twice',
      edit('decision/zh.mdx', /$/, '\n[^help]: **Context.** Twice.\n'),
      /^decision\/zh\.mdx:26:1: Note id “help” is defined twice; first at line 22\. Give one/,
    ],
    [
      'a kind of note misspelt',
      edit('decision/zh.mdx', '**Term.**', '**Trem.**'),
      /^decision\/zh\.mdx:11:1: Unknown kind of note: .* Open it with one of Term\./,
    ],
    [
      'an id among notes in another language that no note has',
      notesIn('de', '[^hepl]: **Term.** Hilfe.\n'),
      /^decision\/notes\.de\.mdx:1:1: There is no note “hepl” in this source; the nearest is “help”\. Write \[\^help\]/,
    ],
    [
      'an id twice among notes in another language',
      notesIn(
        'de',
        '[^help]: **Fact, inferred.** Hilfe.\n\n[^help]: **Fact, inferred.** Beistand.\n',
      ),
      /^decision\/notes\.de\.mdx:3:1: Note id “help” is defined twice; first at line 1\. Give one/,
    ],
    [
      'a country’s code in the name of notes in another language',
      notesIn('cn', '[^help]: **事实，推断。** 帮助。\n'),
      /^decision\/notes\.cn\.mdx:1:1: “cn” is no language tag .*\. Name the file by its language: notes\.zh-Hans\.mdx/,
    ],
    [
      'notes in the language that all are written in',
      notesIn('en', '[^help]: **Fact, inferred.** Help.\n'),
      /^decision\/notes\.en\.mdx:1:1: The notes of this edition are written in en .*\. Write them there/,
    ],
    [
      'a note of another kind in another language',
      notesIn('de', '[^help]: **Fact.** Hilfe.\n'),
      /^decision\/notes\.de\.mdx:1:1: Note \[\^help\] is “Fact” here and “Fact, inferred” where it was written\. Open it as there: \*\*Fact, inferred\.\*\*/,
    ],
    [
      'words between notes in another language',
      notesIn('de', 'Hilfe.\n'),
      /^decision\/notes\.de\.mdx:1:1: Words outside of a note\. Write \[\^id\]:/,
    ],
    [
      'a reference that is missing',
      edit('decision/zh.mdx', '@lee-2029', '@lee-2028'),
      /^decision\/zh\.mdx:16:\d+: Unknown citation key “lee-2028”\. Add it/,
    ],
    [
      'a reference twice',
      edit(
        'references.json',
        /\n\]/,
        ',\n  { "id": "lee-2029", "type": "book", "title": "On", "custom": { "body": "scholarship", "seen": "part" } }\n]',
      ),
      /^references\.json:4:11: Two equal ids: reference “lee-2029” stands twice, first at sources\/references\.json:3\. Keep one/,
    ],
    [
      'a link to no passage',
      edit('report/en.mdx', '../decision/#c1', '../decision/#c9'),
      /^report\/en\.mdx:5:\d+: Cross-reference to no anchor: decision has no “#c9”\. It has/,
    ],
    [
      'a character of the text changed',
      edit('decision/zh.mdx', '二、要求', '二，要求'),
      /^decision\/zh\.mdx:18:1: The text differs from zh\.txt .* Put back/,
    ],
    [
      'a right-to-left mark',
      edit('decision/zh.mdx', 'Help is not', 'Help \u202eis not'),
      /^decision\/zh\.mdx:22:35: A character that changes the direction of others \(U\+202E\).* Take it out/,
    ],
    [
      'a picture that is too large',
      () => {
        mkdirSync(path('decision/figures'));
        writeFileSync(path('decision/figures/map.png'), Buffer.alloc(2_000_001));
        edit(
          'decision/source.yaml',
          'captures:',
          'figures:\n  - { file: map.png, after: c1, alt: A map, source: Ours, rights: { status: licensed, evidence: Ours } }\ncaptures:',
        )();
      },
      /^decision\/source\.yaml:21:13: .*map\.png has 2000001 bytes.*\. [A-Z]/,
    ],
    [
      'a folder without its record',
      () => rmSync(path('report/source.yaml')),
      /^report\/source\.yaml:1:1: There is no such file, yet the folder has anchors\.json, en\.mdx\. Bring the record back/,
    ],
  ])('%s', async (_, make, message) => {
    make();
    const lines = await told();
    expect(lines).toEqual([expect.stringMatching(/^sources\/[^:]+:\d+:\d+: .+\. .+[.…]$/)]);
    expect(lines[0]?.replace(/^sources\//, '')).toMatch(message);
  });
});

test.each(['decision/zh.txt', 'decision/zh.mdx', 'decision/source.yaml', 'decision/anchors.json'])(
  'a byte order mark and the line ends of Windows in %s are no mistake',
  async (file) => {
    edit(file, /\n/g, '\r\n')();
    edit(file, /^/, '\ufeff')();
    expect(await told()).toEqual([]);
  },
);
