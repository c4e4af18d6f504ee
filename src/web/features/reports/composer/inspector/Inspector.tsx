import type { KeyboardEvent } from 'react'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { type Tab, tabs, useComposer } from '../use-composer.ts'
import { ChecksPane } from './ChecksPane.tsx'
import { CommentsPane } from './CommentsPane.tsx'
import { FigurePane } from './FigurePane.tsx'
import { FilePane } from './FilePane.tsx'
import { SectionPane } from './SectionPane.tsx'

const contents = {
  figure: FigurePane,
  comments: CommentsPane,
  checks: ChecksPane,
  section: SectionPane,
  file: FilePane,
} as const

/** What belongs to the place one is at: the figure, comments, what was found, the section, the file. */
export function Inspector() {
  const say = useSay(reportWords)
  const { tab, showTab, desk } = useComposer()
  const counts: Partial<Record<Tab, number>> = {
    comments: desk.comments.filter((one) => !one.isResolved).length,
    checks: desk.findings.filter((one) => one.severity !== 'hint').length,
  }
  const Content = contents[tab]
  return (
    <section className="inspector" aria-label={say('details')}>
      <div className="inspector-tabs" role="tablist" aria-label={say('details')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={tab === one}
            aria-controls="inspector-content"
            tabIndex={tab === one ? 0 : -1}
            onClick={() => showTab(one)}
            onKeyDown={(event) => step(event, one, showTab)}
          >
            {say(one)}
            {counts[one] ? ` ${counts[one]}` : ''}
          </button>
        ))}
      </div>
      <div
        className="inspector-content"
        id="inspector-content"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable
        tabIndex={0}
      >
        <Content />
      </div>
    </section>
  )
}

function step(event: KeyboardEvent, from: Tab, showTab: (tab: Tab) => void): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!by) return
  event.preventDefault()
  const next = tabs[(tabs.indexOf(from) + by + tabs.length) % tabs.length]
  if (!next) return
  showTab(next)
  document.getElementById(`tab-${next}`)?.focus()
}
