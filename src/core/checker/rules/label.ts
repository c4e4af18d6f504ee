import { compare, subtract } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import type { Claim } from '../layers/claims.ts'
import { meets } from '../layers/interval.ts'
import { impliedBase } from '../layers/rates.ts'
import { isWhole } from '../layers/share-base.ts'
import { printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** A right figure under a wrong word, and blanks or draft marks in a document that is out. */
export function checkLabels(understanding: Understanding, claims: readonly Claim[]): CheckFinding[] {
  return [
    ...findAttendances(understanding),
    ...findBlanks(understanding),
    ...findVisits(understanding),
    ...findTooMany(understanding),
    ...findOtherGroup(understanding),
    ...findDraft(understanding),
    ...findWrongGroup(understanding),
    ...findWrongUnit(understanding),
    ...findWrongRest(understanding),
    ...findOvershoot(understanding, claims),
    ...findFractionOvershoot(understanding),
  ]
}

const attending = /(?:tham gia|tham dự|dự|lượt|tập huấn|tuyên truyền|khám|tiếp cận)/iu

/** More people at the events than live in the place. */
function findAttendances({ text, sentences }: Understanding): CheckFinding[] {
  const population = findPopulation(text, sentences)
  if (!population) return []
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount) => {
      if (amount.unit !== 'người' || amount === population || compare(amount.value, population.value) <= 0)
        return []
      const lead = text.slice(Math.max(sentence.start, amount.start - 90), amount.start)
      const clause = `${lead.split(';').at(-1) ?? ''}${text.slice(amount.start, Math.min(sentence.end, amount.end + 50))}`
      if (
        !/^người/iu.test(amount.unitText) ||
        !attending.test(clause) ||
        /dân số|toàn huyện|toàn tỉnh|cả nước|bảo hiểm|bhyt/iu.test(clause)
      )
        return []
      return [
        report(text, 'label', 'warning', amount, {
          message: `${printAmount(amount)} nhiều hơn dân số ${printAmount(population)}: có lẽ là lượt người.`,
          suggest: `${amount.number.text} lượt người`,
          related: [population],
        }),
      ]
    }),
  )
}

/** The largest number of inhabitants the text gives. */
function findPopulation(text: string, sentences: Understanding['sentences']): Amount | undefined {
  let best: Amount | undefined
  for (const sentence of sentences) {
    const bottoms = sentence.fractions.filter(
      ({ top, bottom }) =>
        bottom.unit === 'người' ||
        (bottom.kind === 'bare' &&
          top.kind === 'bare' &&
          /người tham gia (?:BHYT|bảo hiểm y tế)/iu.test(sentence.text)),
    )
    const named = sentence.amounts.filter(
      (amount) =>
        amount.unit === 'người' &&
        (/khẩu/iu.test(amount.unitText) ||
          isTotalOf('người', text, sentence.start, amount) ||
          /dân số[\p{L}\s]{0,30}(?:là|có|:|khoảng)?\s*$/iu.test(
            text.slice(Math.max(sentence.start, amount.start - 44), amount.start),
          )),
    )
    const insured = bottoms
      .filter(() => /BHYT|bảo hiểm y tế|dân số/iu.test(sentence.text))
      .map(({ bottom }) => bottom)
    for (const amount of [...named, ...insured])
      if (!best || compare(amount.value, best.value) > 0) best = amount
  }
  return best
}

/** "Toàn xã có 6.318 người", "Trường có 312 học sinh": all there are. */
function isTotalOf(unit: string, text: string, start: number, amount: Amount): boolean {
  const lead = text.slice(Math.max(start, amount.start - 60), amount.start)
  return (
    amount.unit === unit &&
    !amount.hedge &&
    /(?:^|[\s.;\n])(?:toàn xã|toàn phường|xã|phường|trường|toàn trường|nhà trường)(?:\s\p{Lu}[\p{L}\s]{0,40})?\s(?:hiện\s)?có\s*(?:tổng số\s*)?$/iu.test(
      lead,
    )
  )
}

const taking = /^[^,;.]{0,12}(?:tham gia|tham dự|dự|đọc|được khám|được tập huấn)(?!\p{L})/iu

/** "Trường có 312 học sinh … 4 hoạt động với 940 học sinh tham gia": more than there are can only be attendances. */
function findVisits({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence, at) => {
    const near = sentences.slice(Math.max(0, at - 4), at + 1)
    return sentence.amounts.flatMap((amount) => {
      if (amount.unit !== 'học sinh' || !taking.test(text.slice(amount.end, amount.end + 30))) return []
      const total = near
        .flatMap((one) => one.amounts.filter((all) => isTotalOf('học sinh', text, one.start, all)))
        .find((all) => all.start < amount.start)
      if (!total || compare(amount.value, total.value) <= 0) return []
      return [
        report(text, 'label', 'warning', amount, {
          message: `${printAmount(amount)} tham gia nhiều hơn tổng số ${printAmount(total)}: có lẽ là lượt.`,
          suggest: `${amount.number.text} lượt ${amount.unitText}`,
          related: [total],
        }),
      ]
    })
  })
}

/** "có 1.402 hộ với 5.640 nhân khẩu … 5.214 hộ tham gia bảo hiểm": more households than there are. */
function findTooMany({ text, sentences }: Understanding): CheckFinding[] {
  const totals = sentences.flatMap((sentence) =>
    sentence.amounts.filter((amount) => amount.unit === 'hộ' && isWhole(text, amount)),
  )
  const total = totals.reduce<Amount | undefined>(
    (most, one) => (!most || compare(one.value, most.value) > 0 ? one : most),
    undefined,
  )
  if (!total) return []
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount) => {
      const around = text.slice(
        Math.max(sentence.start, amount.start - 80),
        Math.min(sentence.end, amount.end + 40),
      )
      if (amount.unit !== 'hộ' || amount.per || compare(amount.value, total.value) <= 0) return []
      if (/lượt|huyện|tỉnh|cả nước|kế hoạch|dự kiến|phấn đấu|mục tiêu|giai đoạn|lũy kế/iu.test(around))
        return []
      if (!/dân số|bảo hiểm|BHYT/iu.test(around)) return []
      return [
        report(text, 'label', 'error', amount, {
          message: `${printAmount(amount)} nhiều hơn tổng số ${printAmount(total)} của xã: có lẽ là người.`,
          suggest: `${amount.number.text} người`,
          related: [total],
        }),
      ]
    }),
  )
}

const poorStock =
  /^\W*(?:số\s+)?(?<group>hộ (?:cận )?nghèo)(?:\s(?:toàn xã|của xã|cuối năm|hiện có|năm 20\d\d))*\s*(?::|là|còn|có)\s*(?:\d+\/)?$/iu

/** "Trong 141 hộ nghèo", where the poor are 83 and 141 are the near-poor; "2. Hộ cận nghèo: … còn 84 hộ nghèo". */
function findOtherGroup({ text, passages }: Understanding): CheckFinding[] {
  const stocks = new Map<string, Amount>()
  for (const { sentences } of passages) {
    for (const { start, amounts } of sentences) {
      for (const amount of amounts) {
        const group = poorStock
          .exec(text.slice(Math.max(start, amount.start - 60), amount.start))
          ?.groups?.group?.toLowerCase()
        if (group && amount.unit === 'hộ' && !stocks.has(group)) stocks.set(group, amount)
      }
    }
  }
  const [poor, near] = [stocks.get('hộ nghèo'), stocks.get('hộ cận nghèo')]
  return passages.flatMap((passage) => {
    const isNearPoor = /^\W*(?:\d+\.\s*)?hộ cận nghèo\s*:/iu.test(
      text.slice(passage.start, passage.start + 40),
    )
    return passage.sentences.flatMap(({ amounts, start }) =>
      amounts.flatMap((amount) => {
        const named =
          /^\s*nghèo(?!\s+(?:cận|sang|lên))/u.test(text.slice(amount.end, amount.end + 14)) &&
          amount.unit === 'hộ'
        if (!named || amount === poor || amount === near) return []
        const lead = text.slice(Math.max(start, amount.start - 24), amount.start)
        const isSwapped =
          poor &&
          near &&
          compare(poor.value, near.value) !== 0 &&
          compare(amount.value, near.value) === 0 &&
          /(?:trong|tổng số|toàn xã có|của)\s*$/iu.test(lead)
        const isClosing = isNearPoor && /cuối (?:năm|kỳ)[^,;]*$|(?:hiện )?còn\s*$/iu.test(lead)
        if (!isSwapped && !isClosing) return []
        const span = { start: amount.start, end: text.indexOf('nghèo', amount.end) + 5 }
        return [
          report(text, 'label', 'error', span, {
            message: `${printAmount(amount)} ở đây là hộ cận nghèo, không phải hộ nghèo.`,
            suggest: `${amount.number.text} hộ cận nghèo`,
            related: near ? [near] : [],
          }),
        ]
      }),
    )
  })
}

const blankDay =
  /ngày(?:\s{2,}|\s*(?:[.…_]{2,}|…)\s*)tháng|ngày\s+tháng\s+(?:\d|[.…_])|tháng(?:\s{2,}|\s*(?:[.…_]{2,}|…)\s*)năm/giu
const blankNumber = /(?<=(?:^|\n)\W{0,3})Số\s*:[\s.…_]*\/\s?\p{Lu}/gu
const blankSymbol =
  /(?<=\p{L})\s+số\s*:?(?:\s{2,}|\s*[.…_]{2,}\s*)\/(?:QĐ|KH|NQ|BC|TB|TTr|CV|CT|HD|GM)(?![\p{L}])[\p{L}-]*/gu
const blankFigure =
  /(?<=\p{L}\s)(?:…{2,}\.?|[.…]{5,}|_{4,})\s?(?=(?:hộ|người|triệu|tỷ|đồng|ha|km|thôn|cuộc|lượt|hồ sơ|con|lớp|tấn|buổi|nghìn)(?!\p{L}))|(?<=(?:là|đạt|có|được|chiếm|bằng|khoảng|:|tăng|giảm|với)\s)(?:…+|\.{3,}|_{2,}|\[\s*\]|\?{2,}|x{2,3}|X{2,3})\s?(?=%|hộ|người|triệu|tỷ|đồng|ha|km|thôn|cuộc|lượt|hồ sơ|con|lớp|tấn|buổi|nghìn)/gu

/** Blanks of a document that carries a number or a signature. */
function findBlanks({ text, profile, passages }: Understanding): CheckFinding[] {
  if (profile.draft) return []
  const { isIssued } = profile
  const lines = [...passages.slice(0, 14), ...passages.slice(-10)]
  const inHead = lines.flatMap((line) => {
    const words = text.slice(line.start, line.end)
    if (words.length > 120) return []
    return [...words.matchAll(blankDay), ...words.matchAll(blankNumber)].map((match) => ({
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
    }))
  })
  const seen = new Set<number>()
  const head = inHead.flatMap((span) => {
    if (seen.has(span.start)) return []
    seen.add(span.start)
    return [
      report(text, 'label', isIssued ? 'warning' : 'hint', span, {
        message: isIssued
          ? 'Văn bản đã ban hành nhưng còn để trống ngày hoặc số.'
          : 'Còn để trống ngày hoặc số văn bản.',
      }),
    ]
  })
  const figures = [...text.matchAll(blankFigure), ...text.matchAll(blankSymbol)].map((match) =>
    report(
      text,
      'label',
      isIssued ? 'warning' : 'hint',
      { start: match.index, end: match.index + match[0].length },
      { message: match[0].includes('/') ? 'Còn để trống số của văn bản.' : 'Còn để trống một số liệu.' },
    ),
  )
  return [...head, ...figures]
}

function findDraft({ text, profile }: Understanding): CheckFinding[] {
  const { draft, isNumbered, isIssued } = profile
  if (!draft || !(isNumbered || isIssued)) return []
  return [
    report(text, 'label', 'warning', draft, { message: 'Văn bản đã có số hoặc đã ký mà vẫn ghi "Dự thảo".' }),
  ]
}

const rateThenCount =
  /tỷ lệ (?<first>hộ (?:cận nghèo|nghèo)|[\p{Ll}\s]{3,24}?)\s*(?:là|chiếm|đạt|:|còn)?\s*(?<rate>[\d.,]+)\s?%,?\s*(?<clause>(?:với\s+)?(?:tổng\s+)?số (?<second>hộ (?:cận nghèo|nghèo)|[\p{Ll}\s]{3,24}?)\s*(?:là|có|:|còn)?\s*(?<count>[\d.,]+)\s*\p{Ll}+)/giu

/** "tỷ lệ hộ cận nghèo là 6,20%, tổng số hộ nghèo là 1.349 hộ": the second name belongs to another group. */
function findWrongGroup({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(rateThenCount)].flatMap((match) => {
      const { first = '', second = '', clause = '' } = match.groups ?? {}
      if (first === second || !/nghèo/.test(first) || !/nghèo/.test(second)) return []
      const start = sentence.start + match.index + match[0].length - clause.length
      const end = start + clause.length
      const count = sentence.amounts.find((amount) => amount.start >= start && amount.start < end)
      const at = count ? sentence.amounts.indexOf(count) : -1
      const rate = sentence.amounts[at - 1]
      if (!count || rate?.kind !== 'percent' || !hasSameBase(sentence.amounts, rate, count)) return []
      const right = clause.replace(second, first)
      return [
        report(
          text,
          'label',
          'error',
          { start, end },
          {
            message: `Vế câu nói về ${first} nhưng số lượng lại ghi là ${second}.`,
            suggest: right,
            related: [rate],
          },
        ),
      ]
    }),
  )
}

/** Another pair of the sentence implies the same total. */
function hasSameBase(amounts: readonly Amount[], rate: Amount, count: Amount): boolean {
  const own = impliedBase(count.value, rate)
  const others = amounts.flatMap((percent, at) => {
    const next = [amounts[at + 1], amounts[at - 1]].find(
      (amount) => amount && amount.unit === count.unit && amount !== count,
    )
    const base =
      percent.kind === 'percent' && percent !== rate && next ? impliedBase(next.value, percent) : undefined
    return base ? [base] : []
  })
  return own !== undefined && (others.length === 0 || others.some((base) => meets(base, own)))
}

const headNoun =
  /(?<!\p{L})(?:tổng\s+)?số\s+(?<noun>hộ|người|nhân khẩu|lượt người|hồ sơ|học sinh|thôn)(?<more>[\p{L}\s]{0,40}?)\s*(?:là|:|có|đạt)\s*(?:hơn |trên |gần |khoảng )?$/iu
const families: Record<string, string> = { 'nhân khẩu': 'người', 'lượt người': 'lượt' }

/** "Số hộ nghèo là 52 người". */
function findWrongUnit({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount) => {
      if (amount.kind !== 'count' || !/^(?:hộ|người|học sinh|hồ sơ|thôn|lượt)$/u.test(amount.unit)) return []
      const lead =
        text
          .slice(Math.max(sentence.start, amount.start - 70), amount.start)
          .split(/[,;.(]/)
          .at(-1) ?? ''
      const { noun = '', more = '' } = headNoun.exec(lead)?.groups ?? {}
      const meant = families[noun.toLowerCase()] ?? noun.toLowerCase()
      if (!noun || meant === amount.unit || /trong|của|người|hộ|lượt|bình quân/iu.test(more)) return []
      const isPeople = [meant, amount.unit].every((unit) => /^(?:người|lượt|học sinh)$/u.test(unit))
      if (isPeople) return []
      return [
        report(text, 'label', 'warning', amount, {
          message: `Nói về số ${noun.toLowerCase()} nhưng đơn vị ghi là "${amount.unitText}".`,
          suggest: `${amount.number.text} ${noun.toLowerCase()}`,
        }),
      ]
    }),
  )
}

/** "9 thôn, trong đó 7 thôn …; 2 xã còn lại": the rest has the number of one thing and the name of another. */
function findWrongRest({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap(({ amounts, end }) =>
    amounts.flatMap((rest, at) => {
      const [total, part] = [amounts[0], amounts[1]]
      if (at < 2 || !total || !part || part.unit !== total.unit || rest.unit === total.unit) return []
      if (total.kind !== 'count' || rest.kind !== 'count') return []
      if (!/^\s*còn lại/iu.test(text.slice(rest.end, Math.min(end, rest.end + 12)))) return []
      if (compare(subtract(total.value, part.value), rest.value) !== 0) return []
      const right = `${rest.number.text} ${total.unitText}`
      return [
        report(text, 'label', 'warning', rest, {
          message: `${printAmount(total)} trừ ${printAmount(part)} còn ${right}, nhưng ghi "${printAmount(rest)}".`,
          suggest: right,
          related: [total, part],
        }),
      ]
    }),
  )
}

/** "18/20, vượt kế hoạch": the words say more than the figures. */
function findOvershoot({ text }: Understanding, claims: readonly Claim[]): CheckFinding[] {
  return claims.flatMap((claim) => {
    const { percent, sentence, kind } = claim
    if (kind !== 'level' || percent.hedge) return []
    const behind = text.slice(percent.end, Math.min(sentence.end, percent.end + 120))
    const words =
      /^\s*(?:kế hoạch|chỉ tiêu|so với kế hoạch|dự toán|kế hoạch năm|kế hoạch giao)?,?\s*(?<word>vượt(?=\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)(?![^.;]*\d)|\s+[\d.,]+\s?%)|(?:không đạt|chưa đạt|(?:chưa|không) hoàn thành)(?=\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)))/iu.exec(
        behind,
      )
    const word = words?.groups?.word?.toLowerCase()
    const order = percent.value.n - 100n * percent.value.d
    if (!word || (word === 'vượt' ? order >= 0n : order < 0n)) return []
    const start = percent.end + behind.indexOf(words?.groups?.word ?? '')
    return [
      report(
        text,
        'label',
        'error',
        { start: percent.start, end: Math.min(sentence.end, start + 20) },
        {
          message: `${printAmount(percent)} ${word === 'vượt' ? 'dưới 100% nên không thể "vượt"' : `từ 100% trở lên nên không phải "${word}"`}.`,
        },
      ),
    ]
  })
}

const boast =
  /^[^,;.%]{0,24},?\s*(?<word>vượt|không đạt|chưa đạt)\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)(?![^.;,]*\d)/iu

/** "45/50 ha, vượt kế hoạch". */
function findFractionOvershoot({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) =>
    sentence.fractions.flatMap((fraction) => {
      const match = boast.exec(text.slice(fraction.end, sentence.end))
      const order = compare(fraction.top.value, fraction.bottom.value)
      const isOver = match?.groups?.word?.toLowerCase() === 'vượt'
      if (
        !match ||
        /đạt và/iu.test(match[0]) ||
        /chỉ tiêu|tiêu chí|mục tiêu/iu.test(fraction.bottom.unitText)
      )
        return []
      if (isOver ? order > 0 : order < 0) return []
      const span = { start: fraction.start, end: fraction.end + match[0].length }
      return [
        report(text, 'label', 'error', span, {
          message: `${text.slice(fraction.start, fraction.end)} không phải là "${match.groups?.word ?? ''}".`,
        }),
      ]
    }),
  )
}
