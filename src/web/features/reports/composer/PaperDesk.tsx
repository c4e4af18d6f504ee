import { type MouseEvent, useCallback, useMemo } from 'react'
import type { DeskSection } from '../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../words/use-say.ts'
import { useReport } from '../use-report.ts'
import { reportWords } from '../words.ts'
import { Drawn } from './Drawn.tsx'
import type { NameChip } from './editor/figure-chip.ts'
import { PageBreaks } from './PageBreaks.tsx'
import { type PaperFrame, readFrame } from './paper-frame.ts'
import { SectionOnPaper } from './SectionOnPaper.tsx'
import { SelectionComment } from './SelectionComment.tsx'
import { useComposer } from './use-composer.ts'

const noFrame: PaperFrame = { style: '', header: '', closing: '', appendices: [] }

/** The report on white paper as it will print, each section open to whoever may write in it. */
export function PaperDesk() {
  const { desk, askFigure } = useComposer()
  const { data: drawn } = useReport()
  const frame = useMemo(() => (drawn ? readFrame(drawn.html) : noFrame), [drawn])
  const body = desk.sections.filter((section) => section.part === 'body')
  const appendices = desk.sections.filter((section) => section.part === 'appendix' && section.isPrinted)
  const openFigure = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>('[data-key]')
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (!link || !isPlain || link.closest('.ProseMirror')) return
    event.preventDefault()
    if (link.dataset.key) askFigure(link.dataset.key)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers in it are links, which have the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div className="paper desk-paper" onClick={openFigure}>
      <style>{frame.style}</style>
      <article className="report" lang="vi">
        <div className="sheet">
          <PageBreaks />
          <div className="sheet-body">
            <Drawn html={frame.header} />
            <Sections sections={body} />
            <Drawn html={frame.closing} />
            <Notes sections={body} />
          </div>
        </div>
        {appendices.map((section, place) => (
          <AppendixSheet key={section.key} section={section} frame={frame.appendices[place]} />
        ))}
      </article>
      <SelectionComment />
    </div>
  )
}

function AppendixSheet({
  section,
  frame,
}: {
  section: DeskSection
  frame?: PaperFrame['appendices'][number]
}) {
  return (
    <div className={frame?.isLying ? 'sheet lying' : 'sheet'}>
      <h3 className="appendix" id={`muc-${section.key}`}>
        {section.number && <span className="appendix-label">{section.number}</span>}
        <span className="appendix-title">{section.title}</span>
      </h3>
      {frame && <p className="attached">{frame.attached}</p>}
      <Sections sections={[section]} />
      <Notes sections={[section]} />
    </div>
  )
}

function Sections({ sections }: { sections: readonly DeskSection[] }) {
  const say = useSay(reportWords)
  const { desk, written, current, nameOf, go, write, beginComment, showTab } = useComposer()
  const nameChip = useCallback<NameChip>(
    ({ key, text, isStale }) => say(isStale ? 'chipStale' : 'chip', nameOf(key), text),
    [say, nameOf],
  )
  const actions = useMemo(() => ({ go, write, beginComment, showTab }), [go, write, beginComment, showTab])
  // What has nothing to say takes no room on the paper until somebody goes there.
  const isShown = ({ key, isPrinted }: DeskSection) =>
    isPrinted || current?.section === key || written?.section === key
  let depth = 0
  return sections.filter(isShown).map((section) => {
    if (section.level > 0) depth = Math.min(section.level, depth + 1)
    return (
      <SectionOnPaper
        key={section.key}
        section={section}
        depth={depth}
        written={written?.section === section.key ? written : undefined}
        current={current?.section === section.key ? current : undefined}
        comments={ofSection(desk.comments, section)}
        findings={ofSection(desk.findings, section)}
        nameChip={nameChip}
        actions={actions}
      />
    )
  })
}

const nothing: readonly never[] = []
function ofSection<T extends { section: string }>(all: readonly T[], { key }: DeskSection): readonly T[] {
  const found = all.filter((one) => one.section === key)
  return found.length > 0 ? found : nothing
}

/** Footnotes in the order of their marks, below the text of the sheet. */
function Notes({ sections }: { sections: readonly DeskSection[] }) {
  const notes = sections.flatMap(({ items }) =>
    items.flatMap(({ blockKey, inlines }) =>
      inlines.flatMap((inline) => (inline.type === 'citation' ? [{ blockKey, text: inline.text }] : [])),
    ),
  )
  if (notes.length === 0) return null
  return (
    <section className="notes" aria-label="Chú thích">
      <ol>
        {notes.map(({ blockKey, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no name but their number
          <li key={`${blockKey} ${place}`}>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
