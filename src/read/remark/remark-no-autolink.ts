import type { Processor } from 'unified';
import { takeOut } from '../syntax/take-out.ts';

/**
 * Leaves bare addresses as text: GFM would make links of them, swallowing Chinese punctuation that
 * follows, and a primary text gets no link that it does not have. Comes after remark-gfm.
 */
export function remarkNoAutolink(this: Processor): void {
  const data = this.data();
  takeOut(data, ['wwwAutolink', 'protocolAutolink', 'emailAutolink']);
  const drop = (extension: unknown): void => {
    if (Array.isArray(extension)) extension.forEach(drop);
    else if (extension && typeof extension === 'object' && 'transforms' in extension) {
      const list = extension.transforms as { name: string }[];
      extension.transforms = list.filter(
        (transform) => transform.name !== 'transformGfmAutolinkLiterals',
      );
    }
  };
  drop(data.fromMarkdownExtensions);
}
