import { Button } from '@mantine/core'
import { whole } from '../../../core/exact.ts'
import { printNumber } from '../../../core/vietnamese/numbers.ts'
import type {
  CriteriaSetView,
  CriterionView,
  ItemView,
  RequirementView,
} from '../../../modules/criteria/criteria-views.contract.ts'
import { AttentionSign } from '../../components/AttentionSign.tsx'
import { newRecord } from '../../components/register/address.ts'
import { useSay } from '../../words/use-say.ts'
import type { Begin } from './CriteriaPage.tsx'
import { useCriterionName } from './CriteriaStrip.tsx'
import { JudgementLine } from './JudgementLine.tsx'
import { judgingSpec } from './judging.tsx'
import { StandingSign } from './StandingSign.tsx'
import { criteriaWords } from './words.ts'

interface DetailsProps {
  set: CriteriaSetView
  criterion: CriterionView
  begin: Begin
  onClose: () => void
}

/** One criterion: where it stands and why, its items with what is required, and earlier judgements. */
export function CriterionDetails({ set, criterion, begin, onClose }: DetailsProps) {
  const say = useSay(criteriaWords)
  const nameOf = useCriterionName()
  const name = nameOf(criterion)
  return (
    <div className="criterion">
      <header>
        <h3>{name}</h3>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {say('close')}
        </Button>
      </header>
      <p data-standing={criterion.standing}>
        <StandingSign standing={criterion.standing} />{' '}
        {criterion.own ? <JudgementLine judged={criterion.own} /> : say('standing', criterion.standing)}
      </p>
      {criterion.reasons.map((reason) => (
        <p key={reason} className="attention small">
          <AttentionSign /> {say('reason', reason)}
        </p>
      ))}
      <Source source={criterion.source} isVerified={criterion.isVerified} />
      {begin && (
        <Judge
          set={set}
          level="criterion"
          name={name}
          number={criterion.number}
          own={criterion.own}
          begin={begin}
        />
      )}
      <h4>{say('items')}</h4>
      {criterion.items.length === 0 && <p className="soft">{say('noItems')}</p>}
      <ul className="judgements">
        {criterion.items.map((item) => (
          <Item key={item.number} set={set} item={item} begin={begin} />
        ))}
      </ul>
      <Earlier history={criterion.history} />
    </div>
  )
}

function Source({ source, isVerified }: { source?: string; isVerified: boolean }) {
  const say = useSay(criteriaWords)
  return (
    <p className="small soft">
      {source && (
        <>
          {say('source')}: <span lang="vi">{source}</span> ·{' '}
        </>
      )}
      <span className={isVerified ? 'met' : 'attention'}>{say(isVerified ? 'verified' : 'unverified')}</span>
    </p>
  )
}

interface JudgeProps {
  set: CriteriaSetView
  level: 'criterion' | 'item'
  name: string
  number: string
  own: CriterionView['own']
  begin: NonNullable<Begin>
}

/** Opens the form: the judgement of the year, or a new one beside it once something has changed. */
function Judge({ set, level, name, number, own, begin }: JudgeProps) {
  const say = useSay(criteriaWords)
  const spec = judgingSpec({ setCode: set.code, level, number, isForVillage: false, name })
  const start = (word: 'judge' | 'edit' | 'judgeAgain', open: string) => (
    <Button
      variant="default"
      size="compact-md"
      aria-label={`${say(word)}: ${name}`}
      onClick={() => begin({ spec, open })}
    >
      {say(word)}
    </Button>
  )
  return (
    <div className="tools">
      {own && start('edit', own.id)}
      {start(own ? 'judgeAgain' : 'judge', newRecord)}
    </div>
  )
}

function Item({ set, item, begin }: { set: CriteriaSetView; item: ItemView; begin: Begin }) {
  const say = useSay(criteriaWords)
  // What nobody knows the official number of cannot be judged by number yet.
  const isNumbered = !item.number.includes('x')
  const standing = item.own?.atRisk ? 'at-risk' : (item.own?.status ?? 'not-assessed')
  return (
    <li>
      <p>
        <strong>{isNumbered ? item.number : say('unnumbered')}</strong>{' '}
        <span lang="vi">{item.title ?? say('unnamed')}</span>
      </p>
      {item.requirements.map((required) => (
        <Requirement key={`${required.group} ${required.operator}`} required={required} item={item} />
      ))}
      <p data-standing={standing}>
        <StandingSign standing={standing} />{' '}
        {item.own ? <JudgementLine judged={item.own} /> : say('standing', standing)}
      </p>
      <Source source={item.source} isVerified={item.isVerified} />
      {begin && isNumbered && (
        <Judge
          set={set}
          level="item"
          name={say('itemName', item.number)}
          number={item.number}
          own={item.own}
          begin={begin}
        />
      )}
      <Earlier history={item.history} />
    </li>
  )
}

const operators = {
  'at-least': 'atLeast',
  'at-most': 'atMost',
  equals: 'equals',
  met: 'isMet',
  'set-by-province': 'byProvince',
} as const

function Requirement({ required, item }: { required: RequirementView; item: ItemView }) {
  const say = useSay(criteriaWords)
  const amount =
    required.value === undefined
      ? ''
      : ` ${printDecimal(required.value)}${item.measure === '%' ? '%' : ` ${item.measure ?? ''}`}`
  return (
    <p className="small">
      {say('requirement')}
      {required.group && <span lang="vi"> ({required.group})</span>}:{' '}
      {required.text ? (
        <span lang="vi">{required.text}</span>
      ) : (
        `${say(operators[required.operator])}${amount}`
      )}
      {!required.isVerified && <span className="attention"> · {say('unverified')}</span>}
    </p>
  )
}

/** "4,5": numbers of the policy have few digits after the comma. */
const printDecimal = (value: number): string =>
  Number.isInteger(value) ? printNumber(whole(value)) : String(value).replace('.', ',')

function Earlier({ history }: { history: CriterionView['history'] }) {
  const say = useSay(criteriaWords)
  if (history.length === 0) return null
  return (
    <details>
      <summary>
        {say('history')} ({history.length})
      </summary>
      <ul className="judgements">
        {history.map((judged) => (
          <li key={judged.id}>
            <JudgementLine judged={judged} />
          </li>
        ))}
      </ul>
    </details>
  )
}
