import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { JSONContent } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { SectionContent } from '../../../../../core/report/section-content.ts'
import type { DeskSection } from '../../../../../modules/reports/desk.contract.ts'
import { ask } from '../../../../api.ts'
import { Trouble } from '../../../../components/Trouble.tsx'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { LockNotice } from '../editor/LockNotice.tsx'
import { toContent, toDocument } from '../editor/section-doc.ts'
import { useComposer } from '../use-composer.ts'
import { forgetDraft } from './drafts.ts'
import { bringIn, type Difference, listDifferences } from './merge.ts'
import type { LockState } from './use-section-lock.ts'

interface MergeProps {
  section: DeskSection
  title: string
  mine: JSONContent
  lock: LockState
  lockId: string
  onTakeOver: () => void
  onSettled: () => void
}

/** Two texts of one section side by side; the person chooses what of the own one goes into the current one. */
export function MergeView({ section, title, mine, lock, lockId, onTakeOver, onSettled }: MergeProps) {
  const say = useSay(reportWords)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { current, ours, differences } = readTexts(section, mine)
  const { save, keep, error, isBusy } = useSettling(section, lockId, onSettled)
  const isSame = differences.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing to choose from, so nothing to ask
  useEffect(() => {
    if (isSame) void keep()
  }, [isSame])
  const toggle = (block: string) => {
    const next = new Set(chosen)
    if (!next.delete(block)) next.add(block)
    setChosen(next)
  }
  return (
    <section className="merge" aria-label={say('mergeTitle', title)}>
      <p role="alert" className="attention">
        {say('conflict')}
      </p>
      {lock.is === 'other' && <LockNotice {...lock} wasMine onTakeOver={onTakeOver} />}
      <p className="soft small">{say(isSame ? 'same' : 'mergeHint')}</p>
      <div className="two-texts">
        <div>
          <h4>{say('theirs')}</h4>
          {section.items.map((item) => (
            <p key={item.blockKey}>{item.text}</p>
          ))}
        </div>
        <div>
          <h4>{say('mine')}</h4>
          {differences.map((one) => (
            <Ours key={one.block} difference={one} isChosen={chosen.has(one.block)} onToggle={toggle} />
          ))}
        </div>
      </div>
      {error !== undefined && <Trouble error={error} />}
      <div className="buttons">
        <Button
          disabled={chosen.size === 0 || lock.is === 'other'}
          loading={isBusy}
          onClick={() => void save(bringIn(current, ours, chosen))}
        >
          {say('useChosen')}
        </Button>
        <Button variant="default" disabled={lock.is === 'other'} onClick={() => void save(ours)}>
          {say('useMine')}
        </Button>
        <Button variant="default" onClick={() => void keep()}>
          {say('keepTheirs')}
        </Button>
      </div>
    </section>
  )
}

interface OursProps {
  difference: Difference
  isChosen: boolean
  onToggle: (block: string) => void
}

function Ours({ difference, isChosen, onToggle }: OursProps) {
  const say = useSay(reportWords)
  const words = difference.mine.content.map((run) =>
    run.type === 'text' ? run.text : run.type === 'figure' ? run.seen : '[*]',
  )
  return (
    <label className="ours">
      <input type="checkbox" checked={isChosen} onChange={() => onToggle(difference.block)} />
      <span>
        <span lang="vi">{words.join('')}</span> <small className="soft">({say(difference.how)})</small>
      </span>
    </label>
  )
}

/** The current text as it would be sent, ours, and where they differ. */
function readTexts(section: DeskSection, mine: JSONContent) {
  const known = [...section.items, ...section.leftOut]
  const current = toContent(toDocument(section.items), known)
  const ours = toContent(mine, known)
  return { current, ours, differences: listDifferences(current, ours) }
}

/** Puts an end to the two texts: one is sent, or the current one stays; ours stays among the versions either way. */
function useSettling(section: DeskSection, lockId: string, onSettled: () => void) {
  const { report, communeId } = useComposer()
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const reportId = report?.id ?? ''
  const keep = async () => {
    await forgetDraft(reportId, section.key)
    await queries.invalidateQueries({ queryKey: ['report-desk'] })
    onSettled()
  }
  const save = async (content: SectionContent) => {
    setBusy(true)
    const place = { communeId, reportId, section: section.key, lockId, id: uuid() }
    try {
      await ask('/api/operations/reports.write-section', {
        body: { ...place, content, basedOn: section.version },
      })
      await keep()
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  return { save, keep, error, isBusy }
}
