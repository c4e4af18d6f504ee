import { Link } from '@tanstack/react-router'
import { useWords } from '../words.tsx'

export function NotFound() {
  const { say } = useWords()
  return (
    <main className="page">
      <p>{say('notFound')}</p>
      <Link to="/">{say('home')}</Link>
    </main>
  )
}
