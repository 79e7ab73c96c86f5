import { akomaNtoso } from './akoma-ntoso.ts';
import { canadaXml } from './canada-xml.ts';
import type { CollectionFormat } from './collection.ts';
import { dcXml } from './dc-xml.ts';
import { egovMarkdown } from './egov-markdown.ts';
import { egovXml } from './egov-xml.ts';
import { giiXml } from './gii-xml.ts';
import { mojJson } from './moj-json.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { uslmXml } from './uslm-xml.ts';

/** Every form of a collection; a file is read by the first that it suits. */
export const FORMATS: readonly CollectionFormat[] = [
  egovXml,
  giiXml,
  uslmXml,
  dcXml,
  canadaXml,
  akomaNtoso,
  mojJson,
  egovMarkdown,
  ...plainMarkdown,
];
