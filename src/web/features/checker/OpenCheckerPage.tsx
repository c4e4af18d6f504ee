import { Link } from '@tanstack/react-router'
import { LanguageSwitch, SchemeSwitch } from '../../components/Switches.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useOpenCheck } from '../accounts/use-open-check.ts'
import { CheckDesk } from './CheckDesk.tsx'
import { type CheckPlace, CheckPlaceContext } from './check-place.ts'
import { checkerWords } from './words.ts'

const place: CheckPlace = { address: '/api/check' }

/** The checker outside of a commune: for several reports at once, and without an account where the server allows it. */
export function OpenCheckerPage() {
  const { say } = useWords()
  const { data, error, refetch } = useOpenCheck()
  const mayCheck = data?.isOpen || data?.isSignedIn
  return (
    <>
      <a className="skip" href="#noi-dung">
        {say('skip')}
      </a>
      <header className="bar visitor-bar">
        <Link className="mark" to="/" aria-label="MTQG">
          <img src="/icon.svg" alt="" width="32" height="32" />
        </Link>
        <span className="visitor-tools">
          <LanguageSwitch />
          <SchemeSwitch />
          {data?.isSignedIn ? (
            <Link to="/">{say('start')}</Link>
          ) : (
            <Link to="/dang-nhap">{say('signIn')}</Link>
          )}
        </span>
      </header>
      <main id="noi-dung" className="page" tabIndex={-1}>
        {error && <Trouble error={error} retry={refetch} />}
        {!data && !error && <Waiting />}
        {data && !mayCheck && <Closed />}
        {mayCheck && (
          <CheckPlaceContext value={place}>
            <CheckDesk />
          </CheckPlaceContext>
        )}
      </main>
    </>
  )
}

function Closed() {
  const say = useSay(checkerWords)
  return (
    <div className="card lone">
      <p role="alert">{say('closed')}</p>
      <Link to="/dang-nhap">{useWords().say('signIn')}</Link>
    </div>
  )
}
