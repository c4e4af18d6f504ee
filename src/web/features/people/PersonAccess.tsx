import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { Ask } from './Ask.tsx'
import { TemporaryPassword } from './TemporaryPassword.tsx'
import { suggestPassword } from './temporary-password.ts'
import { type Person, useAccountWrite } from './use-people.ts'
import { peopleWords } from './words.ts'

/** Runs an operation on the account of the person. */
function usePersonWrite(person: Person) {
  const communeId = useCommune().data?.unit.id ?? ''
  const write = useAccountWrite()
  const run = (operation: string, more: object = {}) =>
    write.mutateAsync({ operation: `accounts.${operation}`, input: { communeId, id: person.id, ...more } })
  return { write, run }
}

/** How a person comes in, and what to do when they cannot. */
export function PersonAccess({ person, sso }: { person: Person; sso?: { label: string } }) {
  const say = useSay(peopleWords)
  if (!person.isOurs) return <p>{say('notOurs')}</p>
  return (
    <>
      {person.lockedUntil && new Date(person.lockedUntil) > new Date() && <Unlock person={person} />}
      {person.isActive && (
        <>
          <Password person={person} />
          <Factor person={person} />
          {sso && <Identity person={person} label={sso.label} />}
        </>
      )}
      {!person.isMe && <Closing person={person} />}
    </>
  )
}

function Unlock({ person }: { person: Person }) {
  const say = useSay(peopleWords)
  const { write, run } = usePersonWrite(person)
  return (
    <div>
      <Button loading={write.isPending} onClick={() => void run('unlock').catch(() => undefined)}>
        {say('unlock')}
      </Button>
      {write.error && <Trouble error={write.error} />}
    </div>
  )
}

function Password({ person }: { person: Person }) {
  const say = useSay(peopleWords)
  const { write, run } = usePersonWrite(person)
  const [password, setPassword] = useState<string>()
  const [isSet, setSet] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const isDone = await run('set-password', { password }).then(
      () => true,
      () => false,
    )
    setSet(isDone)
  }
  if (password === undefined) {
    return (
      <Button variant="default" onClick={() => setPassword(suggestPassword())}>
        {say('setPassword')}
      </Button>
    )
  }
  return (
    <form className="access-form" onSubmit={(event) => void submit(event)}>
      <TemporaryPassword value={password} onChange={setPassword} />
      <p className="soft small">{say('setPasswordWhy')}</p>
      {write.error && <Trouble error={write.error} />}
      {isSet ? (
        <p className="met" role="status">
          {say('passwordSet')}
        </p>
      ) : (
        <div className="buttons">
          <Button type="submit" loading={write.isPending}>
            {say('setPassword')}
          </Button>
          <Button variant="default" onClick={() => setPassword(undefined)}>
            {say('cancel')}
          </Button>
        </div>
      )}
    </form>
  )
}

function Factor({ person }: { person: Person }) {
  const say = useSay(peopleWords)
  const { write, run } = usePersonWrite(person)
  return (
    <Line name={say('factor')} value={say(person.hasSecondFactor ? 'factorOn' : 'factorOff')}>
      {person.hasSecondFactor && !person.isMe && (
        <Ask
          question={say('surelyReset')}
          write={write}
          onYes={() => void run('reset-second-factor').catch(() => undefined)}
        >
          {(ask) => (
            <Button variant="subtle" onClick={ask}>
              {say('resetFactor')}
            </Button>
          )}
        </Ask>
      )}
    </Line>
  )
}

function Identity({ person, label }: { person: Person; label: string }) {
  const say = useSay(peopleWords)
  const { write, run } = usePersonWrite(person)
  const linked = person.ssoLogin ?? person.ssoSubject
  const [login, setLogin] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await run('link-identity', login?.trim() ? { login } : {}).then(
      () => setLogin(undefined),
      () => undefined,
    )
  }
  const state = linked
    ? `${say('ssoLinked', linked)}${person.isSsoUsed ? '' : `, ${say('ssoWaiting')}`}`
    : say('ssoNone')
  if (login === undefined) {
    return (
      <Line name={say('sso', label)} value={state}>
        <Button variant="subtle" onClick={() => setLogin(linked ?? '')}>
          {say('edit')}
        </Button>
      </Line>
    )
  }
  return (
    <form className="access-form" onSubmit={(event) => void submit(event)}>
      <TextInput
        label={`${say('sso', label)}: ${say('ssoLogin')}`}
        description={say('ssoLoginHint')}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        value={login}
        onChange={({ currentTarget }) => setLogin(currentTarget.value)}
      />
      {write.error && <Trouble error={write.error} />}
      <div className="buttons">
        <Button type="submit" loading={write.isPending}>
          {say('save')}
        </Button>
        <Button variant="default" onClick={() => setLogin(undefined)}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}

function Closing({ person }: { person: Person }) {
  const say = useSay(peopleWords)
  const { write, run } = usePersonWrite(person)
  if (!person.isActive) {
    return (
      <div>
        <Button
          variant="default"
          loading={write.isPending}
          onClick={() => void run('reopen').catch(() => undefined)}
        >
          {say('reopen')}
        </Button>
        {write.error && <Trouble error={write.error} />}
      </div>
    )
  }
  return (
    <Ask question={say('surelyClose')} write={write} onYes={() => void run('close').catch(() => undefined)}>
      {(ask) => (
        <Button variant="default" className="closing" onClick={ask}>
          {say('close')}
        </Button>
      )}
    </Ask>
  )
}

function Line({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className="access-line">
      <p>
        <strong>{name}</strong>
        <span className="soft">{value}</span>
      </p>
      {children}
    </div>
  )
}
