/** What the edition may do with a source's words; the evidence stands in its record. */
export const RIGHTS = ['not-protected', 'licensed', 'all-rights-reserved', 'unknown'] as const;
export type Rights = (typeof RIGHTS)[number];

/**
 * Whether the full text and its capture may be published; otherwise digests and short quotations
 * only.
 */
export function publishesText(rights: Rights): boolean {
  return rights === 'not-protected' || rights === 'licensed';
}

/** Limits of quotation from a source whose text may not be published (DESIGN, "Rights"). */
export const QUOTATION_LIMITS = {
  /** Words in one quotation. */
  wordsEach: 25,
  /** Share of the work's words in all quotations together, 0 to 1. */
  shareOfWork: 0.15,
  /** Length of a digest against its paragraph, words to words, 0 to 1. */
  digestShare: 0.8,
  /**
   * Shortest run of words in common with the work, outside quotation marks, that counts as copied.
   */
  copiedRun: 8,
} as const;
