import { TextInput } from '@mantine/core'

interface DayProps {
  label: string
  description?: string
  /** ISO day; absent while nothing is typed. */
  value: string | undefined
  error?: string
  onChange: (day: string | undefined) => void
}

/** A day. */
export function DayInput({ label, description, value, error, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      description={description}
      value={value ?? ''}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    />
  )
}
