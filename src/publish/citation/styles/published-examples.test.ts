import { describe, expect, test } from 'vitest';
import { formatInStyle } from '../references.ts';
import type { CslItem, CslName } from '../work-item.ts';
import { STYLES } from './styles.ts';

// Each style sets works as published examples of its rule have them. Each of these was found in the
// text that is named with it. What they say of a page that is cited, of a database in which the work
// was read, or of a date of access where the style has none, is left out, and the stop after it.
type Example = readonly [item: Omit<CslItem, 'id'>, reference: string, publishedIn: string];

const on = (...parts: number[]) => ({ 'date-parts': [parts] });
const by = (given: string, family: string): CslName => ({ given, family });
const body = (literal: string): CslName => ({ literal });

// Where the examples are published.
const APA = (page: string) =>
  `APA Style, reference examples, apastyle.apa.org/style-grammar-guidelines/references/examples/${page}`;
const CMOS = 'The Chicago Manual of Style, 16th edition, 15.9';
const AUTHOR_DATE =
  'Chicago Style Citations (Author-Date Style), after the 16th edition, readkong.com/page/chicago-style-citations-author-date-style-9262203';
const HAYWOOD = 'Haywood Community College, How To Cite, haywood.libguides.com/howtocite';
const SOUTHERN_CT =
  'Southern Connecticut State University, MLA Style Guide Ninth Edition, libguides.southernct.edu/c.php?g=1232672&p=9271659';
const LORAIN =
  'Lorain County Community College, MLA Style Guide, 9th edition, libguides.lorainccc.edu/c.php?g=1202491&p=8793340';
const TEESSIDE = 'Teesside University, Law: Referencing, libguides.tees.ac.uk/law/referencing';
const WEST_LONDON =
  'University of West London, Referencing: OSCOLA, uwl.libguides.com/oscola/books';
const HANDBOOK = 'Referencing Handbook: OSCOLA, scribd.com/document/339719693';
/** Found where others quote the standard, as do the guides above, not in a copy of it. */
const OSCOLA = 'OSCOLA, 4th edition, law.ox.ac.uk/oscola';
/** Likewise; by practitioners' typefaces, which the rule's own examples are not set in. */
const BLUEBOOK = (rule: string) => `The Bluebook, rule ${rule}`;
const SHEET =
  'Bluebook (19th ed.) Citation Format Examples, info.5y1.org/bluebook-citation-generator-website_1_56db2f.html';
const INDIGO = (rule: string) =>
  `The Indigo Book 2.0 (2023), rule ${rule}, indigobook.github.io/versions/indigobook-2.0-rev2023-1.html`;
/** The sections’ examples, as they stand in github.com/zepinglee/gbt7714-bibtex-style, tests/testfiles/2015-numeric.tlg. */
const GBT = (section: string) => `GB/T 7714–2015, ${section}`;

const PUBLISHED: Record<string, readonly Example[]> = {
  apa: [
    [
      {
        type: 'article-journal',
        title:
          'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
        author: [
          by('J. S.', 'Grady'),
          by('M.', 'Her'),
          by('G.', 'Moreno'),
          by('C.', 'Perez'),
          by('J.', 'Yelinek'),
        ],
        'container-title': 'Psychology of Popular Media Culture',
        volume: '8',
        issue: '3',
        page: '207-217',
        DOI: '10.1037/ppm0000185',
        issued: on(2019),
      },
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. <i>Psychology of Popular Media Culture</i>, <i>8</i>(3), 207–217. https://doi.org/10.1037/ppm0000185',
      APA('journal-article-references'),
    ],
    [
      {
        type: 'book',
        title: 'The psychology of prejudice: From attitudes to social action',
        author: [by('L. M.', 'Jackson')],
        edition: '2',
        publisher: 'American Psychological Association',
        DOI: '10.1037/0000168-000',
        issued: on(2019),
      },
      'Jackson, L. M. (2019). <i>The psychology of prejudice: From attitudes to social action</i> (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000',
      APA('book-references'),
    ],
    [
      {
        type: 'book',
        title: 'Behave: The biology of humans at our best and worst',
        author: [by('R. M.', 'Sapolsky')],
        publisher: 'Penguin Books',
        issued: on(2017),
      },
      'Sapolsky, R. M. (2017). <i>Behave: The biology of humans at our best and worst</i>. Penguin Books.',
      APA('book-references'),
    ],
    [
      {
        type: 'article-newspaper',
        title: 'Can we get better at forgetting?',
        author: [by('B.', 'Carey')],
        'container-title': 'The New York Times',
        URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
        issued: on(2019, 3, 22),
      },
      'Carey, B. (2019, March 22). Can we get better at forgetting? <i>The New York Times</i>. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
      APA('newspaper-article-references'),
    ],
    [
      {
        type: 'article-magazine',
        title: 'New middle chapter in the story of human evolution',
        author: [by('N. K.', 'Schaefer'), by('B.', 'Shapiro')],
        'container-title': 'Science',
        volume: '365',
        issue: '6457',
        page: '981-982',
        DOI: '10.1126/science.aay3550',
        issued: on(2019, 9, 6),
      },
      'Schaefer, N. K., & Shapiro, B. (2019, September 6). New middle chapter in the story of human evolution. <i>Science</i>, <i>365</i>(6457), 981–982. https://doi.org/10.1126/science.aay3550',
      APA('magazine-article-references'),
    ],
    [
      {
        type: 'article-journal',
        title:
          'How do older and young adults start searching for information? Impact of age, domain knowledge and problem complexity on the different steps of information searching',
        author: [by('M.', 'Sanchiz'), by('A.', 'Chevalier'), by('F.', 'Amadieu')],
        'container-title': 'Computers in Human Behavior',
        volume: '72',
        page: '67-78',
        DOI: '10.1016/j.chb.2017.02.038',
        issued: on(2017),
      },
      'Sanchiz, M., Chevalier, A., & Amadieu, F. (2017). How do older and young adults start searching for information? Impact of age, domain knowledge and problem complexity on the different steps of information searching. <i>Computers in Human Behavior</i>, <i>72</i>, 67–78. https://doi.org/10.1016/j.chb.2017.02.038',
      APA('journal-article-references'),
    ],
  ],
  chicago: [
    [
      {
        type: 'book',
        title: 'The Omnivore’s Dilemma: A Natural History of Four Meals',
        author: [by('Michael', 'Pollan')],
        publisher: 'Penguin',
        'publisher-place': 'New York',
        issued: on(2006),
      },
      'Pollan, Michael. 2006. <i>The Omnivore’s Dilemma: A Natural History of Four Meals</i>. New York: Penguin.',
      CMOS,
    ],
    [
      {
        type: 'book',
        title: 'The War: An Intimate History, 1941–1945',
        author: [by('Geoffrey C.', 'Ward'), by('Ken', 'Burns')],
        publisher: 'Knopf',
        'publisher-place': 'New York',
        issued: on(2007),
      },
      'Ward, Geoffrey C., and Ken Burns. 2007. <i>The War: An Intimate History, 1941–1945</i>. New York: Knopf.',
      CMOS,
    ],
    [
      {
        type: 'book',
        title: 'Electric Rhetoric: Classical Rhetoric, Oralism, and a New Literacy',
        author: [by('Kathleen E.', 'Welch')],
        publisher: 'MIT Press',
        'publisher-place': 'Cambridge',
        issued: on(1999),
      },
      'Welch, Kathleen E. 1999. <i>Electric Rhetoric: Classical Rhetoric, Oralism, and a New Literacy</i>. Cambridge: MIT Press.',
      AUTHOR_DATE,
    ],
    [
      {
        type: 'book',
        title: 'Birds of the Salton Sea: Status, Biogeography, and Ecology',
        author: [by('Michael A.', 'Patten'), by('Guy', 'McCaskie'), by('Philip', 'Unitt')],
        publisher: 'University of California Press',
        'publisher-place': 'Berkeley',
        issued: on(2003),
      },
      'Patten, Michael A., Guy McCaskie, and Philip Unitt. 2003. <i>Birds of the Salton Sea: Status, Biogeography, and Ecology</i>. Berkeley: University of California Press.',
      AUTHOR_DATE,
    ],
    [
      {
        type: 'article-journal',
        title: 'Americanized Comic Braggarts',
        author: [by('Walter', 'Blair')],
        'container-title': 'Critical Inquiry',
        volume: '4',
        issue: '2',
        page: '331-349',
        issued: on(1977),
      },
      'Blair, Walter. 1977. “Americanized Comic Braggarts.” <i>Critical Inquiry</i> 4 (2): 331–49.',
      'California State University, Sacramento, Chicago Manual of Style, csus.libguides.com/c.php?g=768174&p=5510620',
    ],
    [
      {
        type: 'article-newspaper',
        title: 'Artificial Intelligence Yields Huge Results from Brexit',
        author: [by('Christopher', 'Joyce')],
        'container-title': 'Australian Financial Review',
        issued: on(2016, 7, 15),
        URL: 'http://www.afr.com/personal-finance/shares/artificial-intelligence-yields-huge-returns-from-brexit-20160705-gpza32',
      },
      'Joyce, Christopher. 2016. “Artificial Intelligence Yields Huge Results from Brexit.” <i>Australian Financial Review</i>, July 15. http://www.afr.com/personal-finance/shares/artificial-intelligence-yields-huge-returns-from-brexit-20160705-gpza32.',
      'University of Melbourne, Re:cite, Chicago B, library.unimelb.edu.au/recite/referencing-styles/chicago-b/newspaper-articles/general-style-notes',
    ],
  ],
  mla: [
    [
      {
        type: 'book',
        title: 'Wolf Hall',
        author: [by('Hilary', 'Mantel')],
        publisher: 'Picador',
        issued: on(2010),
      },
      'Mantel, Hilary. <i>Wolf Hall</i>. Picador, 2010.',
      LORAIN,
    ],
    [
      {
        type: 'book',
        title: 'The Crown of Columbus',
        author: [by('Michael', 'Dorris'), by('Louise', 'Erdrich')],
        publisher: 'HarperCollins Publishers',
        issued: on(1999),
      },
      'Dorris, Michael, and Louise Erdrich. <i>The Crown of Columbus</i>. HarperCollins Publishers, 1999.',
      HAYWOOD,
    ],
    [
      {
        type: 'book',
        title: 'The Principles and Practice of Narrative Medicine',
        author: [by('Rita', 'Charon'), by('Sayantani', 'DasGupta'), by('Nellie', 'Hermann')],
        publisher: 'Oxford UP',
        issued: on(2017),
      },
      'Charon, Rita, et al. <i>The Principles and Practice of Narrative Medicine</i>. Oxford UP, 2017.',
      SOUTHERN_CT,
    ],
    [
      {
        type: 'article-journal',
        title: 'Questions of Transport: Reading Primo Levi Reading Dante',
        author: [by('Anne', 'Goldman')],
        'container-title': 'The Georgia Review',
        volume: '64',
        issue: '1',
        page: '69-88',
        issued: { ...on(2010), season: 1 },
      },
      'Goldman, Anne. “Questions of Transport: Reading Primo Levi Reading Dante.” <i>The Georgia Review</i>, vol. 64, no. 1, spring 2010, pp. 69–88.',
      'MLA Handbook, 9th edition, fig. 5.95',
    ],
    [
      {
        type: 'article-newspaper',
        title: 'Volvo’s Exit Ripples in Community',
        author: [by('John', 'Boyle')],
        'container-title': 'Asheville Citizen-Times',
        page: 'A1',
        issued: on(2011, 3, 17),
      },
      'Boyle, John. “Volvo’s Exit Ripples in Community.” <i>Asheville Citizen-Times</i>, 17 Mar. 2011, p. A1.',
      HAYWOOD,
    ],
    [
      {
        type: 'chapter',
        title: 'The Masque of the Red Death',
        author: [by('Edgar Allan', 'Poe')],
        editor: [by('James A.', 'Harrison')],
        'container-title': 'The Complete Works of Edgar Allan Poe',
        volume: '4',
        publisher: 'Thomas Y. Crowell',
        page: '250-258',
        issued: on(1902),
      },
      'Poe, Edgar Allan. “The Masque of the Red Death.” <i>The Complete Works of Edgar Allan Poe</i>, edited by James A. Harrison, vol. 4, Thomas Y. Crowell, 1902, pp. 250–58.',
      'MLA Handbook, 9th edition, fig. 5.93',
    ],
  ],
  oscola: [
    [
      { type: 'legislation', title: 'Children and Families Act 2014' },
      'Children and Families Act 2014',
      HANDBOOK,
    ],
    [
      { type: 'legislation', title: 'Accident Compensation Act 1972', jurisdiction: 'NZ' },
      'Accident Compensation Act 1972 (NZ)',
      OSCOLA,
    ],
    [
      {
        type: 'article-journal',
        title: 'Theory, “Pure Theory” and Values in Public Law',
        author: [by('Paul', 'Craig')],
        'container-title': 'PL',
        page: '440',
        issued: on(2005),
      },
      'Paul Craig, ‘Theory, “Pure Theory” and Values in Public Law’ [2005] PL 440',
      TEESSIDE,
    ],
    [
      {
        type: 'article-journal',
        title: 'In Defence of Due Deference',
        author: [by('Alison L', 'Young')],
        'container-title': 'MLR',
        volume: '72',
        page: '554',
        issued: on(2009),
      },
      'Alison L Young, ‘In Defence of Due Deference’ (2009) 72 MLR 554',
      TEESSIDE,
    ],
    [
      {
        type: 'article-journal',
        title: 'The Global Development of Free Access to Legal Information',
        author: [by('Graham', 'Greenleaf')],
        'container-title': 'EJLT',
        volume: '1',
        issue: '1',
        issued: on(2010),
        URL: 'http://ejlt.org/article/view/17',
        accessed: on(2010, 7, 27),
      },
      'Graham Greenleaf, ‘The Global Development of Free Access to Legal Information’ (2010) 1(1) EJLT <http://ejlt.org/article/view/17> accessed 27 July 2010',
      OSCOLA,
    ],
    [
      {
        type: 'article-newspaper',
        title: 'Supreme Court Warns on Quality',
        author: [by('Jane', 'Croft')],
        'container-title': 'Financial Times',
        'publisher-place': 'London',
        page: '3',
        issued: on(2010, 7, 1),
      },
      'Jane Croft, ‘Supreme Court Warns on Quality’ <i>Financial Times</i> (London, 1 July 2010) 3',
      OSCOLA,
    ],
    [
      {
        type: 'webpage',
        title: 'Virtual Friend Fires Employee',
        author: [by('Sarah', 'Cole')],
        'container-title': 'Naked Law',
        issued: on(2009, 5, 1),
        URL: 'www.nakedlaw.com/2009/05/index.html',
        accessed: on(2009, 11, 19),
      },
      'Sarah Cole, ‘Virtual Friend Fires Employee’ (<i>Naked Law</i>, 1 May 2009) <www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009',
      OSCOLA,
    ],
    [
      {
        type: 'chapter',
        title: 'The Evolution of the Species',
        author: [by('Francis', 'Rose')],
        editor: [by('Andrew', 'Burrows'), by('Alan', 'Rodger')],
        'container-title': 'Mapping the Law: Essays in Memory of Peter Birks',
        publisher: 'OUP',
        issued: on(2006),
      },
      'Francis Rose, ‘The Evolution of the Species’ in Andrew Burrows and Alan Rodger (eds), <i>Mapping the Law: Essays in Memory of Peter Birks</i> (OUP 2006)',
      HANDBOOK,
    ],
    [
      {
        type: 'report',
        title: 'Reforming Bribery',
        author: [body('Law Commission')],
        number: 'Law Com No 313',
        issued: on(2008),
      },
      'Law Commission, <i>Reforming Bribery</i> (Law Com No 313, 2008)',
      OSCOLA,
    ],
    [
      {
        type: 'book',
        title: 'Administrative Law',
        author: [by('Timothy', 'Endicott')],
        publisher: 'OUP',
        issued: on(2009),
      },
      'Timothy Endicott, <i>Administrative Law</i> (OUP 2009)',
      WEST_LONDON,
    ],
    [
      {
        type: 'book',
        title: 'Administrative Law',
        author: [by('Timothy', 'Endicott')],
        edition: '3',
        publisher: 'OUP',
        issued: on(2015),
      },
      'Timothy Endicott, <i>Administrative Law</i> (3rd edn, OUP 2015)',
      TEESSIDE,
    ],
  ],
  bluebook: [
    [
      {
        type: 'book',
        title: 'Justice and Gender',
        author: [by('Deborah L.', 'Rhode')],
        page: '56',
        issued: on(1989),
      },
      'Deborah L. Rhode, <i>Justice and Gender</i> 56 (1989)',
      BLUEBOOK('15.4'),
    ],
    [
      {
        type: 'book',
        title: 'Style: Ten Lessons in Clarity and Grace',
        author: [by('Joseph', 'Williams'), by('Joseph', 'Bizup')],
        edition: '12',
        issued: on(2016),
      },
      'Joseph Williams & Joseph Bizup, <i>Style: Ten Lessons in Clarity and Grace</i> (12th ed. 2016)',
      INDIGO('28.1'),
    ],
    [
      {
        type: 'article-journal',
        title: 'The Logic and (Uncertain) Significance of Institutional Shareholder Activism',
        author: [by('Edward B.', 'Rock')],
        'container-title': 'Geo. L.J.',
        volume: '79',
        page: '445',
        issued: on(1991),
      },
      'Edward B. Rock, <i>The Logic and (Uncertain) Significance of Institutional Shareholder Activism</i>, 79 Geo. L.J. 445 (1991)',
      BLUEBOOK('16.3'),
    ],
    [
      {
        type: 'article-journal',
        title: 'Using Private Schools to Promote Public Values',
        author: [by('Stephen D.', 'Sugarman')],
        'container-title': 'U. Chi. Legal F.',
        page: '171',
        issued: on(1991),
      },
      'Stephen D. Sugarman, <i>Using Private Schools to Promote Public Values</i>, 1991 U. Chi. Legal F. 171',
      BLUEBOOK('16.4'),
    ],
    [
      {
        type: 'article-magazine',
        title: 'The Power of Taylor Swift',
        author: [by('Jack', 'Dickey')],
        'container-title': 'Time',
        page: '13',
        issued: on(2014, 11, 24),
      },
      'Jack Dickey, <i>The Power of Taylor Swift</i>, Time, Nov. 24, 2014, at 13',
      INDIGO('30.1.2'),
    ],
    [
      {
        type: 'article-newspaper',
        title: 'O’Connor Warns Politicians Risk Excommunication over Abortion',
        author: [by('Ari L.', 'Goldman')],
        'container-title': 'N.Y. Times',
        page: 'A1',
        issued: on(1990, 6, 15),
      },
      'Ari L. Goldman, <i>O’Connor Warns Politicians Risk Excommunication over Abortion</i>, N.Y. Times, June 15, 1990, at A1',
      SHEET,
    ],
    [
      {
        type: 'article-newspaper',
        title: 'U.N. Commission Presses U.S. on Torture',
        author: [by('Charlie', 'Savage')],
        'container-title': 'N.Y. Times',
        issued: on(2014, 11, 14),
        URL: 'https://www.nytimes.com/2014/11/14/world/europe/un-commission-presses-us-on-torture.html',
      },
      'Charlie Savage, <i>U.N. Commission Presses U.S. on Torture</i>, N.Y. Times (Nov. 14, 2014), https://www.nytimes.com/2014/11/14/world/europe/un-commission-presses-us-on-torture.html',
      INDIGO('30.4.2'),
    ],
    [
      {
        type: 'article-newspaper',
        title: 'Cop Shoots Tire, Halts Stolen Car',
        'container-title': 'S.F. Chron.',
        page: '43',
        issued: on(1975, 10, 10),
      },
      '<i>Cop Shoots Tire, Halts Stolen Car</i>, S.F. Chron., Oct. 10, 1975, at 43',
      BLUEBOOK('16.6'),
    ],
    [
      {
        type: 'chapter',
        title: 'A Social-Psychological Model of Gender',
        author: [by('Kay', 'Deaux'), by('Brenda', 'Major')],
        editor: [by('Deborah L.', 'Rhode')],
        'container-title': 'Theoretical Perspectives on Sexual Difference',
        page: '89',
        issued: on(1990),
      },
      'Kay Deaux & Brenda Major, <i>A Social-Psychological Model of Gender</i>, <i>in</i> <i>Theoretical Perspectives on Sexual Difference</i> 89 (Deborah L. Rhode ed., 1990)',
      SHEET,
    ],
    [
      {
        type: 'post-weblog',
        title:
          'Public Knowledge & Consumers Petition Copyright Office for Right to Unlock Access to Their Own Stuff',
        author: [by('Laura', 'Moy')],
        'container-title': 'Public Knowledge Blogs',
        issued: on(2014, 11, 3),
        URL: 'https://www.publicknowledge.org/news-blog/blogs/public-knowledge-consumers-petition-copyright-office-for-right-to-unlock-ac',
      },
      'Laura Moy, <i>Public Knowledge & Consumers Petition Copyright Office for Right to Unlock Access to Their Own Stuff</i>, Public Knowledge Blogs (Nov. 3, 2014), https://www.publicknowledge.org/news-blog/blogs/public-knowledge-consumers-petition-copyright-office-for-right-to-unlock-ac',
      INDIGO('33.5'),
    ],
    [
      {
        type: 'legislation',
        title: 'Comprehensive Environmental Response, Compensation, and Liability Act',
        volume: '42',
        'container-title': 'U.S.C.',
        section: '9601–9675',
        issued: on(2006),
      },
      'Comprehensive Environmental Response, Compensation, and Liability Act, 42 U.S.C. §§ 9601–9675 (2006)',
      SHEET,
    ],
  ],
  // Marks are half-width ones and a space, as packages for the standard have them, also for Chinese,
  // where its printed pages have full-width ones.
  'gb-t-7714': [
    [
      {
        type: 'book',
        language: 'zh-CN',
        title: '国史旧闻: 第1卷',
        author: [by('登原', '陈')],
        publisher: '中华书局',
        'publisher-place': '北京',
        page: '29',
        issued: on(2000),
      },
      '陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29.',
      GBT('4.1.2'),
    ],
    [
      {
        type: 'book',
        language: 'zh-CN',
        title: '经济数学与金融数学',
        author: [body('哈里森'), body('沃尔德伦')],
        translator: [by('远涛', '谢')],
        publisher: '中国人民大学出版社',
        'publisher-place': '北京',
        page: '235-236',
        issued: on(2012),
      },
      '哈里森, 沃尔德伦. 经济数学与金融数学[M]. 谢远涛, 译. 北京: 中国人民大学出版社, 2012: 235-236.',
      GBT('4.1.2'),
    ],
    [
      {
        type: 'book',
        language: 'zh-CN',
        title: '科学革命的结构: 第4版',
        author: [body('库恩')],
        translator: [by('吾伦', '金'), by('新和', '胡')],
        edition: '2',
        publisher: '北京大学出版社',
        'publisher-place': '北京',
        issued: on(2012),
      },
      '库恩. 科学革命的结构: 第4版[M]. 金吾伦, 胡新和, 译. 2版. 北京: 北京大学出版社, 2012.',
      GBT('A.1'),
    ],
    [
      {
        type: 'book',
        language: 'zh-CN',
        title: '当代美国外交',
        author: [by('学功', '赵')],
        publisher: '社会科学文献出版社',
        'publisher-place': '北京',
        issued: on(2001),
        accessed: on(2014, 6, 11),
        URL: 'http://www.cadal.zju.edu.cn/book/trySinglePage/33023884/1',
      },
      '赵学功. 当代美国外交[M/OL]. 北京: 社会科学文献出版社, 2001[2014-06-11]. http://www.cadal.zju.edu.cn/book/trySinglePage/33023884/1.',
      GBT('4.1.2'),
    ],
    [
      {
        type: 'book',
        language: 'en',
        title: 'Introduction to information systems',
        author: [by('J. A.', 'O’BRIEN')],
        edition: '7',
        publisher: 'Irwin',
        'publisher-place': 'Burr Ridge, IL',
        issued: on(1994),
      },
      'O’BRIEN J A. Introduction to information systems[M]. 7th ed. Burr Ridge, IL: Irwin, 1994.',
      GBT('A.1'),
    ],
    [
      {
        type: 'article-journal',
        language: 'zh-CN',
        title: '蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口',
        author: [by('训来', '袁'), by('哲', '陈'), by('书海', '肖'), by('斌', '万')],
        'container-title': '科学通报',
        volume: '55',
        issue: '34',
        page: '3219',
        issued: on(2012),
      },
      '袁训来, 陈哲, 肖书海, 等. 蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口[J]. 科学通报, 2012, 55(34): 3219.',
      GBT('4.4.2'),
    ],
    [
      {
        type: 'article-journal',
        language: 'en',
        title: 'Shaking without quaking',
        author: [by('H.', 'KANAMORI')],
        'container-title': 'Science',
        volume: '279',
        issue: '5359',
        page: '2063',
        issued: on(1998),
      },
      'KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063.',
      GBT('4.4.2'),
    ],
    [
      {
        type: 'report',
        language: 'en',
        title: 'Factors regulating the immune response: report of WHO Scientific Group',
        author: [body('World Health Organization')],
        publisher: 'WHO',
        'publisher-place': 'Geneva',
        issued: on(1970),
      },
      'World Health Organization. Factors regulating the immune response: report of WHO Scientific Group[R]. Geneva: WHO, 1970.',
      GBT('A.3'),
    ],
    [
      {
        type: 'article-newspaper',
        language: 'zh-CN',
        title: '数字革命与竞争国际化',
        author: [by('文祥', '丁')],
        'container-title': '中国青年报',
        page: '15',
        issued: on(2000, 11, 20),
      },
      '丁文祥. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).',
      GBT('A.9'),
    ],
    [
      {
        type: 'article-newspaper',
        language: 'zh-CN',
        title: '我们的科技一直在追赶: 访中国工程院院长周济',
        author: [by('建斌', '余')],
        'container-title': '人民日报',
        page: '2',
        issued: on(2013, 1, 12),
        accessed: on(2013, 3, 20),
        URL: 'http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm',
      },
      '余建斌. 我们的科技一直在追赶: 访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm.',
      GBT('4.4.2'),
    ],
    [
      {
        type: 'webpage',
        language: 'zh-CN',
        title: '出版业信息化迈入快车道',
        author: [by('钰', '萧')],
        issued: on(2001, 12, 19),
        accessed: on(2002, 4, 15),
        URL: 'http://www.creader.com/news/20011219/200112190019.html',
      },
      '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.',
      GBT('A.10'),
    ],
    [
      {
        type: 'legislation',
        language: 'zh-CN',
        title: '关于转发北京市企业投资项目核准暂行实施办法的通知',
        number: '京政办发[2005]37号',
        author: [body('北京市人民政府办公厅')],
        issued: on(2005, 7, 12),
        accessed: on(2011, 7, 12),
        URL: 'http://china.findlaw.cn/fagui/p_1/39934.html',
      },
      '北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发[2005]37号[A/OL]. (2005-07-12)[2011-07-12]. http://china.findlaw.cn/fagui/p_1/39934.html.',
      GBT('4.6.2'),
    ],
  ],
};

/** What stands between marks, as a reader has it. */
const plain = (html: string) =>
  html.replaceAll('&#60;', '<').replaceAll('&#62;', '>').replaceAll('&#38;', '&');

// Ours in a lawyer’s manner follows no one guide.
const guided = STYLES.filter(({ id }) => id !== 'legal');

test('every style that follows a guide is held to five of its examples or more', () => {
  for (const { id } of guided) expect([id, (PUBLISHED[id] ?? []).length >= 5]).toEqual([id, true]);
});

describe.each(guided)('$name sets', (style) => {
  test.each(
    (PUBLISHED[style.id] ?? []).map(
      ([item, reference, publishedIn]) => [item.title, publishedIn, item, reference] as const,
    ),
  )('“%s” as it is published in %s', (_, __, item, reference) => {
    const work = { id: 'published', ...item } as CslItem;
    expect(plain(formatInStyle(work, style))).toBe(reference);
  });
});
