import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { parseRoman } from '../../layers/structure/headings.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const work =
  /(?:[Nn]hà văn h(?:óa|oá)|[Đđ]ường|[Cc]ầu|[Tt]rường|[Tt]rạm|[Cc]ông trình|[Kk]ênh|[Đđ]ập|[Cc]hợ|[Ss]ân|[Nn]hà|[Tt]uyến|[Hh]ồ|[Kk]hu|[Bb]ể)\s(?:[\p{Ll}\d]+\s){0,7}?\p{Lu}\p{sc=Latn}*(?:\s\p{Lu}\p{sc=Latn}*)*/gu
const started =
  /đang\s(?:thi công|đổ|xây|làm|hoàn thiện|triển khai|lắp)|chưa (?:hoàn thành|nghiệm thu|bàn giao|thi công xong)|(?:khối lượng|tiến độ)(?![^,;.\d]{0,40}(?:giải ngân|thanh toán))[^,;.\d]{0,40}\s(?:khoảng|đạt|được|ước|là|mới)\s(?:khoảng\s|trên\s|hơn\s)?[1-9]\d?(?:,\d+)?\s?%(?=[^.]*(?:dự kiến|đang))/iu
/** "dự kiến bàn giao tháng 02/2025". */
const expected =
  /dự kiến[^.;]{0,40}(?:hoàn thành|bàn giao|thông xe|khánh thành|nghiệm thu|đưa vào (?:sử dụng|khai thác|vận hành))(?!\s(?:hồ sơ|thủ tục|quyết toán|mặt bằng))[^.;]{0,40}/iu
const done =
  /(?:đã|được)\s+(?:[\p{sc=Latn}]+,\s)?(?:nghiệm thu|bàn giao|đưa vào sử dụng|hoàn thành|khánh thành|thông xe)[^.;]*/iu
const ahead = /dự kiến|sẽ|phấn đấu|kế hoạch|mục tiêu/iu
/** How many sentences on a work is still looked for. */
const reach = 8

/** "Nhà văn hóa thôn Bãi Sim đang đổ móng … đã đưa vào sử dụng … nhà văn hóa thôn Bãi Sim". */
export function checkUnfinished(read: Understanding): CheckFinding[] {
  return [...findNamed(read), ...findPaid(read), ...findPointed(read)]
}

function findNamed({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence, at) => {
    const due = expected.exec(sentence.text)?.[0]
    const isStarted = started.test(sentence.text)
    if (!due && !isStarted) return []
    const works = listWorks(sentence)
    return gather(sentences.slice(at + 1, at + 1 + reach), (later) => {
      const match = ahead.test(later.text) ? null : done.exec(later.text)
      const same = match && works.find((name) => match[0].toLowerCase().includes(name))
      if (!match || !same || (due && !isStarted && isPast(due, later.text))) return []
      const start = later.start + match.index
      const end = start + Math.min(match[0].length, match[0].toLowerCase().indexOf(same) + same.length)
      return [
        report(
          text,
          'estimate-vs-actual',
          'warning',
          { start, end },
          {
            message: `Ở trên nói "${same}" chưa xong, ở đây lại ghi là đã hoàn thành.`,
            related: [sentence],
          },
        ),
      ]
    })
  })
}

/** "Công trình nhà văn hóa thôn …" is told again without the first words. */
const listWorks = ({ text }: Sentence): string[] =>
  findAll(text, work).map((match) =>
    match[0].toLowerCase().replace(/^công trình\s(?=\p{Ll}+\s\p{Ll}+\s)/u, ''),
  )

const time = /(?:(?:tháng\s(?<month>\d{1,2})|quý\s(?<quarter>IV|I{1,3}))\s?(?:\/|năm)\s?)?(?<year>20\d\d)/giu

/** The last month that words name. */
function lastMonthOf(words: string): number | undefined {
  const { year, month, quarter } = findAll(words, time).at(-1)?.groups ?? {}
  const last = month ? Number(month) : quarter ? 3 * (parseRoman(quarter.toUpperCase()) ?? 4) : 12
  return year ? 12 * Number(year) + last : undefined
}

/** "dự kiến hoàn thành tháng 10/2024 … Đến hết năm 2024 đã đưa vào sử dụng": by then the expected day had come. */
function isPast(due: string, told: string): boolean {
  const [expects, tells] = [due, told].map(lastMonthOf)
  return expects !== undefined && tells !== undefined && tells >= expects
}

const begun =
  /mới (?:thi công|xong|hoàn thành|đạt|làm)|đang (?:thi công|đổ|xây)|chưa (?:hoàn thành|thi công xong)|mới (?:mở thầu|lập)|chưa khởi công|đang (?:đấu thầu|mời thầu|thẩm định)/iu
const paidUp = /đã\s+(?:nghiệm thu|thanh toán|quyết toán)[^;.]*/iu

/** "giá trị hợp đồng 640 triệu đồng, mới thi công xong phần móng. Đến nay đã nghiệm thu, thanh toán 640 triệu đồng". */
function findPaid({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (later, at) => {
    const sentence = sentences[at - 1]
    const match = paidUp.exec(later.text)
    if (!sentence || !match || sentence.passage !== later.passage || !begun.test(sentence.text)) return []
    const paid = later.amounts.find(
      ({ kind, value }) =>
        kind === 'money' &&
        sentence.amounts.some((one) => one.kind === 'money' && compare(one.value, value) === 0),
    )
    if (!paid || ahead.test(later.text)) return []
    return [
      report(
        text,
        'estimate-vs-actual',
        'warning',
        { start: later.start + match.index, end: paid.end },
        {
          message: 'Việc mới làm một phần mà đã ghi nghiệm thu, thanh toán đủ giá trị.',
          related: [sentence],
        },
      ),
    ]
  })
}

/** "Đến nay đã …", "Công trình đã nghiệm thu hoàn thành": what is done, of the work told before it. */
const pointed =
  /^\W*(?:(?:đến nay|hiện nay|hiện)(?:,\s|\s))?(?<subject>[^,;.:\d]{0,60}?)\s*(?<done>đã\s(?:được\s)?(?:nghiệm thu|bàn giao|hoàn thành|quyết toán|đưa vào|khánh thành|thông xe)(?!\p{sc=Latn})[^;.]*)/iu
/** Of a part only, or of papers and land for it. */
const isOfPart =
  /(?<!\p{sc=Latn})(?:phần|giai đoạn|hạng mục|khối lượng|đợt|bước|hồ sơ|mặt bằng|thủ tục|đoạn|gói|một|các|những|nhiều|còn lại|móng|khác|cũ|trước|tạm ứng)(?!\p{sc=Latn})/iu
const underWay =
  /(?<!\p{sc=Latn})(?:đang\s(?:thi công|đổ|xây|làm|lắp)|mới (?:thi công|xong|đạt|làm|khởi công)|chưa (?:hoàn thành|thi công xong)|chưa khởi công|đang (?:đấu thầu|mời thầu))/iu
const severalWorks =
  /\d+\s(?:công trình|dự án|tuyến|nhà|hạng mục)|(?<!\p{sc=Latn})(?:các|những|nhiều|một số)(?!\p{sc=Latn})/iu
const generalNames = new Set('công trình dự án này trên nói đó toàn bộ'.split(' '))

/** "Nhà văn hóa thôn đang thi công phần móng, … khoảng 30%. Công trình đã nghiệm thu hoàn thành". */
function findPointed({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (later, at) => {
    const sentence = sentences[at - 1]
    if (!sentence || sentence.passage !== later.passage || !underWay.test(sentence.text)) return []
    const { subject = '', done: told = '' } = pointed.exec(later.text)?.groups ?? {}
    if (!told || ahead.test(later.text) || isOfPart.test(`${subject} ${told}`)) return []
    if (severalWorks.test(sentence.text) || ahead.test(sentence.text)) return []
    const known = new Set(sentence.text.toLowerCase().match(/\p{sc=Latn}+/gu))
    const words = subject.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []
    if (!words.every((word) => known.has(word) || generalNames.has(word))) return []
    const start = later.start + later.text.indexOf(told)
    const end = start + (told.split(/,\s|\s\(/u)[0] ?? told).trimEnd().length
    return [
      report(
        text,
        'estimate-vs-actual',
        'warning',
        { start, end },
        {
          message: 'Câu trước nói còn đang làm, ở đây lại ghi là đã xong.',
          related: [sentence],
        },
      ),
    ]
  })
}
