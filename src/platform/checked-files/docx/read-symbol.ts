import type { Attributes } from './walk-xml.ts'

/** Signs of symbol fonts that stand for a dash or a comparison; others leave a blank. */
export function readSymbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (!Number.isFinite(code)) return ' '
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const isSymbol = /symbol|wingdings|webdings/i.test(attributes['w:font'] ?? '')
  if (!isSymbol) return plain > 0x1f && plain < 0xd800 ? String.fromCodePoint(plain) : ' '
  return { 45: '-', 183: '-', 167: '-', 179: '≥', 163: '≤' }[plain] ?? ' '
}
