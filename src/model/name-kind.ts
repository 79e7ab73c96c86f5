/** What a name of `sources/names.yaml` names, in the order of the page. */
export const NAME_KINDS = ['person', 'office', 'organ'] as const;
export type NameKind = (typeof NAME_KINDS)[number];
