import { compare } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import { type Amount, rangeOf } from '../layers/amounts.ts'
import type { Claim } from '../layers/claims.ts'
import { quotient } from '../layers/interval.ts'
import { listPlain, type PlainAmount } from '../layers/plain-amounts.ts'
import { fits } from '../layers/rates.ts'
import type { Understanding } from '../understanding.ts'
import { sayShare } from './share.ts'

const named =
  /(?:^|[\s,;.])(?:tỷ|tỉ) lệ\s+(?<words>\p{L}[\p{L}\s]{2,50}?)\s*(?:đạt|là|chiếm|còn|:|ở mức|bằng)\s*$/iu

/**
 * "6.215 người thuộc diện cấp thẻ; đã cấp thẻ cho 5.904 người … Tỷ lệ cấp thẻ đạt 96,9%": a rate by its name, of the one
 * number told in its words and the total above it.
 */
export function checkNamedRates(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, passages } = read
  const agreed = new Set(read.agreements.flatMap(({ figures }) => figures.map(({ start }) => start)))
  return claims.flatMap(({ percent, part, fraction, kind, lead, sentence }) => {
    // "87,6% (tính cả đơn rút) trên tổng số 105 đơn": of another total.
    const isOfNamed = /^\s*(?:\([^()]*\)\s*)?trên\s+(?:tổng\s+)?(?:số\s+)?\d/iu.test(
      text.slice(percent.end, sentence.end),
    )
    if (isOfNamed) return []
    if (part || fraction || kind !== 'level' || percent.hedge || agreed.has(percent.start)) return []
    const words = named.exec(lead)?.groups?.words?.toLowerCase().split(/\s+/)
    const passage = passages[sentence.passage]
    if (!words || words.length < 2 || !passage || /so với|kế hoạch|chỉ tiêu/iu.test(sentence.text)) return []
    return listPlain(text, passage).flatMap((alike) => {
      const before = alike.filter(({ amount }) => amount.end < percent.start && amount.kind === 'count')
      const total = largest(before)
      const parts = before.filter((one) => one !== total && isNamed(text, one, words))
      const [only, ...others] = parts
      if (!total || !only || others.length > 0) return []
      const isExplained = before.some((one) =>
        fits(percent, quotient(rangeOf(one.amount), rangeOf(total.amount))),
      )
      return isExplained ? [] : [sayShare(text, percent, only.amount, total.amount)]
    })
  })
}

const largest = (all: readonly PlainAmount[]): PlainAmount | undefined =>
  all.reduce<PlainAmount | undefined>(
    (most, one) => (most && compare(most.amount.value, one.amount.value) >= 0 ? most : one),
    undefined,
  )

/** All words of the name stand in the clause of the amount, none of them denied. */
function isNamed(text: string, { amount, lead }: PlainAmount, words: readonly string[]): boolean {
  const clause = `${lead.split(/[;.]/).at(-1) ?? ''} ${tailOf(text, amount)}`.toLowerCase()
  const said = new Set(clause.match(/\p{L}+/gu))
  return (
    words.every((word) => said.has(word)) &&
    !/(?<!\p{L})(?:chưa|không|tăng|giảm|thoát)(?!\p{L})/u.test(clause)
  )
}

const tailOf = (text: string, { end }: Amount): string => text.slice(end, end + 40).split(/[,;.]/)[0] ?? ''
