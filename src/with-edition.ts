// What the hooks of the integration (index.ts) do with an edition. It is loaded when they do, since
// the bundle that pages are made with is made of none, and most of the engine is here.
export { beginFinish } from './finish/finish.ts';
export { proveStyles } from './publish/citation/styles/prove-styles.ts';
export { siteFaces } from './publish/song/site-faces.ts';
export { enterAdditions } from './read/ledgers/enter-additions.ts';
export { loadEdition } from './read/loader.ts';
export { writeSchemas } from './read/write-schemas.ts';
