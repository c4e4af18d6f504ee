import { Button } from '@mantine/core'
import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCheckAddress } from './address.ts'
import type { Entry } from './check-store.ts'
import { FindingCard } from './FindingCard.tsx'
import { useOpinions } from './use-opinions.ts'
import type { useSteps } from './use-steps.ts'
import { checkerWords } from './words.ts'

type Checked = Entry & { report: NonNullable<Entry['report']> }

interface ListProps {
  entry: Checked
  shown: readonly ShownFinding[]
  steps: Pick<ReturnType<typeof useSteps>, 'current' | 'setCurrent' | 'step' | 'goText'>
}

/** What was found, in reading order, with the way from one to the next. */
export function FindingList({ entry, shown, steps }: ListProps) {
  const say = useSay(checkerWords)
  const { isNarrowed, clear } = useCheckAddress()
  const { say: sayOf, takeBack, error } = useOpinions(entry)
  const { findings, kind } = entry.report
  const numbers = new Map(findings.map(({ key }, index) => [key, index + 1]))
  if (findings.length === 0) return <section className="finding-part empty" aria-label={say('findings')} />
  return (
    <section className="finding-part" aria-label={say('findings')}>
      <Stepper shown={shown} steps={steps} />
      {error && <Trouble error={error} />}
      {shown.length === 0 && (
        <div className="nothing-shown">
          <p className="soft">{say('nothingShown')}</p>
          {isNarrowed && (
            <Button variant="default" onClick={clear}>
              {say('clearFilters')}
            </Button>
          )}
        </div>
      )}
      <ol className="cards">
        {shown.map((finding) => (
          <FindingCard
            key={finding.key}
            finding={finding}
            number={numbers.get(finding.key) ?? 0}
            opinion={entry.opinions[finding.key]}
            isCurrent={steps.current === finding.key}
            canCorrect={kind === 'docx'}
            onGo={() => steps.goText(finding.key)}
            onFocus={() => steps.setCurrent(finding.key)}
            onSay={(opinion) => (opinion ? sayOf(finding, opinion) : takeBack(finding))}
          />
        ))}
      </ol>
    </section>
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
