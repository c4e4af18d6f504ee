import type { AssessmentView } from '../../../modules/criteria/criteria-views.contract.ts'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { criteriaWords } from './words.ts'

/** One judgement in a line: what came of it, when, by whom, on which decision, who answers and until when. */
export function JudgementLine({ judged }: { judged: AssessmentView }) {
  const say = useSay(criteriaWords)
  const { printDay } = useFigureWords()
  return (
    <>
      {say('standing', judged.atRisk ? 'at-risk' : judged.status)}
      {', '}
      {judged.on ? printDay(judged.on) : say('ofYear', judged.year)}
      {judged.owner && (
        <>
          {' · '}
          {say('owner')}: <span lang="vi">{judged.owner}</span>
        </>
      )}
      {judged.dueOn && (
        <>
          {' · '}
          {say('due')}: {printDay(judged.dueOn)}
        </>
      )}
      {[judged.assessor, judged.decision, judged.note].map(
        (part) =>
          part && (
            <span key={part} className="small soft fact" lang="vi">
              {part}
            </span>
          ),
      )}
    </>
  )
}
