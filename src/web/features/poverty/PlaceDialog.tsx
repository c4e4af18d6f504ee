import { Checkbox, Radio } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '../../../core/poverty/counts.ts'
import { villageInSentence } from '../../../core/registers/villages.ts'
import type { PlaceView, PovertyView } from '../../../modules/poverty-review/poverty-views.contract.ts'
import { FormDialog } from '../../components/FormDialog.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import { CountsFields } from './CountsFields.tsx'
import { MovementFields } from './MovementFields.tsx'
import { findContradictions, findFieldFaults, findLastYear, startPlace } from './place-entry.ts'
import { usePlaceWrite } from './use-place-write.ts'
import { povertyWords } from './words.ts'

interface DialogProps {
  view: PovertyView
  /** Left out for the commune as a whole. */
  villageId?: string
  onClose: (done?: string) => void
}

/** Enters what was counted in one place; what contradicts itself is said while it is typed. */
export function PlaceDialog({ view, villageId, onClose }: DialogProps) {
  const say = useSay(povertyWords)
  const standing = view.official ?? view.preliminary
  const stored = findPlace(standing, villageId)
  const village = view.villages.find(({ id }) => id === villageId)
  const place = village ? villageInSentence(village.name) : say('wholeCommune').toLowerCase()
  const lastYear = findLastYear(view.lastYear, villageId)
  const [entry, setEntry] = useState(() => startPlace(stored, lastYear))
  const [status, setStatus] = useState(standing?.status ?? 'preliminary')
  const [isChecked, setChecked] = useState(false)
  const faults = findFieldFaults(entry)
  const contradictions = findContradictions(entry, place)
  const { write, send, conflict, settle } = usePlaceWrite({ view, villageId, place, status, stored })
  const save = async (over?: PlaceView) => {
    setChecked(true)
    if (faults.size > 0) return true
    const isWaiting = await send(entry, over)
    if (isWaiting !== undefined) onClose(say(isWaiting ? 'kept' : 'saved', place))
    return false
  }
  return (
    <FormDialog
      title={say(stored ? 'editOf' : 'enterOf', place)}
      save={say('save')}
      cancel={say('cancel')}
      isSaving={write.isPending}
      error={conflict ? undefined : write.error}
      onSave={() => save()}
      onClose={() => onClose()}
      notice={contradictions.length > 0 && <Contradictions findings={contradictions} />}
    >
      {villageId === undefined && !standing && <StatusChoice status={status} onChange={setStatus} />}
      <CountsFields entry={entry} faults={isChecked ? faults : new Map()} onChange={setEntry} />
      <Checkbox
        label={say('withMovements')}
        checked={entry.hasMovements}
        onChange={({ currentTarget }) => setEntry({ ...entry, hasMovements: currentTarget.checked })}
      />
      {entry.hasMovements && (
        <MovementFields
          entry={entry}
          faults={isChecked ? faults : new Map()}
          openedFrom={lastYear && view.lastYear?.year}
          onChange={setEntry}
        />
      )}
      {conflict && (
        <ConflictChoice
          entry={entry}
          theirs={conflict}
          onMine={() => void save(conflict).catch(() => undefined)}
          onTheirs={() => {
            setEntry(startPlace(conflict, lastYear))
            settle()
          }}
        />
      )}
    </FormDialog>
  )
}

function Contradictions({ findings }: { findings: readonly Finding[] }) {
  const say = useSay(povertyWords)
  const { language } = useWords()
  return (
    <div className="contradictions small">
      <p>{say('faultsNow')}:</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.vi}>{finding[language]}</li>
        ))}
      </ul>
    </div>
  )
}

const findPlace = (review: PovertyView['official'], villageId: string | undefined) =>
  villageId === undefined
    ? review?.commune
    : review?.villages.find((village) => village.villageId === villageId)

const statuses = ['preliminary', 'official'] as const

interface StatusProps {
  status: (typeof statuses)[number]
  onChange: (status: (typeof statuses)[number]) => void
}

function StatusChoice({ status, onChange }: StatusProps) {
  const say = useSay(povertyWords)
  const choose = (chosen: string) => onChange(chosen === 'official' ? 'official' : 'preliminary')
  return (
    <Radio.Group label={say('status')} value={status} onChange={choose}>
      <div className="radios">
        {statuses.map((one) => (
          <Radio key={one} value={one} label={say(one)} />
        ))}
      </div>
    </Radio.Group>
  )
}
