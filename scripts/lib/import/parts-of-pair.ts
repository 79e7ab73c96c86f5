/** Parts the file of a side from its language: `de=translation.json`. */
export function partsOfPair(value: string): [tag: string | null, file: string] {
  const [, tag = null, file = value] =
    /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)$/.exec(value) ?? [];
  return [tag, file];
}
