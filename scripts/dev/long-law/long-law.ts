import { hanNumber } from './han-number.ts';

const WHO = ['港务局', '各船主', '修船厂', '码头工人', '引水员', '仓库管理人', '灯塔看守人'];
const WHEN = ['每月', '船只入港时', '大雾期间', '自收到通知之日起十日内', '汛期以前', '夜间'];
const MUST = ['应当', '可以', '不得', '有权'];
const WHAT = [
  '公布修理船只的数目',
  '检查缆绳和灯具',
  '登记进出港口的货物',
  '向邻港提供帮助',
  '收取停泊费用',
  '保存航行记录',
  '拒绝无标识的船只靠岸',
  '申请法律援助',
];
/** Articles of a chapter. */
const CHAPTER = 37;

/**
 * The lines of a made-up Chinese law of so many paragraphs, its title among them: chapters,
 * articles of one to three sentences, some with a second paragraph, some with items. The same each
 * time.
 */
export function longLaw(count: number): string[] {
  const lines = ['港口管理法'];
  let seed = 1;
  const of = (list: readonly string[]) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return list[(seed >>> 8) % list.length] as string;
  };
  const sentence = () => `${of(WHO)}${of(WHEN)}${of(MUST)}${of(WHAT)}。`;
  for (let article = 1; lines.length < count; article++) {
    if (article % CHAPTER === 1)
      lines.push(`第${hanNumber(Math.ceil(article / CHAPTER))}章　${of(WHAT)}`);
    lines.push(
      `第${hanNumber(article)}条　${Array.from({ length: (article % 3) + 1 }, sentence).join('')}`,
    );
    if (article % 4 === 0) lines.push(sentence() + sentence());
    if (article % 5 !== 0) continue;
    lines.push(`${of(WHO)}${of(MUST)}做下列事项：`);
    for (const item of [1, 2, 3])
      lines.push(`（${hanNumber(item)}）${of(WHAT)}${item === 3 ? '。' : '；'}`);
  }
  return lines.slice(0, count);
}
