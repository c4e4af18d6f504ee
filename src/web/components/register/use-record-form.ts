import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { listDifferences } from '../../../core/lists/changes.ts'
import type { Entry, ListDescription, OpenRecord } from '../../../core/lists/description.ts'
import { ask, isExpected } from '../../api.ts'
import { usePlace } from '../../features/commune/place.ts'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { type Faults, faultsOf, findFaults } from './check-input.ts'
import type { NewAt, RegisterSpec } from './spec.ts'
import { useDraft } from './use-draft.ts'
import { registerWords } from './words.ts'

/** A record as the form begins with it: stored, new, or a draft of either. */
export interface FormStart {
  id: string
  isNew: boolean
  base: Entry
  revision?: number
  /** What was typed before, when a draft was kept. */
  typed?: { record: Entry; at: number }
  names: Readonly<Record<string, string>>
}

/** What the form tells the page once something is done. */
export interface Done {
  kind: 'saved' | 'removed'
  id: string
  label: string
  isWaiting: boolean
}

interface FormParts {
  spec: RegisterSpec
  description: ListDescription
  at: NewAt
  start: FormStart
  draftKey: string
  /** Whether something is typed that is not saved; the way out of the page looks at it. */
  isDirtyNow: RefObject<boolean>
  onDone: (done: Done) => void
}

/** The record somebody else saved meanwhile; without one it was removed. */
export type Conflict = { theirs?: OpenRecord }

/** The state of a form: what is typed, what is wrong with it, and how it is saved. */
export function useRecordForm({ spec, description, at, start, draftKey, isDirtyNow, onDone }: FormParts) {
  const say = useSay(registerWords)
  const write = useWrite()
  const queries = useQueryClient()
  const { api } = usePlace()
  const [base, setBase] = useState({ record: start.base, revision: start.revision })
  const [record, setRecord] = useState<Entry>(start.typed?.record ?? start.base)
  const [faults, setFaults] = useState<Faults>({})
  const [trouble, setTrouble] = useState<unknown>()
  const [conflict, setConflict] = useState<Conflict>()
  const isDirty = listDifferences(description.fields, base.record, record).length > 0
  useEffect(() => {
    isDirtyNow.current = isDirty
  }, [isDirtyNow, isDirty])
  const { id, names } = start
  const draft = useMemo(
    () =>
      isDirty ? { id, record, base: base.record, revision: base.revision, names: { ...names } } : undefined,
    [isDirty, id, record, base, names],
  )
  const { keptAt, discard } = useDraft(draftKey, draft)

  const change = (changes: Entry) => {
    setRecord((old) => withoutEmpty({ ...old, ...changes }))
    const touched = Object.keys(changes)
    setFaults((old) =>
      Object.fromEntries(Object.entries(old).filter(([path]) => !touched.includes(path.split('.')[0] ?? ''))),
    )
  }

  const toInput = (entry: Entry): Entry & { communeId: string } => ({
    ...(spec.complete?.(entry, { ...at, id, isNew: start.isNew }) ?? entry),
    communeId: at.commune.unit.id,
    id,
  })

  /** Saves what is typed, or the record put together after a conflict over the state that was seen then. */
  const save = async (over?: { record: Entry; revision?: number }): Promise<boolean> => {
    const seen = over ?? { record, revision: base.revision }
    const input = { ...toInput(seen.record), ...(seen.revision && { revision: seen.revision }) }
    const found = findFaults(spec.save, input, say('required'))
    setFaults(found)
    setTrouble(undefined)
    if (Object.keys(found).length > 0) return false
    try {
      const label = spec.label(seen.record)
      const { isWaiting } = await write.mutateAsync({ operation: spec.save.name, input, label })
      await discard()
      isDirtyNow.current = false
      setBase({ record: seen.record, revision: seen.revision })
      setRecord(seen.record)
      setConflict(undefined)
      onDone({ kind: 'saved', id, label, isWaiting })
      return true
    } catch (error) {
      await explain(error)
      return false
    }
  }

  const explain = async (error: unknown) => {
    if (isExpected(error) && error.code === 'input.invalid') setFaults(faultsOf(error.details))
    else if (isExpected(error) && error.code === 'record.changed') setConflict(await readTheirs())
    else setTrouble(error)
  }

  const readTheirs = async (): Promise<Conflict> => {
    try {
      return { theirs: await ask<OpenRecord>(`${api}/registers/${spec.register}/${id}`) }
    } catch (error) {
      if (isExpected(error) && error.status === 404) return {}
      throw error
    }
  }

  const remove = async () => {
    setTrouble(undefined)
    try {
      const label = spec.label(base.record)
      const input = { communeId: at.commune.unit.id, id }
      const { isWaiting } = await write.mutateAsync({ operation: spec.remove.name, input, label })
      await discard()
      isDirtyNow.current = false
      queries.removeQueries({ queryKey: ['record', `${api}/registers/${spec.register}/${id}`] })
      onDone({ kind: 'removed', id, label, isWaiting })
    } catch (error) {
      setTrouble(error)
    }
  }

  const discardTyped = async () => {
    await discard()
    setRecord(base.record)
    setFaults({})
  }

  return {
    record,
    base,
    faults,
    trouble,
    conflict,
    isDirty,
    keptAt,
    isSaving: write.isPending,
    change,
    save,
    remove,
    discard,
    discardTyped,
    closeConflict: () => setConflict(undefined),
  }
}

export type RecordFormState = ReturnType<typeof useRecordForm>

/** A field that was emptied is absent, as contracts have it. */
const withoutEmpty = (record: Entry): Entry =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''))
