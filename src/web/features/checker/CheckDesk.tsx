import '@fontsource/tinos/400.css'
import '@fontsource/tinos/400-italic.css'
import '@fontsource/tinos/700.css'
import '@fontsource/tinos/700-italic.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTitle } from '../../components/use-title.ts'
import { useSay } from '../../words/use-say.ts'
import { useCheckAddress } from './address.ts'
import { useChecks } from './check-place.ts'
import type { Entry } from './check-store.ts'
import { DeskTools } from './DeskTools.tsx'
import { DropArea } from './DropArea.tsx'
import { isReport } from './dropped.ts'
import { FolderTable } from './FolderTable.tsx'
import { Progress } from './Progress.tsx'
import { ReportView } from './ReportView.tsx'
import { StartPlace } from './StartPlace.tsx'
import { checkerWords } from './words.ts'
import './checker.css'
import './report-view.css'
import './sheet.css'
import './folder.css'

/** The checker: where a report comes in, one report with its findings, or a table of many. */
export function CheckDesk() {
  const say = useSay(checkerWords)
  const { entries, isReady } = useChecks()
  const { open, openReport } = useCheckAddress()
  const { add, notice } = useIntake()
  const shown = entries.length === 1 ? entries[0] : entries.find(({ id }) => id === open)
  useTitle(shown?.report?.name, say('title'))
  return (
    <DropArea className="checker" onFiles={add}>
      <header className="checker-head">
        <h1>{say('title')}</h1>
        <DeskTools onFiles={add} />
      </header>
      {isReady && entries.length === 0 && (
        <>
          <p className="lead">{say('lead')}</p>
          <StartPlace onFiles={add} notice={notice} />
        </>
      )}
      {entries.length > 1 && shown && (
        <p className="back-line">
          <Button variant="subtle" onClick={() => openReport(undefined)}>
            ← {say('backToFolder')}
          </Button>
        </p>
      )}
      {shown && <OneReport entry={shown} />}
      {entries.length > 1 && !shown && (
        <>
          {notice}
          <FolderTable entries={entries} />
        </>
      )}
    </DropArea>
  )
}

function OneReport({ entry }: { entry: Entry }) {
  const { report } = entry
  if (entry.state === 'done' && report) return <ReportView key={entry.id} entry={{ ...entry, report }} />
  return <Progress entry={entry} />
}

/** Takes what is dropped or chosen; of several, only what can be a report, and says what was left out. */
function useIntake() {
  const say = useSay(checkerWords)
  const { store } = useChecks()
  const [said, setSaid] = useState('')
  const add = (files: File[]) => {
    // A single file that is no report is sent all the same: the answer says what it is and what to do.
    const fitting = files.length > 1 ? files.filter(isReport) : files
    const left = files.length - fitting.length
    if (files.length > 0 && fitting.length === 0) setSaid(say('noneInFolder'))
    else setSaid(left > 0 ? say('skipped', left) : '')
    store.add(fitting)
  }
  const notice = (
    <p className="attention small" role="status">
      {said}
    </p>
  )
  return { add, notice }
}
