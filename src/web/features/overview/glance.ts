import type { FigureView, Programme } from '../../api.ts'
import type { PlainWord } from '../../words/words.ts'

/** What people ask about a commune first, by question, in the order it is shown. */
export const questions: { title: PlainWord; keys: string[] }[] = [
  {
    title: 'poverty',
    keys: ['poverty.poor.rate', 'poverty.near-poor.rate', 'poverty.multidimensional.rate'],
  },
  {
    title: 'criteria',
    keys: [
      'criteria.ntm-2021-2025.status',
      'criteria.ntm-nang-cao-2021-2025.criterion.15.status',
      'criteria.model-residential-areas.count',
      'transport.villages-with-hardened-road.rate',
    ],
  },
  {
    title: 'indicators',
    keys: [
      'health.insured.rate',
      'one-stop.files.on-time.rate',
      'one-stop.files.online.rate',
      'defence.conscription.rate',
    ],
  },
]

/** The money of a programme: what was given, paid, and expected. */
export const moneyKeys = ({ key }: Programme) => ({
  allocated: `capital.${key}.allocated`,
  disbursed: `capital.${key}.rate`,
  estimated: `capital.${key}.estimated-rate`,
  lastYear: `capital.${key}.rate.last-year`,
})

/** Everything the overview asks the server for; rates bring their change since last year. */
export function listGlanceKeys(programmes: readonly Programme[]): string[] {
  const asked = questions.flatMap(({ keys }) => keys)
  const changes = asked.filter((key) => key.endsWith('.rate')).map((key) => `${key}.change`)
  return [...programmes.flatMap((programme) => Object.values(moneyKeys(programme))), ...asked, ...changes]
}

/** A share as a length in percent, for a bar that ends at the whole. */
export const lengthOf = (rate: FigureView | undefined): number =>
  Math.min(Math.max(Number(rate?.value ?? 0), 0), 1) * 100
