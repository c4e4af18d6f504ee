import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useCommune } from '../../features/commune/use-commune.ts'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { Trouble } from '../Trouble.tsx'
import type { Done } from './use-record-form.ts'
import { registerWords } from './words.ts'

/** Long enough to read it and to think better of it. */
const shownFor = 20_000

/** Says that something was saved or removed, and takes it back when asked. */
export function UndoToast({
  register,
  done,
  onClose,
}: {
  register: string
  done: Done
  onClose: () => void
}) {
  const say = useSay(registerWords)
  const communeId = useCommune().data?.unit.id ?? ''
  const undo = useWrite()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onClose, shownFor)
    return () => clearTimeout(timer)
  }, [isHeld, onClose])
  const takeBack = () =>
    undo.mutate({ operation: `${register}.undo`, input: { communeId, id: done.id }, label: done.label })
  return (
    <section
      className="undo-toast"
      aria-live="polite"
      aria-label={say('undo')}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{say(undo.isSuccess ? 'undone' : done.kind, done.label)}</p>
      {undo.error && <Trouble error={undo.error} />}
      {!undo.isSuccess && (
        <Button variant="default" loading={undo.isPending} onClick={takeBack}>
          {say('undo')}
        </Button>
      )}
      <Button variant="subtle" onClick={onClose}>
        {say('close')}
      </Button>
    </section>
  )
}
