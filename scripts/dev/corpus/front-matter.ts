/** A Markdown file without its front matter, and the title that this names. */
export function withoutFrontMatter(content: string): { title: string | null; body: string } {
  const [whole, head] = /^---\n([\s\S]*?)\n---\n/.exec(content) ?? [];
  if (whole === undefined) return { title: null, body: content };
  const title = /^title: *(.*)$/im.exec(head ?? '')?.[1] ?? null;
  return { title: title?.replace(/^"(.*)"$/, '$1') ?? null, body: content.slice(whole.length) };
}
