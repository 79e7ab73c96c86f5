// Types of what an edition may have in `overrides/`: `import type { … } from
// 'annotated-sources/overrides'`. Only types, so that nothing of the engine is run by it.
export type {
  Companion,
  Edition,
  Note,
  Paragraph,
  Source,
  SourceRecord,
} from './model/edition.ts';
export type { EditionFormat, ExportFormat, SourceFormat } from './model/export-format.ts';
export type { Division, Level, NumberingScheme } from './model/structure/scheme.ts';
