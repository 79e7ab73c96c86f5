const PLAIN = '0123456789+-−=()abcdefghijklmnoprstuvwxyz';
const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'];
const LOWERED = [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'];

/** The mark of a note as it stands raised in a text: `¹²`, `ⁱᵛ`; other signs stay as they are. */
export function raised(mark: string): string {
  return [...mark].map((sign) => RAISED[PLAIN.indexOf(sign)] ?? sign).join('');
}

/**
 * Figures set above or below the line, with the characters that say so (`10⁶`, `Art. 22¹`, `H₂O`),
 * since plain ones would say something else. Null for words, which stay plain.
 */
export function shifted(text: string, above: boolean): string | null {
  if (!/^[\d+−-]+$/.test(text) || !/\d/.test(text)) return null;
  const signs = above ? RAISED : LOWERED;
  return [...text].map((sign) => signs[PLAIN.indexOf(sign)] ?? sign).join('');
}
