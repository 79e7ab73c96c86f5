export interface NamedPassage {
  readonly source: string | null;
  readonly names: readonly string[];
}
export function passageNames({ anchor }: { anchor: string; label: string; labelOriginal: string | null }): string[] {
  return [anchor.replace(/-/g, 'x')];
}
export function noteNames({ id }: { id: string; number: number }): string[] {
  return [`note${id.replace(/-/g, 'x')}`];
}
export function readName(query: string, _sources: readonly unknown[]): NamedPassage | null {
  return /^[a-z]+\d+(?:-\d+)*$/.test(query) ? { source: null, names: [query.replace(/-/g, 'x')] } : null;
}
