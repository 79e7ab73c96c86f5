import { type Interface, interfaceIn } from '../words/words.ts';

/** The language of the interface that the suite is run in: English, or what `INTERFACE` says. */
export const INTERFACE = process.env.INTERFACE || 'en';

/** Where the published edition, which has several, begins in that language. */
export const PUBLISHED_AT = INTERFACE === 'en' ? '' : `/${INTERFACE}`;

/** The interface in that language: tests look for its words by the messages that pages say. */
export function spoken(): Interface {
  return interfaceIn(INTERFACE);
}

/** What no message says alone, such as a passage's name: as each language has it. */
export function either<T>(english: T, chinese: T): T {
  return INTERFACE === 'zh-Hans' ? chinese : english;
}
