import { compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { isOfOnePlan } from '../../layers/claims/plan-givers.ts'
import { isWhole } from '../../layers/claims/whole-total.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { meets, quotient } from '../../layers/numbers/interval.ts'
import { fits, impliedBase } from '../../layers/numbers/rates.ts'
import { lastUntil } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** A right figure under a wrong word, and blanks or draft marks in a document that is out. */
export function checkLabels(understanding: Understanding, claims: readonly Claim[]): CheckFinding[] {
  return [
    ...findBlanks(understanding),
    ...findOtherGroup(understanding),
    ...findDraft(understanding),
    ...findWrongGroup(understanding),
    ...findWrongUnit(understanding),
    ...findWrongShare(understanding, claims),
    ...findWrongRest(understanding),
    ...findOvershoot(understanding, claims),
    ...findFractionOvershoot(understanding),
  ]
}

const poorStock =
  /^\W*(?:số\s+)?(?<group>hộ (?:cận )?nghèo)(?:\s(?:toàn xã|của xã|cuối năm|hiện có|năm 20\d\d))*\s*(?::|là|còn|có)?\s*(?:\d+\/)?$/iu

/** "Trong 141 hộ nghèo", where the poor are 83 and 141 are the near-poor; "2. Hộ cận nghèo: … còn 84 hộ nghèo". */
function findOtherGroup({ text, passages }: Understanding): CheckFinding[] {
  const stocks = new Map<string, Amount>()
  for (const { sentences } of passages) {
    for (const { start, amounts } of sentences) {
      for (const amount of amounts) {
        const group = poorStock
          .exec(
            text
              .slice(Math.max(start, amount.start - 60), amount.start)
              .split(/[;(]/)
              .at(-1) ?? '',
          )
          ?.groups?.group?.toLowerCase()
        if (group && amount.unit === 'hộ' && !stocks.has(group)) stocks.set(group, amount)
      }
    }
  }
  const [poor, near] = [stocks.get('hộ nghèo'), stocks.get('hộ cận nghèo')]
  return gather(passages, (passage) => {
    const isNearPoor = /^\W*(?:\d+\.\s*)?hộ cận nghèo\s*:/iu.test(
      text.slice(passage.start, passage.start + 40),
    )
    return gather(passage.sentences, ({ amounts, start }) =>
      gather(amounts, (amount) => {
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
          /(?:trong|tổng số|toàn xã có|của|như vậy,?|cho|số|đã có|hiện có|có|còn)\s*$/iu.test(lead)
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
  /ngày(?:\s{2,}|\s*(?:[.…_]{2,}|…)\s*)tháng|ngày\s+tháng\s+(?:\d+|[.…_]+)|tháng(?:\s{2,}|\s*(?:[.…_]{2,}|…)\s*)năm/giu
const blankNumber = /(?<=(?:^|\n)\W{0,3})Số\s*:[\s.…_]*\/\s?\p{Lu}[\p{sc=Latn}-]*/gu
const blankSymbol =
  /(?=\s+số)(?<=\p{sc=Latn})\s+số\s*:?(?:\s{2,}|\s*(?:[.…_]{2,}|…)\s*)\/\s?(?:\d{4}\/)?\p{Lu}[\p{sc=Latn}-]*/gu
const counted =
  'hộ|người|triệu|tỷ|đồng|ha|km|thôn|cuộc|lượt|hồ sơ|con|lớp|tấn|buổi|nghìn|thành viên|đảng viên|hội viên|đoàn viên|học sinh|em|mô hình|công trình|đơn vị|trường hợp|văn bản|sản phẩm|xã|bản'
const joining =
  'và|hoặc|của|các|những|để|nhằm|do|vì|được|đã|đang|sẽ|là|theo|tại|trong|trên|với|cho|từ|đến|như|nên'
const blankFigure = new RegExp(
  `(?=[_xX….[?])(?:(?<=\\p{sc=Latn}\\s?:\\s?)(?:[.…]{3,}|_{3,}|…(?=\\s))(?=\\s?(?!(?:${joining})(?!\\p{sc=Latn}))\\p{Ll})|(?<=(?<!\\p{sc=Latn})[Tt]ổng số\\s[^:;.\\n]{2,60}:\\s?)(?:[.…]{3,}|_{3,})(?=\\s*(?:[;,]|$))|(?<=\\p{Ll}\\s)_{3,}\\s(?=\\p{Ll})|(?<=\\p{Ll}\\s)(?:x{2,3}|X{2,3})\\s(?=(?:nghìn|triệu|tỷ)(?!\\p{sc=Latn}))|(?<=\\p{sc=Latn}\\s)(?:(?:…[.…]+|[.…]{5,}|_{4,})\\s?(?=(?:${counted})(?!\\p{sc=Latn}))|\\[(?:…|\\.{3,})\\]\\s(?=\\p{Ll})|[.…]{5,}\\s(?!(?:${joining})(?!\\p{sc=Latn}))(?=\\p{Ll}))|(?<=(?:cho|với|còn|thêm|tặng|trao|khám|mở|giao)\\s)(?:…|\\.{3,})\\s(?=(?:${counted})(?!\\p{sc=Latn}))|(?<=ngày\\s)(?:…|\\.{2,}|_{2,})\\s?\\/\\s?(?:…|\\.{2,}|_{2,})\\s?\\/\\s?\\d{4}|(?<=(?:là|đạt|có|được|chiếm|bằng|khoảng|:|tăng|giảm|với|gồm|danh sách|tổ chức|kết nạp|huy động|tiếp nhận|hỗ trợ|xây dựng|trồng)\\s)(?:…[.…]*|\\.{3,}|_{2,}|\\[\\s*\\]|\\?{2,}|x{2,3}|X{2,3})\\s?(?=%|(?:${counted})(?!\\p{sc=Latn}))|(?<=(?:là|đạt|có|chiếm|gồm|tổ chức|hỗ trợ|cấp|cho|mở|trồng)\\s)(?:[.…]{4,}|…[.…]+|_{3,}|(?<=(?:là|đạt|có|chiếm)\\s)(?:…|\\.{3})(?=\\s))\\s?(?!(?:${joining})(?!\\p{sc=Latn}))(?=\\p{Ll}))`,
  'gmu',
)

/** So many figures must its sentence tell beside a blank. */
const toldBeside = 2

/** Blanks of a document that carries a number or a signature. */
function findBlanks({ text, profile, passages, sentences }: Understanding): CheckFinding[] {
  if (profile.draft) return []
  const { isIssued } = profile
  const lines = [...passages.slice(0, 14), ...passages.slice(-10)]
  const inHead = gather(lines, (line) => {
    const words = text.slice(line.start, line.end)
    if (words.length > 120) return []
    return [...findAll(words, blankDay), ...findAll(words, blankNumber)].map((match) => ({
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
    }))
  })
  const seen = new Set<number>()
  const head = gather(inHead, (span) => {
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
  const blanks = [...findAll(text, blankFigure), ...findAll(text, blankSymbol)]
  // One figure left open among others that are told is forgotten; a form has many.
  const isForgotten = (at: number) =>
    blanks.length === 1 && (lastUntil(sentences, at)?.amounts.length ?? 0) >= toldBeside
  const figures = blanks.map((match) =>
    report(
      text,
      'label',
      isIssued || (!match[0].includes('/') && isForgotten(match.index)) ? 'warning' : 'hint',
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

const poorWord = ['nghèo']
const rateThenCount =
  /tỷ lệ (?<first>hộ (?:cận nghèo|nghèo)|[\p{Ll}\s]{3,24}?)\s*(?:là|chiếm|đạt|:|còn)?\s*(?<rate>[\d.,]+)\s?%,?\s*(?<clause>(?:với\s+)?(?:tổng\s+)?số (?<second>hộ (?:cận nghèo|nghèo)|[\p{Ll}\s]{3,24}?)\s*(?:là|có|:|còn)?\s*(?<count>[\d.,]+)\s*\p{Ll}+)/giu

/** "tỷ lệ hộ cận nghèo là 6,20%, tổng số hộ nghèo là 1.349 hộ": the second name belongs to another group. */
function findWrongGroup({ text, sentencesWith }: Understanding): CheckFinding[] {
  return gather(sentencesWith(poorWord), (sentence) =>
    gather(findAll(sentence.text, rateThenCount), (match) => {
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
  const others = gather(amounts, (percent, at) => {
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
  /(?<!\p{sc=Latn})(?:tổng\s+)?số\s+(?<noun>hộ|người|nhân khẩu|lượt người|hồ sơ|học sinh|thôn|trẻ em|trẻ|lao động|hội viên|đảng viên|đoàn viên)(?!\p{sc=Latn})(?<more>[\p{sc=Latn}\s]{0,40}?)\s*(?:là|:|có|đạt|giảm|tăng|giảm được|tăng thêm)\s*(?:hơn |trên |gần |khoảng )?$/iu
const families: Record<string, string> = {
  'nhân khẩu': 'người',
  'lượt người': 'lượt',
  ...Object.fromEntries(
    ['trẻ em', 'trẻ', 'lao động', 'hội viên', 'đảng viên', 'đoàn viên'].map((noun) => [noun, 'người']),
  ),
}

/** "Số hộ nghèo là 52 người". */
function findWrongUnit({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      if (amount.kind !== 'count' || !/^(?:hộ|người|học sinh|hồ sơ|thôn|lượt)$/u.test(amount.unit)) return []
      const lead =
        text
          .slice(Math.max(sentence.start, amount.start - 70), amount.start)
          .split(/[,;.(]/)
          .at(-1) ?? ''
      const { noun = '', more = '' } = headNoun.exec(lead)?.groups ?? {}
      const meant = families[noun.toLowerCase()] ?? noun.toLowerCase()
      if (!noun || meant === amount.unit || /trong|của|thuộc|người|hộ|lượt|bình quân/iu.test(more)) return []
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
  return gather(sentences, ({ amounts, end }) =>
    gather(amounts, (rest, at) => {
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
  return gather(claims, (claim) => {
    const { percent, sentence, kind, base, lead } = claim
    if (kind !== 'level' || percent.hedge) return []
    // "tỷ lệ bao phủ đạt 93,5%, vượt 0,3%": a rate that is none of a plan has a plan of its own.
    if (base !== 'plan' && /tỷ lệ|tỉ lệ|độ bao phủ|độ che phủ/iu.test(lead)) return []
    const behind = text.slice(percent.end, Math.min(sentence.end, percent.end + 120))
    const words =
      /^(?<of>\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)(?:\s\p{sc=Latn}+){0,4}(?:\s\([^()]*\))?)?,?\s*(?<word>vượt(?=\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)(?![^.;]*\d)|\s+[\d.,]+\s?%)|(?:không đạt|chưa đạt|(?:chưa|không) hoàn thành)(?=\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)))/iu.exec(
        behind,
      )
    const word = words?.groups?.word?.toLowerCase()
    const tail = behind.slice(words?.[0].length).split(/[;,.(]/)[0]
    if (!isOfOnePlan(words?.groups?.of, tail)) return []
    const order = percent.value.n - 100n * percent.value.d
    if (!word || (word === 'vượt' ? order >= 0n : order < 0n)) return []
    // "giao 58%, thực hiện 58,6%, vượt kế hoạch": the plan is a rate itself.
    if (sentence.amounts.some(({ kind, end }) => kind === 'percent' && end <= percent.start)) return []
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

const placeUnits = /^(?:thôn|bản|xóm|ấp|xã|huyện|đơn vị|chi bộ|trường|tổ)$/u
const boast =
  /^[^,;.%]{0,24},?\s*(?<word>vượt|không đạt|chưa đạt)\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)(?=\s[\d.,]+\s?%|(?![^.;,]*\d))/iu

/** "45/50 ha, vượt kế hoạch". */
function findFractionOvershoot({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(sentence.fractions, (fraction) => {
      const match = boast.exec(text.slice(fraction.end, sentence.end))
      const order = compare(fraction.top.value, fraction.bottom.value)
      const isOver = match?.groups?.word?.toLowerCase() === 'vượt'
      if (
        !match ||
        /đạt và/iu.test(match[0]) ||
        // "Có 01/03 xã vượt kế hoạch": one of them is over its own plan.
        placeUnits.test(fraction.bottom.unit) ||
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

const ofHouseholds =
  /^\s*(?:so với\s+)?(?:tổng\s+)?số hộ(?:\s+(?:dân|gia đình|toàn (?:xã|thôn|ấp)|trong \p{Ll}+))*\s*(?:[,;.)]|$)/iu
const ofPeople =
  /^\s*(?:so với\s+)?(?:tổng\s+)?(?:số (?:người|nhân khẩu|dân)|dân số)(?:\s+toàn (?:xã|thôn|ấp))?\s*(?:[,;.)]|$)/iu

/** "hộ cận nghèo 9,45% (97 người)": the rate is one of households. */
const ofGroup =
  /(?<!\p{sc=Latn})hộ\s(?:cận nghèo|nghèo|thoát nghèo|dân tộc thiểu số|có \p{Ll}+)[^,;.()\d]{0,24}$/iu

/** "786 nhân khẩu có công tơ riêng, đạt 93% số hộ" of 845 hộ: the share says that households are counted. */
function findWrongShare({ text, sentences }: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const totals = new Map<string, Amount>()
  for (const { amounts } of sentences)
    for (const amount of amounts)
      if (amount.kind === 'count' && !amount.per && !totals.has(amount.unit) && isWhole(text, amount))
        totals.set(amount.unit, amount)
  return gather(claims, ({ sentence, at, percent, lead, tail, kind }) => {
    const behind = ofGroup.test(lead) ? sentence.amounts[at + 1] : undefined
    const isBehind =
      behind &&
      /^\s*(?:\(|,?\s*tương (?:ứng|đương)(?: với)?|,\s*tức(?: là)?|,\s*bằng|,\s*với)\s*$/u.test(
        text.slice(percent.end, behind.start),
      )
    const part = isBehind ? behind : sentence.amounts[at - 1]
    const named = isBehind ? 'hộ' : ofHouseholds.test(tail) ? 'hộ' : ofPeople.test(tail) ? 'người' : undefined
    const other = named === 'hộ' ? 'người' : 'hộ'
    const [base, own] = [totals.get(named ?? ''), totals.get(other)]
    if (!part || !named || kind !== 'level' || part.unit !== other || part.hedge || !base) return []
    const rate = quotient(rangeOf(part), rangeOf(base))
    if (!fits(percent, rate) || (own && fits(percent, quotient(rangeOf(part), rangeOf(own))))) return []
    return [
      report(text, 'label', 'error', part, {
        message: `${printAmount(percent)} của ${printAmount(base)} là ${part.number.text} ${named}, không phải ${printAmount(part)}.`,
        suggest: `${part.number.text} ${named}`,
        related: [percent, base],
      }),
    ]
  })
}
