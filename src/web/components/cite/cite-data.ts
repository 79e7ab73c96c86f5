/**
 * Gives a sentence or note on the page of references its data forms: those of its paragraph, with
 * what differs put in.
 */
export function addData(part: HTMLElement): void {
  const { id, dataset } = part;
  const place = dataset.place as string;
  const data = ((part.closest('section') as Element).querySelector('.data') as Element).cloneNode(
    true,
  ) as Element;
  const values: Record<string, string | null> = {
    a: id,
    p: place,
    w: place.replace(/^./u, (letter) => letter.toUpperCase()),
    s: (part.querySelector('.hash') as Element).textContent,
    // What the page has of its paragraph is not said of a note.
    ...(/^note/.test(id) && { f: '', j: 'null' }),
  };
  for (const slot of data.querySelectorAll('i'))
    slot.textContent = values[slot.className] ?? slot.textContent;
  part.append(data);
}
