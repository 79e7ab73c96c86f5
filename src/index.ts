import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { takeBundling } from './finish/bundle/bundling.ts';
import { digestOfData } from './finish/bundle/digest-of-data.ts';
import { keepingBundle } from './finish/bundle/keep-bundle.ts';
import type { PageData } from './finish/bundle/kept-bundle.ts';
import { type Beginning, beginFinish } from './finish/finish.ts';
import { shippedIsNamed } from './finish/notices.ts';
import { giveEdition, giveFolder, givenEdition, takeEdition } from './model/handoff.ts';
import { giveKeeper, keeperInMemory } from './model/kept-work.ts';
import { editionIn } from './model/lookup.ts';
import { EditionError, formatProblem, type Problem } from './model/problem.ts';
import { basePathOf, localSite, siteAddress } from './model/site-address.ts';
import { proveStyles } from './publish/citation/styles/prove-styles.ts';
import { giveFaces } from './publish/song/given-faces.ts';
import { siteFaces } from './publish/song/site-faces.ts';
import { deskPage, escapeHtml } from './read/desk-page.ts';
import { interfacesIn } from './read/interfaces-in.ts';
import { type Addition, enterAdditions } from './read/ledgers/enter-additions.ts';
import { loadEdition } from './read/loader.ts';
import { rehypeHan } from './read/remark/mark-han.ts';
import { writeSchemas } from './read/write-schemas.ts';
import { PAGES } from './render/pages.ts';
import { OVERRIDES, overrides, ownComponents, ownStyle } from './web/overrides.ts';

/** What an edition's `astro.config.mjs` may say. Paths are read from the project's folder. */
export interface Options {
  /** Folder of the sources. */
  readonly sources?: string;
  /**
   * Astro components in place of the engine's, by their names: `{ NoteBox: './src/NoteBox.astro'
   * }`.
   */
  readonly components?: Readonly<Record<string, string>>;
}

/** Integrations of Astro that leave nothing behind but the bundle that pages are made with. */
const OURS = ['@astrojs/mdx', 'annotated-sources'];

/** Extensions that a page of an edition's own may have. */
const OWN_PAGES = ['astro', 'mdx', 'md', 'ts', 'js'];

/**
 * The engine: the pages of an edition, what is done to them after the build, and in development the
 * edition read again when a source changes. `EDITION_ROOT` names another folder's edition,
 * `SITE_URL` and `BASE_PATH` where the site will be.
 */
export function annotatedSources({
  sources = './sources',
  components = {},
}: Options = {}): AstroIntegration[] {
  const local = process.env.ANNOTATED_SOURCES_LOCAL === '1';
  let folder = '';
  let base = '/';
  let site = '';
  let dist = '';
  let onlyOurs = false;
  let hasOwn = false;
  let pagesMade: ReadonlyMap<string, PageData> = new Map();
  let beginning: Beginning | undefined;
  const begun = () => ({ dist, sources: folder, site, base, local });
  /** Reads the edition; an edition that a script has read and given is taken as it is. */
  const read = async () => {
    const edition = await loadEdition({ root: dirname(folder), local });
    proveStyles();
    giveEdition(edition);
    return edition;
  };
  /** Anchors entered since the server was started: while a note is written its id may change. */
  const drafts = new Map<string, Set<string>>();
  /** The same while somebody writes: what is only added is entered in the ledgers. */
  const readDraft = async (say: (line: string) => void) => {
    const root = dirname(folder);
    const additions: Addition[] = [];
    const frozen = process.env.CI === 'true';
    const edition = await loadEdition({
      root,
      local,
      drafting: true,
      drafts,
      ...(!frozen && { additions }),
    });
    proveStyles();
    giveEdition(edition);
    const entered = await enterAdditions(root, additions);
    if (entered) say(entered);
    for (const { file, anchors } of additions)
      drafts.set(file, new Set([...(drafts.get(file) ?? []), ...anchors]));
    return edition;
  };
  const engine: AstroIntegration = {
    name: 'annotated-sources',
    hooks: {
      'astro:config:setup': ({ addMiddleware, command, config, updateConfig, injectRoute }) => {
        const root = fileURLToPath(config.root);
        folder = resolve(process.env.EDITION_ROOT ?? root, sources);
        giveFolder(folder);
        const own = { ...ownComponents(dirname(folder)), ...components };
        hasOwn = Object.keys(own).length > 0;
        if (basename(folder) !== 'sources')
          throw new Error(
            `astro.config.mjs: sources: ${sources} is not called sources, as all errors and guides call it. Rename the folder.`,
          );
        // The pages of the first language of the interface stand at the root.
        const others = interfacesIn(folder).slice(1);
        if (others.length > 0)
          addMiddleware({
            entrypoint: new URL('./web/middleware.ts', import.meta.url),
            order: 'pre',
          });
        for (const tag of ['', ...others])
          for (const { pattern, file, once } of PAGES) {
            if (tag && once) continue;
            // A page of the edition's own stands in place of ours, and so does a file in `public/`.
            const own = join(
              fileURLToPath(config.srcDir),
              'pages',
              tag,
              file.replace(/\.\w+$/, ''),
            );
            const asIs = join(fileURLToPath(config.publicDir), pattern);
            if (
              !OWN_PAGES.some((extension) => existsSync(`${own}.${extension}`)) &&
              !(/\.\w+$/.test(pattern) && existsSync(asIs))
            )
              injectRoute({
                pattern: tag ? `/${tag}${pattern}` : pattern,
                entrypoint: new URL(`./web/routes/${file}`, import.meta.url),
                prerender: true,
              });
          }
        updateConfig({
          site: process.env.SITE_URL || config.site || localSite(process.env.PORT),
          ...(process.env.BASE_PATH && { base: process.env.BASE_PATH }),
          // A preview serves files whose names have no extension (SHA256SUMS), as static hosts do.
          trailingSlash: command === 'preview' ? 'ignore' : 'always',
          // A page comes whole in one request: styles and small scripts stand in it.
          build: { format: 'directory', inlineStylesheets: 'always' },
          vite: {
            build: { assetsInlineLimit: 8192 },
            // An edition's components name ours, wherever the two lie.
            resolve: {
              alias: [
                {
                  find: /^annotated-sources\/(components|layouts)\//,
                  replacement: fileURLToPath(new URL('./web/$1/', import.meta.url)),
                },
              ],
            },
            plugins: [overrides(own, root), ownStyle(dirname(folder)), shippedIsNamed()],
          },
          // White space between the lines of a template is no text. What texts are rendered to is
          // never touched by this.
          compressHTML: 'jsx',
          devToolbar: { enabled: false },
          markdown: {
            // Colours would be styles in attributes, which the pages do without.
            syntaxHighlight: false,
            processor: unified({
              gfm: false,
              smartypants: false,
              remarkPlugins: [[remarkGfm, { singleTilde: false }]],
              rehypePlugins: [rehypeSlug, rehypeHan],
            }),
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = basePathOf(config.base);
        site = siteAddress(config);
        dist = fileURLToPath(config.outDir);
        // What an edition's own integrations do to its site has to be done each time.
        onlyOurs = config.integrations.every(({ name }) => OURS.includes(name));
      },
      'astro:server:setup': async ({ server, logger }) => {
        giveKeeper(keeperInMemory(digestOfData));
        giveFaces((language) => siteFaces(editionIn(takeEdition(), language)));
        let problems: readonly Problem[] = [];
        const again = async () => {
          try {
            const { notices } = await readDraft((line) => logger.info(line));
            problems = [];
            for (const notice of notices) logger.warn(notice);
          } catch (error) {
            if (!(error instanceof EditionError)) throw error;
            problems = error.problems;
            logger.error(`\n${error.message}`);
          }
          return problems.length === 0;
        };
        // Over the page that is looked at, where Vite shows mistakes of code too.
        const overlay = () =>
          server.ws.send({ type: 'error', err: overlayOf(problems, dirname(folder)) });
        await again();
        await writeSchemas(folder);
        server.ws.on('connection', () => {
          if (problems.length > 0) overlay();
        });
        // What only editors see; and where nothing could be read yet, in place of every page.
        server.middlewares.use((request, response, next) => {
          const url = request.url?.split('?')[0] ?? '';
          const isPage = request.headers.accept?.includes('text/html') ?? false;
          if (!/^\/(?:.*\/)?desk\/$/.test(url) && (givenEdition() || !isPage)) return next();
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(deskPage(givenEdition(), problems, base));
        });
        const own = join(dirname(folder), OVERRIDES);
        server.watcher.add([folder, own]);
        server.watcher.on('all', (_event, path) => {
          // What the build writes itself, ledgers and schemas, is no edit.
          if (
            !(path.startsWith(folder) || path.startsWith(own)) ||
            /\.part$|[\\/]\.schemas[\\/]/.test(path)
          )
            return;
          // What was read by other kinds of notes or schemes is read again.
          if (path.startsWith(own)) giveKeeper(keeperInMemory(digestOfData));
          // A mistake in the middle of an edit is shown, and the last good edition stays.
          again().then(
            (good) => {
              if (!good) return overlay();
              logger.info('sources read again');
              // Astro keeps what routes were made of until it is told, as by its own collections,
              // that content changed.
              for (const environment of Object.values(server.environments))
                environment.hot.send('astro:content-changed', {});
              server.ws.send({ type: 'full-reload' });
            },
            (error: Error) => logger.error(`\n${error.message}`),
          );
        });
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (!givenEdition()) await read();
        const bundling = takeBundling();
        if (bundling && onlyOurs)
          setPrerenderer((given) =>
            keepingBundle(given, bundling, { begun: begun(), pages: () => pagesMade, hasOwn }),
          );
      },
      // Astro has emptied the site's folder by now, and leaves alone what it does not know in it.
      'astro:build:setup': ({ pages }) => {
        pagesMade = pages;
        const bundling = takeBundling();
        beginning ??= beginFinish(begun(), bundling?.isPart);
        if (bundling) bundling.beginning = beginning;
      },
      'astro:build:done': async ({ pages }) => {
        // Whoever has the bundle makes the pages, and is not done.
        if (takeBundling()?.isKept) return;
        if (!beginning) throw new Error('The search index was not begun.');
        await beginning.finish(pages.map(({ pathname }) => pathname));
      },
    },
  };
  return [mdx(), engine];
}

/**
 * Mistakes of an editor as Astro's overlay has them: all with their places and mends, and the first
 * one's file to be opened.
 */
function overlayOf(problems: readonly Problem[], root: string) {
  const [first] = problems;
  return {
    name: 'Sources',
    title: problems.length === 1 ? 'A mistake to mend' : `${problems.length} mistakes to mend`,
    // It takes the message for HTML.
    message: problems.map((each) => escapeHtml(formatProblem(each))).join('<br><br>'),
    stack: '',
    ...(first && { loc: { ...first, file: join(root, first.file) } }),
  };
}
