import { compare } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Understanding } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import type { Claim } from './claims.ts'

/**
 * "mầm non 176 trường, trung học cơ sở 128 trường … Trường đạt chuẩn: mầm non 118 trường (67,0%), trung học cơ sở 92
 * trường (71,9%)": in two lists of one frame each share is of the number with its own label.
 */
export function findLabelled(
  { text, passages }: Pick<Understanding, 'text' | 'passages'>,
  { sentence }: Claim,
  part: Amount,
): Amount | undefined {
  const own = labelOf(text, sentence.start, part)
  const sentences = passages[sentence.passage]?.sentences ?? []
  if (!own || part.kind !== 'count') return undefined
  const alike = gather(sentences, ({ start, amounts }) =>
    start >= sentence.start
      ? []
      : amounts.filter(
          (one) =>
            familyOf(one.unit) === familyOf(part.unit) &&
            !one.per &&
            !one.hedge &&
            compare(one.value, part.value) > 0 &&
            labelOf(text, start, one) === own,
        ),
  )
  return alike.length === 1 ? alike[0] : undefined
}

/** The words between the separator before and the number: "trung học cơ sở". */
function labelOf(text: string, from: number, { start }: Amount): string | undefined {
  const before = text.slice(Math.max(from, start - 60), start)
  const label =
    /(?:^|[,;:(–])\s*(?:(?:và|trong đó|gồm|còn|khối|cấp|bậc|có|số)\s+)*(?<label>\p{sc=Latn}[\p{sc=Latn}\s]{2,36}?)\s*(?:có|là|:)?\s*$/u
      .exec(before)
      ?.groups?.label?.toLowerCase()
  return label?.includes(' ') ? label : undefined
}
