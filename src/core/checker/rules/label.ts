import { compare, subtract } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import type { Claim } from '../layers/claims.ts'
import { meets } from '../layers/interval.ts'
import { impliedBase } from '../layers/rates.ts'
import { printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** A right figure under a wrong word, and blanks or draft marks in a document that is out. */
export function checkLabels(understanding: Understanding, claims: readonly Claim[]): CheckFinding[] {
  return [
    ...findAttendances(understanding),
    ...findBlanks(understanding),
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

const blankDay =
  /ngày(?:\s{2,}|\s*(?:[.…_]{2,}|…)\s*)tháng|ngày\s+tháng\s+(?:\d|[.…_])|tháng(?:\s{2,}|\s*(?:[.…_]{2,}|…)\s*)năm/giu
const blankNumber = /(?<=(?:^|\n)\W{0,3})Số\s*:[\s.…_]*\/\s?\p{Lu}/gu
const blankFigure =
  /(?<=(?:là|đạt|có|được|chiếm|bằng|khoảng|:|tăng|giảm|với)\s)(?:…+|\.{3,}|_{2,}|\[\s*\]|\?{2,}|x{2,3}|X{2,3})\s?(?=%|hộ|người|triệu|tỷ|đồng|ha|km|thôn|cuộc|lượt|hồ sơ|con|lớp|tấn|buổi|nghìn)/gu

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
  const figures = [...text.matchAll(blankFigure)].map((match) =>
    report(
      text,
      'label',
      isIssued ? 'warning' : 'hint',
      { start: match.index, end: match.index + match[0].length },
      { message: 'Còn để trống một số liệu.' },
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
