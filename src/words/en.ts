/**
 * The interface in English: British spelling. `{name}` stands for a value; a message with `one` and
 * `other` is chosen by its value `n`.
 *
 * Another language is a file like this one, named in `words.ts`.
 */
export const en = {
  /** Locale of numbers, lists and dates, whose order the language alone does not tell. */
  locale: 'en-GB',
  /**
   * What stands between the two dates of a period, of which the second is written without what it
   * shares with the first; empty where the locale's own way (CLDR) is a good one.
   */
  between: '',

  // What several pages say.
  /** Marks between things, and what stands between sentences. */
  marks: { comma: ', ', list: ', ', semicolon: '; ', stop: '.', colon: ': ', gap: ' ' },
  of: '{source}: ',
  quoted: '“{words}”',
  inBrackets: '({words})',
  times: '×{times}',
  bytes: '{bytes} bytes',
  version: 'version {version}',
  notes: { one: '{n} note', other: '{n} notes' },
  passages: { one: '{n} passage', other: '{n} passages' },
  paragraphs: { one: '{n} paragraph', other: '{n} paragraphs' },
  otherSources: { one: '{n} other source', other: '{n} other sources' },
  languages: { one: '{n} language', other: '{n} languages' },
  sentenceOf: '{label}, sentence {number}',
  unreviewedDigest: 'No digest of this paragraph has been written yet.',
  digestOf: {
    one: 'Digest of a paragraph of {n} word',
    other: 'Digest of a paragraph of {n} words',
  },
  absent: 'What this text does not contain',
  localCopy: 'Your copy: the full text below is the reader’s own and is on this machine only.',

  /** How passages are named; `{n}` is a number, and what stands before it joins it to a step before. */
  label: {
    named: {
      title: 'Title',
      adoption: 'Adoption',
      effect: 'Entry into force',
      signature: 'Signature',
    },
    unit: {
      book: ' bk. {n}',
      part: ' pt. {n}',
      subpart: ' subpt. {n}',
      titleDivision: ' tit. {n}',
      subtitle: ' subtit. {n}',
      chapter: ' ch. {n}',
      subchapter: ' subch. {n}',
      division: ' div. {n}',
      subdivision: ' subdiv. {n}',
      annex: ' annex {n}',
      schedule: ' sch. {n}',
      supplement: ' suppl. {n}',
      article: ' art. {n}',
      section: ' sec. {n}',
      paragraf: ' § {n}',
      clause: ' cl. {n}',
      paragraph: ' para. {n}',
      subparagraph: ' subpara. {n}',
      level: '({n})',
      item: '({n})',
      subitem: '{n}',
      number: ' no. {n}',
      letter: '({n})',
      indent: ' indent {n}',
      closing: ', closing words {n}',
      quoted: ', quoted words {n}',
      recital: ' recital {n}',
      preambular: ' preambular para. {n}',
      preamble: ' Preamble, para. {n}',
      contents: ' Contents, line {n}',
      running: ' ¶ {n}',
    },
    alone: { preamble: ' Preamble', supplement: ' Supplementary provisions' },
  },

  /** What a source is, where its editor has no word of their own for it. */
  sourceKind: { legislation: 'legislation', news: 'news', document: 'document' },
  noteKind: {
    term: 'Term',
    fact: 'Fact',
    context: 'Context',
    'cross-reference': 'Cross-reference',
    text: 'Text',
    disputed: 'Disputed',
  },
  certainty: { verified: 'verified', inferred: 'inferred', 'not verified': 'not verified' },
  /** What a relation makes of the clause. An echo is never called coverage. */
  relationMade: {
    quotes: 'Quoted',
    paraphrases: 'Paraphrased',
    reports: 'Reported',
    echoes: 'Likeness, not coverage',
  },
  related: {
    from: {
      reports: 'Reported in {passages}',
      paraphrases: 'Paraphrased in {passages}',
      quotes: 'Quoted in {passages}',
      echoes: 'Likeness, not coverage, in {passages}',
      see: 'Referred to in {passages}',
      mentions: 'Mentioned in {passages}',
    },
    to: {
      reports: 'Reports {passages}',
      paraphrases: 'Paraphrases {passages}',
      quotes: 'Quotes {passages}',
      echoes: 'Likeness, not coverage, of {passages}',
      see: 'See {passages}',
      mentions: 'Notes mention {passages}',
    },
  },
  nameKind: { person: 'Persons', office: 'Offices', organ: 'Organs and bodies' },
  rights: {
    'not-protected': 'Not protected',
    licensed: 'Licensed',
    'all-rights-reserved': 'All rights reserved',
    unknown: 'Not known',
  },
  /** How much of a cited work the editors saw. */
  seen: {
    full: 'seen in full',
    part: 'seen in part',
    opening: 'only the opening was seen',
    excerpt: 'an excerpt was seen',
    'quoted-by-others': 'seen only as quoted by others',
    'not-seen': 'not seen',
  },
  normalisationRule:
    'Unicode NFKC; quotation marks and dashes made straight; zero-width characters removed; white space folded to single spaces, with none beside a Han character',

  imprint: {
    /** Words of our own, where there are some of a kind, and where there are none of any. */
    own: {
      notes: 'notes',
      summaries: { one: 'summary', other: 'summaries' },
      digests: 'digests',
    },
    ownWords: 'Words of this edition’s own',
    licence: '{what}: {licence}.',
    noLicence: '{what}: no licence is given.',
    publishedBy: 'Published by {publisher}.',
    noPublisher: 'The publisher of this copy has not given a name.',
  },

  /** `llms.txt`: what language models are told of the edition. */
  llms: {
    how: 'Every page of a source is there as Markdown too, at the same address with index.md after it: its text with notes as footnotes, and at the head of each passage its permanent address. Cite by that address, with the version and date of the edition. What may not be republished stands there in digests of the edition’s own words.',
  },
  /** The feed of versions and corrections. */
  feed: {
    title: '{title}: versions and corrections',
    subtitle:
      'Each version of the edition, and each passage, note, summary and translation that it changed, with the old and the new words as far as they were kept.',
    version: 'Version {version}',
    first: 'The first version of which this edition has kept what it said.',
    counts: 'Against version {version} ({date}):',
    counted: {
      changed: { one: '{n} address changed', other: '{n} addresses changed' },
      added: { one: '{n} added', other: '{n} added' },
      gone: { one: '{n} taken out', other: '{n} taken out' },
    },
    source: '{source}: changes in version {version}',
    newSource: '{source}: new in version {version}',
    how: { changed: 'Changed', added: 'Added', gone: 'Taken out' },
    was: 'It was, by its fingerprint (SHA-256, the first 16 digits): {fingerprint}. Its words were not kept.',
    more: { one: '{n} more is on the page “{page}”.', other: '{n} more are on the page “{page}”.' },
  },
  /** What the version before this one had otherwise: passages, notes, parts of summary and companions. */
  changes: {
    heading: 'Changes since version {version}',
    how: 'Read off the fingerprints of everything that version {version} ({date}) said: each passage, sentence, note and part of a summary or translation, by its address. A note counts by the words in which it was written.',
    none: 'Nothing was changed.',
    first: 'No earlier version of this edition was kept.',
    changed: 'Changed:',
    added: 'Added:',
    gone: 'Taken out:',
    summary: 'summary',
    sentence: 'sentence',
    part: '{passage}, {part}',
    counted: {
      one: '{n} address, with those of notes and sentences',
      other: '{n} addresses, with those of notes and sentences',
    },
  },
  /** What stood at each address of a source in earlier versions of the edition. */
  history: {
    term: 'Earlier versions',
    earlier: 'Earlier words of this edition: {link}.',
    link: 'what stood here',
    page: 'What earlier versions of this edition said',
    title: '{source}: what earlier versions of this edition said',
    how: 'Every passage, sentence, note and part of a summary or translation that said something else in an earlier version of this edition, with the SHA-256 by which it was cited. Words that are not there now are marked. The {text} is as it is now.',
    text: 'text with its notes',
    from: 'Version {version}, {date}',
    range: 'Versions {version} to {until}, from {date}',
    now: 'Now, since version {version}, {date}',
    nothing: 'Nothing stood here.',
    removed: 'Taken out.',
    unkept: 'The words of this version were not kept.',
    digest:
      'The digest of this version is not kept: those of several versions together would say more of a text than may be republished.',
    compare: 'Word by word against what stands there now',
    sha256: 'SHA-256 {digits}',
  },
  /** The frame of every page. */
  frame: {
    skip: 'Skip to the text',
    site: 'Site',
    searchIn: 'Search in {languages}',
    search: 'Search',
    imprint: '{title}, version {version}, {date}.',
    /** The line at the head of every page: whose edition, version, state of review, how to object. */
    whose: '{title}: {publisher}',
    unnamed: '{title} (publisher not named)',
    version: 'version {version}',
    object: 'Object to a passage',
    policy: 'Editorial policy, rights, how to cite',
    downloads: 'Downloads',
    guide: 'Guide for editors',
    kept: 'This page is {file} in the {archive}.',
    keptInBook: 'This page is {chapter} in the book.',
    keptInBoth: 'This page is {file} in the {archive} and {chapter} in the book.',
    archive: 'offline archive',
  },
  /** Links at the head of every page. */
  pages: {
    sources: 'Sources',
    map: 'Map',
    timeline: 'Timeline',
    glossary: 'Glossary',
    notes: 'Notes',
    references: 'References',
    about: 'About',
    aboutEdition: 'About this edition',
    leadsOn: 'The page is at another address',
  },

  home: {
    read: 'Read it with its notes',
    gists: 'Clause by clause in a minute',
    sentence: 'A sentence of it',
    example: 'An example: {passage}',
    unofficial: 'the English is our unofficial summary',
    noDate: 'no date',
    empty:
      'No source yet. Take a text, a saved web page, a PDF or a Word file, and make a source of it by {command}; {guide} says more.',
    guide: 'the guide',
    localCopy: 'your own copy',
    rights: {
      'not-protected': 'full text, not protected by copyright in our reading',
      licensed: 'full text, licensed',
      'all-rights-reserved': 'all rights reserved: digests and short quotations',
      unknown: 'rights unknown: digests and short quotations',
    },
  },

  source: {
    /** What was looked for in a text: where it is, and where what is not there comes nearest. */
    lookedFor: 'Looked for in this text: what it contains, and what it does not',
    saidAt: ' ({passages})',
    nearest: ' (nearest: {passages})',
    absentHow:
      'Each was looked for by machine in the title, the adoption line and every paragraph. That a word is absent says nothing about legal effect.',
    by: 'By',
    toRecord: 'Rights, review, captures and fingerprints',
    cite: 'Cite this source',
    takeAway: 'To take away: {formats}',
    sentences: 'Sentences',
    sentence: 'Sentence {number}',
    oneByOne: 'one by one',
    notesOn: 'Notes on {passage}',
    passages: 'Passages',
    contents: 'Contents',
    fromTo: '{from} – {to}',
    view: 'View',
    views: {
      both: 'Side by side',
      sentences: 'Sentences',
      original: 'Original',
      chinese: 'Chinese',
      english: 'English',
      gists: 'Gists',
    },
    notes: 'Notes',
    kindsShown: 'Kinds of notes shown',
    worksCited: 'Works cited on this page',
    worksCitedHow:
      'What kind of body stands behind each, and how much of it was seen: {references}. Each names the notes that cite it.',
    summaryName: 'Unofficial summary in English, part by part',
    alignmentName: 'Sentences beside their English',
  },
  /** Texts that stand beside a source: translations and others. */
  companion: {
    kind: {
      translation: '{language} translation',
      modern: 'Modern {language}',
      transcription: 'Transcription in {language}',
      summary: '{language} summary',
    },
    /** Of a passage that one has no part for. */
    lacks: {
      translation: 'Not translated here.',
      modern: 'Not rendered here.',
      transcription: 'Not transcribed here.',
      summary: 'Not summarised here.',
    },
    original: 'Original, {language}',
    alone: 'Without the original',
    beside: 'Beside',
    first: 'Beside the original',
    second: 'And beside that',
    nothing: 'nothing more',
    shown: 'What is shown',
    heading: 'Companions',
    title: 'Title',
    by: 'By',
    date: 'Date',
    licence: 'Licence',
    heldBack: 'It is not published here.',
    alignment: {
      name: 'every sentence beside what renders it (CSV)',
      purpose: 'Every sentence beside what renders it, for spreadsheets and translation tools',
    },
  },
  /** A text that stands on several pages. */
  parts: {
    contents: 'Contents',
    contentsHow: {
      one: 'The text is long: it stands on {n} further page.',
      other: 'The text is long: it stands on {n} further pages.',
    },
    below: { one: '{n} division', other: '{n} divisions' },
    notes: '{notes} on the text: {kinds}',
    kind: '{kind} {n}',
    trail: 'Where this part stands',
    part: 'Part {number} of {count}: {part}',
    title: '{part} · {source}',
    description: '{part} of {source}',
    range: '{from} – {to}',
    beside: 'Other parts',
    all: 'All contents',
    previous: 'Previous: {part}',
    next: 'Next: {part}',
    fingerprints: 'Fingerprints of this part',
  },
  note: {
    name: 'note {number}',
    heading: '{number} {kind}',
    certainty: ', {certainty}',
    close: 'Close the note',
    on: 'On {words}, {passage}',
    otherSources: 'In other sources',
    referredFrom: 'Referred to from {passages}',
    positions: { one: '{n} position', other: '{n} positions, by date' },
    /** What unfolds the positions after the first ones. */
    further: { one: '{n} further position', other: '{n} further positions' },
    /** Of a note in several languages; versions of the note are counted from 1. */
    earlier: 'earlier version',
    translated: 'Translated from the {language}, version {version}.',
    outdated:
      'This translation is of an earlier version of the note: version {version}, of edition {edition}. The {language} is at version {latest}, of edition {since}.',
    untranslated: 'Not yet in {language}: it stands here in {written}, as it was written.',
    alsoIn: 'Also in {languages}.',
    nameIn: '{note} ({language})',
  },
  retired: {
    note: 'A note on {words}',
    noteAlone: 'A note',
    summary: 'English of {label}',
    split: '{subject} ({anchor}) was split into {successors} in version {version} of this edition.',
    merged:
      '{subject} ({anchor}) was merged into {successors} in version {version} of this edition.',
    deleted: '{subject} ({anchor}) was taken out in version {version} of this edition.',
  },
  /** Of a passage or note whose words are not those that were first published. */
  reworded: {
    passage: 'Reworded in {versions} of this edition; first published in version {since}.',
    note: 'The words that it stands on changed in {versions} of this edition; first published in version {since}.',
    version: 'version {version}',
  },
  /** Of a source that has earlier texts; dates are days. */
  versions: {
    inForce: 'In force since {date}.',
    earlier: 'Earlier texts: {texts}.',
    /** An earlier text in that list; the second is a link to what changed after it. */
    listed: '{text} ({changes})',
    changesAfter: 'what changed',
    stands: 'Stands so since {date}; see {changes}.',
    changes: 'what changed',
    title: '{source}: text of {date}',
    notInForce: 'This is not the text in force. It was in force from {date} until {until}.',
    present: 'Text in force since {date}',
    next: 'What changed after it',
    previous: 'What changed before it',
    now: 'now {labels}',
    gone: 'not in the text in force',
    changed: '{source}: what changed on {date}',
    heading: 'What changed on {date}',
    between: 'Word by word, from the {before} to the {after}.',
    earlierText: 'text of {date}',
    presentText: 'text in force since {date}',
    counted: {
      changed: { one: '{n} passage reworded', other: '{n} passages reworded' },
      new: { one: '{n} put in', other: '{n} put in' },
      gone: { one: '{n} taken out', other: '{n} taken out' },
      moved: { one: '{n} moved', other: '{n} moved' },
      renumbered: { one: '{n} with another number only', other: '{n} with other numbers only' },
      same: { one: '{n} unchanged', other: '{n} unchanged' },
    },
    how: 'What was taken out is struck through, what was put in is underlined. Numbers are left aside when passages are compared.',
    what: {
      new: 'put in',
      gone: 'taken out',
      moved: 'moved',
      changed: 'reworded',
    },
    folded: { one: '{n} passage with the same words', other: '{n} passages with the same words' },
    became: '{before} → {after}',
    /** Which text was in force on a day. */
    on: {
      day: 'In force on',
      lead: 'Show the text',
      periods: 'Texts by their dates',
      closed: '{from} – {until}',
      open: 'since {from}',
      here: 'This page has the text in force on that day.',
      before: 'On that day no text of this source was in force yet: the first is of {date}.',
      between: 'On that day none of these texts was in force.',
    },
  },
  /** A picture of a source. */
  figure: {
    name: 'Figure {number}',
    named: '{name}: {caption}',
    source: 'Source: {source}',
    rights: 'Rights: {rights} ({evidence})',
    withheld: 'The picture is not shown, as its rights do not let it be published. What it shows:',
  },
  /** Images of the pages of the original. */
  facsimile: {
    heading: 'Images of the pages',
    image: 'Image of page {page}',
    elsewhere: '{image}, at {host}',
    /** The way to one on the mark of a page break, for whoever hears it. */
    named: '{mark}: {image}',
    begins: '{image}, which begins here',
    close: 'Close the image',
    withheld:
      'The image of page {page} is not shown, as its rights do not let it be published. What it shows: {alt}',
    notInArchive:
      'The offline archive has none of these images, as all together are too large for it: there the ways to them lead to those on the web.',
  },
  /** What a passage was called before its number changed. */
  formerly: 'Before version {version} of this edition it was {label}.',
  /**
   * What scripts say on a source's page, in this order and without `|`: a note's link to its
   * reference; where a search led to, the buttons, and at which place one is.
   */
  onSource: {
    citeNote: 'Cite note {number}',
    previous: 'Previous place found',
    next: 'Next place found',
    clear: 'Take the marks away',
    at: '{at} of {of}',
  },
  /** What the box says in which a reference opens. */
  citeBox: {
    close: 'Close',
    name: 'Cite {what}',
    style: 'Style',
    copy: 'Copy',
    copyForm: 'Copy {form}',
    done: 'Copied',
    copied: '{form} copied.',
    notCopied: 'This browser did not copy it. It is selected: copy it with Ctrl+C (⌘C).',
    mark: 'Add to the reading list',
    marked: 'Take out of the reading list',
    added: 'Added to the reading list.',
    removed: 'Taken out of the reading list.',
    notKept: 'This browser keeps nothing for this page: nothing was added.',
    list: 'Reading list ({n})',
  },
  /** The list of the passages that a reader has marked. */
  readingList: {
    title: 'Reading list',
    description: 'The passages that you have marked in this browser, cited in one style.',
    intro:
      '“Cite” beside a passage, or with words of it selected, can add it to this list. It is kept in this browser alone and is sent nowhere; emptied, nothing of it is left. Each passage is cited as it was when you marked it.',
    noScript: 'The list is made by scripts in the browser, which are off here.',
    none: 'Nothing is marked yet.',
    copy: 'Copy the list',
    download: 'Download as {form}',
    text: 'text',
    takeOut: 'Take out {what}',
    remove: 'Take out',
    empty: 'Empty the list',
    emptied: 'The list is empty.',
    taken: '{what}: taken out.',
    copied: { one: '{n} reference copied.', other: '{n} references copied.' },
  },

  record: {
    heading: 'The record',
    rights: 'Rights',
    evidence: 'Evidence',
    review: 'Review',
    reviewed: '{what}: {state}.',
    reviewedBy: '{date}, {by}: {of}, as of version {version}',
    numbering: 'Numbering',
    creators: 'Made by',
    creator: '{name} ({role})',
    roles: {
      author: 'author',
      editor: 'editor',
      translator: 'translator',
      recipient: 'recipient',
      compiler: 'compiler',
      illustrator: 'illustrator',
    },
    keptAt: 'Kept at',
    places: 'Places',
    captures: 'Captures',
    witnesses: {
      one: 'One file is the only witness to the text.',
      other: '{n} files are witnesses to the text.',
    },
    keptAlone:
      'It is kept byte for byte beside the text, which follows from it by what is listed here and nothing else.',
    keptFirst:
      'The first is kept byte for byte beside the text, which follows from it by what is listed here and nothing else.',
    shasum: 'Where there is no {sha256sum}, {shasum} does the same.',
    compared: 'The witnesses compared',
    paragraphs: 'Paragraphs and fingerprints',
  },
  capture: {
    from: 'From',
    seenOn: '{url}, seen on {date}',
    archive: 'Archived copy',
    readBy: 'Read by',
    reader: 'the reader “{id}”, version {version}',
    replaced: 'In place of',
    replacedOn: 'the file with the SHA-256 {sha256}, since {date}',
    size: 'Size',
    check: 'To check it',
    saveBoth:
      'Save {capture}, which is this file byte for byte, and {sums} in one folder, and run there:',
    notPublished: 'The file is not published here. Who holds it runs, in its folder:',
    off: 'Taken off',
    nothing: 'Nothing',
    stripped: {
      zero: 'nothing taken off',
      one: '{n} thing taken off',
      other: '{n} things taken off',
    },
    taken: { one: '{n} line read as fields', other: '{n} lines read as fields' },
    notPrinted: 'Described and not printed; whatever is not listed is the text.',
    line: 'Line',
    characters: 'Characters',
    what: 'What it is',
    strippedFor: 'Taken off: {why}',
    takenAs: 'Read as the {field}',
    rule: '(rule: {rule})',
  },
  witness: {
    caption: '{file}, compared with {first}, paragraph by paragraph',
    same: '{file}, compared with {first}, paragraph by paragraph: the two do not differ in any',
    before:
      '{file}, compared paragraph by paragraph with the text before, of the file with the SHA-256 {sha256}',
    paragraphs: 'Paragraphs',
    number: 'Number',
    which: 'Which',
    identical: 'Letter by letter the same',
    alike: 'Alike but for typography or layout',
    different: 'Different',
    missing: 'Missing from it',
    extra: 'In it alone',
    all: 'all',
    allOthers: 'all others',
    noAnchor: 'no anchor here',
    none: 'none',
  },
  fingerprints: {
    summary: '{n} anchors with the SHA-256 of their paragraphs',
    rules:
      'Exact: over the characters as they stand, in UTF-8, with no line end. Normalised: {rule}.',
    compute:
      'To compute the exact one, put a paragraph as copied from this page where this command has {passage} (an apostrophe in it is written {apostrophe}):',
    computeOwn:
      'Who holds the text computes the exact one by putting a paragraph of it into this command (an apostrophe in it is written {apostrophe}):',
    anchor: 'Anchor',
    words: 'Words',
    exact: 'exact {sum}',
    normalised: 'normalised {sum}',
    both: 'exact, normalised {sum}',
  },

  cite: {
    cite: 'cite',
    name: 'Cite {what}',
    thisSource: 'this source',
    title: 'Cite: {source}',
    description: 'References to {source}, to each of its passages and to each note on them.',
    heading: 'Cite',
    intro:
      'References to {source}, to each of its passages and to each note, with the edition’s version and date, a permanent address and the fingerprint of the text cited. The works themselves are set by a CSL processor: {bundled} in its bundled style, {own} in short styles of our own, made in the manner of those guides.',
    rule: 'SHA-256 over the characters of the passage in UTF-8: of the original, also where the page has only a digest of it; of a note, over its words. That of a whole source is over the fingerprints of its paragraphs, one a line, in order.',
    digits: 'A written reference has its first 16 digits.',
    files: 'This source as a file for reference managers: {files}.',
    source: 'The source',
    passages: 'Its passages',
    anyPassage:
      'With scripts, the address of this page with the anchor of a passage, sentence or note (#…) shows every form of its reference, and what became of one that has gone.',
    listed: {
      one: 'This page lists {shown} of {n} passage, as it has no more room.',
      other: 'This page lists {shown} of {n} passages, as it has no more room, divisions first.',
    },
    slotted: 'Every form, to be filled in by hand where there are no scripts',
    /** What stands in the place of a passage’s own values. */
    slots: {
      anchor: 'anchor',
      permalink: 'permalink',
      place: 'place',
      form: 'form of the text',
      fingerprint: 'fingerprint',
      accessed: 'day of access',
    },
    /** Words of a passage that a reader has selected. */
    placing: {
      quoted: '“{words}”',
      words: '{place} (“{words}”)',
      sentences: '{label}, sentences {from}–{to}',
    },
    place: 'Place',
    permalink: 'Permalink',
    /** What folds a list of them, each a link to its permanent address, with its fingerprint. */
    parts: 'Sentences and notes: permalinks, SHA-256',
    sentence: 'Sentence {number}',
    note: 'Note {number}',
    own: '{unit} ({addressee}; no. {number} of this edition)',
    noteOn: 'note {number} ({id}) on {place}',
    noteIn: '{note}, {language} translation of version {version} of the note',
    digest: 'digest',
    original: 'original',
    withSummary: 'original and unofficial English summary',
    withCompanions: '{form}, with {companions}',
    companionBy: '{name} by {makers}',
    placeIn: '{place}, in {title}, version {version}, {date}. SHA-256 {sha256}',
    wholeIn: 'in {title}, version {version}, {date}. SHA-256 {sha256}',
  },

  map: {
    title: 'Map of coverage',
    description:
      'Which paragraph of which source quotes, paraphrases or reports which clause of {source}, by the notes of this edition.',
    intro:
      'Which paragraph of each other source quotes, paraphrases or reports which clause of {source}: the paragraphs stand down the side, the clauses across, in the order of the text, its title and opening lines among them. Each mark is a cross-reference of the editors and leads to the note that makes it; where several join the same two passages, the strongest is drawn.',
    limits:
      'A mark says that something of the passage is taken up, not all of it. A likeness (in the notes, “echoes”) is of wording or theme; it is not coverage, and does not show who drew on whom. A dashed line has no cross-reference of this edition.',
    legend: 'What the marks mean',
    noCrossReference: 'No cross-reference of this edition',
    covered:
      '{covered} of {passages} at least in part quoted, paraphrased or reported, in {covering} of {paragraphs}',
    picture: 'Picture: {source}, its paragraphs down, the clauses across',
    mark: '{relation}: {clause}, in {source}, {paragraph}',
    amongThem: '{passages} ({named} among them)',
    totals: {
      one: 'By the notes of this edition, {n} of {passages} is at least in part quoted, paraphrased or reported in at least one of {sources}.',
      other:
        'By the notes of this edition, {n} of {passages} are at least in part quoted, paraphrased or reported in at least one of {sources}.',
    },
    totalsThere: {
      one: 'Of the {paragraphs} there, {n} has such a cross-reference, {echoing} only a likeness, and {none} none.',
      other:
        'Of the {paragraphs} there, {n} have such a cross-reference, {echoing} only a likeness, and {none} none.',
    },
    remainders: {
      clausesNone: 'Clauses without a cross-reference of this edition',
      clausesEcho: 'Clauses with a likeness alone (not coverage)',
      paragraphsNone: 'Paragraphs without a cross-reference of this edition',
      paragraphsEcho: 'Paragraphs with a likeness alone (not coverage)',
    },
    inTable: 'The same in a table',
    table: 'Cross-references, clause by clause',
    clause: 'Clause',
    noClause: 'No clause',
    everyParagraph: 'every paragraph has a cross-reference',
    without: 'no cross-reference',
    by: '{passage} by {notes}',
    apart: 'No cross-reference of this edition goes to the clauses from {sources}.',
  },

  /** Dates that are not known to the letter (EDTF). */
  date: {
    approximate: 'c. {date}',
    uncertain: '{date} (uncertain)',
    both: 'c. {date} (uncertain)',
    seasons: {
      1: 'spring {year}',
      2: 'summer {year}',
      3: 'autumn {year}',
      4: 'winter {year}',
    },
    within: 'between {from} and {to}',
    since: 'from {date}',
    till: 'until {date}',
  },

  timeline: {
    title: 'Timeline',
    description:
      'What the sources and the notes speak of, by date: a drawing to scale, and the same as a table with the references.',
    intro: 'What the sources of this edition and their notes speak of, by date. {selection}',
    selection: 'It is a selection.',
    noCause: 'That one event follows another says nothing about cause.',
    empty: 'No source and no event of this edition has a date.',
    how: 'Time runs downward, to scale and without breaks: a year is as long as any other. Labels that would lie on one another are moved apart, and a line leads from each to its mark. Each leads to its row in {table}, with the references.',
    theTable: 'the table, which holds the same',
    legend: {
      day: 'A dot: known to the day.',
      within: 'A line between two strokes: known only to the month or year, and as long as it.',
      span: 'A bar: lasted from its one end to its other.',
      uncertain: 'Hollow, or a broken line: the date is uncertain; the table says why.',
      disputed: 'In a ring: sources differ; rings without a dot are the other dates.',
    },
    inTable: 'The same as a table',
    columns: {
      date: 'Date',
      what: 'What',
      howSure: 'How sure',
      rests: 'References and passages',
    },
    or: 'or {date}',
    dateUncertain: 'date uncertain',
    sourcesDiffer: 'sources differ',
    known: {
      day: 'To the day',
      month: 'To the month only',
      year: 'To the year only',
      within: 'Within what is written',
      span: 'Lasted from the one date to the other',
    },
    uncertainSince: 'Uncertain: {why}',
    differ: 'Sources differ',
    sourceDate: 'Date of a source of this edition: {source}.',
  },

  place: {
    record: 'record',
    sentence: 's{number}',
    summary: 'English',
    note: 'note {number}',
  },
  glossary: {
    title: 'Glossary',
    description:
      'Terms with their renderings, and persons, offices and organs with the forms of their names, each with every place where it stands.',
    intro:
      'Terms come from the notes that explain them, in the order of their {order}. Where words stand was found by machine: terms in the full texts{names}.',
    order: { pinyin: 'pinyin', letters: 'letters' },
    introNames:
      ', names in the full texts and the records, and in this edition’s own words ({what})',
    empty: 'This edition explains no term and lists no name yet.',
    onThisPage: 'On this page',
    terms: 'Terms',
    names: 'People and offices',
    namesHow:
      'Names as they are written, and where. Offices and affiliations are given as the sources cited give them; nothing is told of anybody’s life.',
    explainedIn: 'Explained in',
    inTheText: 'In the text',
    inNoText: 'In no full text of this edition',
    once: 'Once in the body:',
    twice: 'Twice in the body:',
    times: '{n} times in the body:',
    outside: 'Outside the body:',
    written: 'Written',
    namedIn: 'Named in',
  },

  notesPage: {
    title: 'Notes',
    description:
      'Every note of the edition by kind, source and certainty, with the words that it stands on.',
    listed:
      'Every note of the edition, source by source, with the words that it stands on and its opening.',
    counted:
      'How many notes each source has. They stand on its page; the search finds them by their words and their kind.',
    meaning: 'The {about} says what the kinds and the marks of certainty mean.',
    about: 'About page',
    ofEachKind: 'Notes of each kind',
    which: 'Which notes are listed',
    kind: 'Kind',
    everyKind: 'every kind',
    source: 'Source',
    everySource: 'every source',
    certainty: 'Certainty',
    any: 'any',
    some: '{shown} of {notes}',
    noNote: 'No note is all of this.',
    withoutScript: 'Choosing among the notes needs JavaScript; without it all of them are listed.',
  },
  /** A reader’s own notes, which are kept in their browser alone. */
  ownNotes: {
    title: 'My notes',
    description:
      'Your own highlights and notes on the texts, kept in your browser alone: to list, search, export and import.',
    intro:
      'Select words on the page of a source, with the mouse, a finger or the keyboard, and choose “Highlight” or “Write a note”. What you write stands on that page below the passage, and here with all the others.',
    withoutScript: 'Your own notes need JavaScript.',
    kept: 'What is kept, and where',
    keptWhat:
      'From your first highlight on, this browser keeps on this device what you marked, what you wrote about it, and when (in IndexedDB; the addresses of the sources that have notes, in local storage too). Nothing of it is sent to anybody, and the publisher of this site cannot see it; who uses this browser can.',
    keptUntil:
      'It goes when the browser’s data of this site are cleared, when a private window is closed, and in Safari when you have not been here for seven days. What matters should be exported: the file can be imported again, here or on another device.',
    keptDisk:
      'Of pages opened from a disk, most browsers keep notes as they do on the web; some keep those of each page apart, which can then be exported on the page, and where nothing can be kept the page says so.',
    keptRemove: '“Remove all” takes everything away, here and on the pages.',
    /** What scripts say. */
    said: {
      title: 'My notes',
      mine: 'My note',
      selected: 'Selected words',
      highlight: 'Highlight',
      write: 'Write a note',
      highlighted: 'Highlighted.',
      saved: 'Saved.',
      deleted: 'Deleted.',
      undo: 'Undo',
      onPassage: 'My notes on {passage}',
      noteOn: 'My note on {passage}',
      onPage: 'My notes on this page',
      all: 'All my notes',
      noneHere: 'Nothing is marked on this page yet: select words to begin.',
      none: 'Nothing is marked yet.',
      text: 'Note',
      tags: 'Tags, with commas between them',
      save: 'Save',
      cancel: 'Cancel',
      edit: 'Edit',
      delete: 'Delete',
      editOf: 'Edit: {words}',
      deleteOf: 'Delete: {words}',
      close: 'Close',
      lost: 'Not found again',
      lostHow: 'The text has changed since these words were marked. The notes are kept.',
      changed: 'Some of these words have changed since they were marked.',
      wholePage: 'the page as a whole',
      from: 'from {name}',
      keys: 'Select with the keyboard',
      keysHow:
        '← and → choose a word, ↑ and ↓ another line, with Shift more of them; Enter leads to the buttons, Escape ends it.',
      print: 'Print my notes, too',
      export: 'Export',
      jsonld: 'Web Annotations (JSON-LD)',
      markdown: 'Markdown',
      csv: 'Table (CSV)',
      import: 'Import a file',
      importHow:
        'A file that was exported here, other Web Annotations (JSON-LD), or the JSON that hypothes.is exports.',
      imported: '{added} new, {newer} newer than here, {known} here already.',
      unread: { one: '{n} entry could not be read.', other: '{n} entries could not be read.' },
      noFile: '{file} holds no annotations that can be read.',
      full: 'This browser has no room left: your last changes are in this page only. Export them before you leave it.',
      refused:
        'This browser keeps nothing for this page: your notes are in it only until you leave it. Export them before you do.',
      removeAll: 'Remove all',
      sure: 'Remove {notes} from this browser for good?',
      keep: 'Keep them',
      removed: 'Everything is removed.',
      counted: { one: '{n} note or highlight', other: '{n} notes and highlights' },
      shown: '{shown} of {of}',
      search: 'Find in my notes',
      order: 'Order',
      orders: { page: 'by page and passage', newest: 'newest first', oldest: 'oldest first' },
      show: 'Show',
      shows: {
        all: 'all',
        notes: 'notes',
        highlights: 'highlights without a note',
        lost: 'not found again',
      },
      columns: {
        page: 'Page',
        passage: 'Passage',
        words: 'Words',
        note: 'Note',
        tags: 'Tags',
        made: 'Made',
        changed: 'Changed',
        by: 'By',
        address: 'Address',
      },
    },
  },
  references: {
    title: 'References',
    description:
      'Works that the notes, the timeline and the glossary cite, each with the kind of body behind it and how much of it was seen.',
    intro:
      'Works that the notes, the timeline and the glossary cite. Each says what kind of body stands behind it, and how much of it the editors saw; what was seen is a stored copy, and nobody checked that an address answers today. Statutes and reports without an address are cited by title and date.',
    files: 'All of them as files: {files}.',
    citedIn: 'Cited in {citing}',
    timeline: 'Timeline, {date}',
    glossary: 'Glossary, {name}',
  },

  about: {
    sources: 'Sources and their rights',
    source: '{source}. Rights: {rights}. Evidence: {evidence}',
    version: 'Version and publisher',
    versionOf: 'Version {version}, {date}.',
    notices: 'Works of others that the site ships stand in the {notices}.',
    noticesName: 'third-party notices',
    cite: 'How to cite',
    citeHow:
      'Cite by anchor, which does not change, with the version and the date of the edition. “Cite” beside a passage, in a note and at the head of a source gives all of that.',
  },

  downloads: {
    title: 'Downloads',
    description: 'Everything that can be taken away, with size, checksum and what it is for.',
    intro:
      'All files are of version {version}, {date}, and hold what the pages of that version hold; texts that may not be republished stand in them only as far as on their pages.',
    edition: 'The whole edition',
    eachSource: 'Each source',
    sizes: 'The sizes are left out here; SHA256SUMS has the checksums of a source’s files.',
    check: 'To check what you have',
    checkSite:
      'A copy of the whole site, in its folder (paths in the list begin there). It prints what differs, and nothing where all is well:',
    checkSource: 'The files of one source, saved in a folder together with its SHA256SUMS:',
    checkFile:
      'One file: compare what this prints with the checksum above. Where there is no {sha256sum}, {shasum} does the same.',
    file: 'File',
    size: 'Size',
  },
  /** Keeping the edition on a reader's device. */
  keep: {
    keep: 'Keep this edition on this device',
    offer:
      'All pages, the search and the downloads of up to 1 MB, {size} in all, to be read without a network. Nothing is stored before you ask for it.',
    busy: 'It is being fetched, and every file held to its checksum. Leave this page open, or come back and go on.',
    files: '{done} of {all} files',
    stop: 'Stop',
    stopped: 'Stopped. What has come stays, and is not fetched again.',
    again: 'Go on',
    kept: 'Version {version}, {date}, is kept on this device, and is what you read here, online too. A browser that installs sites can install it.',
    newer: 'Version {version}, {date}, is published since. What you have stays until you take it.',
    take: 'Take the newer version',
    remove: 'Remove from this device',
    removed: 'It is removed from this device.',
    elsewhere: 'It is being fetched in another tab.',
    lost: '{file} did not come. What has come stays: go on when there is a network.',
    changed:
      '{file} is not what the list of checksums says; perhaps the edition is just being published. What is kept stays as it is. Try again later.',
    full: 'The browser has no room for it.',
    fullBefore: 'The browser has no room for the newer version.',
    /** At the head of kept pages. */
    notice: 'You read version {version}, kept on this device. {link}',
    noticeLink: 'A newer one is published.',
  },
  notKept: {
    title: 'Not kept on this device',
    text: 'There is no network now, and this address is not among what is kept on this device: it may be a large download, or newer than the version that is kept.',
    home: 'What is kept',
  },
  /** The files that can be taken away: what their link says, and what they are for. */
  files: {
    llms: 'What language models are told of this site, and where each source is as Markdown (llms.txt)',
    feed: 'What each version changed, passage by passage, for feed readers (Atom)',
    crate: 'What this site holds, as a research object (RO-Crate 1.2)',
    dts: 'Where clients of Distributed Text Services begin (DTS 1.0, as files)',
    cards:
      'Its passages as cards for other pages: in an iframe, with the anchor of a passage after the address (#…)',
    markdown: 'The page as Markdown, its notes as footnotes',
    archive:
      'Everything on this site as a folder: unpack it and open index.html; it needs no network and no server',
    archiveInside: 'This folder came from it.',
    book: 'The edition as a book, for e-readers (EPUB 3.3)',
    pdf: 'The edition as a PDF, for print: notes at the foot of the page, tagged, with bookmarks',
    sourcePdf: 'Text, notes and the works that they cite as a PDF, for print',
    manifest: 'Checksums of every file of this site, to check a copy of it or a mirror',
    manifestUnsummed: 'It lists this page too, which therefore cannot have its checksum.',
    manifestInside: 'The list of this folder is {manifest}, beside its first page.',
    references: 'Every work that the edition cites, as {form}',
    reference: 'The reference to this source, as {form}',
    json: 'CSL-JSON, for Zotero, Pandoc and citeproc',
    bib: 'BibTeX, for LaTeX',
    ris: 'RIS, for EndNote and others',
    capture: 'The file in which the text reached the editors, byte for byte',
    sums: 'Checksums of the files of this source, as sha256sum -c reads them',
  },
  formats: {
    'tei.xml': {
      name: 'TEI P5 (XML)',
      purpose: 'Text, notes, aligned sentences, witnesses and rights for scholarly tools (TEI P5)',
    },
    'akn.xml': {
      name: 'Akoma Ntoso 3.0 (XML)',
      purpose: 'The law as parliaments and legal databases exchange it (Akoma Ntoso 3.0)',
    },
    'manifest.json': {
      name: 'images of the pages (IIIF)',
      purpose: 'The images of the pages in their order, for viewers of them (IIIF Presentation 3)',
    },
    'annotations.jsonld': {
      name: 'notes as Web Annotations (JSON-LD)',
      purpose:
        'Every note with the words that it is about, for annotation tools (W3C Web Annotation)',
    },
    'alignment.csv': {
      name: 'every sentence beside its English (CSV)',
      purpose: 'Every sentence beside its English, for spreadsheets and translation tools',
    },
    'alignment.tmx': {
      name: 'translation memory (TMX)',
      purpose: 'Every sentence beside its translations, for translation tools (TMX 1.4)',
    },
  },

  searchPage: {
    title: 'Search',
    description: 'Search the texts and this edition’s own words in {languages}.',
    whole: 'The whole edition',
    field:
      'Words in any language, {pinyin}a passage’s name (c3-2, cl. 3-4) or address; “quotation marks” for what is exact',
    pinyin: 'pinyin, ',
    button: 'Search',
    all: 'all',
    filters: {
      source: 'Source',
      what: 'Text or notes',
      language: 'Language',
      kind: 'Kind of source',
      year: 'Year',
    },
    what: {
      text: 'texts',
      summary: 'summaries and digests',
      translation: 'translations',
      note: 'notes',
    },
    notesOfKind: 'note: {kind}',
    allNotes: 'All notes',
    withoutScript:
      'Searching needs JavaScript. Reading does not; the browser’s own search works on each page, and {notes} are on one:',
    allNotesInline: 'all notes',
  },
  /** What the script of the search page says. */
  search: {
    showAll: 'Show all {n}',
    searching: 'Searching …',
    failed:
      'The search index, or a piece of it, could not be loaded. The browser’s own search (Ctrl-F) works on every page, and the list of notes is below.',
    again: 'Try again',
    tooLong: 'The query is longer than is looked for: its beginning was.',
    takenAsWhole: '“{words}” is taken for a whole word: too many words begin so.',
    nothingToFind:
      'There is nothing in this query that can be looked for: no letter, digit or character.',
    nothing: 'Nothing has all of this.',
    found: { one: '{n} passage', other: '{n} passages' },
    meant: 'Did you mean {words}?',
    lookedFor: 'Looked for, in how many passages: {parts}.',
    inNone: '“{words}” is in none',
    inSome: '“{words}” in {n}',
    unfiltered: 'Without the filters there may be something.',
    past: 'The version cited is not this one: {link}.',
    asCited: 'what stood there then',
    hit: '{source}, {passage}',
    of: '{name} ({what})',
  },

  notFound: {
    title: 'No such page',
    text: 'Nothing is published at this address. Anchors once published stay; if a citation led here, its address may have been cut short.',
    search: 'Search the texts and notes',
  },

  readMe: {
    title: '{title}, version {version}, {date}',
    whole: 'This folder is the whole of {site} at that version.',
    open: 'Open index.html in a browser. Everything works from the disk, search too; nothing is fetched from the network.',
    sums: '{manifest} has the SHA-256 of every other file: {command}',
  },

  book: {
    titlePage: 'Title page',
    contents: 'Contents',
    landmarks: 'Landmarks',
    beginning: 'Beginning of the text',
    notes: 'Notes',
    sentence: 'Sentence {number} of the original',
    pairs:
      'A bold number before a sentence joins it with the sentence that has the same number in the other language; it is not in the text.',
    noteNumbers: 'A number after underlined words leads to a note.',
    version: 'Version {version}, {date}',
    publishedBy: 'Published by {publisher}',
    timelineHow: 'Time runs downward, in each picture to a scale of its own.',
    picture: 'Timeline, picture {number} of {of}: {period}',
    colophon: 'Colophon',
    colophonHow:
      'This book is made of the same texts and notes as the pages on the web, in one run. Each passage, sentence and note has the same permanent anchor in both: what is {here} here is {there} there.',
    publisher: 'Publisher',
    funding: 'Funding',
    review: 'Review',
    web: 'On the web',
    identifier: 'Identifier',
    identifierHow: '{identifier}, made from the address and the version',
    licence: 'Licence',
    licenceHow: '{licence} The words quoted in them are not covered.',
    typeface: 'Typeface',
    typefaceHow:
      'Characters of Noto Serif SC, under the SIL Open Font License 1.1, which lies beside them in the file.',
    versionTerm: 'Version',
    rights: 'Rights and captures',
    rightsHow:
      'The evidence, what was taken off each capture, and the fingerprint of every paragraph stand in the record of each source.',
    rightsInColophon: 'The rights in each source are stated in the colophon.',
    accessibility:
      'All of it is text in its order of reading, with headings, a table of contents down to each paragraph, and the language of all words marked. Each drawing is followed by a table that says the same. Notes are linked from their words and lead back to them. Conformance to a standard has not been assessed.',
    accessibleFigures: 'Each picture of a source has its alternative text.',
  },
} as const;
