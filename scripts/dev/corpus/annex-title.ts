const ORDINAL = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const TITLE = new RegExp(
  `^(?:Schedule|Annex|Anlage|Anhang)(?:\\s+(?!\\p{Ll})|$)|^(?:the )?(?:(?:${ORDINAL}) )?schedule(?: [ivx\\d]+)?\\.?$`,
  'iu',
);

/** Whether words are the title of an annex: `Schedule 2`, `THE FIRST SCHEDULE`. */
export function isAnnex(text: string): boolean {
  return TITLE.test(text);
}
