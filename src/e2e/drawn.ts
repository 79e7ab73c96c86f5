import type { Page } from 'playwright-core';

/** What became of the characters of a page that are neither Latin nor white space. */
export interface Drawn {
  /** How many were looked at, each once in each list of fonts that the page sets it in. */
  readonly looked: number;
  /** Those drawn as a glyph that no font has is drawn, or not at all. */
  readonly undrawn: string[];
}

/**
 * Draws every such character of a page, shown or waiting in a closed note, with the fonts it stands
 * in, and looks at the pixels.
 */
export function drawCharacters(page: Page): Promise<Drawn> {
  return page.evaluate(async () => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas.');
    const draw = (character: string, family: string) => {
      context.clearRect(0, 0, 80, 60);
      context.font = `32px ${family}`;
      context.fillText(character, 10, 40);
      return context.getImageData(0, 0, 80, 60).data.join();
    };
    const byFamily = new Map<string, Set<string>>();
    const add = (text: string, element: Element) => {
      const { fontFamily } = getComputedStyle(element);
      const set = byFamily.get(fontFamily) ?? new Set();
      for (const character of text) if (!/[\0-\u024f\s]/.test(character)) set.add(character);
      byFamily.set(fontFamily, set);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent && !parent.closest('script, style, template, noscript'))
        add(texts.currentNode.nodeValue ?? '', parent);
    }
    for (const input of document.querySelectorAll('input'))
      add(`${input.placeholder}${input.value}`, input);
    const all = [...byFamily.values()].flatMap((set) => [...set]).join('');
    // Parts of the face that only closed notes need come now; one that cannot be had is what the
    // control is about.
    await document.fonts.load('32px "Edition Song"', all).catch(() => null);
    let looked = 0;
    const undrawn: string[] = [];
    for (const [family, characters] of byFamily) {
      // A code point of the ideographic planes that Unicode gives to nothing; and a space.
      const nothing = new Set([draw('\u{3fffd}', family), draw(' ', family)]);
      for (const character of characters) {
        looked += 1;
        if (nothing.has(draw(character, family))) undrawn.push(character);
      }
    }
    return { looked, undrawn };
  });
}
