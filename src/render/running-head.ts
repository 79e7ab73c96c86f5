/** What stands at the head of each sheet of paper: a string of CSS, in which no tag ends. */
export function runningHead(words: string): string {
  const escaped = words.replace(/["\\<\n]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `);
  return `@page{@top-left{content:"${escaped}";font:8pt serif}}`;
}

/** Parts a style sheet into what pages share and this, which each has of its own, or nothing. */
export function withoutRunningHead(sheet: string): { shared: string; own: string } {
  const own = /@page\{@top-left\{content:"[^"]*";font:8pt serif\}\}/.exec(sheet)?.[0] ?? '';
  return { shared: own ? sheet.replace(own, () => '') : sheet, own };
}
