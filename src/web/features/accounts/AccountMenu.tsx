import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { LanguageSwitch, SchemeSwitch } from '../../components/Switches.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useWords } from '../../words/language.tsx'
import { useMe } from './use-me.ts'
import { useSignOut } from './use-sign-out.ts'

const close = () => document.getElementById('me')?.hidePopover()

/** Who is signed in, how the screen looks, and the way out. */
export function AccountMenu() {
  const { say } = useWords()
  const me = useMe().data
  const signOut = useSignOut()
  return (
    <div className="me">
      <button type="button" popoverTarget="me" aria-label={say('me')} title={say('me')}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <circle cx="12" cy="8.5" r="3.5" />
          <path d="M5 20c.6-4 3.400-6 7-6s6.400 2 7 6" />
        </svg>
      </button>
      <div id="me" popover="auto">
        {me && <p lang="vi">{me.name}</p>}
        {me && !me.start && (
          <Link to="/xa" className="to-account" onClick={close}>
            {say('otherCommune')}
          </Link>
        )}
        <Link to="/tai-khoan" className="to-account" onClick={close}>
          {say('myAccount')}
        </Link>
        <LanguageSwitch />
        <SchemeSwitch />
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {say('signOut')}
        </Button>
        {signOut.error && <Trouble error={signOut.error} />}
      </div>
    </div>
  )
}
