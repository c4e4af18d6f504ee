import { lazy, Suspense, useEffect, useState } from 'react'
import { useSay } from '../../words/use-say.ts'
import './finder.css'
import { finderWords } from './words.ts'

const Finder = lazy(() => import('./Finder.tsx').then(({ Finder }) => ({ default: Finder })))
const KeySheet = lazy(() => import('./KeySheet.tsx').then(({ KeySheet }) => ({ default: KeySheet })))

/** The way to everything: a press or the key "/". The key "?" shows what else the keyboard can do. */
export function FinderButton() {
  const say = useSay(finderWords)
  const [open, setOpen] = useState<'finder' | 'keys'>()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key !== '/' && event.key !== '?') return
      event.preventDefault()
      setOpen(event.key === '/' ? 'finder' : 'keys')
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  const close = () => setOpen(undefined)
  return (
    <>
      <button type="button" className="find" title={say('findAll')} onClick={() => setOpen('finder')}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500 20 20" />
        </svg>
        <span>{say('find')}</span>
      </button>
      <Suspense>
        {open === 'finder' && <Finder onClose={close} />}
        {open === 'keys' && <KeySheet onClose={close} />}
      </Suspense>
    </>
  )
}

/** Keys belong to whatever is being typed into, and to open dialogs and grids. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=grid], [role=treegrid], dialog') !==
      null
  )
}
