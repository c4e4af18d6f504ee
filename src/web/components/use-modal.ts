import { type RefObject, useEffect, useRef } from 'react'

/** Opens the dialog over the page while it is there; Escape closes it, and the focus goes back to what opened it. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, close: () => void): void {
  const closing = useRef(close)
  closing.current = close
  useEffect(() => {
    const box = dialog.current
    const pressed = document.activeElement
    if (box && !box.open) box.showModal()
    const cancel = (event: Event) => {
      event.preventDefault()
      closing.current()
    }
    box?.addEventListener('cancel', cancel)
    return () => {
      box?.removeEventListener('cancel', cancel)
      if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true })
    }
  }, [dialog])
}
