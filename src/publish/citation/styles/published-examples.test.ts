import { describe, expect, test } from 'vitest';
import { formatInStyle } from '../references.ts';
import type { CslItem, CslName } from '../work-item.ts';
import { STYLES } from './styles.ts';

// Each style sets works as its rule's own published examples have them: guides and manuals of the
// rule, where not a later handbook that repeats them. What they say of a page that is cited, and
// not of the work, is left out.
type Example = readonly [item: Omit<CslItem, 'id'>, reference: string];

const on = (...parts: number[]) => ({ 'date-parts': [parts] });
const by = (given: string, family: string): CslName => ({ given, family });
const body = (literal: string): CslName => ({ literal });

const PUBLISHED: Record<string, readonly Example[]> = {
  // Publication Manual of the APA, 7th edition: apastyle.apa.org, reference examples.
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
    ],
  ],
  // The Chicago Manual of Style, 16th edition, author-date: chicagomanualofstyle.org, quick guide.
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
    ],
    [
      {
        type: 'article-journal',
        title: 'The Market in Plato’s <i>Republic</i>',
        author: [by('Joshua I.', 'Weinstein')],
        'container-title': 'Classical Philology',
        volume: '104',
        page: '439-458',
        issued: on(2009),
      },
      'Weinstein, Joshua I. 2009. “The Market in Plato’s <i>Republic</i>.” <i>Classical Philology</i> 104:439–58.',
    ],
    [
      {
        type: 'article-journal',
        title: 'Origins of Homophily in an Evolving Social Network',
        author: [by('Gueorgi', 'Kossinets'), by('Duncan J.', 'Watts')],
        'container-title': 'American Journal of Sociology',
        volume: '115',
        page: '405-450',
        issued: on(2009),
      },
      'Kossinets, Gueorgi, and Duncan J. Watts. 2009. “Origins of Homophily in an Evolving Social Network.” <i>American Journal of Sociology</i> 115:405–50.',
    ],
    [
      {
        type: 'article-magazine',
        title: 'But Enough about Me',
        author: [by('Daniel', 'Mendelsohn')],
        'container-title': 'New Yorker',
        issued: on(2010, 1, 25),
      },
      'Mendelsohn, Daniel. 2010. “But Enough about Me.” <i>New Yorker</i>, January 25.',
    ],
  ],
  // The MLA Handbook, 9th edition: style.mla.org, works cited by format.
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
        issued: on(2010),
      },
      'Goldman, Anne. “Questions of Transport: Reading Primo Levi Reading Dante.” <i>The Georgia Review</i>, vol. 64, no. 1, 2010, pp. 69–88.',
    ],
    [
      {
        type: 'article-magazine',
        title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur',
        author: [by('William', 'Deresiewicz')],
        'container-title': 'The Atlantic',
        issued: on(2014, 12, 28),
        URL: 'www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/',
      },
      'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” <i>The Atlantic</i>, 28 Dec. 2014, www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.',
    ],
    [
      {
        type: 'chapter',
        title: 'Money',
        author: [by('Edward', 'Copeland')],
        editor: [{ family: 'Copeland' }, by('Juliet', 'McMaster')],
        'container-title': 'The Cambridge Companion to Jane Austen',
        publisher: 'Cambridge UP',
        page: '131-148',
        issued: on(1997),
      },
      'Copeland, Edward. “Money.” <i>The Cambridge Companion to Jane Austen</i>, edited by Copeland and Juliet McMaster, Cambridge UP, 1997, pp. 131–48.',
    ],
  ],
  // OSCOLA, 4th edition (Faculty of Law, University of Oxford), and its quick reference guide.
  oscola: [
    [{ type: 'legislation', title: 'Human Rights Act 1998' }, 'Human Rights Act 1998'],
    [
      { type: 'legislation', title: 'Accident Compensation Act 1972', jurisdiction: 'NZ' },
      'Accident Compensation Act 1972 (NZ)',
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
        URL: 'http://ejlt.org//article/view/17',
        accessed: on(2010, 7, 27),
      },
      'Graham Greenleaf, ‘The Global Development of Free Access to Legal Information’ (2010) 1(1) EJLT <http://ejlt.org//article/view/17> accessed 27 July 2010',
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
    ],
    [
      {
        type: 'webpage',
        title: 'Virtual Friend Fires Employee',
        author: [by('Sarah', 'Cole')],
        'container-title': 'Naked Law',
        issued: on(2009, 5, 1),
        URL: 'http://www.nakedlaw.com/2009/05/index.html',
        accessed: on(2009, 11, 19),
      },
      'Sarah Cole, ‘Virtual Friend Fires Employee’ (<i>Naked Law</i>, 1 May 2009) <http://www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009',
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
    ],
  ],
  // The Bluebook’s quick style guide, in the typefaces of practitioners’ documents.
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
    ],
    [
      {
        type: 'article-journal',
        title: 'Police Abuse: Can the Violence Be Contained?',
        author: [by('David', 'Rudovsky')],
        'container-title': 'Harv. C.R.-C.L. L. Rev.',
        volume: '27',
        page: '465',
        issued: on(1992),
      },
      'David Rudovsky, <i>Police Abuse: Can the Violence Be Contained?</i>, 27 Harv. C.R.-C.L. L. Rev. 465 (1992)',
    ],
    [
      {
        type: 'article-journal',
        title: 'Conditional Spending: Federalism’s Trojan Horse',
        author: [by('Thomas R.', 'McCoy'), by('Barry', 'Friedman')],
        'container-title': 'Sup. Ct. Rev.',
        page: '85',
        issued: on(1988),
      },
      'Thomas R. McCoy & Barry Friedman, <i>Conditional Spending: Federalism’s Trojan Horse</i>, 1988 Sup. Ct. Rev. 85',
    ],
    [
      {
        type: 'article-newspaper',
        title: 'White House Tutors Kremlin in How a Presidency Works',
        author: [by('Andrew', 'Rosenthal')],
        'container-title': 'N.Y. Times',
        page: 'A1',
        issued: on(1990, 6, 15),
      },
      'Andrew Rosenthal, <i>White House Tutors Kremlin in How a Presidency Works</i>, N.Y. Times, June 15, 1990, at A1',
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
    ],
    [
      {
        type: 'article-magazine',
        title: 'A Slow Fix for the Banks',
        author: [by('Robert J.', 'Samuelson')],
        'container-title': 'Newsweek',
        page: '55',
        issued: on(1991, 2, 18),
      },
      'Robert J. Samuelson, <i>A Slow Fix for the Banks</i>, Newsweek, Feb. 18, 1991, at 55',
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
      'Kay Deaux & Brenda Major, <i>A Social-Psychological Model of Gender</i>, <i>in</i> Theoretical Perspectives on Sexual Difference 89 (Deborah L. Rhode ed., 1990)',
    ],
    [
      {
        type: 'post-weblog',
        title: 'More on Section 7 of the Torture Convention',
        author: [by('Eric', 'Posner')],
        'container-title': 'Volokh Conspiracy',
        issued: on(2009, 1, 29),
        URL: 'http://www.volokh.com/posts/1233241458.shtml',
      },
      'Eric Posner, <i>More on Section 7 of the Torture Convention</i>, Volokh Conspiracy (Jan. 29, 2009), http://www.volokh.com/posts/1233241458.shtml',
    ],
    [
      {
        type: 'legislation',
        title: 'Comprehensive Environmental Response, Compensation, and Liability Act',
        volume: '42',
        'container-title': 'U.S.C.',
        section: '9601',
        issued: on(2006),
      },
      'Comprehensive Environmental Response, Compensation, and Liability Act, 42 U.S.C. § 9601 (2006)',
    ],
  ],
  // GB/T 7714–2015, its own examples.
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
    ],
    [
      {
        type: 'book',
        language: 'zh-CN',
        title: '物质结构',
        author: [by('光宪', '徐'), by('祥云', '王')],
        edition: '2',
        publisher: '科学出版社',
        'publisher-place': '北京',
        issued: on(2010),
      },
      '徐光宪, 王祥云. 物质结构[M]. 2版. 北京: 科学出版社, 2010.',
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
    ],
    [
      {
        type: 'legislation',
        language: 'zh-CN',
        title: '关于转发北京市企业投资项目核准暂行实施办法的通知',
        number: '京政办发〔2005〕37号',
        author: [body('北京市人民政府办公厅')],
        issued: on(2005, 7, 12),
        accessed: on(2011, 7, 12),
        URL: 'http://china.findlaw.cn/fagui/p_1/39934.html',
      },
      '北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发〔2005〕37号[A/OL]. (2005-07-12)[2011-07-12]. http://china.findlaw.cn/fagui/p_1/39934.html.',
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
    (PUBLISHED[style.id] ?? []).map(([item, reference]) => [item.title, item, reference] as const),
  )('“%s” as it was published', (_, item, reference) => {
    const work = { id: 'published', ...item } as CslItem;
    expect(plain(formatInStyle(work, style))).toBe(reference);
  });
});
