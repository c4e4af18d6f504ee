import { useWords } from '../words/language.tsx'
import { DeadEnd } from './DeadEnd.tsx'

export function NotFound() {
  const { say } = useWords()
  return <DeadEnd>{say('notFound')}</DeadEnd>
}
