import { Button, Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import { printDate } from '../../../core/vietnamese/numbers.ts'
import { receiveDocument } from '../../../modules/official-documents/official-documents.contract.ts'
import { ask } from '../../api.ts'
import { Ask } from '../../components/register/Ask.tsx'
import { DateField } from '../../components/register/inputs/DateField.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { queryOf } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { documentWords } from './words.ts'

interface KnownDocument {
  symbol: string
  kind: string
  issuer: string
  issuedOn?: string
  issuedIn?: number
  subject: string
  verified: boolean
}

/** Enters a document of the law that the policy knows, so that nobody types what is known. */
export function ReceiveDocument() {
  const say = useSay(documentWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('receive')}
      </Button>
      {isOpen && <ReceiveDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function useLaw(text: string) {
  const path = `/api/legal-documents${queryOf({ text })}`
  return useQuery({
    queryKey: ['law', path],
    queryFn: () => ask<{ documents: KnownDocument[] }>(path),
    placeholderData: keepPreviousData,
    staleTime: 600_000,
  })
}

function ReceiveDialog({ onClose }: { onClose: () => void }) {
  const say = useSay(documentWords)
  const communeId = useCommune().data?.unit.id ?? ''
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const [chosen, setChosen] = useState('')
  const [receivedOn, setReceivedOn] = useState<string>()
  const { data, error } = useLaw(text)
  const write = useWrite()
  const enter = () => {
    const input = { communeId, id: uuid(), symbol: chosen, ...(receivedOn && { receivedOn }) }
    write.mutate({ operation: receiveDocument.name, input, label: chosen }, { onSuccess: onClose })
  }
  return (
    <Ask
      title={say('receive')}
      answers={[
        ...(chosen ? [{ say: say('enter'), isMain: true, act: enter }] : []),
        { say: say('close'), act: onClose },
      ]}
    >
      <p className="soft">{say('receiveExplained')}</p>
      <TextInput
        type="search"
        label={say('searchLaw')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {error && <Trouble error={error} />}
      {data && <LawList found={data.documents} chosen={chosen} onChoose={setChosen} />}
      {chosen && (
        <DateField
          field={{ key: 'receivedOn', label: say('receivedOn'), labelEn: say('receivedOn'), kind: 'date' }}
          path="receivedOn"
          value={receivedOn}
          record={{}}
          names={{}}
          faults={{}}
          isReadOnly={false}
          onChange={(day) => setReceivedOn(typeof day === 'string' ? day : undefined)}
        />
      )}
      {write.error && <Trouble error={write.error} />}
    </Ask>
  )
}

interface LawListProps {
  found: readonly KnownDocument[]
  chosen: string
  onChoose: (symbol: string) => void
}

function LawList({ found, chosen, onChoose }: LawListProps) {
  const say = useSay(documentWords)
  if (found.length === 0) return <p role="status">{say('nothing')}</p>
  return (
    <Radio.Group label={say('lawFound')} value={chosen} onChange={onChoose} className="law-list">
      {found.map(({ symbol, kind, issuer, issuedOn, issuedIn, subject, verified }) => (
        <Radio
          key={`${symbol} ${issuer}`}
          value={symbol}
          lang="vi"
          label={`${kind} số ${symbol}${issuedOn ? ` ngày ${printDate(issuedOn)}` : issuedIn ? ` năm ${issuedIn}` : ''} của ${issuer}`}
          description={verified ? subject : `${subject} (${say('unverified')})`}
        />
      ))}
    </Radio.Group>
  )
}
