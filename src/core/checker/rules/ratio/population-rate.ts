import { compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { point } from '../../layers/numbers/interval.ts'
import { isPopulation } from '../../layers/numbers/population.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A rate of people, how many people it is per, and the number of which it is the rate, with how that is printed. */
type Rate = { rate: Amount; per: bigint; tail: string; count: Exact; shown: string; related: Amount[] }

const vitalLead = /tỷ suất(?: sinh| chết| tử vong)?(?: thô)?\s*(?:là|đạt|:|còn)?\s*$/iu
const growthLead = /tăng(?: trưởng)? (?:dân số )?tự nhiên\s*(?:là|đạt|:|còn)?\s*$/iu
const sickLead =
  /(?:tỷ lệ|tỷ suất)[\p{sc=Latn}\s]{0,24}mắc[\p{sc=Latn}\s]{0,12}$|(?:chiếm|tỷ lệ|tỷ suất)\s*(?:là)?\s*$/iu
const perPeople =
  /^(?:[\p{sc=Latn}\s]{0,16}(?:\svà|,)\s+[\d.,]+\s[\p{sc=Latn}\s]{2,20}?)?[\p{sc=Latn}\s]{0,12}\s?(?:\/|trên(?: mỗi)?)\s?(?:(?:1|một)\s+)?(?<per>vạn|10\.000|100\.000|1\.000|nghìn) (?:dân|người)/u
const ofOthers =
  /(?<!\p{sc=Latn})(?:toàn (?:tỉnh|quốc|huyện|vùng)|cả (?:nước|tỉnh|vùng)|bình quân chung|cùng kỳ|năm trước|chỉ tiêu|mục tiêu)(?!\p{sc=Latn})/iu
const perNames: Record<string, bigint> = {
  nghìn: 1000n,
  '1.000': 1000n,
  vạn: 10_000n,
  '10.000': 10_000n,
  '100.000': 100_000n,
}

/**
 * Rates per thousand, ten or a hundred thousand people against what they are counted from: "dân số 9.240 người … 118
 * trẻ sinh ra, tỷ suất sinh thô 12,8‰", "34 ca trên 8.510 dân, tỷ lệ mắc 4‰", "06 bác sĩ, đạt 4,1 bác sĩ/vạn dân".
 */
export function checkPopulationRates(read: Understanding): CheckFinding[] {
  const { text, sentences } = read
  const populations = gather(sentences, ({ start, amounts }) =>
    amounts.filter((amount) => isPopulation(text, start, amount)),
  )
  const [first] = populations
  const isOne = populations.every(({ value }) => first && compare(value, first.value) === 0)
  const rates = gather(sentences, (sentence) =>
    gather(sentence.amounts, (rate, at) => {
      const said = findStated(text, sentence, rate, at)
      if (said) return judge(text, said, said.people)
      const people = first ? (isOne ? first : undefined) : onlyPeople(text, sentence, rate)
      const counted = people ? findCounted(text, sentence, rate, at) : undefined
      return people && counted ? judge(text, counted, people) : []
    }),
  )
  return [...rates, ...findDensities(read, isOne ? first : undefined)]
}

/** "12 giường bệnh phục vụ 8.000 dân, bình quân 15 giường bệnh/vạn dân": the only people told of before such a rate. */
function onlyPeople(text: string, { amounts }: Sentence, rate: Amount): Amount | undefined {
  const [people, ...more] = amounts.filter(
    ({ end, unit, per, hedge }) => end <= rate.start && /^(?:dân|người)$/u.test(unit) && !per && !hedge,
  )
  const isMany = people && compare(people.value, whole(1000)) >= 0
  return isMany && more.length === 0 && readPer(text, rate) ? people : undefined
}

/** "mật độ dân số 152 người/km2, diện tích 400 km2": people and the one area told of in the same paragraph. */
function findDensities({ text, passages }: Understanding, people: Amount | undefined): CheckFinding[] {
  if (!people || people.hedge) return []
  return gather(passages, ({ start, sentences }) => {
    const amounts = gather(sentences, (sentence) => sentence.amounts)
    const leadOf = (one: Amount) => text.slice(Math.max(start, one.start - 40), one.start)
    const areas = amounts.filter(
      (one) =>
        /^km[2²]$/u.test(one.unitText) &&
        !one.per &&
        !one.hedge &&
        /(?:diện tích|rộng)[^,;.]*$/iu.test(leadOf(one)),
    )
    const [area] = areas
    const km2 = area && divide(area.value, area.size)
    if (!amounts.includes(people) || !km2 || areas.length > 1) return []
    return gather(amounts, (rate) => {
      const isDensity =
        /^\/\s?km[2²]?/u.test(rate.per ?? '') || /^\s?\/\s?km[2²]/u.test(text.slice(rate.end, rate.end + 6))
      if (!isDensity || rate.hedge || !/mật độ[^,;.]*$/iu.test(leadOf(rate))) return []
      const exact = divide(people.value, km2)
      if (!exact || judgeRate(rate, point(exact)) !== 'wrong') return []
      // "trung tâm rộng 3,2 km² có 1.856 người, mật độ 580 người/km²": of a part that has numbers of its own.
      if (isOfOwn(amounts, rate, people)) return []
      const right = `${printNumber(exact, { decimals: rate.decimals })} ${rate.unitText}`
      return [
        report(text, 'ratio', 'error', rate, {
          message: `${printAmount(people)} trên ${printAmount(area)} là ${right}/km², không phải ${printAmount(rate)}/km².`,
          arithmetic: `${printLike(people, people.value)} ÷ ${area.number.text} = ${right}`,
          suggest: right,
          related: [people, area],
        }),
      ]
    })
  })
}

/** Whether other people on another area stand before a density than those of the whole. */
function isOfOwn(amounts: readonly Amount[], rate: Amount, people: Amount): boolean {
  const before = amounts.filter(({ end, per }) => end <= rate.start && !per)
  const [own, area] = [
    before.findLast(({ unit }) => unit === people.unit),
    before.findLast(({ unitText }) => /^km[2²]$/u.test(unitText)),
  ]
  return !!own && !!area && own !== people && area.start > people.end
}

/** "34 ca sốt xuất huyết trên 8.510 dân, tỷ lệ mắc …": both stand before the rate. */
function findStated(
  text: string,
  { start, amounts }: Sentence,
  rate: Amount,
  at: number,
): (Rate & { people: Amount }) | undefined {
  const per = rate.unit === '‰' ? { per: 1000n, tail: '' } : readPer(text, rate)
  const next = amounts[at + 1]
  // "9,0 bác sĩ/vạn dân (126 bác sĩ trên dân số 140.000 người)"
  const isBehind =
    !!next && next.unit === rate.unit && /^[^;.()]{0,30}\(\s*$/u.test(text.slice(rate.end, next.start))
  const [count, people] = isBehind ? amounts.slice(at + 1, at + 3) : amounts.slice(Math.max(0, at - 2), at)
  if (!per || !count || !people || count.kind !== 'count') return undefined
  const isOn = /\strên\s+(?:tổng\s+)?(?:số\s+|dân số(?: trung bình)?\s+)?$/iu.test(
    text.slice(count.end, people.start),
  )
  if (!isOn || !/^(?:dân|người)$/u.test(people.unit) || people.unitText === 'vạn dân') return undefined
  const lead = text.slice(Math.max(start, rate.start - 50), rate.start)
  if (!isBehind && !sickLead.test(lead) && !vitalLead.test(lead)) return undefined
  if (/[;.]/.test(text.slice(people.end, rate.start))) return undefined
  return { rate, ...per, count: count.value, shown: printLike(count, count.value), related: [count], people }
}

/** What a rate of the whole population is counted from, in its own clause. */
function findCounted(text: string, sentence: Sentence, rate: Amount, at: number): Rate | undefined {
  const lead = text.slice(Math.max(sentence.start, rate.start - 50), rate.start)
  const per = readPer(text, rate)
  const count = (per && onlyCount(sentence, rate)) ?? sentence.amounts[at - 1]
  const isPart = per
    ? count?.kind === 'count' && !count.per && (count.unit === rate.unit || isNamedRate(lead, rate))
    : rate.unit === '‰' && vitalLead.test(lead) && count && isVitalCount(text, count, rate)
  if (count && isPart && !count.hedge && !ofOthers.test(text.slice(count.end, rate.start))) {
    const shown = printLike(count, count.value)
    return { rate, ...(per ?? { per: 1000n, tail: '' }), count: count.value, shown, related: [count] }
  }
  return growthLead.test(lead) ? findGrowth(text, sentence, rate) : findNamedVital(text, sentence, rate, lead)
}

/** "3.942 giường bệnh và 1.183 bác sĩ …; đạt 30 giường bệnh và 9,0 bác sĩ trên một vạn dân": by what is counted. */
function onlyCount({ amounts }: Sentence, rate: Amount): Amount | undefined {
  const [count, ...more] = amounts.filter(
    ({ end, unit, kind, per }) => end <= rate.start && kind === 'count' && unit === rate.unit && !per,
  )
  return more.length === 0 ? count : undefined
}

/** "41 trẻ sinh ra và 14 người chết; tỷ suất sinh thô 11,8‰, tỷ suất chết thô 4,0‰": each by its name. */
function findNamedVital(text: string, { amounts }: Sentence, rate: Amount, lead: string): Rate | undefined {
  const name = /(?:tỷ suất|tỷ lệ) (sinh|chết|tử vong)(?: thô)?\s*(?:là|đạt|:|còn)?\s*$/iu
    .exec(lead)?.[1]
    ?.toLowerCase()
  if (!name || rate.unit !== '‰') return undefined
  const words = name === 'sinh' ? born : died
  const counts = amounts.filter(
    ({ end, kind, hedge, per }) => end <= rate.start && kind === 'count' && !hedge && !per,
  )
  const behind = counts.filter(({ end }) => words.test(text.slice(end, end + 24)))
  const told = behind.length > 0 ? behind : counts.filter(({ start }) => isNamedBefore(text, start, name))
  const [count, ...more] = told
  if (!count || more.length > 0) return undefined
  const shown = printLike(count, count.value)
  return { rate, per: 1000n, tail: '', count: count.value, shown, related: [count] }
}

/** "số trẻ sinh ra sống trong năm 259 trẻ", "số người chết trong năm là 41 người". */
const isNamedBefore = (text: string, start: number, name: string): boolean =>
  (name === 'sinh'
    ? /(?<!\p{sc=Latn})(?:trẻ (?:em )?(?:được )?sinh|(?:số )?ca sinh|khai sinh)[^,;.()\d]{0,36}$/iu
    : /(?<!\p{sc=Latn})(?:chết|tử vong|khai tử)[^,;.()\d]{0,36}$/iu
  ).test(text.slice(Math.max(0, start - 60), start))

const born = /^\s*(?:được |mới |đã )?(?:(?:đăng ký )?khai sinh|sinh ra|sinh|chào đời|ra đời)(?!\p{sc=Latn})/iu
const died = /^\s*(?:bị |đã )?(?:(?:đăng ký )?khai tử|chết|tử vong|mất|qua đời|từ trần)(?!\p{sc=Latn})/iu

/** "31 người mắc lao, tỷ lệ 25/10.000 dân": a number that is only said to be a rate. */
const isNamedRate = (lead: string, { kind }: Amount): boolean => kind === 'bare' && sickLead.test(lead)

/** "118 trẻ sinh ra, 44 người chết; tỷ lệ tăng tự nhiên 8‰": births without deaths. */
function findGrowth(text: string, { amounts }: Sentence, rate: Amount): Rate | undefined {
  const before = amounts.filter(({ end, kind, hedge }) => end <= rate.start && kind === 'count' && !hedge)
  const find = (words: RegExp) => before.find(({ end }) => words.test(text.slice(end, end + 24)))
  const [births, deaths] = [find(born), find(died)]
  if (!births || !deaths || rate.kind !== 'percent') return undefined
  return {
    rate,
    per: rate.unit === '‰' ? 1000n : 100n,
    tail: '',
    count: subtract(births.value, deaths.value),
    shown: `(${printLike(births, births.value)} − ${printLike(deaths, deaths.value)})`,
    related: [births, deaths],
  }
}

/** "/vạn dân", "ca/100.000 dân" behind a rate. */
function readPer(text: string, rate: Amount): { per: bigint; tail: string } | undefined {
  const match = perPeople.exec(text.slice(rate.end, rate.end + 40))
  const per = perNames[match?.groups?.per ?? '']
  // "32 giường bệnh và 9,0 bác sĩ trên một vạn dân": without the one between.
  const tail = match?.[0].replace(/^[^/]*\d[^/]*?(?=\strên\s)/u, '')
  return tail !== undefined && per ? { per, tail } : undefined
}

/** "118 trẻ sinh ra, tỷ suất sinh thô …": births or deaths, in the same clause. */
const isVitalCount = (text: string, count: Amount, rate: Amount): boolean =>
  count.kind === 'count' &&
  !text.slice(count.end, rate.start).includes(';') &&
  /(?<!\p{sc=Latn})(?:sinh|chết|tử vong|mất|khai tử|qua đời|từ trần)(?!\p{sc=Latn})[^;]*tỷ suất/iu.test(
    text.slice(Math.max(0, count.start - 20), rate.start),
  )

function judge(
  text: string,
  { rate, per, tail, count, shown, related }: Rate,
  people: Amount,
): CheckFinding[] {
  const exact = divide(multiply(count, whole(per)), people.value)
  if (!exact || rate.hedge || judgeRate(rate, point(exact)) !== 'wrong') return []
  const unit = rate.kind === 'count' ? ` ${rate.unitText}` : rate.unit
  const right = `${printNumber(exact, { decimals: rate.decimals })}${unit}`
  return [
    report(text, 'ratio', 'error', rate, {
      message: `Tỷ suất ghi ${printAmount(rate)}${tail} nhưng tính trên ${printAmount(people)} là ${right}${tail}.`,
      arithmetic: `${shown} × ${printNumber(whole(per))} ÷ ${printLike(people, people.value)} = ${right}${tail}`,
      suggest: right,
      related: [...related, people],
    }),
  ]
}
