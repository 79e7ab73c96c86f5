import { isMap, isSeq, parseDocument } from 'yaml';

/**
 * The text of a `source.yaml` with a companion among its `companions`, the last of them; as it is
 * where it has that already. Nothing else is touched by a character.
 */
export function withEntry(
  yaml: string,
  id: string,
  rights: { readonly status: string; readonly evidence: string },
): string {
  const { contents } = parseDocument(yaml);
  const list = isMap(contents) ? contents.get('companions', true) : undefined;
  const items = isSeq(list) ? list.items : [];
  if (items.some((item) => isMap(item) && item.get('id') === id)) return yaml;
  const entry = `  - id: ${id}\n    rights: { status: ${rights.status}, evidence: ${JSON.stringify(rights.evidence)} }\n    review: { state: not reviewed }\n`;
  const begins = /^companions:[ \t]*(?:\[\][ \t]*)?(?:#.*)?\n/m.exec(yaml);
  if (!begins) return `${yaml.replace(/\n*$/, '\n')}companions:\n${entry}`;
  const after = yaml.slice(begins.index + begins[0].length);
  // The list ends where a field of the record begins.
  const end = /^[^\s#-]/m.exec(after)?.index ?? after.length;
  return `${yaml.slice(0, begins.index)}companions:\n${after.slice(0, end).replace(/\n*$/, items.length > 0 ? '\n' : '')}${entry}${after.slice(end)}`;
}
