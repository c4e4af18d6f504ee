import { useState } from 'react'
import type { CriterionView } from '../../../modules/criteria/criteria-views.contract.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { StandingSign } from './StandingSign.tsx'
import { criteriaWords } from './words.ts'

interface StripProps {
  criteria: readonly CriterionView[]
  chosen: string | undefined
  onChoose: (number: string | undefined) => void
}

/** A cell for each criterion; the name of the one that has the focus stands below, and each has a sign of its own. */
export function CriteriaStrip({ criteria, chosen, onChoose }: StripProps) {
  const say = useSay(criteriaWords)
  const nameOf = useCriterionName()
  const [looked, setLooked] = useState<string>()
  const seen = criteria.find(({ number }) => number === (looked ?? chosen))
  const count = (standing: CriterionView['standing']) =>
    criteria.filter((one) => one.standing === standing).length
  return (
    <div className="strip">
      <p className="small">
        {say('counts', count('met'), count('at-risk'), count('not-met'), count('not-assessed'))}
      </p>
      <ul aria-label={say('strip')}>
        {criteria.map((criterion) => {
          const { number, standing } = criterion
          return (
            <li key={number}>
              <button
                type="button"
                data-standing={standing}
                aria-label={`${nameOf(criterion)}: ${say('standing', standing)}`}
                aria-pressed={number === chosen}
                onClick={() => onChoose(number === chosen ? undefined : number)}
                onFocus={() => setLooked(number)}
                onBlur={() => setLooked(undefined)}
                onPointerEnter={() => setLooked(number)}
                onPointerLeave={() => setLooked(undefined)}
              >
                <StandingSign standing={standing} />
                <span>{number}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className="small soft">
        {seen ? (
          <>
            {nameOf(seen)}: {say('standing', seen.standing)}
          </>
        ) : (
          say('stripHint')
        )}
      </p>
    </div>
  )
}

/** "Tiêu chí số 15: Hành chính công", in the chosen language. */
export function useCriterionName() {
  const say = useSay(criteriaWords)
  const { language } = useWords()
  return ({ number, title, titleEn }: Pick<CriterionView, 'number' | 'title' | 'titleEn'>) =>
    say('name', number, (language === 'en' ? titleEn : title) ?? say('unnamed'))
}
