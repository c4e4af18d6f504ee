import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListPage } from '../../../../core/lists/description.ts'
import { ask } from '../../../api.ts'
import { queryOf, usePlace } from '../../../features/commune/place.ts'
import { useSay } from '../../../words/use-say.ts'
import type { FieldProps } from '../spec.ts'
import { registerWords } from '../words.ts'
import { useFieldFrame } from './field-frame.tsx'

/** Documents of the register, of whatever year, whose words fit. */
function useDocuments(text: string) {
  const { api } = usePlace()
  const path = `${api}/registers/official-documents${queryOf({ text, years: 'all' })}`
  return useQuery({
    queryKey: ['documents-named', path],
    queryFn: () => ask<ListPage>(path),
    placeholderData: keepPreviousData,
  })
}

/** A document of the register, found by any of its words. */
export function DocumentField(props: FieldProps) {
  const { value, onChange, names } = props
  const say = useSay(registerWords)
  const frame = useFieldFrame(props)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const rows = useDocuments(text).data?.rows ?? []
  const chosen = typeof value === 'string' ? value : null
  const found = rows.map(({ id, cells }) => ({
    value: id,
    label: [cells.symbol ? `${cells.kind} số ${cells.symbol}` : cells.kind, cells.subject].join(': '),
  }))
  const isThere = chosen === null || found.some((one) => one.value === chosen)
  return (
    <Select
      {...frame}
      searchable
      clearable
      placeholder={say('searchDocument')}
      nothingFoundMessage={say('noDocument')}
      data={isThere ? found : [{ value: chosen, label: names[chosen] ?? chosen }, ...found]}
      // The server has searched, marks and tone placement apart.
      filter={({ options }) => options}
      value={chosen}
      onChange={(id) => onChange(id ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
