import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { stateOf } from '../model/state-of.ts';

/**
 * The page that editors have at `/desk/` while they write: what is to be mended, and the state of
 * each source. No site has it. `edition` is the last one without mistakes, null where none was.
 */
export function deskPage(edition: Edition | null, problems: readonly Problem[], base: string) {
  const mistakes = problems.map(
    ({ file, line, column, what, mend }) =>
      `<li><code>${escapeHtml(`${file}:${line}:${column}`)}</code> ${escapeHtml(what)}. <strong>${escapeHtml(mend)}</strong></li>`,
  );
  const states = edition ? stateOf(edition) : [];
  const rows = states.map(({ id, short, review, toDo }) => {
    const path = edition?.sources.find((source) => source.id === id)?.path ?? '';
    const list = toDo.map((each) => `<li>${escapeHtml(each)}</li>`).join('');
    return `<tr id="${escapeHtml(id)}"><th scope="row"><a href="${escapeHtml(base + path)}">${escapeHtml(short)}</a><br><code>${escapeHtml(id)}</code></th><td>${escapeHtml(review)}</td><td>${list ? `<ul>${list}</ul>` : 'nothing'}</td></tr>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>State of the sources</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}th,td{border-top:1px solid;padding:.5rem;text-align:start;vertical-align:top}ul{margin:0;padding-inline-start:1.2rem}li,td{overflow-wrap:anywhere}</style>
<script type="module" src="${escapeHtml(base)}@vite/client"></script>
<main><h1>State of the sources</h1><p>For editors, while npm run dev runs; no published site has this page.</p>
<h2>To mend</h2>${mistakes.length > 0 ? `<ul>${mistakes.join('')}</ul>` : '<p>Nothing.</p>'}
<h2>Sources</h2>${rows.length > 0 ? `<table><thead><tr><th scope="col">Source</th><th scope="col">Review</th><th scope="col">To do</th></tr></thead><tbody>${rows.join('')}</tbody></table>` : '<p>None could be read yet.</p>'}
</main></html>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands in HTML. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => SIGNS[sign] as string);
