/** What an editor may say to a reader, and a record repeats. */
export interface ReaderOptions {
  /** Of plain text, and of HTML that does not say it: a label of the WHATWG Encoding Standard. */
  readonly encoding?: string;
  /** Which page of an archive of the web (WARC, WACZ): its address. */
  readonly address?: string;
  /** Which sheet of a workbook. */
  readonly sheet?: string;
  /** Which part of a file that holds several: a file in an archive, a language of a pair. */
  readonly part?: string;
  /** Which reader read what an archive holds, and in which version: `html 1`. */
  readonly inside?: string;
}

/** Which reader made a text, as the record of its capture tells it. */
export interface ReaderUse {
  readonly id: string;
  readonly version: number;
  readonly options: ReaderOptions;
  /** SHA-256 of the text that it gave, `<stem>.txt`, in hex. */
  readonly sha256: string;
}
