import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { DeadEnd } from '../../components/DeadEnd.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { PersonAccess } from './PersonAccess.tsx'
import { PersonHistory } from './PersonHistory.tsx'
import { PersonRoles } from './PersonRoles.tsx'
import { PersonSigning } from './PersonSigning.tsx'
import { PersonState } from './PersonState.tsx'
import { type Person, useGrants, useOffered, usePeople } from './use-people.ts'
import './people.css'
import { peopleWords } from './words.ts'

/** One person: what they may do, how they come in, what was done to the account. */
export function PersonPage() {
  const say = useSay(peopleWords)
  const { account } = useParams({ from: '/xa/$code/$year/quan-tri/$account' })
  const { code, year } = usePlace()
  const { data, error, refetch } = usePeople()
  const person = data?.people.find(({ id }) => id === account)
  useTitle(person?.displayName, say('title'))
  return (
    <div className="people person">
      <Link className="back" to="/xa/$code/$year/quan-tri" params={{ code, year }}>
        {say('back')}
      </Link>
      {error && <Trouble error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && !person && <DeadEnd>{say('gone')}</DeadEnd>}
      {data && person && <Sections person={person} sso={data.sso} villages={data.villages} />}
    </div>
  )
}

interface SectionsProps {
  person: Person
  sso?: { label: string }
  villages: { id: string; name: string }[]
}

function Sections({ person, sso, villages }: SectionsProps) {
  const say = useSay(peopleWords)
  const { data: offered, error } = useOffered()
  const { data: all } = useGrants()
  const grants = all?.filter(({ accountId }) => accountId === person.id) ?? []
  return (
    <>
      <header>
        <h1 lang="vi">{person.displayName}</h1>
        <p className="person-line">
          <span className="soft">{person.userName}</span> <PersonState person={person} />
        </p>
      </header>
      {error && <Trouble error={error} />}
      <Section title={say('rolesTitle')}>
        {offered && <PersonRoles person={person} grants={grants} offered={offered} villages={villages} />}
      </Section>
      <Section title={say('signing')}>
        {offered && <PersonSigning person={person} grants={grants} offered={offered} villages={villages} />}
      </Section>
      <Section title={say('access')}>
        <PersonAccess person={person} sso={sso} />
      </Section>
      <Section title={say('history')}>
        <PersonHistory id={person.id} />
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
