import { useCallback, useMemo, useState } from 'react'
import type { ReportDesk } from '../../../../modules/reports/desk.contract.ts'
import { usePlace } from '../../commune/place.ts'
import { useCommune } from '../../commune/use-commune.ts'
import {
  type CommentAnchor,
  type Composer,
  findPlace,
  type Pane,
  type Place,
  type Point,
  type Tab,
} from './use-composer.ts'
import { useFigureNames } from './use-desk.ts'

/** Everything the parts of the composer share. */
export function useComposerState(desk: ReportDesk, lockId: string): Composer {
  const communeId = useCommune().data?.unit.id ?? ''
  const { ask } = usePlace()
  const names = useFigureNames()
  const [current, setCurrent] = useState<Place>()
  const [written, setWritten] = useState<Composer['written']>()
  const [pane, showPane] = useState<Pane>('page')
  const [tab, setTab] = useState<Tab>('checks')
  const [anchor, setAnchor] = useState<CommentAnchor>()
  const [finding, setFinding] = useState<string>()

  const showTab = useCallback((to: Tab) => {
    setTab(to)
    showPane('details')
  }, [])
  const go = useCallback<Composer['go']>((place, { scroll, focus } = {}) => {
    setCurrent(place)
    if (!scroll && !focus) return
    showPane('page')
    // On a phone the page is not there before this is drawn.
    requestAnimationFrame(() => bringIntoSight(place, focus))
  }, [])
  const write = useCallback((section: string, at: { at?: Point; blockKey?: string } = {}) => {
    setCurrent({ section, blockKey: at.blockKey })
    setWritten({ section, ...at })
  }, [])
  const actions = useMemo(
    () => ({
      go,
      write,
      stopWriting: () => setWritten(undefined),
      showPane,
      showTab,
      askFigure: (key: string) => {
        showTab('figure')
        void ask(key)
      },
      beginComment: (to: CommentAnchor | undefined) => {
        setAnchor(to)
        if (to) showTab('comments')
      },
    }),
    [go, write, showTab, ask],
  )
  const goFinding = (id: string) => {
    const found = desk.findings.find((one) => one.id === id)
    if (!found) return
    setFinding(id)
    setTab('checks')
    go({ section: found.section, blockKey: found.blockKey }, { scroll: true })
  }
  const nameOf = (key: string) => names.get(key) ?? desk.missing.find((one) => one.key === key)?.label ?? key
  const state = { desk, report: desk.report, communeId, lockId, current, written, pane, tab, anchor, finding }
  return { ...state, ...actions, goFinding, nameOf }
}

function bringIntoSight(place: Place, focus: boolean | undefined): void {
  const element = findPlace(place)
  element?.scrollIntoView({ block: place.blockKey ? 'center' : 'start' })
  if (focus) element?.focus({ preventScroll: true })
}
