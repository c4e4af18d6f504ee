import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import type { useAccountWrite } from './use-people.ts'
import { peopleWords } from './words.ts'

interface AskProps {
  question: string
  write: ReturnType<typeof useAccountWrite>
  onYes: () => void
  /** What is pressed before the question is asked. */
  children: (ask: () => void) => ReactNode
}

/** Asks once more, in its place on the page, before something that cannot be taken back with a click. */
export function Ask({ question, write, onYes, children }: AskProps) {
  const say = useSay(peopleWords)
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <>
        {children(() => setAsking(true))}
        {write.error && <Trouble error={write.error} />}
      </>
    )
  }
  const answer = (isYes: boolean) => {
    setAsking(false)
    if (isYes) onYes()
  }
  return (
    <div className="ask" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <Button size="compact-md" autoFocus loading={write.isPending} onClick={() => answer(true)}>
        {say('yes')}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => answer(false)}>
        {say('cancel')}
      </Button>
    </div>
  )
}
