import { Button } from '@mantine/core'
import { villageInSentence } from '../../../core/registers/villages.ts'
import type { PovertyView } from '../../../modules/poverty-review/poverty-views.contract.ts'
import type { FigureView } from '../../api.ts'
import { useSay } from '../../words/use-say.ts'
import { AskedNumber } from '../programmes/AskedNumber.tsx'
import { povertyWords } from './words.ts'

interface TableProps {
  view: PovertyView
  figures: ReadonlyMap<string, FigureView>
  mayEnter: (villageId: string) => boolean
  onEnter: (villageId: string) => void
}

/** Column → the end of the figure's key. */
const columns = [
  ['households', 'households'],
  ['people', 'people'],
  ['poor', 'poor.households'],
  ['poorRate', 'poor.rate'],
  ['nearPoor', 'near-poor.households'],
  ['nearPoorRate', 'near-poor.rate'],
  ['ethnic', 'ethnic.households'],
] as const

/** What was counted in every village, each number with its reason; the commune at the foot. */
export function VillageTable({ view, figures, mayEnter, onEnter }: TableProps) {
  const say = useSay(povertyWords)
  const hasActions = view.villages.some(({ id }) => mayEnter(id))
  return (
    <table className="ledger villages">
      <caption className="soft small">{say('villagesCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('village')}</th>
          {columns.map(([word]) => (
            <th key={word} scope="col" className="number">
              {say(word)}
            </th>
          ))}
          {hasActions && (
            <th scope="col">
              <span className="unseen">{say('edit')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {view.villages.map((village) => (
          <VillageRow key={village.id} {...{ view, village, figures, hasActions, mayEnter, onEnter }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('wholeCommune')}</th>
          {columns.map(([word, end]) => (
            <td key={word} className="number" data-label={say(word)}>
              <AskedNumber figure={figures.get(`poverty.${end}`)} />
            </td>
          ))}
          {hasActions && <td />}
        </tr>
      </tfoot>
    </table>
  )
}

interface RowProps extends TableProps {
  village: PovertyView['villages'][number]
  hasActions: boolean
}

function VillageRow({ view, village, figures, hasActions, mayEnter, onEnter }: RowProps) {
  const say = useSay(povertyWords)
  const { id, name, slug } = village
  const standing = view.official ?? view.preliminary
  const isEntered = standing?.villages.some((one) => one.villageId === id)
  return (
    <tr>
      <th scope="row" lang="vi">
        {name}
      </th>
      {slug ? (
        columns.map(([word, end]) => (
          <td key={word} className="number" data-label={say(word)}>
            <AskedNumber figure={figures.get(`poverty.village.${slug}.${end}`)} />
          </td>
        ))
      ) : (
        <td colSpan={columns.length} className="attention">
          {say('notEntered')}
        </td>
      )}
      {hasActions && (
        <td className="actions">
          {mayEnter(id) && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={say(isEntered ? 'editOf' : 'enterOf', villageInSentence(name))}
              onClick={() => onEnter(id)}
            >
              {say(isEntered ? 'edit' : 'enter')}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}
