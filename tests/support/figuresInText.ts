/** Every figure in a text as it is written there: `Rp1.500.000`, `75,5%`, `-3`, `2026`. */
export function figuresInText(text: string): readonly string[] {
  return text.match(/-?(?:Rp)?\d+(?:[.,]\d+)*%?/g) ?? [];
}
