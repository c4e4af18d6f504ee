import { Button } from '@mantine/core'
import { countFields, countNames } from '../../../core/poverty/counts.ts'
import type { PlaceView } from '../../../modules/poverty-review/poverty-views.contract.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { type PlaceEntry, toCounts } from './place-entry.ts'
import { povertyWords } from './words.ts'

interface ConflictProps {
  entry: PlaceEntry
  theirs: PlaceView
  onMine: () => void
  onTheirs: () => void
}

/** Two people entered one village: both numbers side by side, and the person chooses. */
export function ConflictChoice({ entry, theirs, onMine, onTheirs }: ConflictProps) {
  const say = useSay(povertyWords)
  const { language } = useWords()
  const mine = toCounts(entry)
  const differing = countFields.filter((field) => mine[field] !== theirs[field])
  return (
    <section className="conflict" role="alert">
      <p>{say('conflict')}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col" className="number">
              {say('mine')}
            </th>
            <th scope="col" className="number">
              {say('theirs')}
            </th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field}>
              <th scope="row">{countNames[field][language]}</th>
              <td className="number">{mine[field] ?? '–'}</td>
              <td className="number">{theirs[field] ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="tools">
        <Button variant="default" onClick={onMine}>
          {say('keepMine')}
        </Button>
        <Button variant="default" onClick={onTheirs}>
          {say('takeTheirs')}
        </Button>
      </div>
    </section>
  )
}
