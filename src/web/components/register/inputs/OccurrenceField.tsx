import { NativeSelect } from '@mantine/core'
import type { Entry, Field } from '../../../../core/lists/description.ts'
import { usePlace } from '../../../features/commune/place.ts'
import { useSay } from '../../../words/use-say.ts'
import type { FieldProps } from '../spec.ts'
import { registerWords } from '../words.ts'
import { DateField } from './DateField.tsx'
import { useFieldFrame } from './field-frame.tsx'
import { NumberField } from './PlainFields.tsx'

const kinds = ['on', 'from', 'year'] as const
type Kind = (typeof kinds)[number]
const words = { on: 'occurrenceOn', from: 'occurrencePeriod', year: 'occurrenceYear' } as const

const kindOf = (value: Entry): Kind => {
  if ('year' in value) return 'year'
  return 'from' in value || 'to' in value ? 'from' : 'on'
}

/** When something happened: a day, several days, or a year of which nobody kept the days. */
export function OccurrenceField(props: FieldProps) {
  const { value, onChange, path, faults, field, isReadOnly } = props
  const say = useSay(registerWords)
  const { year } = usePlace()
  const { label, error, description } = useFieldFrame(props)
  const when: Entry =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : {}
  const kind = kindOf(when)
  // What the union of shapes refuses is said once, below all of them.
  const part = (key: string, name: string, kindOfPart: Field['kind']): FieldProps => ({
    ...props,
    help: undefined,
    path: `${path}.${key}`,
    faults,
    field: { key, label: name, labelEn: name, kind: kindOfPart, isRequired: field.isRequired },
    value: when[key],
    onChange: (next) => onChange({ ...when, [key]: next } as FieldProps['value']),
  })
  const start: Record<Kind, Entry> = {
    on: {},
    from: { from: undefined, to: undefined },
    year: { year: Number(year) },
  }
  return (
    <fieldset className="occurrence" data-path={path}>
      <legend>{label}</legend>
      {description && <p className="soft small">{description}</p>}
      <NativeSelect
        aria-label={say('occurrenceKind')}
        disabled={isReadOnly}
        value={kind}
        data={kinds.map((one) => ({ value: one, label: say(words[one]) }))}
        onChange={({ currentTarget }) => onChange(start[currentTarget.value as Kind] as FieldProps['value'])}
      />
      {kind === 'on' && <DateField {...part('on', say('on'), 'date')} />}
      {kind === 'from' && <DateField {...part('from', say('from'), 'date')} />}
      {kind === 'from' && <DateField {...part('to', say('to'), 'date')} />}
      {kind === 'year' && <NumberField {...part('year', say('year'), 'year')} reads="year" />}
      {error && (
        <p className="fault" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
