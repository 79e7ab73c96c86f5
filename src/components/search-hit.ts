import { type Excerpt, excerpt, findHits } from '../core/search/excerpt.ts';
import type { QueryPart } from '../core/search/query.ts';
import type { Hit, SearchEngine } from './search-engine.ts';

/** Length of an excerpt, in UTF-16 code units: Chinese, other languages. */
const LENGTH = { zh: 80, other: 200 };
/** Length of the other language's words beneath, where the query is not in them. */
const BENEATH = { zh: 120, other: 320 };
/** Most different words that a link tells its page to mark. */
const MARKED = 6;

/** Hits as list items, grouped under the names of their sources in the order of the best hit of each. */
export function hitElements(hits: readonly Hit[], parts: readonly QueryPart[], engine: SearchEngine): HTMLElement[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.meta.source, [...(groups.get(hit.meta.source) ?? []), hit]);
  return [...groups].flatMap(([source, members]) => {
    const heading = document.createElement('li');
    heading.className = 'group';
    heading.append(Object.assign(document.createElement('h2'), { textContent: source }));
    return [heading, ...members.map((hit) => hitElement(hit, parts, engine))];
  });
}

/** One hit: its label as a link, the words found, and the other language's words beneath. Text, never markup. */
function hitElement({ url, meta }: Hit, parts: readonly QueryPart[], engine: SearchEngine): HTMLElement {
  const patterns = parts.map(({ pattern }) => pattern);
  const pairs = JSON.parse(meta.pairs) as [original: string, english: string][];
  const hitsIn = (text: string) => findHits(engine.simplify(text), patterns);
  const best = pairs
    .flatMap((pair) => pair.map((text, side) => ({ pair, text, side, count: hitsIn(text).length })))
    .reduce((a, b) => (b.count > a.count ? b : a));
  const inGist = best.count === 0 && hitsIn(meta.gist).length > 0;
  const text = inGist ? meta.gist : best.text || best.pair.find(Boolean) || '';
  const lang = best.side === 0 && !inGist ? meta.lang : 'en';
  const cut = excerpt(text, patterns, lang.startsWith('zh') ? LENGTH.zh : LENGTH.other, engine.simplify(text));

  const item = document.createElement('li');
  item.dataset.hit = '';
  const link = document.createElement('a');
  const words = [...new Set(cut.pieces.flatMap(({ text: piece, hit }) => (hit ? [piece] : [])))].slice(0, MARKED);
  const address = new URL(url, location.href);
  for (const word of words) address.searchParams.append('hl', word);
  link.href = address.pathname + address.search + address.hash;
  link.dataset.result = '';
  link.append(`${meta.source}, ${meta.label}${meta.note ? ` (${meta.note})` : ''}`);
  item.append(link, line(cut, lang));
  const other = inGist ? '' : (best.pair[best.side === 0 ? 1 : 0] ?? '');
  if (other) {
    const otherLang = best.side === 0 ? 'en' : meta.lang;
    const lengths = hitsIn(other).length > 0 ? LENGTH : BENEATH;
    const shown = excerpt(other, patterns, otherLang.startsWith('zh') ? lengths.zh : lengths.other, engine.simplify(other));
    const beneath = line(shown, otherLang);
    beneath.className = 'other';
    item.append(beneath);
  }
  return item;
}

function line({ pieces }: Excerpt, lang: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.lang = lang;
  for (const { text, hit } of pieces)
    paragraph.append(hit ? Object.assign(document.createElement('mark'), { textContent: text }) : text);
  return paragraph;
}
