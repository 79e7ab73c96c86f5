/** The first characters of a text, by which a person knows it in a table. */
export function opening(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 24 ? `${characters.slice(0, 23).join('')}…` : characters.join('');
}
