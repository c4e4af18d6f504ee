import { type KeyboardEvent, lazy, type MouseEvent, memo, Suspense, useMemo } from 'react'
import type { Finding } from '../../../../core/report/finding.ts'
import type { DeskComment, DeskSection } from '../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../words/use-say.ts'
import { reportWords } from '../words.ts'
import type { NameChip } from './editor/figure-chip.ts'
import { SectionHeading } from './SectionHeading.tsx'
import { StaticItem } from './StaticItem.tsx'
import { type Composer, titleOf } from './use-composer.ts'

const SectionEditor = lazy(async () => ({
  default: (await import('./editor/SectionEditor.tsx')).SectionEditor,
}))

interface SectionProps {
  section: DeskSection
  /** How deep its heading is. */
  depth: number
  written: Composer['written']
  current: Composer['current']
  comments: readonly DeskComment[]
  findings: readonly Finding[]
  nameChip: NameChip
  actions: Pick<Composer, 'go' | 'write' | 'beginComment' | 'showTab'>
}

/** A section on the paper: drawn as it prints, and the editor while somebody writes in it here. */
export const SectionOnPaper = memo(function SectionOnPaper(props: SectionProps) {
  const { section, depth, written, actions } = props
  const say = useSay(reportWords)
  const title = titleOf(section) || say(section.key === 'closing' ? 'closing' : 'opening')
  const isWritten = written?.section === section.key
  const press = (event: MouseEvent) => {
    if (getSelection()?.isCollapsed === false || isWritten) return
    const blockKey = blockOf(event.target)
    actions.go({ section: section.key, blockKey })
    // A number is asked, not written over.
    const isPressed = event.target instanceof Element && event.target.closest('a, button')
    if (section.isEditable && !isPressed) {
      actions.write(section.key, { at: { left: event.clientX, top: event.clientY }, blockKey })
    }
  }
  const label = say(section.isEditable ? 'sectionLabel' : 'sectionToRead', title)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame and a legend, a section of a report has not
    <div
      role="group"
      className={section.isPrinted ? 'desk-section' : 'desk-section unprinted'}
      data-section-key={section.key}
      data-editable={section.isEditable || undefined}
      aria-label={isWritten ? title : label}
      // Enter opens it for writing, arrows go through its sentences.
      tabIndex={isWritten ? -1 : 0}
      onClick={press}
      onFocus={(event) => event.target === event.currentTarget && actions.go({ section: section.key })}
      onKeyDown={(event) => !isWritten && pressKey(event, section, actions)}
    >
      <SectionHeading section={section} title={title} depth={depth} isWritten={isWritten} />
      {!section.isPrinted && !isWritten && <p className="not-printed">{say('notPrinted')}</p>}
      {isWritten ? (
        <Suspense fallback={<Items {...props} />}>
          <SectionEditor section={section} title={title} />
        </Suspense>
      ) : (
        <Items {...props} />
      )}
    </div>
  )
})

function Items({ section, current, comments, findings, nameChip, actions }: SectionProps) {
  const showComments = useMemo(
    () => (blockKey: string) => {
      actions.go({ section: section.key, blockKey })
      actions.showTab('comments')
    },
    [actions, section.key],
  )
  return section.items.map((item) => (
    <StaticItem
      key={item.blockKey}
      item={item}
      nameChip={nameChip}
      isCurrent={current?.blockKey === item.blockKey}
      commentCount={comments.filter((one) => one.blockKey === item.blockKey && !one.isResolved).length}
      worst={worstOf(findings.filter((one) => one.blockKey === item.blockKey))}
      onComments={showComments}
    />
  ))
}

const worstOf = (findings: readonly Finding[]): 'error' | 'doubt' | undefined =>
  (['error', 'doubt'] as const).find((severity) => findings.some((one) => one.severity === severity))

const blockOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-block]')?.dataset.block : undefined

/** Enter writes, arrows go from sentence to sentence, N says something about the one that has the focus. */
function pressKey(event: KeyboardEvent, section: DeskSection, actions: SectionProps['actions']): void {
  const { key, currentTarget, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (target instanceof Element && target.closest('a, button') && key === 'Enter') return
  const blockKey = blockOf(target)
  if (key === 'Enter' && section.isEditable) actions.write(section.key, { blockKey })
  else if (key.toLowerCase() === 'n') actions.beginComment({ section: section.key, blockKey })
  else if (key === 'ArrowDown' || key === 'ArrowUp') stepBlock(currentTarget, blockKey, key, section, actions)
  else return
  event.preventDefault()
}

function stepBlock(
  box: EventTarget & Element,
  from: string | undefined,
  key: string,
  section: DeskSection,
  actions: SectionProps['actions'],
): void {
  const blocks = [...box.querySelectorAll<HTMLElement>('[data-block]')]
  const place = blocks.findIndex((block) => block.dataset.block === from)
  const next = blocks[key === 'ArrowDown' ? place + 1 : Math.max(0, place - 1)]
  if (!next) return
  next.focus()
  actions.go({ section: section.key, blockKey: next.dataset.block })
}
