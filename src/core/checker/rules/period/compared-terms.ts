import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Stretches and days that are held against themselves, against others of another length, or against what is still to come. */
export const checkComparedTerms = (read: Understanding): CheckFinding[] => [
  ...findSameMonths(read),
  ...findComparedAhead(read),
  ...findUnlikeTerms(read),
]

const sameMonths =
  /(?<own>(?<months>\d{1,2})\s+tháng(?:\s+đầu)?\s+năm\s+(?<year>20\d\d))(?:[^.;]|\.(?=\d)){0,90}?so với\s+(?:cùng kỳ\s+)?(?<other>\k<months>\s+tháng(?:\s+đầu)?\s+năm\s+\k<year>)/giu

const months = ['tháng']

/** "sơ kết 9 tháng năm 2025: … tăng 12% so với 9 tháng năm 2025". */
const findSameMonths = ({ text, sentencesWith }: Understanding): CheckFinding[] =>
  gather(sentencesWith(months), (sentence) =>
    findAll(sentence.text, sameMonths).map((match) => {
      const end = sentence.start + match.index + match[0].length
      const { other = '', year = '' } = match.groups ?? {}
      const before = String(Number(year) - 1)
      return report(
        text,
        'period',
        'error',
        { start: end - other.length, end },
        {
          message: `"${other}" được so với chính kỳ đó; có lẽ là năm ${before}.`,
          suggest: other.replace(year, before),
        },
      )
    }),
  )

const heldAgainst = /so với\s+(?:thời điểm\s+|cùng thời điểm\s+)?(?:ngày\s+)?$/iu

/** "Đến 30/11/2024, dư nợ đạt 71,2 tỷ đồng, tăng 5,3 tỷ đồng so với thời điểm 31/12/2024": held against a day that is still to come. */
const findComparedAhead = ({ text, sentences, dates }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    const [day, ...later] = listWithin(dates, sentence)
    if (
      !day?.iso ||
      !/^\W*(?:tính )?đến\s+(?:hết\s+)?(?:ngày\s+)?$/iu.test(text.slice(sentence.start, day.start))
    )
      return []
    return gather(later, (other) => {
      if (!other.iso || other.iso <= (day.iso ?? '')) return []
      if (!heldAgainst.test(text.slice(Math.max(sentence.start, other.start - 34), other.start))) return []
      return [
        report(text, 'period', 'error', other, {
          message: `Số liệu đến ${printDay(text, day)} lại so với ${printDay(text, other)}, là ngày sau đó.`,
          related: [day],
        }),
      ]
    })
  })

const unlike =
  /(?<!\d\s?)(?<own>\d{1,2})\s+tháng(?! cuối)(?:[^.;]|\.(?=\d)){0,60}?so với\s+(?<other>(?<months>\d{1,2})\s+tháng\s+(?:cùng kỳ|đầu năm|năm)(?:\s+năm)?(?:\s+20\d\d)?)/giu

/** "Thu 9 tháng đạt 7.612 triệu đồng, tăng … so với 6 tháng năm 2024": stretches of another length. */
const findUnlikeTerms = ({ text, sentencesWith }: Understanding): CheckFinding[] =>
  gather(sentencesWith(months), (sentence) =>
    gather(findAll(sentence.text, unlike), (match) => {
      const { own, other = '', months } = match.groups ?? {}
      if (own === months || Number(own) > 12 || Number(months) > 12) return []
      const end = sentence.start + match.index + match[0].length
      return [
        report(
          text,
          'period',
          'error',
          { start: end - other.length, end },
          {
            message: `Số liệu ${own} tháng không so được với ${months} tháng: kỳ so sánh phải dài bằng nhau.`,
            suggest: other.replace(months ?? '', own ?? ''),
          },
        ),
      ]
    }),
  )
