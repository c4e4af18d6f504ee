import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { hundred } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'

/**
 * A result and what it was to be, with a word of their own that tells no size: "(KH: 4; TH: 3). Đánh giá: vượt", "91%, yêu cầu
 * từ 85% trở lên; kết luận: không đủ điều kiện nghiệm thu".
 */
export const checkVerdictsBeside = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => [
    ...findAssessed(text, passage),
    ...gather(passage.sentences, (sentence) => findListed(text, sentence)),
  ])

const plan =
  /(?:^|[^\p{sc=Latn}])(?:KH|kế hoạch|chỉ tiêu|dự toán|mục tiêu|yêu cầu|quy định|định mức|tiêu chuẩn|mức chuẩn|chuẩn|ngưỡng|nghị quyết)(?!\p{sc=Latn})[^,;.()\d]{0,40}$/iu
const result =
  /(?:^|[^\p{sc=Latn}])(?:TH|thực hiện|thực tế|kết quả|đạt(?: được)?|được|thực thu|thu|ghi nhận|đo được|(?:tỷ lệ|mức|chỉ số|hàm lượng|nồng độ|độ) [\p{sc=Latn}\s]{2,30}?(?: là| đạt)?)\s*:?\s*$/iu
/** The judgement itself: right behind a colon, a dash, "là" or a comma, and nothing more to measure. */
const judged =
  /^[^\d]{0,90}?(?:(?<told>(?:đánh giá|kết luận|xếp loại|nhận xét|tự chấm|trạng thái|kết quả)[^,;.:\d]{0,30}(?::|\slà))|[,;:(→–-])\s*(?:là\s|nên\s|do đó\s|vì vậy\s|như vậy\s|tức\s)*(?<word>vượt(?: mức)?|(?:không|chưa) (?:đạt|đủ|hoàn thành|bảo đảm|đảm bảo)|đạt|hoàn thành|bảo đảm|đảm bảo|đủ)(?<object>\s(?:kế hoạch|chỉ tiêu|yêu cầu|quy định|tiêu chuẩn|chuẩn|mục tiêu|dự toán|điều kiện|nghị quyết)[\p{sc=Latn}\s]{0,40})?(?=\s*(?:[;.,)]|$))/iu
/** What is to stay below, or to fall. */
const isLimit =
  /không quá|tối đa|(?<!\p{sc=Latn})dưới|không vượt|trở xuống|giới hạn|cho phép|nghèo|(?<!\p{sc=Latn})giảm|thất nghiệp|tử vong|suy dinh dưỡng|thời (?:gian|hạn)|sinh con|≤|nồng độ|hàm lượng|hao hụt|tai nạn|tội phạm/iu

function findAssessed(text: string, passage: Passage): CheckFinding[] {
  const amounts = gather(passage.sentences, (sentence) => sentence.amounts)
  return gather(amounts, (second, at) => {
    const first = amounts[at - 1]
    if (!first || !isAlike(first, second)) return []
    const from = Math.max(amounts[at - 2]?.end ?? passage.start, passage.start)
    const sides = readSides(text, from, first, second)
    if (!sides) return []
    const next = amounts[at + 1]
    const until = Math.min(next?.start ?? passage.end, passage.end)
    // "đạt 91,95%": what a number follows is no verdict.
    const behind = `${text.slice(second.end, until)}${next ? '0' : ''}`
    const match = judged.exec(behind)
    const word = match?.groups?.word?.toLowerCase()
    if (!match || !word) return []
    // "thu được 45 ha, đạt": only what is told as a judgement may stand without what it is of.
    if (!match.groups?.told && !match.groups?.object) return []
    const lead = text.slice(Math.max(passage.start, first.start - 120), until)
    if (isLimit.test(lead) || isElse.test(match[0])) return []
    const order = compare(sides.done.value, sides.plan.value)
    const isShort = /không|chưa/u.test(word)
    const isWrong = /vượt/u.test(word) ? order <= 0 : isShort ? order >= 0 : order < 0
    if (!isWrong) return []
    const end = second.end + match[0].length
    const start = end - `${match.groups?.word ?? ''}${match.groups?.object ?? ''}`.length
    return [
      report(
        text,
        'label',
        'error',
        { start, end },
        {
          message: `${printAmount(sides.done)} so với ${printAmount(sides.plan)} không phải là "${word}".`,
          related: [sides.plan, sides.done],
        },
      ),
    ]
  })
}

/** A verdict on something else, or on several things. */
const isElse =
  /(?<!\p{sc=Latn})(?:khác|còn lại|riêng|trong đó|cùng kỳ|năm (?:trước|sau)|phấn đấu|dự kiến|sẽ|nếu|để|các|những|hai|ba|tuy nhiên|song|nhưng)(?!\p{sc=Latn})/iu

const isAlike = (a: Amount, b: Amount): boolean =>
  !a.hedge && !b.hedge && a.per === b.per && (a.unit === b.unit || a.kind === 'bare' || b.kind === 'bare')

function readSides(
  text: string,
  from: number,
  first: Amount,
  second: Amount,
): { plan: Amount; done: Amount } | undefined {
  const lead = text.slice(Math.max(from, first.start - 70), first.start)
  const between = text.slice(first.end, second.start)
  if (between.length > 90 || /\//u.test(between)) return undefined
  const isPlan = (words: string) => plan.test(words) || required.test(words)
  if (isPlan(lead) && !isPlan(between) && (result.test(between) || first.kind !== 'bare'))
    return { plan: first, done: second }
  return isPlan(between) && !isPlan(lead) ? { plan: second, done: first } : undefined
}

const required = /(?:yêu cầu|quy định|phải|tối thiểu|ít nhất)[^,;.()\d]{0,30}$/iu

const listed =
  /(?:nhóm|các|những|\d+)\s(?:chỉ tiêu|mục tiêu|nhiệm vụ|khoản thu|sắc thuế)[^,;.:\d]{0,20}\s(?<word>(?:không|chưa) (?:đạt|hoàn thành)|vượt)(?: mức)?\s(?:kế hoạch|dự toán|chỉ tiêu)?[^,;.:\d%]{0,16}(?:gồm|:|là|có)\s*:?/iu

/** "Nhóm chỉ tiêu không đạt kế hoạch gồm: trồng rừng 112%, thu ngân sách 108%": all of them are above the plan. */
function findListed(text: string, { start, end, amounts, text: words }: Sentence): CheckFinding[] {
  const match = listed.exec(words)
  const word = match?.groups?.word
  if (!match || !word) return []
  const from = start + match.index + match[0].length
  const stop = text.indexOf(';', from)
  const until = stop < 0 ? end : Math.min(stop, end)
  const rates = amounts.filter(({ start: at }) => at >= from && at < until)
  if (rates.length < 2 || rates.some(({ unit, hedge }) => unit !== '%' || hedge)) return []
  if (/tăng|giảm|tỷ lệ|\(/iu.test(text.slice(from, until))) return []
  const isShort = /không|chưa/iu.test(word)
  const isDenied = rates.every(({ value }) => {
    const order = compare(value, hundred)
    return isShort ? order >= 0 : order < 0
  })
  if (!isDenied) return []
  const at = start + match.index + match[0].indexOf(word)
  const close = /^[^,;.:]*?(?=\s(?:gồm|là|có)|\s*:)/u.exec(text.slice(at, from + 1))?.[0] ?? word
  return [
    report(
      text,
      'label',
      'error',
      { start: at, end: at + close.length },
      {
        message: `Các tỷ lệ kể ra đều ${isShort ? 'từ 100% trở lên' : 'dưới 100%'}: không phải "${word.toLowerCase()}".`,
        related: rates,
      },
    ),
  ]
}
