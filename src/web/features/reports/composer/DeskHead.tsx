import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../words/use-say.ts'
import { reportWords } from '../words.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { DraftsNotice } from './DraftsNotice.tsx'
import { toolsPlace } from './editor/saving-place.ts'
import { ParticularsDialog } from './steps/ParticularsDialog.tsx'
import { useComposer } from './use-composer.ts'

type Opened = 'particulars' | 'compare'

/** Above the paper: what concerns the whole report, and the tools of the section that is open. */
export function DeskHead({ onHelp }: { onHelp: () => void }) {
  const say = useSay(reportWords)
  const { desk, report, written } = useComposer()
  const [opened, open] = useState<Opened>()
  const mayWrite = desk.may.write && desk.sections.some((section) => section.isEditable)
  return (
    <div className="desk-head">
      <div className={written ? 'tools whole written' : 'tools whole'}>
        {report && mayWrite && (
          <Button size="compact-sm" variant="default" onClick={() => open('particulars')}>
            {say('particulars')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => open('compare')}>
          {say('compare')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onHelp}>
          {say('help')} <kbd>?</kbd>
        </Button>
        <StateNotice />
      </div>
      <div id={toolsPlace} />
      <DraftsNotice />
      {opened === 'particulars' && report && (
        <ParticularsDialog report={report} onClose={() => open(undefined)} />
      )}
      {opened === 'compare' && <CompareDialog onClose={() => open(undefined)} />}
    </div>
  )
}

/** Why one may or may not write now, when that is not plain. */
function StateNotice() {
  const say = useSay(reportWords)
  const { desk, report } = useComposer()
  const returned = desk.events[0]?.transition === 'return' ? desk.events[0] : undefined
  if (report?.state === 'submitted') return <p className="soft small">{say('frozenNotice')}</p>
  if (report?.state === 'approved') return <p className="soft small">{say('approvedNotice')}</p>
  if (report?.state === 'returned' && returned) {
    return (
      <p className="attention small">
        {say('returnedBecause')}: <span lang="vi">{returned.note}</span>
      </p>
    )
  }
  if (report?.correctionOf) return <p className="attention small">{say('correctionNotice')}</p>
  return null
}
