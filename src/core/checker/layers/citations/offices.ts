import type { IssuingOffice } from '../../../policy/issuing.ts'
import { isValidIn } from '../../../policy/provenance.ts'
import { spellingKey } from '../../../vietnamese/text.ts'
import type { CheckGround, SignedKind } from '../../finding.ts'

/** What the law says of symbols of documents: who numbers under which code, which kind bears which sign. */
export interface OfficeBook {
  offices: readonly IssuingOffice[]
  kinds: readonly SignedKind[]
  /** The office at the end of a code: Bộ Tài chính of "TT-BTC", Quốc hội of "QH15". */
  findOffice: (code: string) => IssuingOffice | undefined
  /** By its name in small letters. */
  findKind: (name: string) => SignedKind | undefined
}

/** A programme or a scheme is commonly named by the decision that approves it: no sign of its own is asked of it. */
const approved = /^(?:chương trình|đề án|phương án)$/u

export function readOfficeBook({ offices = [], kinds = [] }: CheckGround): OfficeBook {
  const byCode = new Map(offices.map((office) => [office.code, office]))
  const asked = kinds
    .map((kind) => ({ ...kind, name: kind.name.toLowerCase() }))
    .filter(({ name }) => !approved.test(name))
  const byName = new Map(asked.map((kind) => [kind.name, kind]))
  return {
    offices,
    kinds: asked,
    findOffice: (code) => byCode.get((code.split('-').at(-1) ?? '').replace(/\d+$/, '')),
    findKind: (name) => byName.get(name),
  }
}

/** Whether a code begins as those of the kind do: "QĐ-TTg" and "QĐ/TU" of a decision, "QH15" of a law. */
export const bearsSign = ({ signs }: SignedKind, code: string): boolean =>
  signs.some((sign) => code.startsWith(sign) && /^(?:[-/\d]|$)/.test(code.slice(sign.length)))

/** Whether a name means the office, however shortened. */
export function isNamed(office: IssuingOffice, name: string): boolean {
  const key = spellingKey(name)
  return office.atHead
    ? isNamedAtHead(office, name)
    : office.words.some((word) => key.includes(spellingKey(word)))
}

/** Whether a name begins as the office's does; every "Bộ …" begins as a ministry's. */
export function isNamedAtHead({ words, body }: IssuingOffice, name: string): boolean {
  const key = spellingKey(name)
  return (
    (body === 'ministry' && /^Bộ /u.test(name)) || words.some((word) => key.startsWith(spellingKey(word)))
  )
}

/** The ministry that a name means, of those there in that year. */
export const findMinistry = (
  { offices }: OfficeBook,
  name: string,
  year?: number,
): IssuingOffice | undefined =>
  offices.find(
    (office) =>
      office.body === 'ministry' && isNamed(office, name) && (year === undefined || isValidIn(office, year)),
  )

/** What a sentence adds when it rests on something nobody has compared with the official text. */
export const trustMark = (...marks: readonly (boolean | undefined)[]): string =>
  marks.includes(false) ? ' (chưa đối chiếu văn bản gốc)' : ''
