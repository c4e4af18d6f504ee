import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Tinos in its four cuts: the same widths as Times New Roman letter by letter, full Vietnamese, free to
 * embed. The decree asks for Times New Roman, which may not be shipped.
 */
export function readFonts(): Buffer[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
  return cuts.map((cut) => readFileSync(join(folder, cut, `Tinos_${cut}.ttf`)))
}

/** Printed where the font has no letter: PDF/A forbids a document with letters missing. */
const replacement = '\u25a1'

/**
 * Makes text printable with a font: composed (NFC), without control characters, unknown letters as "□".
 *
 * Typst would refuse the whole report for one emoji or one Khmer letter. Invisible letters, which come
 * along with text pasted from web pages, go too: beside one the PDF forgets what its neighbour said.
 */
export function createPrintable(font: Buffer): (words: string) => string {
  const known = readLetters(font)
  const isKnown = (letter: string): boolean =>
    letter === '\n' || (!/\p{Co}/u.test(letter) && known(letter.codePointAt(0) ?? 0))
  return (words) => {
    const composed = words.normalize('NFC')
    if (/^[ -~À-ýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*$/.test(composed)) return composed
    const visible = composed
      .replace(/\t/g, ' ')
      .replace(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
    return Array.from(visible, (letter) => (isKnown(letter) ? letter : replacement)).join('')
  }
}

/** Which code points a TrueType font has, by its `cmap` table of format 4 (the plane all its letters are in). */
function readLetters(font: Buffer): (codePoint: number) => boolean {
  const cmap = findTable(font, 'cmap')
  const table = findSubtable(font, cmap)
  const segments = font.readUInt16BE(table + 6) / 2
  const ends = table + 14
  const starts = ends + 2 * segments + 2
  return (codePoint) => {
    for (let index = 0; index < segments; index += 1) {
      if (codePoint > font.readUInt16BE(ends + 2 * index)) continue
      return (
        codePoint >= font.readUInt16BE(starts + 2 * index) &&
        glyphOf(font, starts, segments, index, codePoint) > 0
      )
    }
    return false
  }
}

function glyphOf(font: Buffer, starts: number, segments: number, index: number, codePoint: number): number {
  const delta = font.readUInt16BE(starts + 2 * segments + 2 * index)
  const at = starts + 4 * segments + 2 * index
  const offset = font.readUInt16BE(at)
  if (offset === 0) return (codePoint + delta) & 0xffff
  return font.readUInt16BE(at + offset + 2 * (codePoint - font.readUInt16BE(starts + 2 * index)))
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

function findSubtable(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4)
    if (font.readUInt16BE(at) === 4) return at
  }
  throw new Error('The font has no cmap of format 4')
}
