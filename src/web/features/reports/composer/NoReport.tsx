import { Button } from '@mantine/core'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import { Trouble } from '../../../components/Trouble.tsx'
import { useWrite } from '../../../store/use-write.ts'
import { useSay } from '../../../words/use-say.ts'
import { usePlace } from '../../commune/place.ts'
import { useCommune } from '../../commune/use-commune.ts'
import { reportWords } from '../words.ts'
import { DayInput, readDay } from './steps/DayInput.tsx'
import { useComposer } from './use-composer.ts'

/** The report a commune makes every year. */
const annualOutline = 'commune-annual-programmes'

/** Nobody has opened the report of the year: what that means, and the way to begin. */
export function NoReport() {
  const say = useSay(reportWords)
  const { year } = usePlace()
  const { communeId } = useComposer()
  const mayWrite = useCommune().data?.may.includes('reports.write')
  const write = useWrite()
  const [day, setDay] = useState(`31/12/${year}`)
  const cutOffOn = readDay(day)
  const open = () =>
    write.mutate({
      operation: 'reports.open',
      input: { communeId, id: uuid(), outline: annualOutline, year: Number(year), cutOffOn },
      label: say('openReportOf', year),
    })
  return (
    <div className="card lone no-report">
      <h2>{say('noReport', year)}</h2>
      <p>{say(mayWrite ? 'noReportHint' : 'noReportMayNot')}</p>
      {mayWrite && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (cutOffOn) open()
          }}
        >
          <DayInput label={say('cutOff')} value={day} onChange={setDay} />
          {write.error && <Trouble error={write.error} />}
          <Button type="submit" loading={write.isPending}>
            {say('openReportOf', year)}
          </Button>
        </form>
      )}
    </div>
  )
}
