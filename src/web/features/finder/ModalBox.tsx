import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSay } from '../../words/use-say.ts'
import { finderWords } from './words.ts'

/** A box over the page that keeps the focus until it is closed, and gives it back then. */
export function ModalBox({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const say = useSay(finderWords)
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={box} className="modal-box" aria-label={title} onClose={onClose}>
      {children}
      <form method="dialog">
        <Button type="submit" variant="subtle">
          {say('close')}
        </Button>
      </form>
    </dialog>
  )
}
