import './form-dialog.css'
import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { Trouble } from './Trouble.tsx'
import { useModal } from './use-modal.ts'

interface DialogProps {
  title: string
  /** What is written about, below the title. */
  about?: string
  save: string
  cancel: string
  isSaving: boolean
  error: unknown
  /** Writes what was typed; true keeps the form open because something in it is wrong. */
  onSave: () => Promise<boolean>
  onClose: () => void
  /** Said beside the buttons, in sight wherever one is in the form. */
  notice?: ReactNode
  children: ReactNode
}

/** A short form over the page. What was typed stays until it is written or given up. */
export function FormDialog({
  title,
  about,
  onSave,
  onClose,
  error,
  isSaving,
  notice,
  ...words
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useModal(dialog, onClose)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // A refused write is said below the fields.
    const isWrong = await onSave().catch(() => false)
    if (isWrong) requestAnimationFrame(() => focusFault(dialog.current))
  }
  return (
    <dialog ref={dialog} className="form-dialog" aria-labelledby={heading}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <h2 id={heading}>{title}</h2>
        {about && (
          <p className="soft small" lang="vi">
            {about}
          </p>
        )}
        {words.children}
        {Boolean(error) && <Trouble error={error} />}
        <footer>
          <div aria-live="polite">{notice}</div>
          <Button type="submit" loading={isSaving}>
            {words.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
        </footer>
      </form>
    </dialog>
  )
}

/** Brings the first field with a fault before whoever sent the form. */
const focusFault = (dialog: HTMLDialogElement | null) =>
  dialog?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
