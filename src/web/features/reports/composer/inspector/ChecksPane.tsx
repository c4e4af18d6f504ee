import { Button } from '@mantine/core'
import type { Finding, Severity } from '../../../../../core/report/finding.ts'
import { useWords } from '../../../../words/language.tsx'
import { useSay } from '../../../../words/use-say.ts'
import { useFigureWords } from '../../../figures/use-figure-words.ts'
import { reportWords } from '../../words.ts'
import { titleOf, useComposer } from '../use-composer.ts'
import { listToLookAt, useFindingSteps } from './use-finding-steps.ts'

/** What the live check found, in the order of the text, and what is still missing. */
export function ChecksPane() {
  const say = useSay(reportWords)
  const { desk } = useComposer()
  const { step } = useFindingSteps()
  const findings = listToLookAt(desk.findings)
  return (
    <div className="checks">
      <div className="buttons">
        <Button size="compact-sm" variant="default" disabled={findings.length === 0} onClick={() => step(-1)}>
          {say('previousFinding')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={findings.length === 0} onClick={() => step(1)}>
          {say('nextFinding')}
        </Button>
        <span className="soft small">{say('keysJK')}</span>
      </div>
      {findings.length === 0 && <p className="met">{say('nothingFound')}</p>}
      <ol className="findings">
        {findings.map((finding) => (
          <FindingLine key={finding.id} finding={finding} />
        ))}
      </ol>
      <Missing />
      <NotReviewed />
    </div>
  )
}

const signs: Record<Severity, string> = { error: '✕', doubt: '?', hint: '·' }

function FindingLine({ finding }: { finding: Finding }) {
  const say = useSay(reportWords)
  const { language } = useWords()
  const { finding: current, goFinding } = useComposer()
  const { id, severity, sentence, advice, arithmetic } = finding
  return (
    <li>
      <button
        type="button"
        className={`finding ${severity}`}
        data-finding={id}
        aria-current={current === id || undefined}
        onClick={() => goFinding(id)}
      >
        <span className="sign">
          <span aria-hidden="true">{signs[severity]}</span>
          <span className="unseen">{say(severity)}: </span>
        </span>
        <span>
          {sentence[language]}
          {arithmetic && (
            <span className="arithmetic" lang="vi">
              {arithmetic}
            </span>
          )}{' '}
          <span className="soft small">{advice[language]}</span>
        </span>
      </button>
    </li>
  )
}

/** What the registers lack, by the place where it is entered. */
function Missing() {
  const say = useSay(reportWords)
  const { desk, askFigure, go } = useComposer()
  const { nameOf, placeOf } = useFigureWords()
  if (desk.missing.length === 0) return null
  const places = [...new Set(desk.missing.map((one) => one.enteredIn))]
  return (
    <details className="missing-list" open>
      <summary>{say('missingFigures', desk.missing.length)}</summary>
      {places.map((place) => (
        <div key={place}>
          <h3>{say('enteredIn', placeOf({ enteredIn: place }))}</h3>
          {desk.missing
            .filter((one) => one.enteredIn === place)
            .map((one) => (
              <button
                key={`${one.section} ${one.key}`}
                type="button"
                className="line"
                onClick={() =>
                  one.key.includes(':') ? go({ section: one.section }, { scroll: true }) : askFigure(one.key)
                }
              >
                {nameOf(one)}
              </button>
            ))}
        </div>
      ))}
    </details>
  )
}

/** The sections nobody has reviewed yet. */
function NotReviewed() {
  const say = useSay(reportWords)
  const { desk, go } = useComposer()
  const open = desk.sections.filter((section) => section.isPrinted && section.state !== 'reviewed')
  if (open.length === 0) return null
  return (
    <details className="missing-list">
      <summary>{say('notReviewed', open.length)}</summary>
      {open.map((section) => (
        <button
          key={section.key}
          type="button"
          className="line"
          lang="vi"
          onClick={() => go({ section: section.key }, { scroll: true, focus: true })}
        >
          {titleOf(section)}
        </button>
      ))}
    </details>
  )
}
