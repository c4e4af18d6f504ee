import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { CriteriaSetView } from '../../../modules/criteria/criteria-views.contract.ts'
import { newRecord } from '../../components/register/address.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { FigureLine } from '../figures/FigureLine.tsx'
import { useFigures } from '../figures/use-figures.ts'
import type { Begin } from './CriteriaPage.tsx'
import { CriteriaStrip } from './CriteriaStrip.tsx'
import { CriteriaTable } from './CriteriaTable.tsx'
import { CriterionDetails } from './CriterionDetails.tsx'
import { JudgementLine } from './JudgementLine.tsx'
import { judgingSpec } from './judging.tsx'
import { criteriaWords } from './words.ts'

/** One set of criteria: how far the whole is met, the strip of its criteria, and the table behind it. */
export function SetCard({ set, begin }: { set: CriteriaSetView; begin: Begin }) {
  const say = useSay(criteriaWords)
  const { language } = useWords()
  const heading = useId()
  const [chosen, setChosen] = useState<string>()
  const criterion = set.criteria.find(({ number }) => number === chosen)
  const title = language === 'en' ? set.titleEn : set.title
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <Trust set={set} />
      <SetFigures set={set} />
      {begin && (
        <div className="tools">
          <JudgeWhole set={set} title={title} begin={begin} />
        </div>
      )}
      {set.criteria.length > 0 && (
        <>
          <CriteriaStrip criteria={set.criteria} chosen={chosen} onChoose={setChosen} />
          {criterion && (
            <CriterionDetails
              set={set}
              criterion={criterion}
              begin={begin}
              onClose={() => setChosen(undefined)}
            />
          )}
          <details>
            <summary>{say('table')}</summary>
            <CriteriaTable criteria={set.criteria} onChoose={setChosen} />
          </details>
        </>
      )}
      {set.subject === 'village' && <Villages set={set} />}
    </section>
  )
}

/** On which decision it rests, how far its wording is known, and whether that was compared. */
function Trust({ set }: { set: CriteriaSetView }) {
  const say = useSay(criteriaWords)
  return (
    <p className="small soft">
      {set.decision && <>{say('decision', set.decision)} · </>}
      <span className={set.isVerified ? 'met' : 'attention'}>
        {say(set.isVerified ? 'verified' : 'unverified')}
      </span>
      {set.itemsTotal !== undefined && <> · {say('itemsKnown', set.itemsKnown, set.itemsTotal)}</>}
      {set.note && (
        <span className="fact" lang="vi">
          {set.note}
        </span>
      )}
    </p>
  )
}

function SetFigures({ set }: { set: CriteriaSetView }) {
  const say = useSay(criteriaWords)
  const { figure: asked, ask } = usePlace()
  const keys = Object.values(set.figures)
  const { data } = useFigures(keys)
  return (data?.figures ?? []).map((figure) => {
    const isCount = figure.key === set.figures.met
    const label = isCount ? say(set.subject === 'village' ? 'villagesMet' : 'met') : say('whole')
    return (
      <FigureLine key={figure.key} figure={figure} label={label} isAsked={asked === figure.key} onAsk={ask} />
    )
  })
}

function JudgeWhole({
  set,
  title,
  begin,
}: {
  set: CriteriaSetView
  title: string
  begin: NonNullable<Begin>
}) {
  const say = useSay(criteriaWords)
  const isForVillage = set.subject === 'village'
  const spec = judgingSpec({ setCode: set.code, level: 'set', isForVillage, name: title })
  const open = isForVillage ? newRecord : (set.own?.id ?? newRecord)
  return (
    <Button variant="default" size="compact-md" onClick={() => begin({ spec, open })}>
      {isForVillage ? say('judge') : say(set.own ? 'editOf' : 'judgeOf', say('whole').toLowerCase())}
    </Button>
  )
}

function Villages({ set }: { set: CriteriaSetView }) {
  const say = useSay(criteriaWords)
  if (set.villages.length === 0) return <p className="soft">{say('noVillages')}</p>
  return (
    <ul className="judgements" aria-label={say('byVillage')}>
      {set.villages.map((judged) => (
        <li key={judged.id}>
          <strong lang="vi">{judged.village}</strong>: <JudgementLine judged={judged} />
        </li>
      ))}
    </ul>
  )
}
