/** What somebody did for a work, by CSL's names for it; an author where nothing is said. */
export const CREATOR_ROLES = [
  'author',
  'editor',
  'translator',
  'recipient',
  'compiler',
  'illustrator',
] as const;
export type CreatorRole = (typeof CREATOR_ROLES)[number];

/** A register of persons and bodies: the form of its numbers, and where one of them leads. */
interface Register {
  readonly form: RegExp;
  readonly example: string;
  readonly address: (id: string) => string;
  /** Whether its last sign checks the others (ISO 7064, MOD 11-2). */
  readonly checked?: true;
}

/** Every register whose numbers a record may have. */
export const REGISTERS = {
  orcid: {
    form: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
    example: '0000-0002-1825-0097',
    address: (id) => `https://orcid.org/${id}`,
    checked: true,
  },
  isni: {
    form: /^\d{15}[\dX]$/,
    example: '0000000121032683',
    address: (id) => `https://isni.org/isni/${id}`,
    checked: true,
  },
  viaf: {
    form: /^[1-9]\d{1,21}$/,
    example: '102333412',
    address: (id) => `https://viaf.org/viaf/${id}`,
  },
  wikidata: {
    form: /^Q[1-9]\d*$/,
    example: 'Q36322',
    address: (id) => `http://www.wikidata.org/entity/${id}`,
  },
} as const satisfies Readonly<Record<string, Register>>;
export type RegisterId = keyof typeof REGISTERS;

/** Whether a number may be one of a register: its form, and its check sign where it has one. */
export function isRegistered(register: RegisterId, id: string): boolean {
  const { form, checked }: Register = REGISTERS[register];
  if (!form.test(id)) return false;
  if (!checked) return true;
  const signs = [...id.replaceAll('-', '')];
  const total = signs.slice(0, -1).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return signs.at(-1) === (check === 10 ? 'X' : String(check));
}

/** Somebody who made a work, as far as it is asked here. */
interface Creator {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
  readonly role?: CreatorRole | undefined;
  readonly ids?: { readonly [register in RegisterId]?: string | undefined } | undefined;
}

/** What somebody did for a work. */
export const roleOf = ({ role }: Creator): CreatorRole => role ?? 'author';

/** The addresses at which registers have somebody. */
export function addressesOf({ ids = {} }: Pick<Creator, 'ids'>): string[] {
  return (Object.keys(REGISTERS) as RegisterId[]).flatMap((register) => {
    const id = ids[register];
    return id ? [REGISTERS[register].address(id)] : [];
  });
}

/** A name as it is written in a line: `Ann Lee`, `Harbour Board`. */
export const nameOfCreator = ({ family, given, literal }: Creator): string =>
  literal ?? [given, family].filter(Boolean).join(' ');
