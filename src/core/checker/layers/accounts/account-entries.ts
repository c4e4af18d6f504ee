import { add } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Passage } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { equals, zero } from '../numbers/interval.ts'
import { familyOf, listPlain, type PlainAmount } from '../numbers/plain-amounts.ts'

/** "29; thụ lý mới: 175; giải quyết: 171 vụ": a number that ends its clause counts what is told beside it. */
const endsClause = /^[^\S\n]*(?:[,;:)(\n]|\.(?!\d)|$|(?:và|nên|hiện|còn|do đó)(?!\p{sc=Latn}))/iu

/** The amounts of a passage by what they count, a bare number with the thing that is told of nearest to it. */
export function listEntries(text: string, passage: Passage): PlainAmount[][] {
  const all = joinGeneral(listPlain(text, passage))
    .filter(({ amount }) => !isLabel(text, amount))
    .sort((a, b) => a.amount.start - b.amount.start)
  const groups = new Map<string, PlainAmount[]>()
  for (const [at, { amount, tail }] of all.entries()) {
    const named = nameBare(text, all, at) ?? amount
    const family = `${familyOf(named.unit)}${named.decimals > 0 && named.kind === 'bare' ? ',' : ''}`
    const group = groups.get(family) ?? []
    groups.set(family, group)
    const lead = text.slice(group.at(-1)?.amount.end ?? passage.start, named.start)
    group.push({ amount: named, lead, ...(tail === undefined ? {} : { tail }) })
  }
  return [...groups.values()].map(withoutAddends)
}

/** "Trong 215 xã, đã có 188 đơn vị đạt chuẩn": units and cases are named by what they are the first time. */
function joinGeneral(groups: readonly PlainAmount[][]): PlainAmount[] {
  const named = groups.filter(([first]) => first?.amount.kind === 'count' && !general.test(first.amount.unit))
  const [like] = named.length === 1 ? (named[0] ?? []) : []
  return gather(groups, (group) =>
    group.map((one) =>
      like && general.test(one.amount.unit) && like.amount.start < one.amount.start
        ? { ...one, amount: { ...one.amount, unit: like.amount.unit } }
        : one,
    ),
  )
}

const general = /^(?:đơn vị|trường hợp|địa phương)$/u

/** "(1)+(2)", "năm 2024", "kiểm kê 2019": the number of a line or a year counts nothing. */
const isLabel = (text: string, { number, start, end, kind }: Amount): boolean =>
  /^(?:19|20)\d\d$/u.test(number.text) ||
  (kind === 'bare' && text[start - 1] === '(' && text[end] === ')') ||
  (kind === 'bare' && (text[end] === '/' || text[start - 1] === '/'))

/** A bare number with the unit of the nearest number before it, else behind it, that has one. */
function nameBare(text: string, all: readonly PlainAmount[], at: number): Amount | undefined {
  const own = all[at]?.amount
  if (own?.kind !== 'bare' || !endsClause.test(text.slice(own.end, own.end + 10))) return undefined
  const isNamed = ({ amount }: PlainAmount) =>
    amount.kind !== 'bare' && (amount.kind !== 'count' || amount.decimals === 0)
  const like = (all.slice(0, at).findLast(isNamed) ?? all.slice(at + 1).find(isNamed))?.amount
  if (!like || (like.kind === 'count' ? own.decimals > 0 : !isOnlyUnit(all, like))) return undefined
  return withUnit(own, like)
}

/** Of money and measures one may be told beside the other: only where there is one unit a bare number is of it. */
const isOnlyUnit = (all: readonly PlainAmount[], like: Amount): boolean =>
  all.every(
    ({ amount }) => amount.kind === 'bare' || (amount.unit === like.unit && amount.scale === like.scale),
  )

/** "Đến 30/6: 1.204 triệu; từ 01/7: 2.871 triệu; lũy kế: 4.075 triệu": what is added up stands for all that it adds. */
function withoutAddends(alike: readonly PlainAmount[]): PlainAmount[] {
  const kept: PlainAmount[] = []
  for (const one of alike) {
    const from = addsUp.test(one.lead) ? findAddends(kept, one) : undefined
    if (from !== undefined) kept.splice(from)
    kept.push(one)
  }
  return kept
}

const addsUp = /(?<!\p{sc=Latn})(?:lũy kế|luỹ kế|cộng|tổng|như vậy|tất cả)(?!\p{sc=Latn})[^,;.\d]*$/iu

function findAddends(kept: readonly PlainAmount[], { amount }: PlainAmount): number | undefined {
  let sum = zero
  for (let at = kept.length - 1; at > 0; at -= 1) {
    sum = add(sum, kept[at]?.amount.value ?? zero)
    if (at < kept.length - 1 && equals(sum, amount.value)) return at
  }
  return undefined
}
