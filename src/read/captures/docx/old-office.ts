import { CaptureError } from '../../../model/capture/decode.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file is a compound file of Microsoft’s (MS-CFB), as Office wrote before 2007. */
export function isCompound(start: Uint8Array): boolean {
  return MAGIC.every((byte, i) => start[i] === byte);
}

/** Kinds of file by a stream that their directory names in UTF-16. */
const KINDS: readonly { stream: string; what: string; mend: string }[] = [
  {
    stream: 'EncryptedPackage',
    what: 'It is encrypted: a password protects it',
    mend: 'Open it in Word with the password, save it without one (File, Info, Protect Document), and import that',
  },
  {
    stream: 'WordDocument',
    what: 'This is a document of Word 97 to 2003 (.doc)',
    mend: 'Open it in Word or LibreOffice, save it as .docx, and import that; keep the .doc beside it',
  },
  {
    stream: 'Workbook',
    what: 'This is a workbook of Excel 97 to 2003 (.xls)',
    mend: 'Open it in Excel or LibreOffice, save it as .xlsx, and import that',
  },
  {
    stream: 'PowerPoint Document',
    what: 'This is a presentation of PowerPoint 97 to 2003 (.ppt)',
    mend: 'Save its text as plain text, and import that',
  },
];

/** Refuses a compound file, by what it holds. Nothing in it is opened. */
export function refuseCompound(bytes: Uint8Array): never {
  const content = new TextDecoder('latin1').decode(bytes);
  const kind = KINDS.find(({ stream }) => content.includes(`${[...stream].join('\0')}\0`));
  throw new CaptureError(
    kind?.what ?? 'This is a file of an old program of Microsoft’s, of a kind that is not read',
    { line: 1, column: 1 },
    kind?.mend ?? 'Open it in the program that made it, save its text as .docx, and import that',
  );
}
