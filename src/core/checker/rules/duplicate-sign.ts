import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** A sign with itself behind it; three and more of them lead to a page number or stand for a blank. */
const signTwice = /(?=[%,;:])(?:(?<=\d\s?)%\s?%|(?<=[\p{L}\d)"”%]\s?)(?<sign>[,;:])\s?\k<sign>(?![,;:]))/gu
/** A number with what it counts, and the same once more. */
const numberTwice =
  /(?=\d)(?:(?<=\p{L}\s)(?<twice>\d[\d.,/]*(?:\s?%|(?:\s\p{Ll}+){1,3}))\s\k<twice>(?![\p{L}\d/%])|(?<=\p{Ll}\s)(?<bare>\d{2,}(?:[.,]\d+)*)\s\k<bare>(?=\s\p{Ll}))/gu

/** "ủng hộ và ủng hộ 12 triệu đồng"; in "đào tạo và đào tạo lại" the second goes on. */
const joinedTwice =
  /\s(?:và|hoặc)\s(?<words>\p{Ll}+(?:\s\p{Ll}+){1,3})(?=\s*(?:\d|[.,;:)]|$))(?<=(?<!\p{L})\k<words>\s(?:và|hoặc)\s\k<words>)/gu

/** "đạt 82% %", "gồm 05 đồng chí;;", "hỗ trợ 12 hộ 12 hộ": a sign or a number typed twice. */
export const findSignsTwice = ({ text, sentences }: Understanding): CheckFinding[] =>
  sentences.flatMap((sentence) =>
    [signTwice, numberTwice, joinedTwice].flatMap((shape) =>
      [...sentence.text.matchAll(shape)].map(({ index, 0: found, groups }) => {
        const start = sentence.start + index
        const once = groups?.twice ?? groups?.bare ?? groups?.words ?? found.charAt(0)
        return report(
          text,
          'duplicate',
          'warning',
          { start, end: start + found.length },
          { message: `"${once}" viết hai lần liền nhau.`, suggest: once },
        )
      }),
    ),
  )
