/** `npm start`: builds the site, and serves it where that went well. */
await import('./build.ts');
// What was asked for was asked of the build.
process.argv.splice(2);
if (!process.exitCode) await import('./serve.ts');

export {};
