import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type ReportTransition, reportStateWords } from '../../../../core/workflow/report-states.ts'
import { useWords } from '../../../words/language.tsx'
import { useSay } from '../../../words/use-say.ts'
import { usePlace } from '../../commune/place.ts'
import { reportWords } from '../words.ts'
import { savingPlace } from './editor/saving-place.ts'
import { StepDialog } from './steps/StepDialog.tsx'
import { useComposer } from './use-composer.ts'
import { useTime } from './use-time.ts'

/** At the foot: where the report stands, what it lacks, and the next step. */
export function StatusBar() {
  const say = useSay(reportWords)
  const { language } = useWords()
  const { code, year, asOf } = usePlace()
  const { desk, report, written, showTab } = useComposer()
  const [step, setStep] = useState<ReportTransition>()
  const printTime = useTime()
  if (!report) return null
  const count = (severity: string) => desk.findings.filter((one) => one.severity === severity).length
  const savedAt = desk.sections
    .map((one) => one.lastWriter?.at ?? '')
    .sort()
    .at(-1)
  const number = report.state === 'issued' ? (desk.issues[0]?.number ?? '') : ''
  return (
    <section className="status-bar" aria-label={say('statusBar')}>
      <p>
        <strong>{say('stateLine', reportStateWords[report.state][language], number)}</strong>
        <span id={savingPlace} />
        {savedAt && !written && <span> · {say('lastSaved', printTime(savedAt))}</span>}
        {desk.missing.length > 0 && <span> · {say('missingCount', desk.missing.length)}</span>}
      </p>
      <button type="button" className="checks-line" onClick={() => showTab('checks')}>
        {say('checksCount', count('error'), count('doubt'))}
      </button>
      <div className="steps">
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/xa/$code/$year/bao-cao" params={{ code, year }} search={{ asOf }} {...props} />
          )}
        >
          {say('printView')}
        </Button>
        {inOrder(desk.may.transitions).map((transition, place) => (
          <Button
            key={transition}
            variant={place === 0 ? 'filled' : 'default'}
            onClick={() => setStep(transition)}
          >
            {say(transition)}
          </Button>
        ))}
      </div>
      {step && <StepDialog transition={step} onClose={() => setStep(undefined)} />}
    </section>
  )
}

/** The step that goes on stands first. */
const importance: readonly ReportTransition[] = [
  'submit',
  'approve',
  'issue',
  'return',
  'withdraw',
  'correct',
]
const inOrder = (transitions: readonly ReportTransition[]) =>
  importance.filter((transition) => transitions.includes(transition))
