import type { DocxPiece } from '../../../core/checker/original.ts'
import { composeText } from '../../../core/checker/reading/composed.ts'
import { convertOld, findOldEncoding } from '../../../core/checker/reading/old-encodings.ts'
import type { Look } from './looks.ts'

/** What a paragraph says while it is being read, with the child of the run that says each stretch. */
export interface ParagraphText {
  raw: string
  bits: Bit[]
  /** Letters by size, weight, slope and font. */
  letters: Map<string, { count: number; look: Look }>
}

interface Bit {
  /** Units of the raw text before it. */
  at: number
  /** Absent for words that no run of the file says. */
  run?: number
  child: number
  /** Where each unit stands in the child's text, when it was converted. */
  origins?: Int32Array
}

export const emptyText = (): ParagraphText => ({ raw: '', bits: [], letters: new Map() })

/** Adds what a child of a run says. */
export function addBit(to: ParagraphText, said: string, bit: Omit<Bit, 'at'>, look: Look): void {
  to.bits.push({ ...bit, at: to.raw.length })
  to.raw += said
  const key = `${look.sizePt}/${look.isBold}/${look.isItalic}/${look.font}`
  const seen = to.letters.get(key)
  const count = said.trim().length
  if (seen) seen.count += count
  else to.letters.set(key, { count, look })
}

/** The look of most letters. */
export function findPrevailing({ letters }: ParagraphText): Look {
  let most: { count: number; look: Look } | undefined
  for (const one of letters.values()) if (!most || one.count > most.count) most = one
  return most?.look ?? {}
}

/** A stretch of a paragraph, fit to be checked. */
export interface Slice {
  /** Units of the raw text before it. */
  from: number
  text: string
  /** Units of the stretch's raw text before each unit; absent where both go in step. */
  origins?: Int32Array
  isConverted: boolean
}

/** The stretch without the blanks at its ends, composed; converted when it was typed in an old encoding. */
export function sliceText({ raw }: ParagraphText, start: number, end: number): Slice {
  const line = raw.slice(start, end)
  const trimmed = line.trimStart()
  const from = start + line.length - trimmed.length
  const words = trimmed.trimEnd()
  const old = findOldEncoding(words)
  if (!old) return { from, ...composeText(words), isConverted: false }
  const converted = convertOld(words, old)
  const { text, origins } = composeText(converted.text)
  const back = origins ? origins.map((unit) => converted.origins[unit] ?? 0) : converted.origins
  return { from, text, origins: back, isConverted: true }
}

/** The pieces of the file that a stretch is made of, the stretch standing at `start` in the document. */
export function listPieces({ raw, bits }: ParagraphText, slice: Slice, start: number): DocxPiece[] {
  const { text, from } = slice
  const rawAt = (unit: number) => from + (slice.origins?.[unit] ?? unit)
  const pieces: DocxPiece[] = []
  let place = 0
  for (let unit = 0; unit < text.length; ) {
    const at = rawAt(unit)
    while ((bits[place + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) place += 1
    const bit = bits[place]
    if (!bit) break
    const bitEnd = bits[place + 1]?.at ?? raw.length
    const inStep = rawAt(unit + 1) - at === 1 && !bit.origins && !slice.isConverted
    let next = unit + 1
    const goesOn = () =>
      next < text.length &&
      (inStep ? rawAt(next) < bitEnd && rawAt(next + 1) - rawAt(next) === 1 : rawAt(next) === at)
    while (goesOn()) next += 1
    if (bit.run !== undefined) {
      const inChild = (position: number) => bit.origins?.[position - bit.at] ?? position - bit.at
      pieces.push({
        start: start + unit,
        end: start + next,
        run: bit.run,
        child: bit.child,
        from: inChild(at),
        to: inChild(Math.min(inStep ? at + next - unit : rawAt(next), bitEnd)),
        isWhole: !inStep,
      })
    }
    unit = next
  }
  return pieces
}
