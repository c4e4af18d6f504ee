import type { CriterionView } from '../../../modules/criteria/criteria-views.contract.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { StandingSign } from './StandingSign.tsx'
import { criteriaWords } from './words.ts'

interface TableProps {
  criteria: readonly CriterionView[]
  onChoose: (number: string) => void
}

/** The table behind the strip: every criterion with its result, the day, who answers and until when. */
export function CriteriaTable({ criteria, onChoose }: TableProps) {
  const say = useSay(criteriaWords)
  const { language } = useWords()
  const { printDay } = useFigureWords()
  return (
    <div className="scroll-box">
      <table className="plain">
        <caption className="unseen">{say('table')}</caption>
        <thead>
          <tr>
            {(['number', 'criterion', 'result', 'judged', 'owner', 'due'] as const).map((word) => (
              <th key={word} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ number, title, titleEn, standing, own }) => (
            <tr key={number}>
              <td>{number}</td>
              <th scope="row">
                <button type="button" className="as-link" onClick={() => onChoose(number)}>
                  {(language === 'en' ? titleEn : title) ?? say('unnamed')}
                </button>
              </th>
              <td data-standing={standing}>
                <StandingSign standing={standing} /> {say('standing', standing)}
              </td>
              <td>{own && (own.on ? printDay(own.on) : say('ofYear', own.year))}</td>
              <td lang="vi">{own?.owner}</td>
              <td>{own?.dueOn && printDay(own.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
