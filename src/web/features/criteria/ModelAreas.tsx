import { Button } from '@mantine/core'
import type { ModelAreaView } from '../../../modules/criteria/criteria-views.contract.ts'
import { newRecord } from '../../components/register/address.ts'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import type { Begin } from './CriteriaPage.tsx'
import { areaSpec } from './judging.tsx'
import { criteriaWords } from './words.ts'

/** The model residential areas, being built or recognised, with the decision. */
export function ModelAreas({ areas, begin }: { areas: readonly ModelAreaView[]; begin: Begin }) {
  const say = useSay(criteriaWords)
  const { printDay } = useFigureWords()
  return (
    <section className="card" aria-labelledby="model-areas">
      <h2 id="model-areas">{say('areas')}</h2>
      {areas.length === 0 && <p className="soft">{say('noAreas')}</p>}
      <ul className="judgements">
        {areas.map((area) => (
          <li key={area.id}>
            <strong lang="vi">{area.village}</strong>: {say(area.status)},{' '}
            {area.on ? printDay(area.on) : say('ofYear', area.year)}
            {begin && (
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={`${say('edit')}: ${area.village}`}
                onClick={() => begin({ spec: areaSpec, open: area.id })}
              >
                {say('edit')}
              </Button>
            )}
            {[area.decision, area.note].map(
              (part) =>
                part && (
                  <span key={part} className="small soft fact" lang="vi">
                    {part}
                  </span>
                ),
            )}
          </li>
        ))}
      </ul>
      {begin && (
        <Button variant="default" onClick={() => begin({ spec: areaSpec, open: newRecord })}>
          {say('addArea')}
        </Button>
      )}
    </section>
  )
}
