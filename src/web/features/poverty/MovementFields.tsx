import { TextInput } from '@mantine/core'
import { whole } from '../../../core/exact.ts'
import { calculateClosing, type HouseholdClass, printBalance } from '../../../core/poverty/balance.ts'
import { printNumber } from '../../../core/vietnamese/numbers.ts'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import {
  classes,
  imbalanceOf,
  type PlaceEntry,
  type TypedField,
  toMovement,
  typedFields,
} from './place-entry.ts'
import { povertyWords } from './words.ts'

interface FieldsProps {
  entry: PlaceEntry
  faults: ReadonlyMap<string, 'required' | 'wrongNumber'>
  /** The year whose closing this year opens with. */
  openedFrom: number | undefined
  onChange: (entry: PlaceEntry) => void
}

const classWords = { poor: 'poor', 'near-poor': 'nearPoor' } as const

/** How the numbers came about; whether they tie out is said below while one types. */
export function MovementFields({ entry, faults, openedFrom, onChange }: FieldsProps) {
  const say = useSay(povertyWords)
  const change = (wanted: HouseholdClass, field: TypedField, typed: string) => {
    const movements = { ...entry.movements, [wanted]: { ...entry.movements[wanted], [field]: typed } }
    onChange({ ...entry, movements })
  }
  return (
    <div>
      <table className="entry">
        <caption>
          <strong>{say('movements')}</strong>
          <span className="soft small">
            {openedFrom !== undefined && `${say('openingProposed', openedFrom)} `}
            {say('closingHint')}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('movement')}</th>
            {classes.map((wanted) => (
              <th key={wanted} scope="col">
                {say(classWords[wanted])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {typedFields.map((field) => (
            <tr key={field}>
              <th scope="row">{say(field)}</th>
              {classes.map((wanted) => {
                const fault = faults.get(`${wanted} ${field}`)
                return (
                  <td key={wanted}>
                    <TextInput
                      aria-label={say('cell', say(field), say(classWords[wanted]))}
                      inputMode="numeric"
                      autoComplete="off"
                      value={entry.movements[wanted][field]}
                      error={fault && say(fault)}
                      onChange={({ currentTarget }) => change(wanted, field, currentTarget.value)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div aria-live="polite">
        {classes.map((wanted) => (
          <Balance key={wanted} entry={entry} wanted={wanted} />
        ))}
      </div>
    </div>
  )
}

function Balance({ entry, wanted }: { entry: PlaceEntry; wanted: HouseholdClass }) {
  const say = useSay(povertyWords)
  const { print } = useFigureWords()
  const movement = toMovement(entry, wanted)
  if (!movement) return null
  const off = imbalanceOf(movement)
  const sum = print(printBalance(movement))
  const closing = print(printNumber(whole(movement.closing)))
  const isOff = off !== 0 || calculateClosing(movement) !== movement.closing
  return (
    <p className={isOff ? 'over small' : 'met small'}>
      {say(classWords[wanted])}:{' '}
      {isOff ? say('off', sum, closing, String(Math.abs(off))) : say('balanced', sum)}
    </p>
  )
}
