import { annotationsResolve } from './annotations-resolve.ts';
import { capturesAsTheyCame } from './captures-as-they-came.ts';
import type { Check } from './context.ts';
import { earlierTextsHold } from './earlier-texts-hold.ts';
import { citedAndSeen } from './editorial.ts';
import { internalLinks } from './internal-links.ts';
import { ledgerAnchors } from './ledger-anchors.ts';
import { manifestHolds } from './manifest-holds.ts';
import { nothingLocal } from './nothing-local.ts';
import { nothingRestricted } from './nothing-restricted.ts';
import { numbersAgree } from './numbers-agree.ts';
import { oneLanguageAPage } from './one-language-a-page.ts';
import { ownWordsInBounds } from './own-words-in-bounds.ts';
import { pagesHaveTheirText } from './pages-have-their-text.ts';
import { quotationLimits } from './quotation-limits.ts';
import { quotationMarksOfText } from './quotation-marks-of-text.ts';
import { releasedAddresses } from './released-addresses.ts';
import { spellings } from './spellings.ts';
import { textsFollowCaptures } from './texts-follow-captures.ts';

/** Every promise that a build is held to. */
export const CHECKS: readonly Check[] = [
  textsFollowCaptures,
  pagesHaveTheirText,
  earlierTextsHold,
  quotationLimits,
  quotationMarksOfText,
  ownWordsInBounds,
  internalLinks,
  ledgerAnchors,
  releasedAddresses,
  nothingLocal,
  nothingRestricted,
  capturesAsTheyCame,
  manifestHolds,
  annotationsResolve,
  citedAndSeen,
  numbersAgree,
  spellings,
  oneLanguageAPage,
];
