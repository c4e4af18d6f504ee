import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { StepTerm, WorkView } from '../../../modules/activities/activities-views.contract.ts'
import { FormDialog } from '../../components/FormDialog.tsx'
import { useWrite } from '../../store/use-write.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { DayInput } from './DayInput.tsx'
import { workWords } from './words.ts'
import { toTimeline } from './works.ts'

interface StepProps {
  terms: readonly StepTerm[]
  work: WorkView
  onClose: () => void
}

/** Notes that a work has reached a step; the one that comes next is chosen already. */
export function StepDialog({ terms, work, onClose }: StepProps) {
  const say = useSay(workWords)
  const { language } = useWords()
  const { year } = usePlace()
  const communeId = useCommune().data?.unit.id ?? ''
  const write = useWrite()
  const [id] = useState(() => uuid())
  const next = toTimeline(terms, work.steps).find(({ state }) => state === 'ahead')
  const [stepCode, setStep] = useState(next?.term.code ?? terms.at(-1)?.code ?? '')
  const [on, setOn] = useState<string>()
  const [isDayWrong, setDayWrong] = useState(false)
  const [note, setNote] = useState('')
  const save = async () => {
    setDayWrong(on === '')
    if (on === '') return true
    const when = on ? { reachedOn: on } : { reachedYear: Number(year) }
    const said = note.trim() && { note }
    const input = { communeId, id, activityId: work.id, stepCode, ...when, ...(said || {}) }
    await write.mutateAsync({ operation: 'activities.record-step', input, label: work.name })
    onClose()
    return false
  }
  const choices = terms.map((term) => ({
    value: term.code,
    label: language === 'en' ? term.labelEn : term.label,
  }))
  return (
    <FormDialog
      title={say('addStep')}
      about={work.name}
      save={say('save')}
      cancel={say('cancel')}
      isSaving={write.isPending}
      error={write.error}
      onSave={save}
      onClose={onClose}
    >
      <NativeSelect
        label={say('step')}
        data={choices}
        value={stepCode}
        onChange={({ currentTarget }) => setStep(currentTarget.value)}
      />
      <DayInput
        label={say('reachedOn')}
        description={say('reachedHint', year)}
        value={on}
        error={isDayWrong ? say('dayWrong') : undefined}
        onChange={setOn}
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
