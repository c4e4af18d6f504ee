import type { StepTerm, WorkView } from '../../../modules/activities/activities-views.contract.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { TakeBack } from './TakeBack.tsx'
import { workWords } from './words.ts'
import { type TimelineStep, toTimeline } from './works.ts'

interface TimelineProps {
  terms: readonly StepTerm[]
  work: WorkView
  mayWrite: boolean
}

const stateWords = {
  reached: 'stepReached',
  now: 'stepNow',
  skipped: 'stepSkipped',
  ahead: 'stepAhead',
} as const

/** The steps of a work in their order: what is done, where it stands, what is ahead; each in a word too. */
export function StepTimeline({ terms, work, mayWrite }: TimelineProps) {
  const say = useSay(workWords)
  return (
    <ol className="timeline">
      {toTimeline(terms, work.steps).map((step) => (
        <li key={step.term.code} data-state={step.state}>
          <StepName step={step} />
          <span className="soft small"> · {say(stateWords[step.state])}</span>
          {step.notes.map((note) => (
            <StepNote key={note.id} note={note} step={step} mayWrite={mayWrite} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function StepName({ step }: { step: TimelineStep }) {
  const { language } = useWords()
  return <span className="step-name">{language === 'en' ? step.term.labelEn : step.term.label}</span>
}

function StepNote({
  note,
  step,
  mayWrite,
}: {
  note: WorkView['steps'][number]
  step: TimelineStep
  mayWrite: boolean
}) {
  const say = useSay(workWords)
  const { printDay } = useFigureWords()
  return (
    <p className="small step-note">
      <span>{note.on ? printDay(note.on) : say('ofYear', note.year)}</span>
      {note.note && <span lang="vi">: {note.note}</span>}
      {mayWrite && <TakeBack operation="activities.withdraw-step" id={note.id} label={step.term.label} />}
    </p>
  )
}
