import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { ListPage, ListRow } from '../../../core/lists/description.ts'
import { fold } from '../../../core/vietnamese/text.ts'
import { ask } from '../../api.ts'
import { Ask } from '../../components/register/Ask.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { directionWords } from './words.ts'

/** Takes over tasks of the year before that still hold. */
export function CopyTasks() {
  const say = useSay(directionWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('copy')}
      </Button>
      {isOpen && <CopyDialog onClose={() => setOpen(false)} />}
    </>
  )
}

/** The tasks that the page of a year shows. */
function useTasksOf(year: number) {
  const { code } = usePlace()
  const path = `/api/communes/${code}/years/${year}/registers/planned-tasks`
  return useQuery({ queryKey: ['register', path], queryFn: () => ask<ListPage>(path) })
}

function CopyDialog({ onClose }: { onClose: () => void }) {
  const say = useSay(directionWords)
  const year = Number(usePlace().year)
  const before = useTasksOf(year - 1)
  const here = useTasksOf(year)
  const [chosen, setChosen] = useState<readonly string[]>()
  const copying = useCopy(year + 1, onClose)
  const rows = before.data?.rows ?? []
  const known = new Set((here.data?.rows ?? []).map((row) => fold(String(row.cells.text))))
  const isKnown = (row: ListRow) => known.has(fold(String(row.cells.text)))
  const ticked = chosen ?? rows.filter((row) => !isKnown(row)).map(({ id }) => id)
  const taken = rows.filter(({ id }) => ticked.includes(id))
  const error = before.error ?? here.error ?? copying.error
  return (
    <Ask
      title={say('copyTitle', year)}
      answers={[
        ...(taken.length > 0
          ? [{ say: say('copyChosen', taken.length), isMain: true, act: () => void copying.copy(taken) }]
          : []),
        { say: say('close'), act: onClose },
      ]}
    >
      {error && <Trouble error={error} />}
      {before.isPending && <Waiting />}
      {before.data && <p>{say(rows.length > 0 ? 'copyExplained' : 'copyNothing')}</p>}
      <div className="copy-list" lang="vi">
        {rows.map((row) => (
          <Checkbox
            key={row.id}
            label={String(row.cells.text)}
            description={isKnown(row) ? say('already') : undefined}
            checked={ticked.includes(row.id)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...ticked, row.id] : ticked.filter((id) => id !== row.id))
            }
          />
        ))}
      </div>
    </Ask>
  )
}

/** Enters the chosen tasks one by one, so that each has its history and can be taken back. */
function useCopy(year: number, onDone: () => void) {
  const communeId = useCommune().data?.unit.id ?? ''
  const write = useWrite()
  const copy = async (rows: readonly ListRow[]) => {
    for (const { cells } of rows) {
      const { text, group, programmes, responsible, position } = cells
      const input = {
        ...{ communeId, id: uuid(), year, text, group, programmes, position },
        ...(responsible ? { responsible } : {}),
      }
      await write.mutateAsync({ operation: 'tasks.plan', input, label: String(text) })
    }
    onDone()
  }
  return { copy, error: write.error }
}
