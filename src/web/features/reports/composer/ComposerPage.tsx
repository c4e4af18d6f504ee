import '@fontsource/tinos/400.css'
import '@fontsource/tinos/400-italic.css'
import '@fontsource/tinos/700.css'
import '@fontsource/tinos/700-italic.css'
import '../paper.css'
import './composer.css'
import './desk-paper.css'
import './inspector.css'
import './dialogs.css'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { ReportDesk } from '../../../../modules/reports/desk.contract.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { useTitle } from '../../../components/use-title.ts'
import { useSay } from '../../../words/use-say.ts'
import { usePlace } from '../../commune/place.ts'
import { useCommune } from '../../commune/use-commune.ts'
import { reportWords } from '../words.ts'
import { DeskHead } from './DeskHead.tsx'
import { HelpSheet } from './HelpSheet.tsx'
import { Inspector } from './inspector/Inspector.tsx'
import { useFindingSteps } from './inspector/use-finding-steps.ts'
import { NoReport } from './NoReport.tsx'
import { Outline } from './Outline.tsx'
import { PaneTabs } from './PaneTabs.tsx'
import { PaperDesk } from './PaperDesk.tsx'
import { StatusBar } from './StatusBar.tsx'
import { giveBackLeftOver } from './saving/held-section.ts'
import { ComposerContext, useComposer } from './use-composer.ts'
import { useComposerState } from './use-composer-state.ts'
import { useDesk } from './use-desk.ts'

const storageKey = 'mtqg.report-window'

/** The name of this window among those that write; the same after the page was loaded anew. */
function nameWindow(): string {
  const name = sessionStorage.getItem(storageKey) ?? uuid()
  sessionStorage.setItem(storageKey, name)
  return name
}

/** Where the report of the year is written, checked, approved and issued. */
export function ComposerPage() {
  const say = useSay(reportWords)
  const { year } = usePlace()
  const [lockId] = useState(nameWindow)
  useEffect(() => void giveBackLeftOver(lockId), [lockId])
  const { data: desk, error, refetch } = useDesk(lockId)
  useTitle(say('composeOf', year), useCommune().data?.unit.fullName)
  if (desk) return <Desk desk={desk} lockId={lockId} />
  return (
    <>
      <h1 className="unseen">{say('composeOf', year)}</h1>
      {error ? (
        <Trouble error={error} retry={refetch} />
      ) : (
        <p className="waiting tall" role="status">
          {say('loadingDesk')}
        </p>
      )}
    </>
  )
}

function Desk({ desk, lockId }: { desk: ReportDesk; lockId: string }) {
  const say = useSay(reportWords)
  const { year } = usePlace()
  const composer = useComposerState(desk, lockId)
  return (
    <ComposerContext value={composer}>
      <h1 className="unseen">{say('composeOf', year)}</h1>
      {desk.report ? <Panes /> : <NoReport />}
    </ComposerContext>
  )
}

function Panes() {
  const { pane } = useComposer()
  const { step } = useFindingSteps()
  const [isHelpOpen, openHelp] = useState(false)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (event.key === 'j' || event.key === 'J') step(1)
    else if (event.key === 'k' || event.key === 'K') step(-1)
    else if (event.key === '?') openHelp(true)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for whoever is anywhere on the desk
    <div className="composer" data-pane={pane} onKeyDown={press}>
      <PaneTabs />
      <DeskHead onHelp={() => openHelp(true)} />
      <Outline />
      <PaperDesk />
      <Inspector />
      <StatusBar />
      {isHelpOpen && <HelpSheet onClose={() => openHelp(false)} />}
    </div>
  )
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select') !== null)
