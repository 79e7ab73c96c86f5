/** A node of a JSON-LD document; fields that are null are left out when it is written. */
export type Node = { readonly [field: string]: unknown };

/**
 * Writes a node as JSON-LD in the vocabulary of schema.org, safe inside a `<script>`: no `<` stands
 * in it, so that no title can close the element.
 */
export function jsonLd(node: Node): string {
  return JSON.stringify(
    { '@context': 'https://schema.org', ...node },
    (_, value) => value ?? undefined,
  ).replaceAll('<', '\\u003c');
}
