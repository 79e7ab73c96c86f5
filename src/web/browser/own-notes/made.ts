/** Makes an element with what is in it: `made('p', { className: 'x' }, 'words')`. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Partial<Omit<HTMLElementTagNameMap[Name], 'style'>> = {},
  ...within: (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), given);
  element.append(...within.filter((each) => each !== null));
  return element;
}

/** Makes a button. */
export const button = (text: string, press: () => void, given: Partial<HTMLButtonElement> = {}) =>
  made('button', { type: 'button', textContent: text, onclick: press, ...given });
