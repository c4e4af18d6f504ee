import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fold } from '../../../core/vietnamese/text.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { NewPersonDialog } from './NewPersonDialog.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { RolesExplained } from './RolesExplained.tsx'
import { type Person, usePeople } from './use-people.ts'
import './people.css'
import { peopleWords } from './words.ts'

/** Everybody with an account in the unit. */
export function PeoplePage() {
  const say = useSay(peopleWords)
  useTitle(say('title'), useCommune().data?.unit.fullName)
  const { data, error, refetch } = usePeople()
  const [isAdding, setAdding] = useState(false)
  const [done, setDone] = useState('')
  const close = (name?: string) => {
    setAdding(false)
    if (name) setDone(say('created', name))
  }
  return (
    <div className="people">
      <header className="people-head">
        <div>
          <h1>{say('title')}</h1>
          <p className="soft">{say('intro')}</p>
        </div>
        <Button onClick={() => setAdding(true)}>{say('add')}</Button>
      </header>
      <p className="met" role="status">
        {done}
      </p>
      {error && <Trouble error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && <Searched people={data.people} />}
      <RolesExplained />
      {isAdding && <NewPersonDialog onClose={close} />}
    </div>
  )
}

function Searched({ people }: { people: Person[] }) {
  const say = useSay(peopleWords)
  const [text, setText] = useState('')
  const [withClosed, setWithClosed] = useState(false)
  const wanted = fold(text)
  const found = people.filter(
    ({ displayName, userName, isActive }) =>
      (isActive || withClosed) && fold(`${displayName} ${userName}`).includes(wanted),
  )
  return (
    <>
      <search className="people-search">
        <TextInput
          type="search"
          label={say('search')}
          placeholder={say('searchHint')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Checkbox
          label={say('showClosed')}
          checked={withClosed}
          onChange={({ currentTarget }) => setWithClosed(currentTarget.checked)}
        />
        <p className="soft" role="status">
          {say('found', found.length)}
        </p>
      </search>
      {found.length > 0 ? (
        <PeopleTable people={found} />
      ) : (
        <p className="card">{say(people.length > 0 ? 'nobody' : 'empty')}</p>
      )}
    </>
  )
}
