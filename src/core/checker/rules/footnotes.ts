import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const marks = /\((?<=\p{L}\()(?<number>\d{1,2})\)/gu
const notes = /^[*_\s]*\((?<number>\d{1,2})\)\s+\S/u

/** "hảo tâm(1)", "đỡ đầu(3)": marks of notes below, of which one is missing. */
export function checkFootnotes({ text, passages }: Understanding): CheckFinding[] {
  const said = passages.flatMap((passage) => {
    const number = Number(notes.exec(text.slice(passage.start, passage.start + 20))?.groups?.number)
    return number ? [{ number, start: passage.start }] : []
  })
  const found = [...text.matchAll(marks)].map((match) => ({
    number: Number(match.groups?.number),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const [note] = said
  // Notes stand below all of their marks and begin with one.
  if (note?.number !== 1 || said.length < 2 || found.some(({ start }) => start > note.start)) return []
  const known = new Set(said.map(({ number }) => number))
  const used = new Set(found.map(({ number }) => number))
  if (![...known].every((number) => used.has(number))) return []
  return found.flatMap(({ number, start, end }) =>
    known.has(number)
      ? []
      : [
          report(
            text,
            'appendix-ref',
            'warning',
            { start, end },
            { message: `Không có chú thích (${number}) ở cuối trang.` },
          ),
        ],
  )
}
