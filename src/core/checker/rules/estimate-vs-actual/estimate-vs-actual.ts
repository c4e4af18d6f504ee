import { add, compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const expected =
  /(?<!\p{sc=Latn})ước|dự kiến|kế hoạch (?:đến|là)|phấn đấu|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|khả năng|dự ước|dự báo|mục tiêu/iu

/** What is only expected, approved or begun, told as a result. */
export function checkEstimates(understanding: Understanding): CheckFinding[] {
  return [
    ...findApproved(understanding),
    ...findBoth(understanding),
    ...findBracketed(understanding),
    ...findSameRate(understanding),
    ...findBelow(understanding),
    ...findAbove(understanding),
    ...findBegun(understanding),
    ...findHalfExpected(understanding),
  ]
}

/** "đã giải ngân 4.560 triệu đồng (ước đến 31/12)": one amount told as done and as expected. */
function findBracketed({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      const lead = text.slice(Math.max(sentence.start, amount.start - 40), amount.start)
      const isDone = /(?<!\p{sc=Latn})đã\s[\p{sc=Latn}\s]{2,30}$/iu.test(lead)
      if (
        !isDone ||
        !/^\s*\(\s*(?:ước|dự kiến)(?!\p{sc=Latn})/iu.test(text.slice(amount.end, amount.end + 16))
      )
        return []
      return [
        report(text, 'estimate-vs-actual', 'warning', amount, {
          message: `${printAmount(amount)} vừa ghi là đã thực hiện vừa ghi là số ước.`,
        }),
      ]
    }),
  )
}

/** "đã kết nạp 128 hội viên, gồm 119 hội viên đến ngày 25/11 và 09 hội viên dự kiến": a total told as done, a part still expected. */
function findHalfExpected({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, ({ amounts, start, end }) =>
    gather(amounts, (total, at) => {
      const [done, rest] = amounts
        .slice(at + 1)
        .filter(({ unit, kind }) => kind === 'count' && familyOf(unit) === familyOf(total.unit))
      const lead = /(?<!\p{sc=Latn})đã\s[^,;.\d]{2,40}$/iu.exec(
        text.slice(Math.max(start, total.start - 50), total.start),
      )?.[0]
      if (!done || !rest || !lead || total.kind !== 'count') return []
      if (!/(?:gồm|trong đó)[^,;.]{0,20}$/iu.test(text.slice(total.end, done.start))) return []
      if (
        !/^[^;.\d]{0,60}?(?<!\p{sc=Latn})(?:dự kiến|ước|sẽ|đang chờ|chuẩn bị)(?!\p{sc=Latn})/iu.test(
          text.slice(rest.end, end),
        ) ||
        compare(add(done.value, rest.value), total.value) !== 0
      )
        return []
      return [
        report(
          text,
          'estimate-vs-actual',
          'warning',
          { start: total.start - lead.length, end: total.end },
          {
            message: `Ghi là đã có ${printAmount(total)}, nhưng ${printAmount(rest)} trong đó mới là dự kiến.`,
            related: [rest],
          },
        ),
      ]
    }),
  )
}

const approved =
  /phê duyệt|được giao|dự toán|hỗ trợ là|kế hoạch vốn|được cấp|bố trí|gói thầu|(?:trị giá|tổng mức)/iu
const paid = /giải ngân|thanh toán/iu
const underWay =
  /đang (?:triển khai|thực hiện|tiến hành|làm)[\p{sc=Latn}\s]{0,20}(?:các bước|thủ tục|hồ sơ|quy trình)|chưa (?:cấp|triển khai|thực hiện|bàn giao|nghiệm thu|mua|nhập|nhận|ký|chuyển|lắp đặt|xuất|giao(?! (?:vốn|kế hoạch|chỉ tiêu|nhiệm vụ|đất)))|chưa được (?:phê duyệt|thẩm định|phân bổ|giao)|chưa (?:lựa chọn|chọn|ký hợp đồng|khởi công|thi công|có nhà thầu)|giai đoạn (?:đánh giá|lựa chọn|mời thầu|thẩm định|chuẩn bị)|đang (?:lựa chọn|đấu thầu|hoàn thiện|lập|(?:chờ|trình)[\p{sc=Latn}\s]{0,24}(?:thẩm định|phê duyệt|thẩm tra|nghiệm thu|quyết toán|lựa chọn|chọn|đấu thầu|mở thầu))/iu

/** The approved amount as disbursed while the goods are still being bought. */
function findApproved({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence, at) => {
    const isEstimate = expected.test(sentence.text)
    const amount = sentence.amounts.find(
      (one) =>
        one.kind === 'money' && paid.test(text.slice(Math.max(sentence.start, one.start - 80), one.start)),
    )
    if (!amount || digits(amount) < 3) return []
    const before = sentences.slice(Math.max(0, at - 5), at + 1)
    const source = before.find(
      (one) =>
        one.amounts.some(
          (other) => other !== amount && other.kind === 'money' && compare(other.value, amount.value) === 0,
        ) && approved.test(one.text),
    )
    const pending = before.find((one) => underWay.test(one.text) && one.start >= (source?.start ?? 0))
    if (!source || !pending) return []
    return [
      report(
        text,
        'estimate-vs-actual',
        isEstimate ? 'hint' : 'warning',
        { start: sentence.start, end: amount.end },
        {
          message: `Số giải ngân ${printAmount(amount)} đúng bằng số được duyệt, trong khi việc thực hiện còn đang dở: cần tách số đã duyệt và số đã giải ngân.`,
          related: [source, pending],
        },
      ),
    ]
  })
}

const dealt = /giải ngân|thanh toán|(?<!\p{sc=Latn})(?:thu|chi|thực hiện)(?!\p{sc=Latn})/iu

const digits = (amount: Amount): number => amount.number.text.replace(/\D|0+$/g, '').length

/** One amount once as an estimate and once as a result. */
function findBoth({ text, sentences }: Understanding): CheckFinding[] {
  const estimates = new Map<string, { amount: Amount; sentence: Sentence }>()
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      const isCrop = amount.kind === 'measure' || amount.kind === 'count'
      if ((amount.kind !== 'money' && !isCrop) || amount.per || digits(amount) < 2) return []
      const lead =
        text
          .slice(Math.max(sentence.start, amount.start - 60), amount.start)
          .split(/[;.]/)
          .at(-1) ?? ''
      // A round number comes twice by chance, but not with the same words on both sides: "trồng 260 ha rừng".
      const frame = `${/\p{sc=Latn}+\s*$/u.exec(lead)?.[0]} ${/^\s\p{sc=Latn}+/u.exec(text.slice(amount.end, amount.end + 12))?.[0]}`
      const key = `${amount.unit} ${amount.value.n}/${amount.value.d}${digits(amount) < 3 ? frame : ''}`
      if (/(?<!\p{sc=Latn})ước(?!\p{sc=Latn})/iu.test(lead) && (isCrop || dealt.test(lead))) {
        if (!estimates.has(key)) estimates.set(key, { amount, sentence })
        return []
      }
      const earlier = estimates.get(key)
      const tail = text.slice(amount.end, Math.min(sentence.end, amount.end + 40)).split(/[,;]/)[0] ?? ''
      const isBehind =
        /^(?:\s\p{sc=Latn}+){0,3}\sđã (?:được )?(?:giải ngân|thanh toán|thu|xuất khẩu|trồng|thực hiện|huy động)/u.test(
          tail,
        )
      if (
        !earlier ||
        !(
          isBehind ||
          /đã\s+(?:được\s+)?(?:giải ngân|thanh toán|thu|chi|thực hiện|gặt|cắt|trồng|nhập kho|khai thác|đánh bắt|tiêm|cấp|xuất khẩu|thu hoạch|huy động|giải quyết)/iu.test(
            lead,
          )
        ) ||
        expected.test(lead)
      )
        return []
      return [
        report(
          text,
          'estimate-vs-actual',
          'warning',
          { start: amount.start, end: amount.end },
          {
            message: `${printAmount(amount)} ở trên là số ước, ở đây ghi là đã ${earlier.amount.kind === 'money' ? 'giải ngân' : 'thực hiện'}.`,
            related: [earlier.amount],
          },
        ),
      ]
    }),
  )
}

const told = /(?<!\p{sc=Latn})(?:kết quả|đã)(?!\p{sc=Latn})/iu

/** "Ước đến 31/12 giải ngân đạt 95%. Kết quả giải ngân năm 2023 đạt 95%": the estimate is told again as the result. */
function findSameRate({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence, at) => {
    const before = sentences[at - 1]
    if (!before || !told.test(sentence.text) || expected.test(sentence.text)) return []
    if (
      !/(?<!\p{sc=Latn})ước(?!\p{sc=Latn})/iu.test(before.text) ||
      !paid.test(before.text) ||
      !paid.test(sentence.text)
    )
      return []
    return gather(sentence.amounts, (rate) => {
      const same = before.amounts.find(
        (one) => one.kind === 'percent' && rate.kind === 'percent' && compare(one.value, rate.value) === 0,
      )
      if (!same) return []
      return [
        report(text, 'estimate-vs-actual', 'warning', rate, {
          message: `${printAmount(rate)} ở câu trước là số ước, ở đây ghi là kết quả.`,
          related: [same],
        }),
      ]
    })
  })
}

const reached =
  /(?<!\p{sc=Latn})(?:đã|lũy kế|luỹ kế|đến nay|(?:1[01]|\d|ba|sáu|chín) tháng(?! (?:cuối|còn))|(?:tính )?đến (?:hết )?(?:ngày )?\d{1,2}\/\d{1,2}(?:\/\d{4})?)(?!\p{sc=Latn})[^;.]*$/iu
const forYear =
  /(?<!\p{sc=Latn})(?:ước|dự kiến|ước thực hiện|ước tính)[^;.]{0,30}(?:cả năm|năm 20\d\d|đến 31\/12|hết năm)[^;.]{0,20}$/iu

const works =
  /(?<!\p{sc=Latn})(?:gieo|trồng|cấy|thu hoạch|gặt|giải ngân|thu|chi|tiêm|khám|giao|nghiệm thu|khởi công|tiếp nhận|giải quyết|hoàn thành|bán|nhập|xuất|chăm sóc)(?!\p{sc=Latn})/giu

/** "đã gieo trồng 317 ha; ước đến 31/12 thu hoạch 290 ha": sown and harvested are two works. */
export function isOtherWork(before: string, lead: string): boolean {
  const [known = [], later = []] = [before, lead].map(
    (words): string[] => words.toLowerCase().match(works) ?? [],
  )
  return known.length > 0 && later.length > 0 && later.every((work) => !known.includes(work))
}

/** "Ước cả năm trồng 120 ha, đến 30/11 đã trồng 128 ha": the estimate told first. */
function findAbove({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, ({ start, amounts }) =>
    gather(amounts, (actual, at) => {
      const estimate = amounts[at - 1]
      if (!estimate || actual.unit !== estimate.unit || actual.per || estimate.per) return []
      if (actual.hedge || compare(estimate.value, actual.value) >= 0) return []
      if (estimate.kind === 'percent' || estimate.kind === 'bare' || estimate.decimals > 2) return []
      const lead = text.slice(Math.max(start, estimate.start - 60), estimate.start)
      const between = text.slice(estimate.end, actual.start)
      if (!forWholeYear.test(lead) || !doneBy.test(between)) return []
      if (isOtherWork(lead, between) || /còn|giảm|nghèo|so với|vượt/iu.test(lead + between)) return []
      return [
        report(text, 'estimate-vs-actual', 'warning', estimate, {
          message: `Ước cả năm ${printAmount(estimate)} lại thấp hơn số đã thực hiện ${printAmount(actual)}.`,
          related: [actual],
        }),
      ]
    }),
  )
}

const forWholeYear =
  /(?<!\p{sc=Latn})(?:ước|dự kiến)[^,;.\d]{0,20}(?:cả năm|năm 20\d\d|đến 31\/12(?:\/20\d\d)?|hết năm(?: 20\d\d)?)[^,;.\d]{0,30}(?:20\d\d[^,;.\d]{0,30})?$/iu
/** "; đến 30/11 đã trồng", "trong khi 10 tháng đã": what is done by a day of the same year. */
const doneBy =
  /^[^.]{0,20}?(?:(?:tính )?đến (?:hết )?(?:ngày )?\d{1,2}\/\d{1,2}(?:\/\d{4})?|đến (?:hết )?tháng \d{1,2}(?:\/\d{4})?|(?:1[01]|\d|ba|sáu|chín) tháng(?: đầu năm)?|đến nay|hiện(?: nay)?),?\s(?:\p{Ll}+\s){0,4}?đã\s(?:\p{Ll}+\s?){1,4}$/iu

/** "đã trồng 132 ha; ước cả năm 120 ha": the whole year cannot be less than a part of it. */
function findBelow({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, ({ start, amounts }) =>
    gather(amounts, (estimate, at) => {
      const actual = amounts[at - 1]
      if (!actual || actual.unit !== estimate.unit || actual.per || estimate.per) return []
      const lead = text.slice(actual.end, estimate.start)
      const before = text.slice(Math.max(start, actual.start - 60), actual.start)
      if (!forYear.test(lead) || !reached.test(before) || compare(estimate.value, actual.value) >= 0)
        return []
      if (isOtherWork(before, lead)) return []
      if (estimate.kind === 'percent' || estimate.kind === 'bare' || /còn|giảm|nghèo/iu.test(before + lead))
        return []
      return [
        report(text, 'estimate-vs-actual', 'warning', estimate, {
          message: `Ước cả năm ${printAmount(estimate)} lại thấp hơn số đã thực hiện ${printAmount(actual)}.`,
          related: [actual],
        }),
      ]
    }),
  )
}

const opened = /(?:dự kiến|sẽ)\s+(?:khai giảng|khởi công|khởi động|bắt đầu|mở lớp|tổ chức)[^;.]*;/iu
const ended =
  /(?:kết thúc|xong|hoàn thành)[^;.]{0,30}\s(?<done>đã\s(?:cấp|bàn giao|nghiệm thu|thanh toán|trao)[^;.,]{0,50})/iu

/** "lớp dự kiến khai giảng ngày 10/12; kết thúc lớp học đã cấp chứng chỉ": done before it has begun. */
function findBegun({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) => {
    const opening = opened.exec(sentence.text)
    const rest = opening ? sentence.text.slice(opening.index + opening[0].length) : ''
    const result = ended.exec(rest)?.groups?.done
    if (!opening || !result) return []
    const start = sentence.start + sentence.text.indexOf(result, opening.index)
    return [
      report(
        text,
        'estimate-vs-actual',
        'warning',
        { start, end: start + result.length },
        {
          message: `Việc này mới "${opening[0].slice(0, 30).trim()}" mà đã ghi kết quả "${result.slice(0, 40).trim()}": chỉ có thể là dự kiến.`,
        },
      ),
    ]
  })
}
