import { Select } from '@mantine/core'
import { useState } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { searchFrom, useUnits } from './use-set-up.ts'
import { setUpWords } from './words.ts'

interface ChoiceProps {
  year: string
  code: string
  value: string
  /** Sent without one: what was typed is not a choice. */
  isMissing: boolean
  onChange: (unitId: string) => void
}

/** A unit found by a part of its name, with or without marks. */
export function UnitChoice({ year, code, value, isMissing, onChange }: ChoiceProps) {
  const say = useSay(setUpWords)
  const [text, setText] = useState('')
  const { data = [], error } = useUnits(text, year, code)
  const offered = data.map(({ id, pathLabel }) => ({
    value: id,
    label: pathLabel.charAt(0).toUpperCase() + pathLabel.slice(1),
  }))
  return (
    <div>
      <Select
        size="md"
        required
        withAsterisk={false}
        label={say('unit')}
        description={say('unitHint')}
        searchable
        error={isMissing && say('chooseUnit')}
        lang="vi"
        data={offered}
        // The server has looked already, and knows other spellings than those on the list.
        filter={({ options }) => options}
        nothingFoundMessage={say(text.trim().length < searchFrom ? 'typeMore' : 'noUnit')}
        searchValue={text}
        onSearchChange={setText}
        value={value || null}
        onChange={(id) => onChange(id ?? '')}
      />
      {error && <Trouble error={error} />}
    </div>
  )
}
