// On the page of references: data forms of a sentence or note are made when it is opened, as it may
// have been before this runs. Bundled by itself (?own): what two pages share would be a file of its
// own, and neither page whole in one request.
import { addData } from './cite-data.ts?own';

const open = (details: Element) => {
  const part = details.querySelector<HTMLElement>(':scope > [data-place]');
  if (part && !part.querySelector('.data')) addData(part);
};
document.addEventListener('toggle', ({ target }) => open(target as Element), true);
document.querySelectorAll('details[open]').forEach(open);
