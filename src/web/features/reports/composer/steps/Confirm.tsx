import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Trouble } from '../../../../components/Trouble.tsx'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'

interface ConfirmProps {
  title: string
  /** What will happen, in words. */
  text: string
  /** What the button says. */
  action: string
  onAct: () => void
  onClose: () => void
  /** Fields between the words and the buttons. */
  children?: ReactNode
  isBusy?: boolean
  error?: unknown
  isWide?: boolean
}

/** Asks before something happens that others will see, and says what it will be. */
export function Confirm({
  title,
  text,
  action,
  onAct,
  onClose,
  children,
  isBusy,
  error,
  isWide,
}: ConfirmProps) {
  const say = useSay(reportWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const pressed = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'confirm wide' : 'confirm'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // What is typed here is not for the page below.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onAct()
        }}
      >
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {text && <p>{text}</p>}
        {children}
        {error !== undefined && error !== null && <Trouble error={error} />}
        <div className="buttons">
          <Button type="submit" loading={isBusy}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
