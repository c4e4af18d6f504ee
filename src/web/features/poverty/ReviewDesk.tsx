import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PlaceView, PovertyView } from '../../../modules/poverty-review/poverty-views.contract.ts'
import type { FigureView } from '../../api.ts'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { OfficialDialog } from './OfficialDialog.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import { VillageTable } from './VillageTable.tsx'
import { povertyWords } from './words.ts'

interface DeskProps {
  view: PovertyView
  figures: ReadonlyMap<string, FigureView>
}

/** What is open over the page: a village, the commune as a whole, or the official result. */
type Open = { kind: 'place'; villageId?: string } | { kind: 'official' }

/** The villages with their numbers, and the forms of whoever may enter them. */
export function ReviewDesk({ view, figures }: DeskProps) {
  const say = useSay(povertyWords)
  const [open, setOpen] = useState<Open>()
  const [saved, setSaved] = useState('')
  const rights = usePovertyRights(view)
  const close = (done?: string) => {
    setOpen(undefined)
    if (done) setSaved(done)
  }
  const begin = (villageId: string) => setOpen({ kind: 'place', villageId })
  return (
    <section className="card sheet" aria-labelledby="poverty-villages">
      <header className="sheet-head">
        <h2 id="poverty-villages">{say('villages')}</h2>
        <Progress view={view} />
        {rights.isWhole && <Actions view={view} onOpen={setOpen} />}
      </header>
      <p role="status" className="met saved">
        {saved}
      </p>
      <VillageTable view={view} figures={figures} mayEnter={rights.mayEnter} onEnter={begin} />
      {open?.kind === 'place' && <PlaceDialog view={view} villageId={open.villageId} onClose={close} />}
      {open?.kind === 'official' && <OfficialDialog view={view} onClose={close} />}
    </section>
  )
}

/** Which villages the person may enter: all of the commune, or those they are the head of. */
function usePovertyRights(view: PovertyView) {
  const commune = useCommune().data
  const may = commune?.may.includes('poverty.write') ?? false
  const limits = commune?.limits['poverty.write']
  const isWhole = may && (!limits || limits.some(({ villages }) => villages.length === 0))
  const own = new Set(limits?.flatMap(({ villages }) => villages))
  // Once there is an official result, only who answers for the whole corrects it.
  const mayEnter = (villageId: string) => isWhole || (may && !view.official && own.has(villageId))
  return { isWhole, mayEnter }
}

function Progress({ view }: { view: PovertyView }) {
  const say = useSay(povertyWords)
  const villages: readonly PlaceView[] = (view.official ?? view.preliminary)?.villages ?? []
  if (view.villages.length === 0) return null
  return <p className="soft">{say('progress', villages.length, view.villages.length)}</p>
}

function Actions({ view, onOpen }: { view: PovertyView; onOpen: (open: Open) => void }) {
  const say = useSay(povertyWords)
  const { official, preliminary } = view
  const standing = official ?? preliminary
  const isByVillage = (standing?.villages.length ?? 0) > 0
  return (
    <div className="tools">
      {!isByVillage && (
        <Button variant="default" onClick={() => onOpen({ kind: 'place' })}>
          {say(standing?.commune ? 'editCommune' : 'enterCommune')}
        </Button>
      )}
      {standing && (
        <Button variant={official ? 'default' : 'filled'} onClick={() => onOpen({ kind: 'official' })}>
          {say(official ? 'editOfficial' : 'makeOfficial')}
        </Button>
      )}
    </div>
  )
}
