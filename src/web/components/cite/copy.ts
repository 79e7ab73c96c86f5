/** Copies the words of an element, with their italics for whoever takes them; tells whether it could. */
export async function copy(element: Element): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  const text = element.textContent;
  try {
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', text),
      ...(element.querySelector('pre')
        ? {}
        : { 'text/html': blob('text/html', element.innerHTML) }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Over plain HTTP there is no clipboard: what is selected is copied the old way.
    getSelection()?.selectAllChildren(element);
    return (document as unknown as { execCommand(name: 'copy'): boolean }).execCommand('copy');
  }
}
