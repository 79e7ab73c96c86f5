/** Signs of the font Symbol from 0x20 on (Adobe’s Symbol encoding); a space where it has none. */
const SYMBOL =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼' +
  ' '.repeat(33) +
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** The signs of Wingdings that documents use as signs: marks, boxes, arrows, figures in circles. */
const WINGDINGS: Readonly<Record<number, string>> = {
  34: '✂',
  40: '☎',
  42: '✉',
  69: '☜',
  70: '☞',
  71: '☝',
  72: '☟',
  74: '☺',
  76: '☹',
  81: '✈',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  158: '·',
  159: '•',
  161: '○',
  167: '▪',
  168: '◻',
  171: '★',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  239: '⇦',
  240: '⇨',
  241: '⇧',
  242: '⇩',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  ...Object.fromEntries([...'⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'].map((sign, i) => [128 + i, sign])),
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  163: '□',
};

/** The character for a sign of a font whose letters are pictures; null where none is known. */
export function signOf(font: string, code: number): string | null {
  const at = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  switch (font.toLowerCase()) {
    case 'symbol':
      return at === 0x20 ? ' ' : ([...SYMBOL][at - 0x20]?.trim() ?? '') || null;
    case 'wingdings':
      return at === 0x20 ? ' ' : (WINGDINGS[at] ?? null);
    case 'wingdings 2':
      return at === 0x20 ? ' ' : (WINGDINGS_2[at] ?? null);
    default:
      return code < 0xe000 || code > 0xf8ff ? String.fromCodePoint(code) : null;
  }
}

/** Whether a font's letters are pictures, so that what is typed in it is not what is seen. */
export function isSymbolic(font: string): boolean {
  return /^(?:symbol|wingdings(?: 2)?)$/i.test(font);
}
