import { Link } from '@tanstack/react-router'
import { LanguageSwitch } from '../../components/Switches.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useSay } from '../../words/use-say.ts'
import { useDoor } from '../accounts/use-door.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { SetUpForm } from './SetUpForm.tsx'
import { useSetUp } from './use-set-up.ts'
import './set-up.css'
import { setUpWords } from './words.ts'

/** The first hour: unit, administrator, year; then what to do next. */
export function SetUpPage() {
  const say = useSay(setUpWords)
  useTitle(say('title'))
  const { data: door, error, refetch } = useDoor()
  const setUp = useSetUp()
  const isClosed = door && !door.setUp && !setUp.data
  return (
    <main className="set-up">
      <header>
        <img src="/icon.svg" alt="" width="44" height="44" />
        <h1>{say(setUp.data ? 'ready' : 'title')}</h1>
        <LanguageSwitch />
      </header>
      {error && <Trouble error={error} retry={refetch} />}
      {!door && !error && <Waiting />}
      {setUp.data && <FirstSteps begun={setUp.data} hasSample={setUp.variables?.sample ?? false} />}
      {door?.setUp && !setUp.data && <SetUpForm needsCode={door.setUp.needsCode} setUp={setUp} />}
      {isClosed && (
        <div className="card">
          <p role="alert">{say('closed')}</p>
          <Link to="/dang-nhap">{say('toSignIn')}</Link>
        </div>
      )}
    </main>
  )
}
