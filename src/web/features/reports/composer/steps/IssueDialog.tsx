import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { DeskReport } from '../../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { Hash } from '../inspector/FilePane.tsx'
import { useComposer } from '../use-composer.ts'
import { Confirm } from './Confirm.tsx'
import { DayInput, readDay, writeDay } from './DayInput.tsx'
import { useStep } from './use-step.ts'

/** Issues the approved report: the number the register proposes, the day, the place and who signs. */
export function IssueDialog({ onClose }: { onClose: () => void }) {
  const { report } = useComposer()
  return report && <Issuing report={report} onClose={onClose} />
}

const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function Issuing({ report, onClose }: { report: DeskReport; onClose: () => void }) {
  const say = useSay(reportWords)
  const { next, sha256 } = report
  const { take, isBusy, error } = useStep('issue', onClose)
  const [ids] = useState(() => ({ issueId: uuid(), documentId: uuid() }))
  const [number, setNumber] = useState<number | string>(next.number)
  const [day, setDay] = useState(() => writeDay(today()))
  const [place, setPlace] = useState(next.place)
  const issuedOn = readDay(day)
  const printed = `${String(number).padStart(2, '0')}/${next.symbol}`
  const issue = () => {
    if (issuedOn) take({ ...ids, sha256, issuedOn, place, number: Number(number) })
  }
  return (
    <Confirm
      title={say('issueTitle')}
      text={say('issueText', printed, day)}
      action={say('issue')}
      isBusy={isBusy}
      error={error}
      onAct={issue}
      onClose={onClose}
    >
      <div className="in-a-row">
        <TextInput
          label={say('issueNumber')}
          inputMode="numeric"
          value={number}
          rightSectionWidth={90}
          rightSection={<span className="soft small">/{next.symbol}</span>}
          onChange={(event) => setNumber(event.currentTarget.value.replace(/\D/g, ''))}
        />
        <DayInput label={say('issuedOn')} value={day} onChange={setDay} />
      </div>
      <TextInput
        label={say('placeName')}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <dl className="issue-facts" lang="vi">
        <dt>{say('signedBy')}</dt>
        <dd>
          {next.authority.join(' · ')} {next.signer ?? <span className="attention">{say('noSigner')}</span>}
        </dd>
        <dt>{say('recipientsShort')}</dt>
        <dd>{report.particulars.recipients.join('; ')}</dd>
      </dl>
      {sha256 && <Hash sha256={sha256} />}
    </Confirm>
  )
}
