import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { WorkView } from '../../../modules/activities/activities-views.contract.ts'
import { FormDialog } from '../../components/FormDialog.tsx'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { DayInput } from './DayInput.tsx'
import { workWords } from './words.ts'

/** Notes how much of a work is done, as somebody saw it on a day. */
export function ProgressDialog({ work, onClose }: { work: WorkView; onClose: () => void }) {
  const say = useSay(workWords)
  const communeId = useCommune().data?.unit.id ?? ''
  const write = useWrite()
  const [id] = useState(() => uuid())
  const [on, setOn] = useState<string>()
  const [percent, setPercent] = useState('')
  const [note, setNote] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isPercent = /^(100|\d{1,2})$/.test(percent.trim())
  const save = async () => {
    setChecked(true)
    if (!isPercent || !on) return true
    const said = note.trim() && { note }
    const seen = { observedOn: on, percent: Number(percent), ...(said || {}) }
    const input = { communeId, id, activityId: work.id, ...seen }
    await write.mutateAsync({ operation: 'activities.record-progress', input, label: work.name })
    onClose()
    return false
  }
  return (
    <FormDialog
      title={say('addProgress')}
      about={work.name}
      save={say('save')}
      cancel={say('cancel')}
      isSaving={write.isPending}
      error={write.error}
      onSave={save}
      onClose={onClose}
    >
      <DayInput
        label={say('observedOn')}
        value={on}
        error={isChecked && !on ? say('dayWrong') : undefined}
        onChange={setOn}
      />
      <TextInput
        label={say('percent')}
        inputMode="numeric"
        autoComplete="off"
        value={percent}
        error={isChecked && !isPercent ? say('percentWrong') : undefined}
        onChange={({ currentTarget }) => setPercent(currentTarget.value)}
      />
      <Textarea
        label={say('note')}
        value={note}
        maxLength={500}
        rows={2}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </FormDialog>
  )
}
