import type { LeftOut } from '../../../model/capture/reading.ts';
import { type PageElement, upFrom } from './page-tree.ts';

/** A kind of furniture, by the element that it is. */
interface Kind extends LeftOut {
  /** Names of elements, and roles, that are of this kind by themselves. */
  readonly elements: RegExp | null;
  /** Words of a class or an id that tell it. */
  readonly names: RegExp;
  /** Of these, words that tell it within the text, too. */
  readonly within?: RegExp;
}

/** Kinds of furniture, what is told first by its element standing above what is told by a name. */
const KINDS: readonly Kind[] = [
  {
    rule: 'archive-toolbar',
    why: 'the web archive’s own bar',
    elements: null,
    names: /^wm-ipp|^donato$/,
  },
  {
    rule: 'cookie-notice',
    why: 'the site’s notice about cookies and data',
    elements: null,
    names: /cookie|consent|gdpr|onetrust/,
    within: /borlabs|cookie-?(?:banner|notice|content|blocker)|cookieconsent/,
  },
  {
    rule: 'advertisement',
    why: 'an advertisement',
    elements: null,
    names:
      /(?:^|[-_])(?:ads?|advert\w*|adsense|sponsor\w*|promo\w*|outbrain|taboola|banner)(?:[-_]|$)/,
    within:
      /(?:^|[-_])(?:advert(?:isement|ising)?s?|adsense|ad-?(?:unit|slot|content|container|wrapper|box)|affiliate\w*|sponsored|promo(?:box|tion)?|outbrain|taboola|paywall|buybox)(?:[-_]|$)/,
  },
  {
    rule: 'share-links',
    why: 'buttons for passing the page on',
    elements: null,
    names: /share|sharing|social|addthis|follow-us/,
    within:
      /(?:^|[-_])(?:share|sharing|sharedaddy|social-?(?:links|share|icons|media|buttons|bar)|addthis|follow-?us|bookmark)(?:[-_]|$)/,
  },
  {
    rule: 'player',
    why: 'what a player of films says when it plays none',
    elements: null,
    names: /(?:^|[-_])error-?(?:message|msg|desc\w*|text)(?:[-_]|$)/,
    within: /(?:^|[-_])error-?(?:message|msg|desc\w*|text)(?:[-_]|$)/,
  },
  {
    rule: 'comments',
    why: 'what readers said of the page',
    elements: null,
    names: /(?:^|[-_])(?:comments?|disqus|respond|replies)(?:[-_]|$)|^comment|comment-?list/,
  },
  {
    rule: 'form',
    why: 'a form of the page',
    elements: /^(?:form|button|select|fieldset|search|option|legend|label)$/,
    names: /newsletter|subscri(?:be|ption)|search-?(?:box|form|bar)|sign-?up|log-?in/,
  },
  {
    rule: 'navigation',
    why: 'the site’s navigation',
    elements: /^(?:nav|menu|navigation|menubar|tablist|directory)$/,
    names:
      /(?:^|[-_])(?:nav\w*|menu\w*|breadcrumbs?|pagination|pager|toc|tabs?|topbar|skip\w*|jump(?:to|link|nav)?s?)(?:[-_]|$)|navbox|navbar|catlinks|editsection/,
    within:
      /(?:^|[-_])(?:breadcrumbs?|crumbs?|pagination|pager|post-?nav\w*|next-?(?:post|story)|nextstory|prev-?next)(?:[-_]|$)|catlinks|^toc$|^table-?of-?contents$/,
  },
  {
    rule: 'page-footer',
    why: 'the page’s footer',
    elements: /^(?:footer|contentinfo)$/,
    names: /(?:^|[-_])(?:footer|foot|copyright|colophon|legal)(?:[-_]|$)|footer/,
    within: /(?:^|[-_])entry-?footer(?:[-_]|$)|copyright-?(?:text|info|notice)/,
  },
  {
    rule: 'byline',
    why: 'who wrote it and when, which the record says',
    elements: null,
    names:
      /(?:^|[-_])(?:byline|author\w*|dateline|timestamp|published|pubdate|post-?meta|entry-?meta|meta|date)(?:[-_]|$)/,
    within:
      /(?:^|[-_])(?:(?:post|entry|article|content)-?meta(?:data|-?info)?|entry-?utility|(?:post-?|entry-?)?author-?(?:bio|box|info|desc\w*|card|profile|details|about)|about-?(?:the-?)?author|(?:post|entry)-author|authorbox|saboxplugin|read(?:ing)?-?time)(?:[-_]|$)/,
  },
  {
    rule: 'aside',
    why: 'what stands beside the text',
    elements: /^(?:aside|complementary)$/,
    names:
      /sidebar|side-?bar|(?:^|[-_])(?:aside|widgets?|related|recommend\w*|trending|most-?(?:read|popular)|popular|teasers?|rail|infobox|more-?(?:on|from))(?:[-_]|$)/,
    within:
      /(?:^|[-_])(?:related(?:-?(?:posts?|articles?|stories|coverage|content|links?|news))?|recommend(?:ed|ations?)|rec-posts|you-?may-?(?:also-?)?like|trending|most-?(?:read|popular)|teaser-?(?:list|collection)|more-?(?:on|from))(?:[-_]|$)/,
  },
  {
    rule: 'page-header',
    why: 'the page’s header',
    elements: /^(?:header|banner)$/,
    names:
      /(?:^|[-_])(?:masthead|site-?header|page-?header|header|logo|brand\w*|branding)(?:[-_]|$)/,
  },
];

const HIDDEN: LeftOut = { rule: 'hidden', why: 'not shown on the page' };
const EDIT_LINK: LeftOut = { rule: 'edit-link', why: 'a link to edit the page' };
const OUTSIDE: LeftOut = {
  rule: 'outside-main',
  why: 'stands outside what was found to be the main text',
};

/** Words of a page that are kept from sight. */
export function hiddenWords(): LeftOut {
  return HIDDEN;
}

/** Links by which the headings of a wiki are edited. */
export function editLink(): LeftOut {
  return EDIT_LINK;
}

/** What shows no sign of furniture, and yet was not found to be of the text. */
export function outsideMain(): LeftOut {
  return OUTSIDE;
}

/** What kind of furniture an element is, or stands in; null for what shows no sign of it. */
export function furnitureKind(element: PageElement): LeftOut | null {
  for (const up of upFrom(element)) {
    if (/^(?:body|html|main|article)$/.test(up.name) || up.attributes.role === 'main') return null;
    const names = namesOf(up);
    const itself = [up.name, up.attributes.role ?? ''];
    const kind =
      KINDS.find(({ elements }) => elements && itself.some((name) => elements.test(name))) ??
      KINDS.find((each) => names.some((name) => each.names.test(name) || each.within?.test(name)));
    if (kind) return { rule: kind.rule, why: kind.why };
  }
  return null;
}

function namesOf({ attributes }: PageElement): string[] {
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
}

/**
 * Tells the rule of the furniture within the text that an element is, or stands in, by its name; null
 * for what shows no sign of it. What was told of an element is remembered.
 */
export function furnitureWithin(): (element: PageElement) => string | null {
  const known = new Map<PageElement, string | null>();
  const ruleOf = (element: PageElement): string | null => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const rule = isBound(element)
      ? null
      : (ownRule(element) ?? (element.parent ? ruleOf(element.parent) : null));
    known.set(element, rule);
    return rule;
  };
  return ruleOf;
}

const isBound = ({ name }: PageElement) => /^(?:body|html|main|article)$/.test(name);

function ownRule(element: PageElement): string | null {
  if (element.name === 'span' || element.name === 'a') return null;
  const names = namesOf(element);
  return (
    KINDS.find(({ within }) => within && names.some((name) => within.test(name)))?.rule ?? null
  );
}

/** Whether an element is the link by which a wiki’s heading is edited. */
export function isEditLink(element: PageElement): boolean {
  return [...upFrom(element)].some(({ attributes }) =>
    /(?:^|\s)(?:mw-)?editsection(?:\s|$)/.test(attributes.class ?? ''),
  );
}

const WITHIN = new Set(['article', 'main', 'section', 'blockquote', 'aside']);

/** Whether an element is in the page’s navigation or its footer, whatever a library makes of it. */
export function isSurelyFurniture(element: PageElement): boolean {
  const up = [...upFrom(element)];
  if (up.some(({ name, attributes }) => name === 'nav' || attributes.role === 'navigation'))
    return true;
  const footer = up.findIndex(
    ({ name, attributes }) => name === 'footer' || attributes.role === 'contentinfo',
  );
  return footer >= 0 && !up.slice(footer).some(({ name }) => WITHIN.has(name));
}

/** Why a block that is outside the main text is none of it. */
export function whyLeftOut(element: PageElement): LeftOut {
  return furnitureKind(element) ?? OUTSIDE;
}
