import { Button } from '@mantine/core'
import type { ComponentType } from 'react'
import type { Entry } from '../../../../core/lists/description.ts'
import { useSay } from '../../../words/use-say.ts'
import type { FieldProps } from '../spec.ts'
import { registerWords } from '../words.ts'
import { useFieldFrame } from './field-frame.tsx'

/** Lines inside a record, such as the members of a body; their order is kept and can be changed. */
export function EntriesField({ Input, ...props }: FieldProps & { Input: ComponentType<FieldProps> }) {
  const { field, path, value, onChange, isReadOnly } = props
  const say = useSay(registerWords)
  const { label, error, description } = useFieldFrame(props)
  const entries = Array.isArray(value) ? (value as readonly Entry[]) : []
  const set = (place: number, entry: Entry) =>
    onChange(entries.map((one, at) => (at === place ? entry : one)))
  const swap = (place: number) =>
    onChange(
      entries.map((one, at) => {
        if (at === place - 1) return entries[place] ?? one
        return at === place ? (entries[place - 1] ?? one) : one
      }),
    )
  return (
    <fieldset className="entries" data-path={path}>
      <legend>{label}</legend>
      {description && <p className="soft small">{description}</p>}
      {entries.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place, it has no id of its own
        <fieldset key={place} className="entry">
          <legend>{say('entry', place + 1)}</legend>
          {(field.fields ?? []).map((inner) => (
            <Input
              key={inner.key}
              {...props}
              help={undefined}
              field={inner}
              path={`${path}.${place}.${inner.key}`}
              value={entry[inner.key]}
              onChange={(next) => set(place, withValue(entry, inner.key, next))}
            />
          ))}
          {!isReadOnly && (
            <div className="entry-buttons">
              {place > 0 && (
                <Button variant="subtle" size="compact-md" onClick={() => swap(place)}>
                  {say('moveUp', place + 1)}
                </Button>
              )}
              <Button
                variant="subtle"
                size="compact-md"
                onClick={() => onChange(entries.filter((_, at) => at !== place))}
              >
                {say('removeEntry', place + 1)}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {error && (
        <p className="fault" role="alert">
          {error}
        </p>
      )}
      {!isReadOnly && (
        <Button variant="default" onClick={() => onChange([...entries, {}])}>
          {say('addEntry', label.toLowerCase())}
        </Button>
      )}
    </fieldset>
  )
}

/** An emptied field is absent, as contracts have it. */
function withValue(entry: Entry, key: string, value: FieldProps['value']): Entry {
  const { [key]: _, ...rest } = entry
  return value === undefined || value === '' ? rest : { ...rest, [key]: value }
}
