import { TextInput } from '@mantine/core'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'

/** "2024-01-05" as it is written in an office: "05/01/2024". */
export const writeDay = (iso: string): string => iso.split('-').reverse().join('/')

/** A day as an office writes it, "5/1/2024" or "05.01.2024", as ISO; undefined when there is no such day. */
export function readDay(typed: string): string | undefined {
  const [, day = '', month = '', year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

interface DayProps {
  label: string
  value: string
  onChange: (value: string) => void
  isOptional?: boolean
}

/** A day typed as it is written. */
export function DayInput({ label, value, onChange, isOptional }: DayProps) {
  const say = useSay(reportWords)
  const isWrong = value.trim() ? readDay(value) === undefined : !isOptional && value !== ''
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      placeholder="05/01/2024"
      value={value}
      error={isWrong && say('wrongDay')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
