import { type Beside, SUMMARY } from '../model/beside.ts';

/**
 * Rules that show of what can stand beside a source's text what the reader chose, and say how many
 * texts that makes; the gists are those of the English summary, whatever stands beside the text.
 */
export function companionsCss(besides: readonly Beside[]): string {
  if (besides.length < 2) return '';
  const same = besides.map(({ id }) => `:not(:has(#beside-${id}:checked):has(#and-${id}:checked))`);
  const two = `.source:not(:has(#and-nothing:checked))${same.join('')}{--texts:3}`;
  return besides
    .map(({ id }) => {
      const chosen = [`#beside-${id}:checked`, `#and-${id}:checked`];
      const isSummary = id === SUMMARY;
      const all = isSummary ? [...chosen, '#view-gists:checked'] : chosen;
      const parts = isSummary ? ['.row>.summary:not(.companion)'] : [];
      return `.source:not(:has(${all.join()})) :is(${[`[data-companion="${id}"]`, ...parts].join()}){display:none}`;
    })
    .join('')
    .concat(two);
}
