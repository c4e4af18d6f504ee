import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { explainGap } from '../../../modules/official-documents/official-documents.contract.ts'
import { ask } from '../../api.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { documentWords } from './words.ts'

interface Gap {
  kind: string
  issuer: string
  from: number
  to: number
  explained?: { id: string; reason: string; revision: number }
}

/** Numbers of the year that stand for no document, each with its reason. */
export function NumberGaps({ mayWrite }: { mayWrite: boolean }) {
  const say = useSay(documentWords)
  const { api } = usePlace()
  const path = `${api}/document-numbers/gaps`
  const gaps = useQuery({ queryKey: ['document-gaps', path], queryFn: () => ask<{ gaps: Gap[] }>(path) }).data
    ?.gaps
  if (!gaps || gaps.length === 0) return null
  return (
    <details className="gaps card">
      <summary>{`${say('gaps')} (${gaps.length})`}</summary>
      <p className="soft small">{say('gapsExplained')}</p>
      <ul>
        {gaps.map((gap) => (
          <GapLine key={`${gap.kind} ${gap.issuer} ${gap.from}`} gap={gap} mayWrite={mayWrite} />
        ))}
      </ul>
    </details>
  )
}

function GapLine({ gap, mayWrite }: { gap: Gap; mayWrite: boolean }) {
  const say = useSay(documentWords)
  const [isOpen, setOpen] = useState(false)
  const { explained } = gap
  return (
    <li>
      <p>
        <span lang="vi">
          {gap.kind} · {gap.issuer}
        </span>
        : <strong>{say('run', gap.from, gap.to)}</strong>
        {' · '}
        {explained ? (
          <span lang="vi">{explained.reason}</span>
        ) : (
          <span className="attention">{say('unexplained')}</span>
        )}
      </p>
      {mayWrite && !isOpen && (
        <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)}>
          {say(explained ? 'change' : 'explain')}
        </Button>
      )}
      {isOpen && <ReasonForm gap={gap} onClose={() => setOpen(false)} />}
    </li>
  )
}

function ReasonForm({ gap, onClose }: { gap: Gap; onClose: () => void }) {
  const say = useSay(documentWords)
  const { year } = usePlace()
  const communeId = useCommune().data?.unit.id ?? ''
  const [reason, setReason] = useState(gap.explained?.reason ?? '')
  const write = useWrite()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { kind, issuer, from, to, explained } = gap
    const input = {
      ...{ communeId, id: explained?.id ?? uuid(), kind, issuer, year: Number(year), reason },
      ...{ fromNumber: from, toNumber: to },
      ...(explained && { revision: explained.revision }),
    }
    const label = `${kind} ${say('run', from, to)}`
    write.mutate({ operation: explainGap.name, input, label }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={submit} className="reason-form">
      <TextInput
        label={say('reason')}
        required
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" loading={write.isPending}>
        {say('save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {say('close')}
      </Button>
      {write.error && <Trouble error={write.error} />}
    </form>
  )
}
