import { localSite } from '../../src/model/site-address.ts';

/** Says which address a site names that was built without knowing where it will be. */
export function sayLocalAddress(): void {
  if (!process.env.SITE_URL)
    console.log(
      `note: SITE_URL is not set: permalinks in references and downloads name ${localSite(process.env.PORT)}`,
    );
}
