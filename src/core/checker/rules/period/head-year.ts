import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** What a title or a heading says of a year: what was done in it, or what is planned for it. */
type Kind = 'result' | 'plan'

/** Documents that are no reports and yet name in their title the years that their parts are of. */
const document =
  /^\W*(?:KẾ HOẠCH|TỜ TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|NGHỊ QUYẾT|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|THUYẾT MINH|DỰ TOÁN)(?!\p{sc=Latn})/u
const done =
  /quyết toán|kết quả|tình hình|đánh giá|thực hiện (?:nhiệm vụ|kế hoạch|dự toán|mục tiêu)|tổng kết|đã đạt/iu
const planned =
  /dự toán|kế hoạch|nhiệm vụ|phương hướng|phân bổ|mục tiêu|chỉ tiêu|giải pháp|dự kiến|tổ chức thực hiện|nội dung/iu
const years = /năm\s+(20\d\d)(?!\s*[-–]\s*\d|\d)/giu
/** Years of other things than of the part itself. */
const others =
  /giai đoạn|20\d\d\s*[-–]\s*20|(?:đến|từ|so với|trước|sau|cuối|đầu) năm|năm học|nhiệm kỳ|chuyển/iu

const kindOf = (words: string): Kind | undefined =>
  done.test(words) ? 'result' : planned.test(words) ? 'plan' : undefined

/**
 * "TỜ TRÌNH về quyết toán năm 2023 và dự toán năm 2025" above "II. DỰ TOÁN NGÂN SÁCH NĂM 2024", "KẾ HOẠCH giảm nghèo
 * năm 2025" above "II. MỤC TIÊU NĂM 2024": a heading of another year than the title names for its kind.
 */
export function checkHeadYears({ text, passages }: Understanding): CheckFinding[] {
  const lines = passages.map((passage) => ({
    passage,
    words: text.slice(passage.start, Math.min(passage.end, passage.start + 220)),
  }))
  const at = lines.slice(0, 14).findIndex(({ words }) => document.test(words))
  if (at < 0) return findOwnPlan(text, lines)
  const stop = lines.findIndex(
    ({ passage, words }, index) => index > at && (passage.heading !== undefined || /[.;:]\s*$/u.test(words)),
  )
  const title = lines.slice(at, Math.min(stop < 0 ? at + 3 : stop, at + 4))
  const titled = title.map(({ words }) => words).join('\n')
  if (others.test(titled)) return []
  const named = readYears(titled)
  const heads = gather(lines.slice(at + title.length), ({ passage, words }) => {
    const isHead = passage.heading !== undefined || words === words.toUpperCase()
    const found = findAll(words, years)
    const [match] = found
    if (!isHead || !match || found.length > 1 || others.test(words) || passage.end - passage.start > 160)
      return []
    const kind = kindOf(words.slice(0, match.index))
    const isLast = /^\W*$/u.test(words.slice(match.index + match[0].length))
    return kind && isLast ? [{ start: passage.start + match.index, kind, year: Number(match[1]), words }] : []
  })
  return gather(heads, ({ start, kind, year, words }) => {
    const right = named[kind]
    if (right === undefined || right === year || Math.abs(right - year) > 2) return []
    // A plan may tell first what was aimed at in the year before, beside its own aims.
    const own = firstWords(words)
    if (heads.some((one) => one.year === right && firstWords(one.words) === own)) return []
    return [
      report(
        text,
        'period',
        'error',
        { start, end: start + 8 },
        {
          message: `Tiêu đề văn bản nói năm ${right}, đề mục này ghi năm ${year}.`,
          suggest: `năm ${right}`,
          related: title.map(({ passage }) => passage).slice(-1),
        },
      ),
    ]
  })
}

interface Line {
  passage: Passage
  words: string
}

const ofTasks =
  /^\W*(?:[\p{sc=Latn}\d]{1,4}[.)]\s+)?(?:phương hướng|nhiệm vụ|mục tiêu|kế hoạch)(?!\p{sc=Latn})/iu
const ofResult = /^\W*(?:[\p{sc=Latn}\d]{1,4}[.)]\s+)?(?:kết quả|tình hình|đánh giá)(?!\p{sc=Latn})/iu
const ofPartYear = /tháng|quý|học kỳ|thực hiện (?:các )?(?:nhiệm vụ|mục tiêu|kế hoạch)/iu

/**
 * "KẾT QUẢ CÔNG TÁC HỘI NĂM 2024" and further on "NHIỆM VỤ TRỌNG TÂM NĂM 2024" in a text without a title: what is planned
 * is for the year after.
 */
function findOwnPlan(text: string, lines: readonly Line[]): CheckFinding[] {
  // A report is titled: its headings are held against that.
  if (!lines.some(({ words }) => ofTasks.test(words))) return []
  if (lines.slice(0, 14).some(({ words }) => /^\W*BÁO CÁO(?!\p{sc=Latn})/u.test(words))) return []
  const heads = gather(lines, ({ passage, words }) => {
    const isHead = passage.heading !== undefined || words === words.toUpperCase()
    if (!isHead) return []
    const [match, ...more] = findAll(words, years)
    if (!match || more.length > 0 || others.test(words) || passage.end - passage.start > 160) return []
    if (!/^\W*$/u.test(words.slice(match.index + match[0].length))) return []
    return [{ passage, words, year: Number(match[1]), start: passage.start + match.index }]
  })
  if (heads.length < 2) return []
  const result = heads.find(({ words }) => ofResult.test(words) && !ofPartYear.test(words))
  const plans = heads.filter(
    ({ words, passage }) => ofTasks.test(words) && passage.start > (result?.start ?? 0),
  )
  const [plan, ...more] = plans
  if (!result || !plan || more.length > 0 || plan.year !== result.year || ofPartYear.test(plan.words))
    return []
  return [
    report(
      text,
      'period',
      'error',
      { start: plan.start, end: plan.start + 8 },
      {
        message: `Kết quả và nhiệm vụ cùng ghi năm ${plan.year}: nhiệm vụ là của năm ${plan.year + 1}.`,
        suggest: `${text.slice(plan.start, plan.start + 4)}${plan.year + 1}`,
        related: [{ start: result.start, end: result.start + 8 }],
      },
    ),
  ]
}

/** The words of a heading behind its number. */
const firstWords = (words: string): string =>
  words
    .replace(/^\W*(?:[IVX]+|\d+(?:\.\d+)*|[A-Z])[.)]\s*/u, '')
    .toLowerCase()
    .split(/\s+/)
    .slice(0, 2)
    .join(' ')

/** The one year that a title names for what was done, and the one for what is planned. */
function readYears(title: string): Partial<Record<Kind, number>> {
  const found = findAll(title, years).map((match, at, all) => {
    const before = all[at - 1]
    const words = title.slice(before ? before.index + before[0].length : 0, match.index)
    return { kind: kindOf(words) ?? ('plan' as const), year: Number(match[1]) }
  })
  const yearOf = (kind: Kind): number | undefined => {
    const own = new Set(gather(found, (one) => (one.kind === kind ? [one.year] : [])))
    return own.size === 1 ? [...own][0] : undefined
  }
  return { result: yearOf('result'), plan: yearOf('plan') }
}
