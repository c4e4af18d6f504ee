import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fold } from '../../../../core/vietnamese/text.ts'
import { useWords } from '../../../words/language.tsx'
import { useSay } from '../../../words/use-say.ts'
import type { FieldProps } from '../spec.ts'
import { registerWords } from '../words.ts'
import { DateField } from './DateField.tsx'
import { DocumentField } from './DocumentField.tsx'
import { EntriesField } from './EntriesField.tsx'
import { useFieldFrame } from './field-frame.tsx'
import { OccurrenceField } from './OccurrenceField.tsx'
import {
  ChoiceField,
  ChoicesField,
  LinesField,
  LongTextField,
  NumberField,
  TextField,
  YesNoField,
} from './PlainFields.tsx'

/** Long lists are searched, short ones are looked through. */
const longList = 24

/** The input that fits what the field holds. */
export function FieldInput(props: FieldProps) {
  switch (props.field.kind) {
    case 'long-text':
      return <LongTextField {...props} />
    case 'count':
    case 'money':
    case 'year':
      return <NumberField {...props} reads={props.field.kind} />
    case 'date':
      return <DateField {...props} />
    case 'occurrence':
      return <OccurrenceField {...props} />
    case 'choice':
    case 'village':
    case 'component':
      return (props.field.choices ?? []).length > longList ? (
        <SearchedField {...props} />
      ) : (
        <ChoiceField {...props} />
      )
    case 'choices':
    case 'programmes':
      return <ChoicesField {...props} />
    case 'document':
      return <DocumentField {...props} />
    case 'symbols':
      return <SymbolsField {...props} />
    case 'lines':
      return <LinesField {...props} />
    case 'yes-no':
      return <YesNoField {...props} />
    case 'list':
      return <EntriesField {...props} Input={FieldInput} />
    default:
      return <TextField {...props} />
  }
}

/** One of a long list, found by any of its words, marks apart. */
function SearchedField(props: FieldProps) {
  const { field, value, onChange, names } = props
  const { language } = useWords()
  const say = useSay(registerWords)
  const frame = useFieldFrame(props)
  const chosen = typeof value === 'string' ? value : null
  const data = (field.choices ?? []).map(({ code, label, labelEn }) => ({
    value: code,
    label: language === 'vi' ? label : labelEn,
  }))
  const isThere = chosen === null || data.some((one) => one.value === chosen)
  return (
    <Select
      {...frame}
      searchable
      clearable
      placeholder={say('choose')}
      data={isThere ? data : [{ value: chosen, label: names[chosen] ?? chosen }, ...data]}
      filter={({ options, search }) => {
        const words = fold(search).split(' ')
        return options.filter(
          (option) => 'label' in option && words.every((word) => fold(option.label).includes(word)),
        )
      }}
      value={chosen}
      onChange={(code) => onChange(code ?? undefined)}
      comboboxProps={{ withinPortal: false }}
    />
  )
}

/** Symbols of documents parted by semicolons. */
function SymbolsField(props: FieldProps) {
  const { value, onChange } = props
  const say = useSay(registerWords)
  const frame = useFieldFrame(props)
  const symbols = Array.isArray(value) ? (value as readonly string[]) : []
  const [typing, setTyping] = useState<string>()
  return (
    <TextInput
      {...frame}
      description={frame.description ?? say('symbolsHint')}
      value={typing ?? symbols.join('; ')}
      onBlur={() => setTyping(undefined)}
      onChange={({ currentTarget }) => {
        setTyping(currentTarget.value)
        const typed = currentTarget.value.split(';').map((symbol) => symbol.trim())
        onChange(typed.filter((symbol) => symbol !== ''))
      }}
    />
  )
}
