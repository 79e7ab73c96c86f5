import { type Allowed, policyOf } from '../site/content-security.ts';

/**
 * The policy of a page of the offline archive: as online, for what stands in it now, but that
 * Firefox does not take a file for `'self'` where a form is sent to.
 */
export function diskPolicyOf(allowed: Allowed): string {
  return policyOf(allowed).replace("form-action 'self';", "form-action 'self' file:;");
}
