import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const marks = /\((?<=\p{sc=Latn}\()(?<number>\d{1,2})\)/gu
const notes = /^[*_\s]*\((?<number>\d{1,2})\)\s+\S/u

const starred = /(?<=[\p{sc=Latn}\d%])\s?(?<mark>\(\*{1,4}\))/gu
const starredNotes = /(?:^|\n|;\s*)[_\s]*(?:Ghi chú\s*:?\s*)?(?<mark>\(\*{1,4}\))\s*:?\s*\p{sc=Latn}/gu

/** "733 người(*)", "58 người(***)": marked with more stars than any of the notes bears. */
function findStarred(text: string): CheckFinding[] {
  const notes = new Set(findAll(text, starredNotes).map(({ groups }) => groups?.mark))
  const marked = findAll(text, starred).filter(
    ({ index }) => !/Ghi chú\s*$/u.test(text.slice(index - 10, index + 1).trimEnd()),
  )
  // One of the notes must be used, or the stars mean something else.
  if (notes.size === 0 || !marked.some(({ groups }) => notes.has(groups?.mark))) return []
  return gather(marked, ({ index, 0: found, groups }) => {
    const { mark = '' } = groups ?? {}
    if (notes.has(mark)) return []
    const end = index + found.length
    return [
      report(
        text,
        'appendix-ref',
        'warning',
        { start: end - mark.length, end },
        { message: `Không có chú thích ${mark}.` },
      ),
    ]
  })
}

export const checkFootnotes = (read: Understanding): CheckFinding[] => [
  ...findNumbered(read),
  ...(read.text.includes('(*') ? findStarred(read.text) : []),
]

/** "hảo tâm(1)", "đỡ đầu(3)": marks of notes below, of which one is missing. */
function findNumbered({ text, passages }: Understanding): CheckFinding[] {
  const said = gather(passages, (passage) => {
    const number = Number(notes.exec(text.slice(passage.start, passage.start + 20))?.groups?.number)
    return number ? [{ number, start: passage.start }] : []
  })
  const found = findAll(text, marks).map((match) => ({
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
  return gather(found, ({ number, start, end }) =>
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
