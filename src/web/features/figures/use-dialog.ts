import { type RefObject, useEffect, useRef } from 'react'
import { isWide } from '../../components/is-wide.ts'

/**
 * Opens the dialog while it is on the page: beside it where there is room, else over it, keeping the focus. Puts the focus on its title whenever its subject changes, and gives
 * the focus back to what was pressed.
 */
export function useDialog(dialog: RefObject<HTMLDialogElement | null>, subject: string, close: () => void) {
  const pressed = useRef<Element>(null)
  useEffect(() => {
    const box = dialog.current
    if (box && !box.contains(document.activeElement)) pressed.current = document.activeElement
    if (box && !box.open) {
      if (isWide()) box.show()
      else box.showModal()
    }
    box?.querySelector<HTMLElement>(`[data-title="${CSS.escape(subject)}"]`)?.focus({ preventScroll: true })
    box?.scrollTo(0, 0)
  }, [dialog, subject])
  useEffect(() => () => returnFocus(pressed.current), [])
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && close()
    addEventListener('keydown', closeOnEscape)
    return () => removeEventListener('keydown', closeOnEscape)
  })
}

function returnFocus(to: Element | null): void {
  if (to instanceof HTMLElement && to !== document.body) to.focus({ preventScroll: true })
}
