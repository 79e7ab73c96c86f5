import type { DataFiles } from '../../publish/offline/data-script.ts';

// Stands in for what a page opened from a disk may not do, fetch and import. It is bundled into the
// scripts of the offline archive that use them, and nothing else can be asked for by it than the
// archive's own files.
declare global {
  var fromDisk: DataFiles | undefined;
}

/** Address of the script that this is part of, which lies in a folder of the archive's root. */
export const moduleAddress = /* @__PURE__ */ (() =>
  (document.currentScript as HTMLScriptElement).src)();
const root = /* @__PURE__ */ (() => new URL('../', moduleAddress).href)();

/** As `fetch`, for files of the search index. */
export async function fetch(address: string): Promise<Response> {
  const { href } = new URL(address.replace(/[?#].*/, ''), document.baseURI);
  if (!href.startsWith(root)) throw new TypeError(`${href} is not in this folder.`);
  const path = href.slice(root.length);
  await load(`${root}${path}.js`);
  const data = fromDisk?.[path];
  if (data === undefined) throw new TypeError(`${path} is not in this folder.`);
  return new Response(
    typeof data === 'string'
      ? data
      : Uint8Array.from(atob(data.base64), (char) => char.charCodeAt(0)),
  );
}

/**
 * As `import()` of a module, which the archive has as a classic script that leaves what it gives,
 * if it gives anything, at its path.
 */
export async function importModule(address: string): Promise<unknown> {
  const { href } = new URL(address, document.baseURI);
  await load(href);
  return (globalThis.fromDisk as Record<string, unknown> | undefined)?.[href.slice(root.length)];
}

const loading = new Map<string, Promise<void>>();

/** Loads a classic script, once. */
function load(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      // It may be asked for again.
      loading.delete(address);
      reject(new TypeError(`${address} did not load.`));
    };
    document.head.append(script);
  });
  loading.set(address, loaded);
  return loaded;
}
