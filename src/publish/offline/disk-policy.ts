import { type Allowed, policyOf } from '../site/content-security.ts';

/**
 * The policy of a page of the offline archive: as online, for what stands in it now, with two
 * differences. Firefox does not take a file for `'self'` where a form is sent to, and references
 * are read off their page in a frame (finish/offline).
 */
export function diskPolicyOf(allowed: Allowed, hasReferences: boolean): string {
  const frames = hasReferences ? " frame-src 'self';" : '';
  return policyOf(allowed).replace("form-action 'self';", `form-action 'self' file:;${frames}`);
}
