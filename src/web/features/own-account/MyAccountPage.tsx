import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import type { Me } from '../../api.ts'
import { LanguageSwitch, SchemeSwitch } from '../../components/Switches.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useSay } from '../../words/use-say.ts'
import { NewPasswordForm } from '../accounts/NewPasswordForm.tsx'
import { useMe } from '../accounts/use-me.ts'
import { TopBar } from '../commune/TopBar.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { SessionList } from './SessionList.tsx'
import { type Security, useSecurity } from './use-security.ts'
import './own-account.css'
import { ownAccountWords } from './words.ts'

/** One's own account: password, second factor, where one is signed in, how the screen looks. */
export function MyAccountPage() {
  const say = useSay(ownAccountWords)
  useTitle(say('title'))
  const { data: me, error: unknown } = useMe()
  const { data: security, error, refetch } = useSecurity()
  const failure = unknown ?? error
  return (
    <>
      <TopBar />
      <main className="page own-account">
        <Link className="back" to="/">
          {say('back')}
        </Link>
        <h1>{say('title')}</h1>
        {failure && <Trouble error={failure} retry={refetch} />}
        {!(me && security) && !failure && <Waiting />}
        {me && security && <Sections me={me} security={security} />}
      </main>
    </>
  )
}

function Sections({ me, security }: { me: Me; security: Security }) {
  const say = useSay(ownAccountWords)
  return (
    <>
      <p>
        <strong lang="vi">{me.name}</strong>
        <br />
        <span className="soft">{say('signedInAs', me.userName)}</span>
      </p>
      <Section title={say('password')}>
        {security.signedInBy === 'sso' && <p className="soft">{say('ssoNote')}</p>}
        <Password />
      </Section>
      <Section title={say('factor')}>
        <SecondFactor security={security} />
      </Section>
      <Section title={say('sessions')}>
        <SessionList sessions={security.sessions} />
      </Section>
      <Section title={say('display')}>
        <p className="soft">{say('displayNote')}</p>
        <div className="buttons">
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </Section>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Password() {
  const say = useSay(ownAccountWords)
  const [isOpen, setOpen] = useState(false)
  const [isChanged, setChanged] = useState(false)
  const finish = () => {
    setOpen(false)
    setChanged(true)
  }
  if (isOpen) return <NewPasswordForm onDone={finish} />
  return (
    <>
      {isChanged && (
        <p className="met" role="status">
          {say('passwordChanged')}
        </p>
      )}
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('passwordOpen')}
      </Button>
    </>
  )
}
