import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { About } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { rehypeHan } from './remark/mark-han.ts';
import { plainLines, readMdx } from './remark/plugins.ts';
import { remarkBidi } from './remark/remark-bidi.ts';
import { remarkNoCode } from './remark/remark-no-code.ts';
import { problemsOf, report } from './syntax/report.ts';
import { fromHast } from './to-prose.ts';

/** Name of a file with what an edition says of itself, in a language (BCP 47). */
export const ABOUT_FILE = /^about\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.mdx$/;

/**
 * Reads what an edition says of itself: prose without code, under one heading of the first level,
 * its title. `first` is whether it opens the page; where it does not, its headings are a level
 * lower, and its title is one of them.
 */
export function readAbout(
  { path, value, lang, first }: { path: string; value: string; lang: string; first: boolean },
  problems: Problem[],
): About | null {
  const file = new VFile({ path, value: plainLines(value) });
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkNoCode)
    .use(remarkBidi);
  const tree = readMdx(processor, file, 'Code');
  if (!tree) {
    problems.push(...problemsOf(file));
    return null;
  }
  const [title, ...rest] = tree.children;
  if (title?.type !== 'heading' || title.depth !== 1)
    report(
      file,
      title?.position,
      'It does not open with a title',
      'Begin it with a line such as: # About this edition',
    );
  for (const node of rest)
    if (node.type === 'heading' && node.depth === 1)
      report(file, node.position, 'A second title', 'Write it with two signs: ## …');
  problems.push(...problemsOf(file));
  if (file.messages.length > 0 || title?.type !== 'heading') return null;
  for (const node of tree.children)
    if (!first && node.type === 'heading') node.depth = Math.min(6, node.depth + 1) as 2;
  const shown: Root = { type: 'root', children: first ? rest : tree.children };
  const hast = unified()
    .use(rehypeSlug)
    .use(rehypeHan)
    .runSync(toHast(shown) as HastRoot) as HastRoot;
  return { lang, title: textOf(title), content: fromHast(hast.children) };
}
