import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { sayTwo } from '../repeat/repeat.ts'

interface Group {
  amount: Amount
  sentence: Sentence
  bullet: string
  /** "đoàn giám sát của ban pháp chế", word by word. */
  name: string[]
}

const made =
  /(?:^|[,;:(]\s*)(?<name>\p{sc=Latn}[\p{sc=Latn}\d\s–-]{4,90}?)\s+(?:bao )?gồm(?: có)?(?: tổng số)?\s*$/u
const each = /(?<!\p{sc=Latn})(?:mỗi|từng|các|một|những|trong đó|cấp|trước|sau)(?!\p{sc=Latn})/iu
const several = /^\s*(?:là\s|của\s|nữ|nam|khác|còn lại|thường)/iu

/**
 * "Đoàn giám sát của Ban Pháp chế gồm 07 thành viên … Đoàn giám sát gồm 09 thành viên": what one body is made up of, told
 * with two numbers; the later name is the first one or its beginning.
 */
export function findGroupSizes({ text, passages, isOtherPlace }: Understanding): CheckFinding[] {
  const known: Group[] = []
  return gather(passages, ({ sentences, bullet }) =>
    gather(sentences, (sentence) =>
      gather(sentence.amounts, (amount): CheckFinding[] => {
        if (amount.kind !== 'count' || amount.hedge || amount.per) return []
        const group = readGroup(text, sentence, amount, bullet)
        if (!group) return []
        const [first, ...more] = known.filter((one) => isSame(one, group))
        known.push(group)
        if (!first || more.length > 0 || equals(first.amount.value, amount.value)) return []
        return isOtherPlace(first.amount.start, amount.start) ? [] : [sayTwo(text, first.amount, amount)]
      }),
    ),
  )
}

function readGroup(text: string, sentence: Sentence, amount: Amount, bullet: string): Group | undefined {
  const lead = text.slice(Math.max(sentence.start, amount.start - 110), amount.start)
  const name = made.exec(lead)?.groups?.name
  if (!name || each.test(name) || several.test(text.slice(amount.end, amount.end + 12))) return undefined
  return { amount, sentence, bullet, name: name.toLowerCase().split(/[\s–-]+/u) }
}

const isSame = (one: Group, other: Group): boolean =>
  one.sentence !== other.sentence &&
  !(one.bullet && other.bullet) &&
  one.amount.unit === other.amount.unit &&
  other.name.length > 1 &&
  other.name.length <= one.name.length &&
  other.name.every((word, at) => word === one.name[at])
