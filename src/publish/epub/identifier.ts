import { createHash } from 'node:crypto';
import type { Edition } from '../../model/edition.ts';

/** The namespace of names that are addresses (RFC 9562, 6.6). */
const ADDRESSES = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * The book's identifier, made from the site's address and the edition's version (a name-based UUID;
 * RFC 9562, 5.5).
 *
 * Whoever builds the same version for the same address gets the same; a later version is another
 * publication, which a reader may keep beside the first, as what is cited by version has to stay at
 * hand.
 */
export function identifierOf({ record }: Edition, site: string): string {
  const hash = createHash('sha1')
    .update(ADDRESSES)
    .update(`${site}#${record.version}`)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
