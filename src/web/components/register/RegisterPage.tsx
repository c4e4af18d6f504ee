import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { ListDescription } from '../../../core/lists/description.ts'
import type { CommuneYear } from '../../api.ts'
import { usePlace } from '../../features/commune/place.ts'
import { useCommune } from '../../features/commune/use-commune.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { Trouble } from '../Trouble.tsx'
import { useTitle } from '../use-title.ts'
import { Waiting } from '../Waiting.tsx'
import { newRecord, useListAddress } from './address.ts'
import { ListCards, ListTable } from './ListTable.tsx'
import { ListTools } from './ListTools.tsx'
import { Pager } from './Pager.tsx'
import { RecordPanel } from './RecordPanel.tsx'
import './register.css'
import type { RegisterSpec } from './spec.ts'
import { UndoToast } from './UndoToast.tsx'
import { useDescription, useListPath, useRows } from './use-list.ts'
import type { Done } from './use-record-form.ts'
import { registerWords } from './words.ts'

/** The page of a register: its list, and beside it the record that is open. */
export function RegisterPage({ spec }: { spec: RegisterSpec }) {
  const { language } = useWords()
  const commune = useCommune().data
  useTitle(spec.title[language], commune?.unit.fullName)
  return commune ? <Register spec={spec} commune={commune} /> : null
}

function Register({ spec, commune }: { spec: RegisterSpec; commune: CommuneYear }) {
  const { year } = usePlace()
  const { open, show } = useListAddress()
  const { data: description, error, refetch } = useDescription(spec.register)
  // Asked at once: a phone far away waits for one answer, not for two.
  const rows = useRows(spec.register)
  const [done, setDone] = useState<Done>()
  const forget = useCallback(() => setDone(undefined), [])
  const mayWrite = commune.may.includes(spec.save.right)
  const at = { commune, year: Number(year) }
  const onDone = (what: Done) => {
    setDone(what)
    if (what.kind === 'removed' || open === newRecord) void show(undefined)
  }
  return (
    <div className="register" data-beside={open !== undefined || undefined}>
      <div className="register-list">
        <RegisterHead spec={spec} mayWrite={mayWrite} />
        {error && <Trouble error={error} retry={refetch} />}
        {description ? (
          <RegisterList {...{ spec, description, rows, mayWrite }} />
        ) : (
          !error && <Waiting tall />
        )}
        {spec.below?.({ mayWrite })}
      </div>
      {open && description && (
        <RecordPanel
          key={open}
          {...{ spec, description, at, open, mayWrite, onDone }}
          onClose={() => void show(undefined)}
        />
      )}
      {done && (
        <UndoToast key={`${done.id} ${done.kind}`} register={spec.register} done={done} onClose={forget} />
      )}
    </div>
  )
}

function RegisterHead({ spec, mayWrite }: { spec: RegisterSpec; mayWrite: boolean }) {
  const { language } = useWords()
  const { show } = useListAddress()
  const say = useSay(registerWords)
  const { code, year, asOf } = usePlace()
  const excel = useListPath(spec.register, '.xlsx')
  return (
    <header className="register-head">
      {spec.siblings && (
        <nav className="siblings" aria-label={say('siblings')}>
          {spec.siblings.map(({ to, title }) => (
            <Link
              key={to}
              to={to}
              params={{ code, year }}
              search={{ asOf }}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {title[language]}
            </Link>
          ))}
        </nav>
      )}
      <h1>{spec.title[language]}</h1>
      <div className="register-actions">
        {spec.actions?.({ mayWrite })}
        <Button variant="default" component="a" href={excel} download>
          {say('excel')}
        </Button>
        {mayWrite && <Button onClick={() => void show(newRecord)}>{spec.add[language]}</Button>}
      </div>
    </header>
  )
}

interface RegisterListProps {
  spec: RegisterSpec
  description: ListDescription
  rows: ReturnType<typeof useRows>
  mayWrite: boolean
}

function RegisterList({ spec, description, rows, mayWrite }: RegisterListProps) {
  const say = useSay(registerWords)
  const { language } = useWords()
  const { isNarrowed } = useListAddress()
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const { data: found, error, refetch } = rows
  if (found?.total === 0 && !isNarrowed && found.page === 1) {
    return (
      <>
        <ListTools description={description} />
        <p className="card empty">
          {spec.empty[language]}
          {!mayWrite && ` ${say('readOnly')}`}
        </p>
      </>
    )
  }
  const Rows = spec.rows ?? (isNarrow ? ListCards : ListTable)
  return (
    <>
      <ListTools description={description} />
      {error && <Trouble error={error} retry={refetch} />}
      {!found && !error && <Waiting tall />}
      {found?.rows.length === 0 && <p role="status">{say('nothingFound')}</p>}
      {found && found.rows.length > 0 && (
        <Rows description={description} rows={found.rows} mayWrite={mayWrite} />
      )}
      {found && <Pager found={found} />}
    </>
  )
}
