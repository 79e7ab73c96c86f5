import { type Document, isMap, parseDocument, type Scalar } from 'yaml';

/**
 * Changes some of a record's fields, and nothing else of its file: comments stay, and what was not
 * touched keeps its layout to the letter.
 *
 * `touched` are the fields (of the highest level) that `edit` sets.
 */
export function editRecord(
  yaml: string,
  touched: readonly string[],
  edit: (record: Document) => void,
): string {
  const record = parseDocument(yaml);
  edit(record);
  const next = fieldsOf(record.toString({ lineWidth: 110 }));
  const last = fieldsOf(yaml);
  return [...next]
    .map(([field, text]) => (touched.includes(field) ? text : (last.get(field) ?? text)))
    .map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`))
    .join('');
}

/** A record's fields as they are written, comments before them included; '' is what stands above. */
function fieldsOf(yaml: string): Map<string, string> {
  const { contents } = parseDocument(yaml);
  const items = isMap(contents) ? contents.items : [];
  const starts = items.map(({ key }) => (key as Scalar).range?.[0] ?? 0);
  const fields = new Map([['', yaml.slice(0, starts[0])]]);
  items.forEach(({ key }, i) => {
    fields.set(String((key as Scalar).value), yaml.slice(starts[i], starts[i + 1]));
  });
  return fields;
}
