import { useMemo } from 'react'
import { useSay } from '../../words/use-say.ts'
import { useCheckAddress } from './address.ts'
import type { Entry } from './check-store.ts'
import { DocumentPaper } from './DocumentPaper.tsx'
import { FindingList } from './FindingList.tsx'
import { ReportHead } from './ReportHead.tsx'
import { type Part, useSteps } from './use-steps.ts'
import { checkerWords } from './words.ts'

type Checked = Entry & { report: NonNullable<Entry['report']> }

/** A checked report: the document as it looks, and what was found in it beside it. */
export function ReportView({ entry }: { entry: Checked }) {
  const say = useSay(checkerWords)
  const { severities, rule } = useCheckAddress()
  const { report, opinions } = entry
  const chosen = severities.join()
  const shown = useMemo(
    () =>
      report.findings.filter(
        (one) => chosen.split(',').includes(one.severity) && (!rule || one.rule === rule),
      ),
    [report, chosen, rule],
  )
  const { view, part, showPart, pressed, ...steps } = useSteps({ report, shown, opinions })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: links answer to Enter with a click
    <div
      ref={view}
      className="report-view"
      data-part={part}
      onClick={(event) => {
        const link = event.target instanceof Element && event.target.closest<HTMLElement>('a.marked')
        if (!link) return
        event.preventDefault()
        pressed(link)
      }}
    >
      <ReportHead entry={entry} />
      <PartTabs part={part} onShow={showPart} />
      <section className="paper-part" aria-label={say('document')}>
        <DocumentPaper report={report} />
      </section>
      <FindingList entry={entry} shown={shown} steps={steps} />
    </div>
  )
}

const parts: readonly Part[] = ['findings', 'document']

/** On a phone: the findings, or the text. */
function PartTabs({ part, onShow }: { part: Part; onShow: (part: Part) => void }) {
  const say = useSay(checkerWords)
  return (
    <div className="part-tabs">
      {parts.map((one) => (
        <button key={one} type="button" aria-pressed={part === one} onClick={() => onShow(one)}>
          {say(one)}
        </button>
      ))}
    </div>
  )
}
