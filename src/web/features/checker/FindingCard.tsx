import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import { ruleTitles } from '../../../core/checker/titles.ts'
import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCheckPlace } from './check-place.ts'
import type { Opinion } from './check-store.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { Said } from './Said.tsx'
import { Sign } from './Sign.tsx'
import { checkerWords } from './words.ts'

interface CardProps {
  finding: ShownFinding
  number: number
  opinion: Opinion | undefined
  isCurrent: boolean
  /** The file can be written with corrections. */
  canCorrect: boolean
  /** The same ones as long as the list is there. */
  actions: CardActions
}

/** What can be done with a finding. */
export interface CardActions {
  goText: (finding: ShownFinding) => void
  enter: (finding: ShownFinding) => void
  say: (finding: ShownFinding, opinion: Opinion | undefined) => void
}

/** One finding: where, what, the arithmetic, the proposal, and what one says of it. */
export const FindingCard = memo(function FindingCard(props: CardProps) {
  const { finding, number, opinion, isCurrent, canCorrect, actions } = props
  const say = useSay(checkerWords)
  const { language } = useWords()
  const { key, severity, rule, message, place } = finding
  const isDone = opinion?.verdict === 'not-an-error'
  return (
    <li>
      <article
        id={`phat-hien-${number}`}
        className={`finding-card ${severity}${isDone ? ' done' : ''}`}
        data-finding={key}
        data-current={isCurrent || undefined}
        aria-label={say('findingOf', number, say(severity))}
        tabIndex={-1}
        onFocus={() => actions.enter(finding)}
      >
        <header>
          <Sign severity={severity} />
          <span className="card-number">{number}</span>
          <span className="soft small">{ruleTitles[rule][language]}</span>
        </header>
        <p className="message" lang="vi">
          {message}
        </p>
        {!isDone && <Proof finding={finding} />}
        <WhyLink figure={finding.figure} />
        <button type="button" className="to-text" onClick={() => actions.goText(finding)}>
          <span className="unseen">{say('inText')}: </span>
          <span lang="vi">{place || say('inText')}</span>
        </button>
        {opinion ? (
          <Said
            opinion={opinion}
            willCorrect={canCorrect && Boolean(finding.proposal)}
            onUndo={() => actions.say(finding, undefined)}
          />
        ) : (
          <Answers finding={finding} canCorrect={canCorrect} say={actions.say} />
        )}
      </article>
    </li>
  )
})

/** To the figure of the system, and why it is that number. */
function WhyLink({ figure }: Pick<ShownFinding, 'figure'>) {
  const say = useSay(checkerWords)
  const { commune } = useCheckPlace()
  if (!figure || !commune) return null
  return (
    <Button size="compact-md" variant="subtle" onClick={() => commune.askFigure(figure)}>
      {say('whyFigure')}
    </Button>
  )
}

/** The arithmetic in a box, and what should stand there instead. */
function Proof({ finding: { arithmetic, suggest, proposal, quote } }: Pick<CardProps, 'finding'>) {
  const say = useSay(checkerWords)
  const shown = proposal ?? suggest
  const words = quote.replace(/[\t\n]+/g, ' | ').trim()
  return (
    <>
      {arithmetic && (
        <p className="arithmetic" lang="vi">
          {arithmetic}
        </p>
      )}
      {shown && (
        <dl className="proposal">
          {proposal && words.length < 200 && (
            <div>
              <dt>{say('says')}</dt>
              <dd lang="vi">
                <del>{words}</del>
              </dd>
            </div>
          )}
          <div>
            <dt>{say('propose')}</dt>
            <dd lang="vi">
              <ins>{shown}</ins>
            </dd>
          </div>
        </dl>
      )}
    </>
  )
}

type AnswerProps = Pick<CardProps, 'finding' | 'canCorrect'> & { say: CardActions['say'] }

function Answers({ finding, canCorrect, say: sayOf }: AnswerProps) {
  const say = useSay(checkerWords)
  const [isAsking, setAsking] = useState(false)
  if (isAsking) {
    return (
      <ReasonForm
        label={say('whyNot')}
        reasons={[say('reasonSource'), say('reasonPeriod'), say('reasonForm')]}
        save={say('save')}
        onSave={(reason) => sayOf(finding, { verdict: 'not-an-error', reason })}
        onCancel={() => setAsking(false)}
      />
    )
  }
  return (
    <div className="buttons">
      <Button size="compact-md" variant="default" onClick={() => sayOf(finding, { verdict: 'right' })}>
        {say(canCorrect && finding.proposal ? 'rightFix' : 'right')}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => setAsking(true)}>
        {say('notAnError')}
      </Button>
    </div>
  )
}
