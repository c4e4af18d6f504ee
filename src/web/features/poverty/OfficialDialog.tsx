import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import type {
  PlaceView,
  PovertyView,
  ReviewView,
} from '../../../modules/poverty-review/poverty-views.contract.ts'
import { FormDialog } from '../../components/FormDialog.tsx'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { DayInput } from '../activities/DayInput.tsx'
import { useCommune } from '../commune/use-commune.ts'
import { povertyWords } from './words.ts'

/** The official result with its decision: the numbers of the preliminary one, or a correction of what it rests on. */
export function OfficialDialog({ view, onClose }: { view: PovertyView; onClose: (done?: string) => void }) {
  const say = useSay(povertyWords)
  const communeId = useCommune().data?.unit.id ?? ''
  const write = useWrite()
  const { official, preliminary, documents } = view
  const [on, setOn] = useState<string | undefined>(official?.reviewedOn)
  const [documentId, setDocument] = useState(official?.documentId ?? '')
  const [note, setNote] = useState(official?.note ?? '')
  const [begun] = useState(() => official ?? (preliminary && toOfficial(preliminary)))
  const missing = official ? [] : listMissing(view)
  const save = async () => {
    if (!begun || missing.length > 0) return true
    const { decision: _, reviewedOn: __, documentId: ___, note: ____, ...review } = begun
    const given = {
      ...(on && { reviewedOn: on }),
      ...(documentId && { documentId }),
      ...(note.trim() && { note }),
    }
    const input = { communeId, ...review, ...given }
    const title = say('official')
    const { isWaiting } = await write.mutateAsync({ operation: 'poverty-review.record', input, label: title })
    onClose(say(isWaiting ? 'kept' : 'saved', say('wholeCommune').toLowerCase()))
    return false
  }
  return (
    <FormDialog
      title={say(official ? 'editOfficial' : 'makeOfficial')}
      save={say('save')}
      cancel={say('cancel')}
      isSaving={write.isPending}
      error={write.error}
      onSave={save}
      onClose={() => onClose()}
    >
      {!official && <p className="hint small">{say('officialHint')}</p>}
      {missing.length > 0 && (
        <p className="over" role="alert">
          {say('missingVillages', missing.join(', '))}
        </p>
      )}
      <DayInput label={say('reviewedOn')} value={on} onChange={setOn} />
      <NativeSelect
        label={say('decision')}
        lang="vi"
        data={[
          { value: '', label: say('noneChosen') },
          ...documents.map(({ id, label }) => ({ value: id, label })),
        ]}
        value={documentId}
        onChange={({ currentTarget }) => setDocument(currentTarget.value)}
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

/** Villages without numbers in a result that is kept by village. */
function listMissing({ preliminary, villages }: PovertyView): string[] {
  if (!preliminary || preliminary.villages.length === 0) return []
  const entered = new Set(preliminary.villages.map(({ villageId }) => villageId))
  return villages.filter(({ id }) => !entered.has(id)).map(({ name }) => name)
}

/** The preliminary result as the beginning of the official one; its rows are rows of their own. */
function toOfficial(review: ReviewView): ReviewView {
  const copy = (place: PlaceView): PlaceView => ({
    ...place,
    id: uuid(),
    movements: place.movements.map((movement) => ({ ...movement, id: uuid() })),
  })
  const { revision: _, ...rest } = review
  return {
    ...(rest as ReviewView),
    id: uuid(),
    status: 'official',
    commune: review.commune && copy(review.commune),
    villages: review.villages.map(copy),
  }
}
