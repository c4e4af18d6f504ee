import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A sign with itself behind it; three and more of them lead to a page number or stand for a blank. */
const signTwice =
  /(?=[%,;:])(?:(?<=\d\s?)%\s?%|(?<=[\p{sc=Latn}\d)"”%]\s?)(?<sign>[,;:])\s?\k<sign>(?![,;:]))/gu
/** "28.200 đồng/kg/kg": what something is for each of. */
const perTwice = /\/(?<per>\p{sc=Latn}{1,8})\/\k<per>(?![\p{sc=Latn}/])/gu
/** A number with what it counts, and the same once more. */
const numberTwice =
  /(?=\d)(?:(?<=\p{sc=Latn}\s)(?<twice>\d[\d.,/]*(?:\s?%|(?:\s\p{Ll}+){1,3}))\s\k<twice>(?![\p{sc=Latn}\d/%])|(?<=\p{Ll}\s)(?<bare>\d{2,}(?:[.,]\d+)*)\s\k<bare>(?=\s\p{Ll}))/gu

/** "ủng hộ và ủng hộ 12 triệu đồng"; in "đào tạo và đào tạo lại" the second goes on, "rất hài lòng và hài lòng" are two degrees. */
const joinedTwice =
  /\s(?:và|hoặc)\s(?<words>\p{Ll}+(?:\s\p{Ll}+){1,3})(?=\s*(?:\d|[.,;:)]|$))(?<=(?<!\p{sc=Latn}|(?:rất|khá|hơi|quá|không|chưa|cơ bản|tương đối)\s)\k<words>\s(?:và|hoặc)\s\k<words>)/gu

/** "triển khai thực hiện triển khai các nội dung": what is to be done, another word for it, and the first once more. */
const works = 'triển khai|thực hiện|tổ chức|tăng cường|đẩy mạnh|tiếp tục|tập trung'
const workTwice = new RegExp(
  `(?<!\\p{sc=Latn}|các )(?<work>${works}) (?!\\k<work>)(?:${works}) \\k<work>(?!\\p{sc=Latn})`,
  'gu',
)

const ofSigns = [signTwice, perTwice, numberTwice]

/** "đạt 82% %", "gồm 05 đồng chí;;", "hỗ trợ 12 hộ 12 hộ": a sign or a number typed twice. */
export const findSignsTwice = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => [
    ...findRunsTwice(text, sentence),
    ...gather(sentence.echoes.ofPairNear ? [...ofSigns, joinedTwice, workTwice] : ofSigns, (shape) =>
      findAll(sentence.text, shape).map(({ index, 0: found, groups }) => {
        const start = sentence.start + index
        const once =
          groups?.twice ??
          groups?.bare ??
          groups?.words ??
          groups?.work ??
          (groups?.per ? `/${groups.per}` : found.charAt(0))
        return report(
          text,
          'duplicate',
          'warning',
          { start, end: start + found.length },
          { message: `"${once}" viết hai lần liền nhau.`, suggest: once },
        )
      }),
    ),
  ])

const [fewest, most] = [3, 12]

/** "trước ngày 25 hằng tháng trước ngày 25 hằng tháng": words with a number among them, and all of them once more. */
function findRunsTwice(text: string, sentence: Sentence): CheckFinding[] {
  if (!sentence.echoes.inRow) return []
  const parts = findAll(sentence.text, /\S+/gu)
  const isSame = (at: number, length: number) =>
    parts.slice(at, at + length).every(({ 0: part }, index) => {
      const again = parts[at + length + index]?.[0] ?? ''
      return part === (index === length - 1 ? again.replace(/[.,;:)]+$/u, '') : again)
    })
  for (let at = 0; at + 2 * fewest <= parts.length; at += 1) {
    const [first] = parts[at] ?? []
    if (!first || !/^\p{Ll}/u.test(first)) continue
    for (let length = fewest; length <= most && at + 2 * length <= parts.length; length += 1) {
      if (parts[at + length]?.[0] !== first || !isSame(at, length)) continue
      const once = parts
        .slice(at, at + length)
        .map(([part]) => part)
        .join(' ')
      const start = sentence.start + (parts[at]?.index ?? 0)
      const end =
        sentence.start + (parts[at + 2 * length - 1]?.index ?? 0) + (parts[at + length - 1]?.[0].length ?? 0)
      // Without a number the words are told as words said twice.
      if (!/\d/u.test(once) || /[,;:]/u.test(once)) continue
      return [
        report(
          text,
          'duplicate',
          'warning',
          { start, end },
          {
            message: `"${once}" viết hai lần liền nhau.`,
            suggest: once,
          },
        ),
      ]
    }
  }
  return []
}
