import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ReportTransition } from '../../../../../core/workflow/report-states.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { Hash } from '../inspector/FilePane.tsx'
import { useComposer } from '../use-composer.ts'
import { Confirm } from './Confirm.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { useStep } from './use-step.ts'

interface StepProps {
  transition: ReportTransition
  onClose: () => void
}

/** Says what a step will do, asks for what it needs, and takes it. */
export function StepDialog({ transition, onClose }: StepProps) {
  if (transition === 'submit') return <SubmitDialog onClose={onClose} />
  if (transition === 'issue') return <IssueDialog onClose={onClose} />
  return <PlainStep transition={transition} onClose={onClose} />
}

/** What the words typed into the dialog of a step are, and whether they must be there. */
const asked = {
  withdraw: undefined,
  return: { word: 'whatToFix', field: 'note', isRequired: true },
  approve: { word: 'note', field: 'note', isRequired: false },
  correct: { word: 'reason', field: 'reason', isRequired: true },
} as const

function PlainStep({ transition, onClose }: { transition: keyof typeof asked; onClose: () => void }) {
  const say = useSay(reportWords)
  const { report } = useComposer()
  const { take, isBusy, error } = useStep(transition, onClose)
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const field = asked[transition]
  const isLacking = field?.isRequired && !text.trim()
  const act = () => {
    setTried(true)
    if (isLacking) return
    const said = field && text.trim() ? { [field.field]: text } : {}
    take({ ...said, ...(transition === 'approve' && { sha256: report?.sha256 }) })
  }
  return (
    <Confirm
      title={say(`${transition}Title`)}
      text={say(`${transition}Text`)}
      action={say(transition)}
      isBusy={isBusy}
      error={error}
      onAct={act}
      onClose={onClose}
    >
      {transition === 'approve' && report?.sha256 && (
        <div>
          <p className="soft small">{say('frozenHash')}</p>
          <Hash sha256={report.sha256} />
        </div>
      )}
      {field && (
        <Textarea
          label={say(field.word)}
          rows={4}
          value={text}
          error={isTried && isLacking && say('required')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
    </Confirm>
  )
}
