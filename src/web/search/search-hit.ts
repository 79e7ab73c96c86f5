import { type Excerpt, excerpt, findHits } from '../../model/search/excerpt.ts';
import { foundWords } from '../../model/search/found-words.ts';
import type { Run } from '../../model/search/query.ts';
import { textsOf } from '../../model/search/record.ts';
import { spokenWords } from '../browser/spoken-words.ts';
import type { Hit, SearchEngine } from './search-engine.ts';

const {
  words: { search: words, noteKind },
  say,
  lowered,
} = spokenWords<'search' | 'noteKind'>(document);

const { lang } = document.documentElement;
const shortOf = ({ shorts, short }: Hit['source']) => shorts?.[lang] ?? short;

/** Length of an excerpt, in UTF-16 code units: scripts without spaces, others. */
const LENGTH = { dense: 80, other: 200 };
/** Length of the other language's words beneath, where the query is not in them. */
const BENEATH = { dense: 120, other: 320 };
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu;

/** A text with where the query stands in it. */
interface Searched {
  readonly text: string;
  readonly lang: string | null;
  readonly places: [number, number][];
}

/**
 * Hits as list items, grouped under the names of their sources in the order of the best hit of
 * each. A group that a list ends with goes on.
 */
export function hitElements(
  hits: readonly Hit[],
  runs: readonly Run[],
  engine: SearchEngine,
  list?: HTMLElement,
): HTMLElement[] {
  const last = [...(list?.querySelectorAll('.group') ?? [])].at(-1)?.textContent;
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.source.id, [...(groups.get(hit.source.id) ?? []), hit]);
  return [...groups.values()].flatMap((members, i) => {
    const short = shortOf((members[0] as Hit).source);
    if (i === 0 && short === last) return members.map((hit) => hitElement(hit, runs, engine));
    const heading = document.createElement('li');
    heading.className = 'group';
    heading.append(Object.assign(document.createElement('h2'), { textContent: short }));
    return [heading, ...members.map((hit) => hitElement(hit, runs, engine))];
  });
}

/**
 * One hit: its label as a link, the words found, and the other language's words beneath. Text,
 * never markup.
 */
function hitElement(
  { source, passage, url }: Hit,
  runs: readonly Run[],
  engine: SearchEngine,
): HTMLElement {
  const { original, english } = textsOf(passage);
  // Stems are English ones.
  const unstemmed = runs.map((run) => ({ ...run, stem: null }));
  const search = (text: string, lang: string | null): Searched => ({
    text,
    lang,
    places: findHits(
      engine.tokensOf(text),
      lang === null || lang.startsWith('en') ? runs : unstemmed,
    ),
  });
  const sides = [search(original, source.lang), search(english, passage.lang ?? 'en')];
  const best = sides.reduce((a, b) => (b.places.length > a.places.length || !a.text ? b : a));
  const other = beneath(best === sides[0] ? sides[1] : sides[0], best, passage.pairs);
  const known = passage.known && best.places.length === 0 ? search(passage.known, null) : null;

  const item = document.createElement('li');
  item.dataset.hit = '';
  const link = document.createElement('a');
  const address = new URL(url.replace('../', passage.leads?.[lang] ?? '../'), location.href);
  // The page marks them where the hit stands, in both languages.
  for (const words of foundWords([best, ...sides.filter((side) => side !== best)]))
    address.searchParams.append('hl', words);
  link.href = address.pathname + address.search + address.hash;
  link.dataset.result = '';
  const label = passage.labels?.[lang] ?? passage.label;
  const name = say(words.hit, { source: shortOf(source), passage: label });
  const { kind } = passage;
  link.append(kind ? say(words.of, { name, what: lowered(noteKind[kind]) }) : name);
  item.append(link);
  if (known && known.places.length > 0) item.append(line(known, LENGTH, 'known'));
  item.append(line(best, LENGTH));
  if (other?.text) item.append(line(other, other.places.length > 0 ? LENGTH : BENEATH, 'other'));
  return item;
}

/**
 * What the other language has for the words that were found: their own sentence's, where the query
 * is not in it by itself.
 */
function beneath(
  other: Searched | undefined,
  best: Searched,
  pairs: Hit['passage']['pairs'],
): Searched | undefined {
  if (!other || other.places.length > 0 || pairs.length < 2 || best.places.length === 0)
    return other;
  const at = best.places[0]?.[0] ?? 0;
  const side = other.lang === 'en' ? 0 : 1;
  const pair = pairs.find((each) => {
    const words = each[side];
    const start = words ? best.text.indexOf(words) : -1;
    return start >= 0 && start <= at && at < start + words.length;
  });
  return pair?.[1 - side] ? { ...other, text: pair[1 - side] as string } : other;
}

function line(
  { text, lang, places }: Searched,
  lengths: { dense: number; other: number },
  className?: string,
): HTMLElement {
  const dense = (text.slice(0, 200).match(DENSE)?.length ?? 0) > 60;
  const { pieces }: Excerpt = excerpt(text, places, dense ? lengths.dense : lengths.other);
  const paragraph = document.createElement('p');
  if (lang) paragraph.lang = lang;
  paragraph.dir = 'auto';
  if (className) paragraph.className = className;
  for (const { text: piece, hit } of pieces)
    paragraph.append(
      hit ? Object.assign(document.createElement('mark'), { textContent: piece }) : piece,
    );
  return paragraph;
}
