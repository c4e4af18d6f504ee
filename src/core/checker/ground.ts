import type { Policy } from '../policy/index.ts'
import { printDate } from '../vietnamese/numbers.ts'
import type { CheckGround } from './finding.ts'
import { gather } from './gather.ts'

/** Symbols that only one document of the country bears; those of provinces and communes repeat. */
const national = /(?:\/NĐ-CP|\/QĐ-TTg|\/NQ-CP|\/QH\d{1,2}|\/NQ-UBTVQH\d*|\/TT-\p{Lu}+)$/u

/** The parts of the policy that the checker rests on. */
export type CheckLaw = Pick<Policy, 'documents' | 'offices' | 'legalKinds' | 'documentKinds' | 'assemblies'>

/**
 * What the law says that a text can be held against.
 *
 * Of the documents only national ones, seen in the official text, with their day; offices and kinds all, each
 * with its mark whether it was compared.
 */
export const groundOfLaw = ({
  documents,
  offices,
  assemblies,
  legalKinds,
  documentKinds,
}: CheckLaw): CheckGround => ({
  documents: gather(documents, ({ symbol, issuedOn, issuer, verified }) =>
    verified && issuedOn && national.test(symbol)
      ? [{ symbol, date: printDate(issuedOn), issuer, isOfOpenList: true }]
      : [],
  ),
  offices,
  assemblies,
  kinds: [
    ...legalKinds,
    ...documentKinds
      .filter(({ name }) => !legalKinds.some((kind) => kind.name === name))
      .map(({ name, abbreviation, verified }) => ({ name, signs: [abbreviation], verified })),
  ],
})

/** Two grounds as one: of lists both, the first one's entries before the other's; else what the first one says. */
export function mergeGrounds(first: CheckGround, second: CheckGround): CheckGround {
  const places = join(first.places, second.places)
  const documents = join(first.documents, second.documents)
  return { ...second, ...first, ...(places && { places }), ...(documents && { documents }) }
}

const join = <T>(a?: readonly T[], b?: readonly T[]): T[] | undefined =>
  a || b ? [...(a ?? []), ...(b ?? [])] : undefined
