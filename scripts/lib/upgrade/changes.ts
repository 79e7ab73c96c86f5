/** Tells whether a semantic version is newer than another. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((each) => each.split('.').map(Number)) as [
    number[],
    number[],
  ];
  const at = one.findIndex((part, i) => part !== other[i]);
  return at !== -1 && (one[at] as number) > (other[at] ?? 0);
}

/**
 * What a changelog (Keep a Changelog) says of the versions after one, as it stands there; of what is
 * not released too.
 */
export function changesAfter(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## \[)/m).slice(1);
  return sections
    .filter((section) => {
      const [, of = ''] = /^## \[(\d+\.\d+\.\d+)\]/.exec(section) ?? [];
      return of === '' || isNewer(of, version);
    })
    .join('')
    .trim();
}
