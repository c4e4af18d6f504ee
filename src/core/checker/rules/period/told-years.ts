import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { readSaidNumber } from '../../layers/numbers/number-words.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const number = '(?:\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)'
const named = new RegExp(
  `(?<![\\p{sc=Latn}\\d/.,])(?<number>${number})\\s+năm(?:\\s+(?:qua|liền|gần đây))?\\s*\\(?\\s*20\\d\\d\\s*[-–]\\s*20\\d\\d`,
  'iu',
)
const again = new RegExp(
  `(?<![\\p{sc=Latn}\\d/.,])(?<words>(?<number>${number})\\s+năm)\\s+(?:đó|ấy|này|nói trên|nêu trên)(?!\\p{sc=Latn})`,
  'giu',
)
/** One look is cheaper than the numbers before it. */
const pointing = /năm\s+(?:đó|ấy|này|nói|nêu)(?!\p{sc=Latn})/iu
const read = (written = ''): number => readSaidNumber(written)

/** "5 năm qua (2019 - 2023) …, bình quân trong 6 năm đó": the same years counted otherwise. */
export const checkToldYears = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    const words = text.slice(passage.start, passage.end)
    const first = pointing.test(words) && named.exec(words)
    if (!first) return []
    return gather(findAll(words, again), (match) => {
      if (match.index < first.index || read(match.groups?.number) === read(first.groups?.number)) return []
      const start = passage.start + match.index
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + (match.groups?.words ?? '').length },
          {
            message: `Ở trên ghi "${first[0]}", ở đây ghi ${match[0]}.`,
            related: [
              { start: passage.start + first.index, end: passage.start + first.index + first[0].length },
            ],
          },
        ),
      ]
    })
  })
