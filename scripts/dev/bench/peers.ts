import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A site generator that this project is measured beside, at an exact version. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, string>>;
  /** Its configuration: path to content. Its own search is on. */
  readonly files: Readonly<Record<string, string>>;
  /** Folder of its pages, and where it writes the site. */
  readonly pages: string;
  readonly output: string;
  /** What a build keeps for the next one. */
  readonly caches: readonly string[];
  /** A page's file, and the arguments of Node that build the site. */
  readonly page: (title: string, body: string) => string;
  readonly build: readonly string[];
}

export const STARLIGHT: Peer = {
  name: 'Starlight',
  version: '0.42.4',
  packages: { astro: '7.3.5', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.1' },
  files: {
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [starlight({ title: 'Peer' })] });\n",
    'src/content.config.ts':
      "import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    'src/content/docs/index.md': '---\ntitle: Peer\n---\n',
  },
  pages: 'src/content/docs',
  output: 'dist',
  caches: ['node_modules/.astro', '.astro', 'node_modules/.vite'],
  page: (title, body) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`,
  build: ['node_modules/astro/bin/astro.mjs', 'build'],
};

export const VITEPRESS: Peer = {
  name: 'VitePress',
  version: '1.6.4',
  packages: { vitepress: '1.6.4', 'markdown-it-footnote': '4.0.0' },
  files: {
    '.vitepress/config.mjs':
      "import footnote from 'markdown-it-footnote';\nexport default { title: 'Peer', cleanUrls: true, themeConfig: { search: { provider: 'local' } }, markdown: { config: (md) => { md.use(footnote); } } };\n",
    'index.md': '# Peer\n',
  },
  pages: 'works',
  output: '.vitepress/dist',
  caches: ['.vitepress/cache', '.vitepress/.temp'],
  page: (title, body) => `# ${title}\n\n${body}`,
  build: ['node_modules/vitepress/bin/vitepress.js', 'build'],
};

/** Runs a program in a folder; throws with what it said where it fails. */
function run(folder: string, program: string, args: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed in ${folder}: ${stderr}${stdout}`);
}

/**
 * Installs packages at exact versions into a temporary folder, once, never into the project.
 * Returns the folder.
 */
export function installApart(name: string, packages: Readonly<Record<string, string>>): string {
  const versions = Object.entries(packages).map(
    ([key, version]) => `${key.replace(/\W+/g, '-')}-${version}`,
  );
  const folder = join(tmpdir(), 'annotated-sources-peers', `${name}-${versions[0]}`);
  writeIn(folder, {
    'package.json': JSON.stringify({
      name: 'peer',
      private: true,
      type: 'module',
      dependencies: packages,
    }),
  });
  if (!Object.keys(packages).every((key) => existsSync(join(folder, 'node_modules', key))))
    run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  return folder;
}

/** Sets a peer up in a temporary folder of its own for one use. Returns the folder. */
export function preparePeer(peer: Peer, use: string): string {
  const folder = installApart(`${use}-${peer.name.toLowerCase()}`, peer.packages);
  writeIn(folder, peer.files);
  return folder;
}

/** Builds a peer's site. */
export function buildPeer(peer: Peer, folder: string): void {
  run(folder, process.execPath, peer.build);
}

/** Writes files under a folder. */
export function writeIn(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
