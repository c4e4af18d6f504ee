import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCheckAddress } from './address.ts'
import type { Entry } from './check-store.ts'
import { type CardActions, FindingCard } from './FindingCard.tsx'
import { useOpinions } from './use-opinions.ts'
import type { useSteps } from './use-steps.ts'
import { checkerWords } from './words.ts'

type Checked = Entry & { report: NonNullable<Entry['report']> }

interface ListProps {
  entry: Checked
  shown: readonly ShownFinding[]
  steps: Pick<ReturnType<typeof useSteps>, 'current' | 'setCurrent' | 'step' | 'goText'>
}

/** So many cards stand in the list at first, and so many more beyond the one where one is. */
const shownAtFirst = 200
const shownBeyond = 50

/** What was found, in reading order, with the way from one to the next. */
export function FindingList({ entry, shown, steps }: ListProps) {
  const say = useSay(checkerWords)
  const { actions, error } = useCardActions(entry, steps)
  const [most, setMost] = useState(shownAtFirst)
  const { findings, kind } = entry.report
  const numbers = useMemo(() => new Map(findings.map(({ key }, index) => [key, index + 1])), [findings])
  if (findings.length === 0) return <section className="finding-part empty" aria-label={say('findings')} />
  const at = shown.findIndex(({ key }) => key === steps.current)
  const cards = shown.slice(0, Math.max(most, at + shownBeyond))
  return (
    <section className="finding-part" aria-label={say('findings')}>
      <Stepper shown={shown} steps={steps} />
      {error && <Trouble error={error} />}
      {shown.length === 0 && <NothingShown />}
      <ol className="cards">
        {cards.map((finding) => (
          <FindingCard
            key={finding.key}
            finding={finding}
            number={numbers.get(finding.key) ?? 0}
            opinion={entry.opinions[finding.key]}
            isCurrent={steps.current === finding.key}
            canCorrect={kind === 'docx'}
            actions={actions}
          />
        ))}
        {cards.length < shown.length && (
          <li>
            <Button variant="default" onClick={() => setMost(cards.length + shownAtFirst)}>
              {say('showMore', shown.length - cards.length)}
            </Button>
          </li>
        )}
      </ol>
    </section>
  )
}

/** What cards call; it stays the same, so that one card that changes leaves the others alone. */
function useCardActions(entry: Checked, steps: ListProps['steps']) {
  const { say, takeBack, error } = useOpinions(entry)
  const latest = useRef({ say, takeBack, ...steps })
  useEffect(() => {
    latest.current = { say, takeBack, ...steps }
  })
  const actions = useMemo(
    (): CardActions => ({
      goText: ({ key }) => latest.current.goText(key),
      enter: ({ key }) => latest.current.setCurrent(key),
      say: (finding, opinion) =>
        opinion ? latest.current.say(finding, opinion) : latest.current.takeBack(finding),
    }),
    [],
  )
  return { actions, error }
}

function NothingShown() {
  const say = useSay(checkerWords)
  const { clear } = useCheckAddress()
  return (
    <div className="nothing-shown">
      <p className="soft">{say('nothingShown')}</p>
      <Button variant="default" onClick={clear}>
        {say('clearFilters')}
      </Button>
    </div>
  )
}

function Stepper({ shown, steps }: Pick<ListProps, 'shown' | 'steps'>) {
  const say = useSay(checkerWords)
  const at = shown.findIndex(({ key }) => key === steps.current)
  return (
    <div className="stepper">
      <Button
        size="compact-md"
        variant="default"
        disabled={shown.length === 0}
        onClick={() => steps.step(-1)}
      >
        {say('previous')}
      </Button>
      <Button size="compact-md" variant="default" disabled={shown.length === 0} onClick={() => steps.step(1)}>
        {say('next')}
      </Button>
      <span className="soft small">{at < 0 ? say('keys') : say('position', at + 1, shown.length)}</span>
    </div>
  )
}
