import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Answer {
  say: string
  isMain?: boolean
  act: () => void
}

/** A question that must be answered before going on; Escape gives the last answer, which changes nothing. */
export function Ask({
  title,
  children,
  answers,
}: {
  title: string
  children: ReactNode
  answers: readonly Answer[]
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        answers.at(-1)?.act()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="ask-answers">
        {answers.map(({ say, isMain, act }) => (
          <Button key={say} variant={isMain ? 'filled' : 'default'} onClick={act}>
            {say}
          </Button>
        ))}
      </div>
    </dialog>
  )
}
