import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isOfOnePlan } from '../../layers/claims/plan-givers.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** Words that judge a result against its plan, or name its group, and that the numbers beside them deny. */
export const checkVerdicts = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence, at) => [
    ...findAgainstPlan(text, sentence),
    ...findFullAndShort(text, sentence),
    ...findOtherGroup(text, sentence),
    ...findOverWithLess(text, sentence),
    ...findPlainVerdict(text, sentence),
    ...findOverPlan(text, sentence),
    ...findVerdictApart(
      text,
      sentence,
      sentences[at - 1]?.passage === sentence.passage ? sentences[at - 1] : undefined,
    ),
  ])

const verdict =
  /^[^;.\d]{0,40}[,(]\s*(?<word>vượt|không đạt|chưa đạt)\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|mục tiêu)(?<words>\s[\p{sc=Latn}\s]{0,24}?)?\s*(?:là|:|(?<bracket>\())?\s*$/iu

/** "hoàn thành 16/19 tiêu chí, vượt kế hoạch 17 tiêu chí", "giảm 2,1% (vượt kế hoạch giảm 3%)". */
function findAgainstPlan(text: string, { amounts, fractions }: Sentence): CheckFinding[] {
  return gather(amounts, (amount, at) => {
    const plan = amounts[at + 1]
    const top = fractions.find(({ bottom }) => bottom.start === amount.start)?.top
    const result: Amount = top ?? amount
    if (!plan || plan.unit !== result.unit || plan.per !== result.per || result.hedge || plan.hedge) return []
    // Between a percentage and its bracket the old and the new value may stand.
    const match = verdict.exec(text.slice(amount.end, plan.start))
    const isLess = compare(result.value, plan.value) < 0
    const isOver = match?.groups?.word?.toLowerCase() === 'vượt'
    // "chưa đạt kế hoạch (4 hộ)" may tell what is lacking.
    if (match?.groups?.bracket && !isOver) return []
    // What should fall is over its plan when it is lower.
    const lead = text.slice(Math.max(0, result.start - 40), result.start)
    if (
      !match ||
      (/hộ nghèo|thất nghiệp|suy dinh dưỡng|sinh con thứ|tử vong/iu.test(lead) && !/giảm\s*$/iu.test(lead))
    )
      return []
    if (
      /vượt\s+(?:kế hoạch|chỉ tiêu|mục tiêu)\s*$/iu.test(match[0]) &&
      result.kind === 'percent' &&
      plan.kind === 'percent' &&
      !/giảm|tăng/iu.test(match[0])
    )
      return []
    if (isOver ? !isLess : isLess || compare(result.value, plan.value) === 0) return []
    return [
      report(
        text,
        'label',
        'error',
        { start: result.start, end: plan.end + (match.groups?.bracket ? 1 : 0) },
        {
          message: `${printAmount(result)} so với kế hoạch ${printAmount(plan)} không phải là "${match.groups?.word ?? ''}".`,
          related: [plan],
        },
      ),
    ]
  })
}

const over =
  /^(?<of>\s+(?:kế hoạch|chỉ tiêu|dự toán)[^,;.()]{0,24}(?:\([^()]*\))?)?\s*\)?(?:\s*,|(?=\s+và\s))\s*(?:đã\s+|hoàn thành\s+|và\s+)*(?<word>(?:vượt\s+(?:mức\s+)?|hoàn thành\s+)(?:kế hoạch|chỉ tiêu|dự toán))(?<giver>(?:\s\p{sc=Latn}+){0,6}?)\s*(?=[;.,(]|$)/iu
const overBefore =
  /(?<word>(?<!đạt(?: và| hoặc|,) )vượt\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|dự toán)(?:\s+(?:đề ra|giao|được giao|năm|cả năm))?)\s*\(\s*(?:đạt|bằng)?\s*$/iu

/** "Thực thu 228 triệu đồng (95%), vượt kế hoạch đề ra", "vượt kế hoạch (90%)": less than all of it. */
function findOverWithLess(text: string, { start, end, amounts, fractions }: Sentence): CheckFinding[] {
  return gather(amounts, (rate, at) => {
    if (rate.unit !== '%' || rate.hedge || compare(rate.value, { n: 100n, d: 1n }) >= 0) return []
    if (compare(rate.value, { n: 60n, d: 1n }) < 0) return []
    const found = over.exec(text.slice(rate.end, end))
    const behind = found && isOfOnePlan(found.groups?.of, found.groups?.giver) ? found : null
    const lead = text.slice(amounts[at - 1]?.end ?? start, rate.start)
    // "đạt 68,5%, vượt chỉ tiêu giao (65%)": what stands in the bracket is the target.
    const before = amounts[at - 1]?.kind === 'percent' ? null : overBefore.exec(lead)
    // "tăng 85%, vượt kế hoạch": a rise is no level.
    const isLevel =
      /(?:đạt|bằng|hoàn thành|tỷ lệ|\()\s*$/iu.test(lead) && !/(?:tăng|giảm|từ)\s*$/iu.test(lead)
    const word = behind?.groups?.word ?? before?.groups?.word
    if (!word || !isLevel) return []
    // "bao phủ bảo hiểm y tế đạt 95%", "14/15 thôn đạt 93,3%, hoàn thành chỉ tiêu": only of a share of the plan itself.
    const isOfWhole =
      behind?.groups?.of !== undefined ||
      fractions.some(
        ({ bottom }) =>
          (bottom.kind === 'money' || bottom.kind === 'measure') && bottom.start === amounts[at - 1]?.start,
      )
    if (/^hoàn thành/iu.test(word) && !isOfWhole) return []
    const place = behind ? text.indexOf(word, rate.end) : text.lastIndexOf(word, rate.start)
    const [done, plan] = [amounts[at - 1], amounts[at + 1]]
    const isPlan =
      before ||
      isOfWhole ||
      // "144 ha, bằng 96% và vượt kế hoạch giao (150 ha)"
      (behind && done && plan?.unit === done.unit && compare(done.value, plan.value) < 0) ||
      /^\s+(?:kế hoạch|chỉ tiêu|dự toán)/iu.test(text.slice(rate.end, end)) ||
      /kế hoạch|chỉ tiêu|dự toán|giao/iu.test(text.slice(Math.max(start - 90, 0), rate.start))
    return isPlan
      ? [
          report(
            text,
            'label',
            'error',
            { start: place, end: place + word.length },
            {
              message: `${printAmount(rate)} là chưa đạt kế hoạch, không phải "${word.toLowerCase()}".`,
              related: [rate],
            },
          ),
        ]
      : []
  })
}

/** "Kế hoạch năm 2024 công nhận 12 xã": the year is no number of its own. */
const ofYear = /(?<=\p{sc=Latn}\s)(?:trong )?năm 20\d\d/giu
const given = /(?<!\p{sc=Latn})(?:giao|kế hoạch|chỉ tiêu|dự toán|đăng ký)[^,;.\d]{0,30}$/iu
const plainVerdict =
  /^[^;.()\d]{0,30},\s*(?:đã\s+)?(?<word>vượt(?: mức)?|hoàn thành|đạt|chưa đạt|không đạt)\s+(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)(?:\s+(?:năm|giao|đề ra|được giao|cả năm|(?:của )?(?:nghị quyết|kế hoạch)(?: giao| đề ra)?|(?:huyện|tỉnh|xã|trên) giao))?\s*(?:\d[\d,]*\s?%\s*)?(?=[;.,]|$)/iu

/** The verdict spoken between `from` and `until`, one of `words`, where the result and its plan say otherwise. */
function denyVerdict(
  text: string,
  { done, plan, from, until }: { done: Amount; plan: Amount; from: number; until: number },
  words = /./u,
): CheckFinding[] {
  const match = plainVerdict.exec(text.slice(from, until))
  const word = match?.groups?.word?.toLowerCase()
  if (!match || !word || !words.test(word)) return []
  const order = compare(done.value, plan.value)
  const isShort = /chưa|không/u.test(word)
  const isWrong = /vượt/u.test(word) ? order <= 0 : isShort ? order >= 0 : order < 0
  if (!isWrong) return []
  return [
    report(
      text,
      'label',
      'error',
      { start: from + match[0].toLowerCase().indexOf(word), end: from + match[0].length },
      {
        message: `${printAmount(done)} so với kế hoạch ${printAmount(plan)} không phải là "${word}".`,
        related: [plan, done],
      },
    ),
  ]
}

/** "nghị quyết giao 15 đảng viên, đến nay kết nạp 13 đảng viên, vượt chỉ tiêu năm". */
function findPlainVerdict(text: string, { start, end, amounts }: Sentence): CheckFinding[] {
  return gather(amounts, (plan, at) => {
    const done = amounts[at + 1]
    if (!done || done.unit !== plan.unit || plan.kind === 'percent' || done.per !== plan.per) return []
    if (
      plan.hedge ||
      done.hedge ||
      /[;.]\s(?!(?:đến|hiện|tính đến|thực hiện|kết quả)\s)/iu.test(text.slice(plan.end, done.start))
    )
      return []
    if (
      !given.test(
        text.slice(Math.max(amounts[at - 1]?.end ?? start, plan.start - 60), plan.start).replace(ofYear, ''),
      )
    )
      return []
    if (isLimit(text.slice(start, plan.start), text.slice(plan.end, done.start))) return []
    return denyVerdict(text, { done, plan, from: done.end, until: amounts[at + 2]?.start ?? end })
  })
}

/** What should fall or stay below is over its plan when it is lower; "giảm 40 hộ, kết quả giảm 36 hộ" counts the fall itself. */
function isLimit(lead: string, between: string): boolean {
  if (/không quá|tối đa|dưới/iu.test(lead + between)) return true
  // "Kế hoạch hộ nghèo còn 40 hộ, thực hiện còn 36 hộ"
  if ([lead, between].every((words) => /(?<!\p{sc=Latn})còn\s*$/iu.test(words))) return true
  const isFall = [lead, between].every((words) => /(?<!\p{sc=Latn})giảm(?: được)?\s*$/iu.test(words))
  return !isFall && /giảm/iu.test(lead + between)
}

const ofPlan = /trên\s+(?:kế hoạch|chỉ tiêu)\s*(?:là\s+)?$/iu

/** "thực hiện 386 lao động … trên kế hoạch 410 lao động, vượt kế hoạch năm". */
const findOverPlan = (text: string, { end, fractions }: Sentence): CheckFinding[] =>
  gather(fractions, ({ top, bottom }) => {
    if (!ofPlan.test(text.slice(Math.max(0, bottom.start - 24), bottom.start))) return []
    return denyVerdict(text, { done: top, plan: bottom, from: bottom.end, until: end }, /vượt/u)
  })

/** "Chỉ tiêu giao … là 64 nghìn cây. Đến nay trồng được 58 nghìn cây, vượt chỉ tiêu giao": plan and result in two sentences. */
const findVerdictApart = (
  text: string,
  { amounts, end }: Sentence,
  before: Sentence | undefined,
): CheckFinding[] => {
  const [plan, ...more] = before?.amounts.filter(({ kind }) => kind !== 'bare') ?? []
  const done = amounts.find(({ unit }) => unit === plan?.unit)
  if (!before || !plan || !done || more.length > 0 || plan.hedge || done.hedge) return []
  if (!/^\W*(?:chỉ tiêu|kế hoạch|dự toán)(?: được)?\s+(?:\p{Ll}+\s+)?giao/iu.test(before.text)) return []
  return denyVerdict(text, { done, plan, from: done.end, until: end }, /vượt/u)
}

const short = /^\s*(?:dự toán|kế hoạch|chỉ tiêu)[^;.\d]{0,20},?\s*(?<word>hụt|thiếu)\s+[\d.,]+\s?%/iu

/** "đạt 118% dự toán, hụt 18% so với dự toán giao". */
function findFullAndShort(text: string, { amounts, end }: Sentence): CheckFinding[] {
  return gather(amounts, (rate) => {
    if (rate.unit !== '%' || rate.hedge || compare(rate.value, { n: 100n, d: 1n }) <= 0) return []
    const match = short.exec(text.slice(rate.end, Math.min(end, rate.end + 70)))
    if (!match) return []
    return [
      report(
        text,
        'label',
        'error',
        { start: rate.start, end: rate.end + match[0].length },
        {
          message: `${printAmount(rate)} trên 100% nên không phải "${match.groups?.word ?? ''}".`,
        },
      ),
    ]
  })
}

const group =
  /^\W*(?:\d+[.)]\s*)?(?:tổng )?số (?<group>hộ cận nghèo|hộ nghèo)[^,;.\d]{0,30}\s(?:là|có|còn|:)\s*$/iu

/** "Đối với hộ cận nghèo, tỷ lệ còn 7,80%, tương ứng": what the sentence is about, up to a number. */
const topic =
  /^\W*(?:\d+[.)]\s*)?(?:(?:đối với|riêng(?: đối với)?|về|với|còn)\s+(?:nhóm\s+|các\s+|số\s+|tỷ lệ\s+)?|(?:tổng\s+)?(?:số|tỷ lệ)\s+)(?<group>hộ cận nghèo|hộ nghèo)(?!\p{sc=Latn})(?<words>[^;]{0,80})$/iu
const moves = /nghèo|thoát|chuyển|phát sinh|tái|trong đó|so với|hơn|giảm \d|tăng \d/iu

/** "Số hộ cận nghèo là 85 hộ nghèo": one group named before the number, another behind it. */
function findOtherGroup(text: string, { start, amounts }: Sentence): CheckFinding[] {
  const [amount, ...before] = amounts.filter(({ unit }) => unit === 'hộ')
  if (!amount || before.some(({ start: at }) => at < amount.start)) return []
  const lead = text.slice(start, amount.start)
  const said = topic.exec(lead)?.groups
  const about = said && !moves.test(said.words ?? '') ? said.group : undefined
  const named = (group.exec(lead)?.groups?.group ?? about)?.toLowerCase()
  const behind = /^\s(cận nghèo|nghèo)(?!\p{sc=Latn}| (?:thoát|chuyển|mới|cũ|phát|tái))/u.exec(
    text.slice(amount.end, amount.end + 20),
  )?.[1]
  if (!named || !behind || named === `hộ ${behind}`) return []
  return [
    report(
      text,
      'label',
      'error',
      { start: amount.start, end: amount.end + behind.length + 1 },
      {
        message: `Câu này nói về ${named}, ở đây lại ghi hộ ${behind}.`,
        suggest: `${amount.number.text} ${named}`,
      },
    ),
  ]
}
