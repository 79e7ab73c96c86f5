import type { Anchor, Target } from './anchor.ts';
import type { ReaderUse } from './capture/reader-use.ts';
import type { CitationItem } from './citation.ts';
import type { CompanionKind } from './companion.ts';
import type { CreatorRole, RegisterId } from './creator.ts';
import type { PictureType } from './figure.ts';
import type { NameKind } from './name-kind.ts';
import type { Certainty, NoteKind } from './note-kind.ts';
import type { Prose } from './prose.ts';
import type { Relation } from './relation.ts';
import type { Release, SaidByPrint } from './releases/kept.ts';
import type { Rights } from './rights.ts';
import type { Place } from './structure/place.ts';
import type { Emphasis } from './text/emphasis.ts';
import type { Fingerprint } from './text/fingerprint.ts';
import type { Range } from './text/segment.ts';

export type { Target };

/** One party's position in a Disputed note. */
export interface Position extends Prose {
  /** As the editor wrote it: `17 September 2020`. */
  readonly date: string;
  /** The same as far as it is known, ISO 8601: `2020-09-17`, `2022-06`, `2021`. */
  readonly dateIso: string;
  readonly party: string;
  /** Whether a page shows it only when it is unfolded. */
  readonly folded?: boolean;
}

/** How another work renders a term; its prose says who renders it so and where, with citations. */
export interface Rendering extends Prose {
  /** The rendering itself, without quotation marks. */
  readonly words: string;
  readonly citations: readonly CitationItem[];
}

/** What a Term note explains: what it opens with, or the words that it stands on. */
export interface Term {
  /** The words as the source's language writes them. */
  readonly original: string;
  /** With tone marks; null for scripts other than Chinese. */
  readonly pinyin: string | null;
  /** This edition's rendering; null for a word of an English text. */
  readonly rendering: string | null;
  readonly others: readonly Rendering[];
}

/** A passage that a note points at, and how it stands to it. */
export interface CrossReference {
  /** `mentions` where prose only links to the passage. */
  readonly relation: Relation | 'mentions';
  /** The note that makes the reference, and the paragraph that the note stands on. */
  readonly from: Target & { readonly note: string };
  readonly to: Target;
}

/** Of which version of its note a translation is; versions are counted from 1 (ledger/translations.ts). */
export interface TranslatedFrom {
  readonly version: number;
  /** The edition's version that first had the note so. */
  readonly edition: string;
  /** The version that the note is at; null where that is the one which was translated. */
  readonly latest: { readonly version: number; readonly edition: string } | null;
}

/** What a note says, in one language. */
export interface NoteWords extends Prose {
  /** BCP 47 tag. */
  readonly lang: string;
  /** Null for the words in which the note was written. */
  readonly of: TranslatedFrom | null;
  readonly positions: readonly Position[];
  /** Null for other kinds, and for a word of an English text that has no original. */
  readonly term: Term | null;
}

/**
 * An annotation: its body, and the words of one paragraph that it stands on (W3C Web Annotation:
 * body and target). It speaks the language of the interface where it was translated into that.
 */
export interface Note extends NoteWords, Wording {
  readonly id: string;
  /** Number shown on the page, in reading order, from 1. */
  readonly number: number;
  readonly kind: NoteKind;
  readonly certainty: Certainty;
  /** The paragraph whose words it stands on. */
  readonly anchor: Anchor;
  /** Which text of that paragraph holds the words. */
  readonly on: 'text' | 'summary' | 'digest';
  /** The words it stands on. */
  readonly words: string;
  /** The same in other languages, that in which it was written first. */
  readonly inOther: readonly NoteWords[];
  /** Whether notes of its source are there in the language of the interface, and this one is not. */
  readonly untranslated: boolean;
  readonly citations: readonly CitationItem[];
  readonly crossReferences: readonly CrossReference[];
  /** Passages and notes elsewhere that link to this note. */
  readonly referredFrom: readonly Target[];
}

/** A note's place in a full text: UTF-16 offsets in the paragraph. */
export interface Span {
  readonly note: string;
  readonly range: Range;
}

/** One English sentence of the summary and the sentence of the original that it renders. */
export interface AlignedSentence {
  readonly anchor: Anchor;
  readonly text: string;
}

/** A clause's part of the English summary. */
export interface SummaryPart extends Prose {
  readonly gist: Prose | null;
  readonly sentences: readonly AlignedSentence[];
}

/** A paragraph's part of a companion; without sentences where it is tied to none. */
export interface CompanionPart extends SummaryPart {
  /** Id of the companion. */
  readonly companion: string;
}

/** A text that stands beside a source, as its editor gives it in `source.yaml`. */
export interface CompanionRecord {
  /** Name of its file without the ending, dots as hyphens: `translation-en-waley`. */
  readonly id: string;
  /** Who made it: its translators. */
  readonly by: readonly Author[];
  readonly title: string | null;
  /** ISO 8601, as far as it is known. */
  readonly date: string | null;
  readonly licence: { readonly name: string; readonly url: string } | null;
  readonly rights: { readonly status: Rights; readonly evidence: string };
  readonly review: {
    readonly state: string;
    readonly by: string | null;
    readonly date: string | null;
  };
}

/**
 * A text that stands beside a source, and may be published: a translation, a transcription, a
 * modern rendering, a summary in another language than English.
 */
export interface Companion extends CompanionRecord {
  readonly kind: CompanionKind;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What tells it from others of its kind and language; null where nothing does. */
  readonly name: string | null;
}

/** Since when something is published, and whether in the words that it had then. */
export interface Wording {
  /** Edition version that first published it. */
  readonly since: string;
  /**
   * Later versions in which its words changed, the first one first: of a note, the words that it
   * stands on.
   */
  readonly reworded: readonly string[];
}

/**
 * An anchor that was published once and has gone: it still leads to a line that says what became of
 * it.
 */
export interface RetiredAnchor {
  readonly anchor: Anchor;
  readonly kind: 'paragraph' | 'sentence' | 'summary' | 'note';
  /** Edition version that retired it. */
  readonly version: string;
  readonly why: 'split' | 'merged' | 'deleted';
  /** The anchors that have its words now; they may be retired in their turn. */
  readonly successors: readonly Anchor[];
  /** The words that a note stood on; null for others. */
  readonly quote: string | null;
  /** What a paragraph was called when it was taken out; null for others. */
  readonly label: string | null;
}

/** What a passage was called before its number changed, and the version that changed it. */
export interface FormerName {
  readonly label: string;
  readonly version: string;
}

/** A paragraph of a source: the unit that is anchored, cited and found. */
export interface Paragraph extends Wording {
  readonly anchor: Anchor;
  readonly label: string;
  /** The label's counterpart in the source's own language, where the editor gives one. */
  readonly labelOriginal: string | null;
  /** Where it stands in its text, and what it is there. */
  readonly place: Place;
  /** What it was called before; the latest first. */
  readonly formerly: readonly FormerName[];
  /** Heading level, or null for a paragraph of running text. */
  readonly heading: number | null;
  /**
   * The text as it stands in the source; null where it may not be published and no copy is at hand.
   */
  readonly text: string | null;
  readonly sentences: readonly (Wording & { readonly anchor: Anchor; readonly range: Range })[];
  readonly spans: readonly Span[];
  /** Words that the text itself sets apart. */
  readonly emphasis: readonly Emphasis[];
  readonly fingerprint: Fingerprint;
  /** Words of the paragraph in the source, published or not. */
  readonly words: number;
  readonly digest: Prose | null;
  readonly summary: SummaryPart | null;
  /** Its parts of the companions, in their order; none of one that lacks it. */
  readonly companions: readonly CompanionPart[];
  /** Ids of the notes that stand on it, in order. */
  readonly notes: readonly string[];
  /**
   * Retired anchors that are told of here: their successor or their neighbour is this paragraph.
   */
  readonly retired: readonly RetiredAnchor[];
  /** Cross-references from other sources that point here. */
  readonly backlinks: readonly CrossReference[];
  /** Pictures that stand after it; none is a character of it. */
  readonly figures: readonly Figure[];
  /** Images of the pages of the original that begin in it, in their order. */
  readonly facsimiles: readonly Facsimile[];
}

/** A picture of a source, as its editor gives it in `source.yaml`. */
export interface FigureRecord {
  /** Its file in `sources/<id>/figures/`: `map.png`. */
  readonly file: string;
  /** The passage that it stands after. */
  readonly after: Anchor;
  /** What it shows, for whoever does not see it. */
  readonly alt: string;
  readonly caption: string | null;
  /** Whence it comes. */
  readonly source: string;
  readonly rights: { readonly status: Rights; readonly evidence: string };
  /** BCP 47 tag of `alt` and `caption`; null for the edition's own language. */
  readonly lang: string | null;
}

/** What a file of a picture is, and how large it is drawn, in pixels. */
export interface Picture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

/** A picture of a source, in its place. */
export interface Figure extends FigureRecord {
  /** Its permanent id on the page: `fig-map`. */
  readonly anchor: Anchor;
  /** Its place among the source's figures, from 1. */
  readonly number: number;
  /** Null where its rights do not let it be published. */
  readonly picture: Picture | null;
  /** SHA-256 of its file; null where there is none at hand. */
  readonly sha256: string | null;
}

/** An image of a page of the original, as its editor gives it in `source.yaml`. */
export interface FacsimileRecord {
  /** What its page break in the text calls the page: `12`, `3r`. */
  readonly page: string;
  /**
   * The passage that the page begins in; null for the one whose text has the page break. Where that
   * has none, the page begins with it.
   */
  readonly at: Anchor | null;
  /** Its file in `sources/<id>/facsimiles/`; null for an image that is kept elsewhere. */
  readonly file: string | null;
  /** Address of an image. */
  readonly image: string | null;
  /** Address of a IIIF image service, and by which version of the Image API it answers. */
  readonly service: string | null;
  readonly imageApi: 2 | 3;
  /** Address of a IIIF manifest, and of the canvas in it that is the page. */
  readonly manifest: string | null;
  readonly canvas: string | null;
  /** Address of a page on which people see it. */
  readonly viewer: string | null;
  /** Size in pixels of an image that is kept elsewhere; null where its own file tells. */
  readonly width: number | null;
  readonly height: number | null;
  /** What it shows, for whoever does not see it. */
  readonly alt: string;
  /** Whence it comes, and to whom credit is due. */
  readonly source: string;
  readonly licence: { readonly name: string; readonly url: string } | null;
  readonly rights: { readonly status: Rights; readonly evidence: string };
  /** BCP 47 tag of `alt`; null for the edition's own language. */
  readonly lang: string | null;
}

/** An image of a page, in its place. */
export interface Facsimile extends FacsimileRecord {
  /** Its id on the page: `facs-12`. */
  readonly anchor: Anchor;
  /** The passage that its page begins in. */
  readonly at: Anchor;
  /** The mark of the page break in that passage's text; null where the page begins with it. */
  readonly range: Range | null;
  /** What its file is; null where its rights do not let it be published, and of one kept elsewhere. */
  readonly picture: Picture | null;
  /** Of its file, in bytes; 0 where there is none at hand. */
  readonly size: number;
  /** SHA-256 of its file; null where there is none at hand. */
  readonly sha256: string | null;
}

/** Lines that the importer took off a capture. Described, never printed. */
export interface Stripped {
  readonly lines: string;
  readonly characters: number;
  readonly rule: string;
  readonly why: string;
}

/** One file in which the work reached us: a witness to its text. */
export interface Capture {
  /** The name under which it came. */
  readonly file: string;
  /** The name under which it is kept beside the text: `capture.html`; null for `capture.txt`. */
  readonly kept: string | null;
  readonly bytes: number;
  readonly sha256: string;
  /** Where it was got, and on which day (ISO 8601); null where that is not known. */
  readonly url: string | null;
  readonly accessed: string | null;
  /** A copy of it in an archive: its address there, or the name of a file. */
  readonly archive: string | null;
  /** Captures of the same text whose place it took, the oldest first, each with the day of that. */
  readonly replaced: readonly { readonly sha256: string; readonly on: string }[];
  /** What read it; null for plain text in UTF-8. */
  readonly reader: ReaderUse | null;
  readonly stripped: readonly Stripped[];
  readonly taken: readonly {
    readonly line: number;
    readonly as: string;
    readonly characters: number;
  }[];
  readonly collation: Collation | null;
}

/** How a further witness compares with the source's text, paragraph by paragraph. */
export interface Collation {
  readonly identical: number;
  /** Paragraphs that differ in typography or layout only. */
  readonly alike: readonly Anchor[];
  readonly different: readonly Anchor[];
  readonly missing: readonly Anchor[];
  /** Paragraphs of the witness that the source does not have. */
  readonly extra: number;
  /** SHA-256 of the capture whose text it was compared with, where that is no longer the first. */
  readonly of?: string | undefined;
}

/**
 * Something that happened, as an editor gives it in `source.yaml`: stated by what is cited, or by a
 * passage of the edition.
 */
export interface EventRecord {
  /** Permanent: its row on the timeline is `event-<id>`. */
  readonly id: string;
  /**
   * ISO 8601, as far as it is known; null for the source's own date, which stands in its record.
   */
  readonly date: string | null;
  /** Where it lasted: the last day, month or year. */
  readonly until: string | null;
  /** A few words for it in the picture. */
  readonly short: string;
  /** One sentence that says what happened. */
  readonly what: string;
  /** Why the date is inferred or otherwise uncertain; null when it is not. */
  readonly uncertain: string | null;
  /** Other dates that other sources give for it. */
  readonly otherwise: readonly {
    readonly date: string;
    readonly citations: readonly CitationItem[];
  }[];
  readonly citations: readonly CitationItem[];
  /** Passages and notes of the edition that speak of it. */
  readonly see: readonly Target[];
}

/**
 * What identifies a law, as its editor gives it: its form, its organ, and which of the record's
 * events are its legal dates.
 */
export interface Legislation {
  /** Akoma Ntoso's type of document: an act, or a statement such as a resolution. */
  readonly document: 'act' | 'statement';
  /** What the organ calls it, in one English word: `decision`. */
  readonly form: string;
  /** Country or subdivision, by ISO 3166-1 or -2, in lower case: `cn-xj`. */
  readonly jurisdiction: string;
  readonly organ: { readonly id: string; readonly name: string };
  /** Ids of events of this record, each with its day. */
  readonly adopted: string;
  readonly published: string;
  readonly inForce: string;
}

/** Somebody who made a work: a person by family and given name, or a body by `literal`. */
export interface Author {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
  /** The name as the work's own language writes it; null where it is not given. */
  readonly original: string | null;
  /** What they did for the work; the author where it is left out. */
  readonly role?: CreatorRole | undefined;
  /** Their numbers in registers of persons and bodies. */
  readonly ids?: { readonly [register in RegisterId]?: string | undefined } | undefined;
}

/** What references and catalogues say of a work beside its title: only what its witnesses show. */
export interface Work {
  /**
   * What it calls itself (CSL's genre), `decision`: shown in place of the record's kind; null to
   * show that.
   */
  readonly genre: string | null;
  readonly authors: readonly Author[];
  /** The newspaper or collection that it stands in. */
  readonly container: string | null;
  readonly publisher: string | null;
  readonly jurisdiction: string | null;
  /** ISO 8601, as far as it is known; null when the work bears no date. */
  readonly date: string | null;
  /** What the date is of. An inferred one is marked as such, and is not given to machines. */
  readonly dated: 'adopted' | 'published' | 'updated' | 'inferred';
  /** The library or archive that keeps it, and what it is called there. */
  readonly repository?: string | null | undefined;
  readonly shelfmark?: string | null | undefined;
  /** Where it was written, sent to, issued; with their numbers in Wikidata. */
  readonly places?:
    | readonly { readonly name: string; readonly wikidata?: string | undefined }[]
    | undefined;
}

/** A source's bibliographic record, as its editor gives it in `source.yaml`. */
export interface SourceRecord {
  readonly id: string;
  readonly kind: 'legislation' | 'news' | 'document';
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly title: string;
  /** Whether the title is the editor's, the source bearing none. */
  readonly titleSupplied: boolean;
  readonly titleEnglish: string | null;
  /** Short name used in lists and citations: `Harbour Post, 3 January 2030`. */
  readonly short: string;
  readonly work: Work;
  readonly relation: string | null;
  /** What it says as a whole, in a neutral sentence or two (CSL's abstract). */
  readonly abstract: string | null;
  /** The sentence that the home page shows as an example, `c3-s1`; null for none. */
  readonly pullquote: Anchor | null;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** ISO 8601 date by which the source is ordered, as far as it is known; null when it is not. */
  readonly date: string | null;
  /**
   * The date in words where it is inferred or uncertain, shown in place of it: `20 January 2025
   * (inferred)`; null elsewhere.
   */
  readonly dateUncertain: string | null;
  readonly labels: Readonly<
    Record<
      Anchor,
      {
        readonly en: string;
        readonly original: string | null;
        readonly [lang: string]: string | null;
      }
    >
  >;
  readonly numbering: string | null;
  /** By which scheme its structure is read; null for the one that suits it. */
  readonly scheme: string | null;
  /** What the text says, in which words, and where. */
  readonly presences: readonly {
    readonly statement: string;
    readonly words: readonly string[];
    readonly at: Anchor;
  }[];
  /** What it does not say: the words that were looked for, and where it comes nearest. */
  readonly absences: readonly {
    readonly statement: string;
    readonly words: readonly string[];
    readonly near: readonly Anchor[];
  }[];
  readonly counts: readonly {
    readonly note: string;
    readonly words: string;
    readonly times: number;
  }[];
  readonly rights: {
    readonly status: Rights;
    readonly evidence: string;
    readonly statement: string;
  };
  readonly review: {
    readonly state: string;
    readonly by: string | null;
    readonly date: string | null;
    /** Who reviewed what of which version and when, the first review first. */
    readonly log: readonly {
      readonly by: string;
      readonly date: string;
      readonly of: string;
      readonly version: string;
    }[];
  };
  readonly events: readonly EventRecord[];
  /** Null where the editor has not stated it. */
  readonly legislation: Legislation | null;
  readonly captures: readonly Capture[];
  readonly figures: readonly FigureRecord[];
  readonly facsimiles: readonly FacsimileRecord[];
  /** From which day its text is in force; null where nothing is said of it. */
  readonly inForce: string | null;
  /** Earlier texts of it, the oldest first. */
  readonly versions: readonly VersionRecord[];
  /** Every companion, those too that may not be published. */
  readonly companions: readonly CompanionRecord[];
  /**
   * What of it is said in several languages, each by its tag, by the path of the field:
   * `facts/0/term`. The field itself has it in one.
   */
  readonly said: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An earlier text of a source, as its editor gives it in `source.yaml`. */
export interface VersionRecord {
  /** Part of its page's address: `1979`. */
  readonly id: string;
  /** The day on which it came into force, by ISO 8601. */
  readonly date: string;
  /** The day on which it ceased to be; null for the one on which the next came. */
  readonly until: string | null;
  readonly note: string | null;
  /** Null where no file is kept in which it reached us. */
  readonly capture: Capture | null;
}

/** A passage of one of a source's texts. */
export interface VersionPassage {
  readonly anchor: Anchor;
  readonly label: string;
  readonly labelOriginal: string | null;
  readonly text: string;
  /** How many characters (UTF-16) at its start are its number. */
  readonly number: number;
  readonly heading: number | null;
  /** Passages of the present text that it is or has become; none where it is gone. */
  readonly now: readonly Anchor[];
}

/** One of a source's texts: an earlier one, or the present one. */
export interface SourceVersion {
  /** Null for the present text. */
  readonly id: string | null;
  /** The day on which it came into force. */
  readonly date: string;
  /** The day on which it ceased to be; null for the present text. */
  readonly until: string | null;
  readonly note: string | null;
  readonly passages: readonly VersionPassage[];
}

/** A work of the edition, published on one page; a long text on several (pages/parts.ts). */
export interface Source {
  readonly id: string;
  /** Its first page, relative to the site's root: `decision/` or `sources/<id>/`. */
  readonly path: string;
  readonly record: SourceRecord;
  readonly dir: 'ltr' | 'rtl';
  readonly publishesText: boolean;
  /** Whether the full text on the page is a reader's own copy. */
  readonly localCopy: boolean;
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly Note[];
  /** Its texts, the oldest first and the present one last; empty where there is no earlier one. */
  readonly versions: readonly SourceVersion[];
  /** What stands beside its text, in the order of the record. */
  readonly companions: readonly Companion[];
  /** Words of the whole work. */
  readonly words: number;
  /** What earlier versions of the edition said of it, where that was kept. */
  readonly said?: SaidByPrint;
}

/** A form in which a name is written, and where it is so written. */
export interface Spelling {
  readonly form: string;
  /** How sure it is that the form is this name's. */
  readonly certainty: Certainty;
  readonly citations: readonly CitationItem[];
  readonly passages: readonly Target[];
}

/** A person, office or organ that the edition names, from `sources/names.yaml`. */
export interface Name {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly original: string | null;
  readonly pinyin: string | null;
  readonly spellings: readonly Spelling[];
  readonly note: Prose | null;
}

/** A work that the edition cites. */
export interface Reference {
  readonly key: string;
  /** The CSL-JSON item (citation style language, schema 1.0.2). */
  readonly csl: Record<string, unknown>;
  /** Short form used in notes: `Xinhua 2024`. */
  readonly label: string;
  /** Formatted bibliography entry. */
  readonly entry: Prose;
  readonly body: string | null;
  readonly owner: string | null;
  readonly seen: string | null;
  readonly note: string | null;
  /** Notes that cite it. */
  readonly citedBy: readonly Target[];
  /** Ids of the events that cite it. */
  readonly events: readonly string[];
  /** Ids of the names whose entries cite it. */
  readonly names: readonly string[];
}

/**
 * A link at the head of every page. `to` is a source's id, or the path of a page of the site:
 * `glossary/`, `#sources`.
 */
export interface NavigationLink {
  readonly text: string;
  readonly to: string;
}

/** Lengths in words, or as shares from 0 to 1, that an edition's own words do not exceed. */
export interface Limits {
  /** Of a digest against its paragraph, and of all against the work. */
  readonly digest?: number | undefined;
  /** Of the English summary, without gists, against an English translation. */
  readonly summary?: number | undefined;
  readonly note?: number | undefined;
  /** Of a Disputed note before its fold. */
  readonly disputed?: number | undefined;
  /** Pairs of quotation marks that a sentence of a translation has beyond its text's. */
  readonly addedQuotationMarks?: number | undefined;
}

/** What the edition says of itself, in `sources/edition.yaml`. */
export interface EditionRecord {
  /** Names its downloads: `harbour-papers`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** ISO 8601 date of this version. */
  readonly date: string;
  /** Who answers for this copy; empty until its publisher says. */
  readonly publisher: string;
  /** BCP 47 tag of its own words: notes, digests, titles it gives, its home page. */
  readonly lang: string;
  /** BCP 47 tag of the interface's words. */
  readonly interface: string;
  /**
   * Tags of all languages that the site's interface speaks; pages of the first stand at its root.
   */
  readonly interfaces: readonly string[];
  /** Of what it says of itself in another language than its own: the language, by the field. */
  readonly langs: Readonly<Record<string, string>>;
  /**
   * Id of the source that has its page at the site's root; null where none stands before the
   * others.
   */
  readonly principal: string | null;
  /** By what rule the timeline's events were selected; null to say nothing of it. */
  readonly timeline: string | null;
  /**
   * Under which licence our own words are, notes, summaries and digests; null where none is given.
   */
  readonly licence: { readonly name: string; readonly url: string } | null;
  /** Who paid for it, in a sentence; null to say nothing of it. */
  readonly funding: string | null;
  /** How far it was reviewed, in a few words; null to say nothing of it. */
  readonly review: string | null;
  /** Where to object: a page of the site, or an address; null to say nothing of it. */
  readonly objections: string | null;
  /** Links at the head of every page; null for the engine's own. */
  readonly navigation: readonly NavigationLink[] | null;
  /** Whether readers may keep the edition on their device. */
  readonly keep: boolean;
  /** Whether the site is among its downloads as an archive. */
  readonly archive: boolean;
  /** Words of the home page; null for what the engine says there. */
  readonly home: { readonly lead: string | null; readonly sources: string | null };
  /** A character or two that stand beside its title, with their language; null for none. */
  readonly sign: { readonly text: string; readonly lang: string } | null;
  /** To what it holds its own words; what is left out is free. */
  readonly limits?: Limits | undefined;
  /** Words by which the parties of Disputed notes are known as of one side, by its name. */
  readonly sides?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Words that its texts spell in more than one way, each a list: a search for one finds all. */
  readonly spellings: readonly (readonly string[])[];
}

/** What an edition says of itself in a language. */
export interface About {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly title: string;
  readonly content: Prose;
}

/** A page of the edition's own, in each of its languages; the one that it opens with first. */
export interface OwnPage {
  /** Its address in the site, and the name of its file: `visit`. */
  readonly id: string;
  readonly texts: readonly [About, ...About[]];
}

/**
 * Everything that is published, parsed once; pages, search and exports read this and nothing else.
 */
export interface Edition {
  readonly record: EditionRecord;
  /**
   * What it says of itself, the language that opens its page first; empty where it says nothing.
   */
  readonly about: readonly About[];
  /** By their ids. */
  readonly pages: readonly OwnPage[];
  readonly sources: readonly Source[];
  readonly references: readonly Reference[];
  /** By kind, then by name. */
  readonly names: readonly Name[];
  readonly crossReferences: readonly CrossReference[];
  /** What its earlier versions said, the first one first. */
  readonly releases?: readonly Release[];
  /** Things an editor should know that do not stop a build. */
  readonly notices: readonly string[];
  /** The same edition as it reads in the further languages of the interface. */
  readonly inOther: readonly Edition[];
}
