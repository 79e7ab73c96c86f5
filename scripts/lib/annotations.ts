/** What a check reads of a published annotation (`downloads/<id>/annotations.jsonld`). */
export interface PublishedAnnotation {
  readonly id: string;
  readonly body: readonly { readonly value?: string; readonly format?: string }[];
  readonly target: {
    readonly source: string;
    readonly selector: { readonly value: string; readonly refinedBy?: readonly [Quote, Position] };
  };
}
interface Quote {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}
interface Position {
  readonly start: number;
  readonly end: number;
}

/** Reads the annotations out of a published file. */
export function readAnnotations(text: string): PublishedAnnotation[] {
  return (JSON.parse(text) as { first: { items: PublishedAnnotation[] } }).first.items;
}
