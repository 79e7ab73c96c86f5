/** The fragments of HTML, as the Recommendation names them (4.2.1). */
export const HTML_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236';

/**
 * Addresses one element of a page by its id
 * (https://www.w3.org/TR/annotation-model/#fragment-selector).
 */
export const fragment = (id: string) => ({
  type: 'FragmentSelector' as const,
  conformsTo: HTML_FRAGMENT,
  value: id,
});
