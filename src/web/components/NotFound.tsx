import { useWords } from '../words/language.tsx'
import { DeadEnd } from './DeadEnd.tsx'

export function NotFound() {
  const { say } = useWords()
  return (
    <main className="page">
      <DeadEnd>{say('notFound')}</DeadEnd>
    </main>
  )
}
