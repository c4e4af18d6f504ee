import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CorrectionLine, ReportDesk } from '../../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { useComposer } from '../use-composer.ts'
import { Confirm } from './Confirm.tsx'
import { useStep } from './use-step.ts'

/** Sends the report to whoever approves; of a correction every difference has its reason. */
export function SubmitDialog({ onClose }: { onClose: () => void }) {
  const say = useSay(reportWords)
  const { desk } = useComposer()
  const { take, isBusy, error } = useStep('submit', onClose)
  const [note, setNote] = useState('')
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const open = countOpen(desk)
  const isReady = open.missing + open.errors + open.notReviewed === 0
  const given = Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim()))
  return (
    <Confirm
      title={say('submitTitle')}
      text={say('submitText')}
      action={say('submit')}
      isBusy={isBusy}
      error={error}
      onAct={() => take({ ...(note.trim() && { note }), reasons: given })}
      onClose={onClose}
      isWide={desk.correction.length > 0}
    >
      <p className={isReady ? 'met' : 'attention'}>
        {isReady ? say('nothingOpen') : say('stillOpen', open.missing, open.errors, open.notReviewed)}
      </p>
      {desk.correction.length > 0 && (
        <fieldset className="reasons">
          <legend>{say('reasonsTitle')}</legend>
          {desk.correction.map((line) => (
            <Reason
              key={line.key}
              line={line}
              value={reasons[line.key] ?? line.reason ?? ''}
              onChange={(reason) => setReasons((before) => ({ ...before, [line.key]: reason }))}
            />
          ))}
        </fieldset>
      )}
      <Textarea
        label={say('noteToApprover')}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Confirm>
  )
}

function countOpen({ missing, findings, sections }: ReportDesk) {
  return {
    missing: missing.length,
    errors: findings.filter((one) => one.severity === 'error').length,
    notReviewed: sections.filter((one) => one.isPrinted && one.state !== 'reviewed').length,
  }
}

interface ReasonProps {
  line: CorrectionLine
  value: string
  onChange: (reason: string) => void
}

function Reason({ line, value, onChange }: ReasonProps) {
  const say = useSay(reportWords)
  return (
    <div className="reason" lang="vi">
      <p className="small">
        <strong>{line.place}</strong>: {line.label}
      </p>
      <p className="small">
        {say('oldText')}: <del>{line.before || '–'}</del>
      </p>
      <p className="small">
        {say('newText')}: <ins>{line.after || '–'}</ins>
      </p>
      <TextInput
        label={say('why')}
        aria-label={`${say('why')}: ${line.label}`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
