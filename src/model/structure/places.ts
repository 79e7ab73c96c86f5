import { chainOf, type Open } from './open.ts';
import { nameOf, type Place, type Role, type Step } from './place.ts';

/** A passage as it was read: what it is or stands in, and its number’s length. */
export interface Found {
  readonly open: Open | null;
  readonly role: Role;
  readonly number: number;
  readonly heading: number | null;
}

/** What a provision’s lists stand in, by what holds that: its lines, or itself. */
type Lists = ReadonlyMap<Open | null, ReadonlySet<Open>>;

/** What stands in a provision beside its first words, and is in no list of theirs. */
const NO_LISTS: ReadonlySet<Open['kind']> = new Set(['other', 'article', 'division']);

const stepOf = ({ unit, n, written }: Open): Step => ({ unit, n, ...(written && { written }) });

/**
 * The steps from the text to something that stands in it. A paragraph that stands alone in its
 * article is no step; of several, the article's own words are the first. Where all lines are
 * counted, `lists` are those that hold lists; `of` is what the passage is.
 */
function stepsTo(open: Open, of: Role, lists: Lists | null): Step[] {
  const chain = chainOf(open);
  return chain.flatMap((each, k): Step[] => {
    const { parent, unit, kind } = each;
    const isAlone = kind === 'paragraph' && (parent?.paragraphs ?? 0) < 2;
    // A list is cited without the line above it, where it is the only one of its provision.
    const isOfList = lists && kind === 'paragraph' && k < chain.length - 1;
    if (isAlone || (isOfList && (lists.get(parent)?.size ?? 0) < 2)) return [];
    const step = stepOf(each);
    const next = chain[k + 1];
    const isFirstOf =
      each.hasWords &&
      each.paragraphs > 1 &&
      !each.firstAlone &&
      !(of === 'heading' && !next) &&
      !(lists && next) &&
      !(next && isParagraph(next)) &&
      !(next && NO_LISTS.has(next.kind));
    const within = unit === 'paragraph' && kind === 'item' ? 'subparagraph' : 'paragraph';
    return isFirstOf ? [step, { unit: within, n: '1' }] : [step];
  });
}

function listsIn(found: readonly Found[]): Lists {
  const lists = new Map<Open | null, Set<Open>>();
  for (const { open } of found) {
    const holder = open?.kind === 'item' && !open.holds ? open.parent : null;
    if (!holder || holder.kind === 'item') continue;
    const provision = holder.kind === 'paragraph' ? holder.parent : holder;
    lists.set(provision, (lists.get(provision) ?? new Set()).add(holder));
  }
  return lists;
}

function isParagraph({ unit, kind }: Open): boolean {
  return kind === 'paragraph' || (kind === 'item' && unit === 'paragraph');
}

/**
 * The places of passages. Each is called by its provision's steps, and by those of its divisions
 * where it stands in an annex, or where the number alone would be another's too.
 */
export function placesOf(found: readonly Found[], hasLines: boolean): Place[] {
  const lists = hasLines ? listsIn(found) : null;
  const called = new Map<Open, readonly Step[]>();
  const articles = new Map<string, Set<Open>>();
  const heads = new Set<Open>();
  for (const { open } of found)
    for (const each of chainOf(open))
      if (each.kind === 'division' || each.kind === 'article') heads.add(each);
  for (const head of heads) {
    const name = nameOf(headSteps(head, 0));
    articles.set(name, (articles.get(name) ?? new Set()).add(head));
  }
  for (const head of heads) {
    let above = 0;
    let steps = headSteps(head, above);
    const rivals = [...(articles.get(nameOf(steps)) ?? [])].filter(
      (other) => other !== head && (head.kind === 'division' || other.scope !== head.scope),
    );
    const isShared = () =>
      rivals.some((other) => nameOf(headSteps(other, above)) === nameOf(steps));
    while (isShared() && above < chainOf(head).length) steps = headSteps(head, ++above);
    called.set(head, steps);
  }
  return found.map(({ open, role, number, heading }): Place => {
    if (!open) return { role, path: [], called: [], number, heading, depth: 0 };
    const chain = chainOf(open);
    const at = chain.findLastIndex(({ kind }) => kind === 'division' || kind === 'article');
    const head = chain[at];
    const headPath = chain.slice(0, at + 1).map(stepOf);
    const below = stepsTo(open, role, lists).slice(chain.slice(0, at + 1).length);
    return {
      role,
      path: [...headPath, ...below],
      called: [...(head ? (called.get(head) ?? []) : []), ...below],
      number,
      heading,
      depth: chain.filter((each) => each.kind === 'item' && !isParagraph(each)).length,
    };
  });
}

/** A head's own step, with those of the article and divisions that it is always cited with, and `above` more. */
function headSteps(head: Open, above: number): Step[] {
  const chain = chainOf(head);
  const own = chain.length - 1;
  return chain
    .filter(
      ({ kind, apart }, k) =>
        k === own || kind === 'article' || apart || (kind === 'division' && k >= own - above),
    )
    .map(stepOf);
}
