import { withPolicy } from '../../core/content-security.ts';

/**
 * Puts into a page of the offline archive the policy that it has online, for what stands in it now, with two differences: Firefox does
 * not take a file for `'self'` where a form is sent to, and references are read off their page in a frame (integrations/offline).
 */
export function withDiskPolicy(html: string): string {
  const frames = / id="?cite[" >]/.test(html) ? " frame-src 'self';" : '';
  return withPolicy(html).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, (meta) =>
    meta.replace("form-action 'self';", `form-action 'self' file:;${frames}`),
  );
}
