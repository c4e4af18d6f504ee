import type { Amount } from './amounts.ts'
import { uncounted } from './units.ts'

/** What is counted, with the word behind it when it names a kind: "người chết", "chi hội". */
export const thingOf = (text: string, { unit, end }: Amount): string => {
  const next = /^\s(\p{Ll}+)/u.exec(text.slice(end, end + 12))?.[1] ?? ''
  return uncounted.has(next) ? unit : `${unit} ${next}`.trim()
}

/** Of one kind, as far as both say it: "74 nhà tạm" and "71 nhà", not "14 hộ nghèo" and "15 hộ ven suối". */
export function isOneThing(text: string, one: Amount, other: Amount): boolean {
  const [a, b] = [thingOf(text, one), thingOf(text, other)]
  const [first, second] = [one, other].map(
    ({ end }) => /^\s\p{Lu}\p{sc=Latn}*/u.exec(text.slice(end, end + 20))?.[0],
  )
  if (first && second && first !== second) return false
  return a.startsWith(b) || b.startsWith(a)
}
