import { gather } from '../gather.ts'
import { findAll } from '../layers/text/search.ts'
/** Ways to write Vietnamese before Unicode: one byte a letter (TCVN3, "ABC"), a letter and a mark (VNI). */
export type OldEncoding = 'tcvn3' | 'vni'

/** A text in Unicode; `origins` as in {@link Composed}. */
export interface Converted {
  text: string
  origins: Int32Array
}

/** The letters of TCVN3 by the sign that Latin-1 shows for their byte. */
const tcvn3 = new Map<string, string>(
  gather(
    [
      ['¡¢£¤¥¦§¨©ª«¬\u00ad®', 'ĂÂÊÔƠƯĐăâêôơưđ'],
      ['µ¶·¸¹»¼½¾Æ', 'àảãáạằẳẵắặ'],
      ['ÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ', 'ầẩẫấậèẻẽéẹềểễếệ'],
      ['×ØÜÝÞßáâãä', 'ìỉĩíịòỏõóọ'],
      ['åæçèéêëìíî', 'ồổỗốộờởỡớợ'],
      ['ïñòóôõö÷øù', 'ùủũúụừửữứự'],
      ['úûüýþ', 'ỳỷỹýỵ'],
    ],
    ([from = '', to = '']) => [...from].map((sign, place) => [sign, [...to][place] ?? ''] as const),
  ),
)

const plainMarks = 'ùøûõï'
const circumflexMarks = 'âáàåãä'
const breveMarks = 'êéèúüë'

/** The letters of VNI, one or two signs each, small ones; capitals follow. */
const vni = new Map<string, string>(
  gather(
    [
      ...pair('a', plainMarks, 'áàảãạ'),
      ...pair('a', circumflexMarks, 'âấầẩẫậ'),
      ...pair('a', breveMarks, 'ăắằẳẵặ'),
      ...pair('e', plainMarks, 'éèẻẽẹ'),
      ...pair('e', circumflexMarks, 'êếềểễệ'),
      ...pair('o', plainMarks, 'óòỏõọ'),
      ...pair('o', circumflexMarks, 'ôốồổỗộ'),
      ...pair('ô', plainMarks, 'ớờởỡợ'),
      ...pair('u', plainMarks, 'úùủũụ'),
      ...pair('ö', plainMarks, 'ứừửữự'),
      ...pair('y', plainMarks.slice(0, 4), 'ýỳỷỹ'),
      ...pair('', 'ôöîñíìæóò', 'ơưỵđíìỉĩị'),
    ],
    ([from, to]) => [
      [from, to] as const,
      [from.toUpperCase(), to.toUpperCase()] as const,
      // A capital letter under a small mark, as keyboards gave it.
      [from.charAt(0).toUpperCase() + from.slice(1), to.toUpperCase()] as const,
    ],
  ),
)

function pair(base: string, marks: string, letters: string): [string, string][] {
  return [...marks].map((mark, place) => [base + mark, letters.charAt(place)])
}

/** A text of an old encoding, given as Latin-1 shows its bytes, in Unicode. */
export function convertOld(raw: string, encoding: OldEncoding): Converted {
  const origins: number[] = []
  const letters: string[] = []
  for (let at = 0; at < raw.length; ) {
    const two = encoding === 'vni' ? vni.get(raw.slice(at, at + 2)) : undefined
    const one = raw.charAt(at)
    letters.push(two ?? (encoding === 'vni' ? vni : tcvn3).get(one) ?? one)
    origins.push(at)
    at += two === undefined ? 1 : 2
  }
  return { text: raiseCapitals(raw, letters, origins), origins: Int32Array.from([...origins, raw.length]) }
}

/** TCVN3 has no capitals with tones: a line, or a word, whose plain letters are all capitals is meant as one. */
function raiseCapitals(raw: string, letters: readonly string[], origins: readonly number[]): string {
  const plain = (text: string) => text.replace(/[^a-z]/gi, '')
  const isRaised = (text: string, least: number) => {
    const found = plain(text)
    return found.length >= least && found === found.toUpperCase()
  }
  const raised = gather(findAll(raw, /[^\r\n]+/g), ({ 0: line, index }) =>
    isRaised(line, 2)
      ? [{ from: index, to: index + line.length }]
      : gather(findAll(line, /[^\s.,;:()]+/g), ({ 0: word, index: at }) =>
          isRaised(word, 2) ? [{ from: index + at, to: index + at + word.length }] : [],
        ),
  )
  if (raised.length === 0) return letters.join('')
  let place = 0
  return letters
    .map((letter, unit) => {
      const at = origins[unit] ?? 0
      while (place < raised.length && (raised[place]?.to ?? 0) <= at) place += 1
      return at >= (raised[place]?.from ?? Number.POSITIVE_INFINITY) ? letter.toUpperCase() : letter
    })
    .join('')
}

/** The encoding a font was made for: ".VnTime", "VNI-Times". Fonts named "…H" show small letters as capitals. */
export function encodingOfFont(font: string): { encoding: OldEncoding; isCapital: boolean } | undefined {
  if (/^\.Vn/i.test(font)) return { encoding: 'tcvn3', isCapital: /H$/.test(font) }
  return /^VNI[- ]/i.test(font) ? { encoding: 'vni', isCapital: false } : undefined
}

/** Words that hardly any official page does without, and that Latin-1 has no letters for. */
const commonWords =
  /(?<!\p{L})(?:của|được|các|và|những|người|hộ|nghèo|xã|số|thực|hiện|trên|địa|bàn|tỷ|đồng|triệu|năm|kế|hoạch|cộng|hòa|hoà|hội|chủ|nghĩa|việt|độc|lập|hạnh|phúc|báo|cáo|ủy|uỷ|ban|nhân|dân|không|với|đến|từ|là|có|tỉnh|huyện|giảm|đạt|nông|thôn)(?!\p{L})/giu
const oldSigns = /[\u00a1-\u00ff]/
/** Letters of Vietnamese alone. */
const unicodeLetters = /[\u1ea0-\u1ef9ơưđăƠƯĐĂ]|[aeiouy][\u0300-\u0323]/i

const countWords = (text: string): number => text.match(commonWords)?.length ?? 0

/** The encoding of a text that was typed in an old one, judged by the words that come out of it. */
export function findOldEncoding(text: string): OldEncoding | undefined {
  if (!oldSigns.test(text) || unicodeLetters.test(text)) return undefined
  const asIs = countWords(text)
  const [best] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, words: countWords(convertOld(text, encoding).text) }))
    .sort((a, b) => b.words - a.words)
  return best && best.words >= 2 && best.words > asIs * 2 ? best.encoding : undefined
}
