import { TextInput } from '@mantine/core'
import type { CountField } from '../../../core/poverty/counts.ts'
import { useSay } from '../../words/use-say.ts'
import type { PlaceEntry } from './place-entry.ts'
import { povertyWords } from './words.ts'

interface FieldsProps {
  entry: PlaceEntry
  faults: ReadonlyMap<string, 'required' | 'wrongNumber'>
  onChange: (entry: PlaceEntry) => void
}

/** Each group in households and, where it is counted so, in people. */
const groups: readonly {
  word: keyof Pick<
    typeof povertyWords,
    'all' | 'poor' | 'nearPoor' | 'averageStandard' | 'ethnicHouseholds' | 'ethnicPoor' | 'ethnicNearPoor'
  >
  households: CountField
  people?: CountField
}[] = [
  { word: 'all', households: 'households', people: 'people' },
  { word: 'poor', households: 'poor', people: 'poorPeople' },
  { word: 'nearPoor', households: 'nearPoor', people: 'nearPoorPeople' },
  { word: 'averageStandard', households: 'averageStandard', people: 'averageStandardPeople' },
  { word: 'ethnicHouseholds', households: 'ethnicHouseholds' },
  { word: 'ethnicPoor', households: 'ethnicPoor' },
  { word: 'ethnicNearPoor', households: 'ethnicNearPoor' },
]

/** What was counted, as a small table of inputs. */
export function CountsFields({ entry, faults, onChange }: FieldsProps) {
  const say = useSay(povertyWords)
  return (
    <table className="entry">
      <caption>
        <strong>{say('counts')}</strong>
        <span className="soft small">{say('countsHint')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('group')}</th>
          <th scope="col">{say('inHouseholds')}</th>
          <th scope="col">{say('inPeople')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ word, households, people }) => (
          <tr key={word}>
            <th scope="row">{say(word)}</th>
            {[['inHouseholds', households] as const, ['inPeople', people] as const].map(([unit, field]) => (
              <td key={unit}>
                {field && (
                  <TextInput
                    aria-label={say('cell', say(word), say(unit))}
                    inputMode="numeric"
                    autoComplete="off"
                    value={entry.counts[field]}
                    error={faults.has(field) ? say(faults.get(field) ?? 'required') : undefined}
                    onChange={({ currentTarget }) =>
                      onChange({ ...entry, counts: { ...entry.counts, [field]: currentTarget.value } })
                    }
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
