import { DateField } from '../../components/register/inputs/DateField.tsx'

interface DayProps {
  label: string
  description?: string
  /** ISO day; absent while nothing is typed. */
  value: string | undefined
  error?: string
  onChange: (day: string | undefined) => void
}

/** A day, typed as offices write it or picked from a calendar, outside of a register's own form. */
export function DayInput({ label, description, value, error, onChange }: DayProps) {
  return (
    <>
      <DateField
        field={{ key: 'day', label, labelEn: label, kind: 'date' }}
        path="day"
        value={value}
        record={{}}
        names={{}}
        faults={{}}
        help={description ? { vi: description, en: description } : undefined}
        isReadOnly={false}
        onChange={(day) => onChange(typeof day === 'string' ? day : undefined)}
      />
      {error && (
        <p className="over small" role="alert">
          {error}
        </p>
      )}
    </>
  )
}
