import { close, createIndex } from 'pagefind';

/**
 * Words in a piece of the index, about. Pagefind's own (20,000) makes pieces of 30 to 60 KB, and a Chinese query of four characters
 * loads three; at 4,000 the first result over 10,000 paragraphs takes 218 KB instead of 338 (npm run bench -- search-growth).
 */
const CHUNK = 4000;

/** Opens a Pagefind index for records of all languages. Pagefind takes the size of its pieces from the environment only. */
export async function openSearchIndex() {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= String(CHUNK);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  return index;
}

/** Ends Pagefind's process, where there is one: a build that failed must have nothing written to its folder any more. */
export const closeSearchIndex = close;
