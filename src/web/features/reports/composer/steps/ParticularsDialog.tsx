import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DeskReport } from '../../../../../modules/reports/desk.contract.ts'
import { useWrite } from '../../../../store/use-write.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { useComposer } from '../use-composer.ts'
import { Confirm } from './Confirm.tsx'
import { DayInput, readDay, writeDay } from './DayInput.tsx'

/** What is one line of words; `recipients` and `authorityLines` are several, the cut-off is a day. */
const lines = [
  ['superiorAgency', 'superiorAgency'],
  ['agency', 'agency'],
  ['place', 'placeName'],
  ['councilSession', 'councilSession'],
  ['councilTerm', 'councilTerm'],
  ['councilYears', 'councilYears'],
  ['signerTitle', 'signerTitle'],
  ['signerName', 'signerName'],
] as const

/** What frames the report and comes from the office: the council's session, recipients, who signs. */
export function ParticularsDialog({ report, onClose }: { report: DeskReport; onClose: () => void }) {
  const say = useSay(reportWords)
  const { communeId } = useComposer()
  const write = useWrite()
  const [form, setForm] = useState(() => toForm(report.particulars))
  const set = (field: keyof typeof form) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [field]: event.currentTarget.value })
  const save = () => {
    const cutOffOn = readDay(form.cutOffOn)
    if (!cutOffOn) return
    const { id, revision, year } = report
    write.mutate(
      {
        operation: 'reports.set-particulars',
        input: { communeId, id, revision, ...fromForm(form), cutOffOn },
        label: `${say('particulars')}: báo cáo năm ${year}`,
      },
      { onSuccess: onClose },
    )
  }
  return (
    <Confirm
      title={say('particulars')}
      text=""
      action={say('save')}
      isBusy={write.isPending}
      error={write.error}
      onAct={save}
      onClose={onClose}
      isWide
    >
      <div className="particulars">
        <DayInput
          label={say('cutOff')}
          value={form.cutOffOn}
          onChange={(cutOffOn) => setForm({ ...form, cutOffOn })}
        />
        {lines.map(([field, word]) => (
          <TextInput key={field} label={say(word)} value={form[field]} onChange={set(field)} />
        ))}
        <Textarea
          label={say('authorityLines')}
          rows={2}
          value={form.authorityLines}
          onChange={set('authorityLines')}
        />
        <Textarea label={say('recipients')} rows={6} value={form.recipients} onChange={set('recipients')} />
      </div>
    </Confirm>
  )
}

const toForm = (given: DeskReport['particulars']) => ({
  superiorAgency: given.superiorAgency ?? '',
  agency: given.agency ?? '',
  place: given.place ?? '',
  councilSession: given.councilSession ?? '',
  councilTerm: given.councilTerm ?? '',
  councilYears: given.councilYears ?? '',
  signerTitle: given.signerTitle ?? '',
  signerName: given.signerName ?? '',
  cutOffOn: writeDay(given.cutOffOn),
  recipients: given.recipients.join('\n'),
  authorityLines: given.authorityLines.join('\n'),
})

/** What was left blank stays as it is: the contract knows no empty words. */
function fromForm({ recipients, authorityLines, cutOffOn: _, ...words }: ReturnType<typeof toForm>) {
  const split = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const said = Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim()))
  return { ...said, recipients: split(recipients), authorityLines: split(authorityLines) }
}
