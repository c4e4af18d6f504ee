import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { Filter, ListDescription } from '../../../core/lists/description.ts'
import { usePlace } from '../../features/commune/place.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useListAddress } from './address.ts'
import { registerWords } from './words.ts'

/** Searching and narrowing; all of it is in the address, so that a link shows the same. */
export function ListTools({ description }: { description: ListDescription }) {
  return (
    <search className="list-tools">
      <SearchBox />
      <Narrowing description={description} />
    </search>
  )
}

/** The filters; on a narrow screen behind one word, open while one of them is in use. */
function Narrowing({ description }: { description: ListDescription }) {
  const say = useSay(registerWords)
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const { filters, isAllYears } = useListAddress()
  const boxes = (
    <div className="filters">
      <FilterBoxes description={description} />
    </div>
  )
  if (!isNarrow) return boxes
  return (
    <details open={isAllYears || Object.keys(filters).length > 0}>
      <summary>{say('filter')}</summary>
      {boxes}
    </details>
  )
}

function FilterBoxes({ description }: { description: ListDescription }) {
  const say = useSay(registerWords)
  const year = Number(usePlace().year) + description.yearsAhead
  const { isAllYears, narrow, isNarrowed, clear } = useListAddress()
  return (
    <>
      {description.isByYear && (
        <NativeSelect
          label={say('period')}
          value={isAllYears ? 'tat-ca' : ''}
          onChange={({ currentTarget }) => narrow({ nam: currentTarget.value || undefined })}
          data={[
            { value: '', label: say('thisYear', String(year)) },
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
    </>
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
