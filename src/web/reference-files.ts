import { REFERENCE_FILES } from '../publish/citation/files.ts';
import type { View } from '../render/view.ts';
import { joined } from '../render/views/inline.ts';
import { el, type XmlNode } from '../render/xml.ts';

/**
 * Links to references as files. `name` is their path under `downloads/`, without their endings.
 */
export function referenceFileLinks({ root, ui }: View, name: string): XmlNode[] {
  return joined(REFERENCE_FILES, ui.words.marks.list, ({ ending, title }) => [
    el('a', { href: `${root}downloads/${name}.${ending}` }, title),
  ]);
}
