import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { settleSignIn } from '../../store/session.ts'
import { useSay } from '../../words/use-say.ts'
import { doorWords } from './door-words.ts'
import { useMe } from './use-me.ts'

/** The end of single sign-on in a window of its own: tells the page that waits, and closes. */
export function SignedInPage() {
  const say = useSay(doorWords)
  const id = useMe().data?.id
  useEffect(() => {
    if (id) void settleSignIn(id).then(() => close())
  }, [id])
  return (
    <main className="page">
      <div className="card lone">
        <p role="status">{say('done')}</p>
        <Link to="/">{say('toWork')}</Link>
      </div>
    </main>
  )
}
