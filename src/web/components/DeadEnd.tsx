import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../words/language.tsx'

/** A sentence about why there is nothing to see, and the way back. */
export function DeadEnd({ children }: { children: ReactNode }) {
  const { say } = useWords()
  return (
    <div className="card lone">
      <p role="alert">{children}</p>
      <Link to="/">{say('start')}</Link>
    </div>
  )
}
