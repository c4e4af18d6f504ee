import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { Filter, ListDescription } from '../../../core/lists/description.ts'
import { usePlace } from '../../features/commune/place.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useListAddress } from './address.ts'
import { registerWords } from './words.ts'

/** Searching and narrowing; all of it is in the address, so that a link shows the same. */
export function ListTools({ description }: { description: ListDescription }) {
  const say = useSay(registerWords)
  const { year } = usePlace()
  const { isAllYears, narrow, isNarrowed, clear } = useListAddress()
  return (
    <search className="list-tools">
      <SearchBox />
      {description.isByYear && (
        <NativeSelect
          label={say('period')}
          value={isAllYears ? 'tat-ca' : ''}
          onChange={({ currentTarget }) => narrow({ nam: currentTarget.value || undefined })}
          data={[
            { value: '', label: say('thisYear', year) },
            { value: 'tat-ca', label: say('allYears') },
          ]}
        />
      )}
      {description.filters
        .filter((filter) => filter.choices.length > 1)
        .map((filter) => (
          <FilterBox key={filter.key} filter={filter} />
        ))}
      {isNarrowed && (
        <Button variant="subtle" onClick={clear}>
          {say('clearFilters')}
        </Button>
      )}
    </search>
  )
}

function SearchBox() {
  const say = useSay(registerWords)
  const { text, narrow } = useListAddress()
  const [typed, setTyped] = useState(text)
  const search = useDebouncedCallback((words: string) => narrow({ tim: words || undefined }), 250)
  // Back and forward in the browser, and "clear", change the words too.
  useEffect(() => setTyped(text), [text])
  return (
    <TextInput
      type="search"
      label={say('search')}
      placeholder={say('searchHint')}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        search(currentTarget.value)
      }}
    />
  )
}

function FilterBox({ filter }: { filter: Filter }) {
  const say = useSay(registerWords)
  const { language } = useWords()
  const { filters, narrow } = useListAddress()
  return (
    <NativeSelect
      label={language === 'vi' ? filter.label : filter.labelEn}
      value={filters[filter.key] ?? ''}
      onChange={({ currentTarget }) => narrow({ [filter.key]: currentTarget.value || undefined })}
      data={[
        { value: '', label: say('all') },
        ...filter.choices.map(({ code, label, labelEn }) => ({
          value: code,
          label: language === 'vi' ? label : labelEn,
        })),
      ]}
    />
  )
}
