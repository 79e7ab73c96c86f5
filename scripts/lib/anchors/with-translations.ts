import { isDecided } from '../../../src/model/ledger/plan.ts';
import { enteredName, enterTranslations } from '../../../src/model/ledger/translations.ts';
import type { LedgerInput } from '../../../src/read/draft/ledger-input.ts';
import type { Work } from './work.ts';

/**
 * Work on a ledger, with the versions that its notes in other languages are of: of those not known
 * yet, and of those that `renewed` names. `translations` tells them, a line each.
 */
export function withTranslations(
  work: Work,
  { translated }: Pick<LedgerInput, 'translated'>,
  version: string,
  renewed: (lang: string, note: string) => boolean,
): Work & { readonly translations: readonly string[] } {
  const enter = () => enterTranslations(work.ledger(), translated, version, renewed);
  // Until it is decided what becomes of the text there is no ledger to enter them in.
  const isOpen = !work.plans.every(({ plan }) => isDecided(plan));
  return {
    ...work,
    ledger: () => enter().ledger,
    translations: isOpen ? [] : enter().entered.map(enteredName),
  };
}
