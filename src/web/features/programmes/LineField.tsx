import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import type { MoneyNode, MoneyTerm, MoneyTree } from '../../../modules/capital/capital-views.contract.ts'
import { AttentionSign } from '../../components/AttentionSign.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { RemainingAdvice, UnitAdvice } from './AmountAdvice.tsx'
import type { Entry, EntryFault, FieldName, FormKind } from './forms.ts'
import { isDay } from './forms.ts'
import { MoneyField } from './MoneyField.tsx'
import { useMoneyChoices } from './use-money.ts'
import { moneyWords } from './words.ts'

interface FieldProps {
  name: FieldName
  kind: FormKind
  entry: Entry
  tree: MoneyTree
  node: MoneyNode
  change: (changed: Partial<Entry>) => void
  fault: EntryFault | undefined
}

/** One field of the form, by its name. */
export function LineField(props: FieldProps) {
  switch (props.name) {
    case 'amount':
      return <AmountField {...props} />
    case 'on':
      return <DayField {...props} />
    case 'source':
      return <TermField {...props} terms={props.tree.sources} />
    case 'kind':
      return <TermField {...props} terms={props.tree.kinds} />
    case 'yearStatus':
    case 'direction':
      return <EitherField {...props} name={props.name} />
    case 'originYear':
      return props.entry.yearStatus === 'carried-over' ? <OriginField {...props} /> : null
    case 'documentId':
    case 'activityId':
      return <ReferenceField {...props} name={props.name} />
    case 'reason':
    case 'note':
      return <WordsField {...props} name={props.name} />
    case 'voucherNumber':
      return <VoucherField {...props} />
  }
}

function AmountField({ kind, entry, tree, node, change, fault }: FieldProps) {
  const say = useSay(moneyWords)
  return (
    <MoneyField
      label={say('amount')}
      value={entry.amount}
      onChange={(amount) => change({ amount })}
      error={fault && say(fault)}
      required
    >
      {kind === 'disbursement' && <RemainingAdvice {...{ tree, node, entry }} />}
      <UnitAdvice {...{ tree, node, entry }} />
    </MoneyField>
  )
}

const dayWords = {
  allocation: 'decidedOn',
  adjustment: 'decidedOn',
  commitment: 'approvedOn',
  disbursement: 'paidOn',
  estimate: 'estimatedOn',
  zero: 'confirmedOn',
  reversal: 'day',
} as const

function DayField({ kind, entry, change, fault }: FieldProps) {
  const say = useSay(moneyWords)
  const { year } = usePlace()
  const { printDay } = useFigureWords()
  const mayLack = kind === 'allocation' || kind === 'adjustment' || kind === 'commitment'
  const isOutside = isDay(entry.on) && !entry.on.startsWith(`${year}-`)
  return (
    <div className={kind === 'disbursement' ? 'half' : undefined}>
      <TextInput
        type="date"
        label={say(dayWords[kind])}
        description={mayLack ? say('decidedHint', year) : undefined}
        value={entry.on}
        error={fault && say(fault)}
        onChange={({ currentTarget }) => change({ on: currentTarget.value })}
      />
      <div aria-live="polite">
        {isOutside && !mayLack && (
          <p className="attention small">
            <AttentionSign /> {say('outsideYear', printDay(entry.on), year)}
          </p>
        )}
      </div>
    </div>
  )
}

function TermField({ name, kind, entry, change, terms }: FieldProps & { terms: readonly MoneyTerm[] }) {
  const say = useSay(moneyWords)
  const { language } = useWords()
  const [field, word] = name === 'kind' ? (['kind', 'kind'] as const) : (['source', 'source'] as const)
  const choices = terms.map((term) => ({
    value: term.code,
    label: language === 'en' ? term.labelEn : term.label,
  }))
  const any = kind === 'zero' ? [{ value: '', label: say('anyPurse') }] : []
  return (
    <NativeSelect
      className="half"
      label={say(word)}
      data={[...any, ...choices]}
      value={entry[field]}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  )
}

const either = {
  yearStatus: [
    'yearStatus',
    [
      ['current', 'current'],
      ['carried-over', 'carried'],
    ],
  ],
  direction: [
    'direction',
    [
      ['increase', 'increase'],
      ['decrease', 'decrease'],
    ],
  ],
} as const

function EitherField({ name, entry, change }: FieldProps & { name: keyof typeof either }) {
  const say = useSay(moneyWords)
  const [label, choices] = either[name]
  return (
    <Radio.Group label={say(label)} value={entry[name]} onChange={(chosen) => change({ [name]: chosen })}>
      <div className="radios">
        {choices.map(([value, word]) => (
          <Radio key={value} value={value} label={say(word)} />
        ))}
      </div>
    </Radio.Group>
  )
}

function OriginField({ entry, change, fault }: FieldProps) {
  const say = useSay(moneyWords)
  const { year } = usePlace()
  const years = [1, 2, 3, 4, 5].map((ago) => String(Number(year) - ago))
  return (
    <NativeSelect
      label={say('originYear')}
      data={['', ...years]}
      value={entry.originYear}
      error={fault && say(fault)}
      onChange={({ currentTarget }) => change({ originYear: currentTarget.value })}
    />
  )
}

function ReferenceField({ name, entry, change }: FieldProps & { name: 'documentId' | 'activityId' }) {
  const say = useSay(moneyWords)
  const { data } = useMoneyChoices()
  const isDecision = name === 'documentId'
  const offered = (isDecision ? data?.documents : data?.activities) ?? []
  return (
    <NativeSelect
      label={say(isDecision ? 'decision' : 'activity')}
      description={isDecision ? say('decisionHint') : undefined}
      data={[{ value: '', label: say('none') }, ...offered.map(({ id, label }) => ({ value: id, label }))]}
      value={entry[name]}
      lang="vi"
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  )
}

function WordsField({ name, entry, change, fault }: FieldProps & { name: 'reason' | 'note' }) {
  const say = useSay(moneyWords)
  return (
    <Textarea
      label={say(name)}
      value={entry[name]}
      maxLength={500}
      rows={2}
      error={fault && say(fault)}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  )
}

function VoucherField({ entry, change }: FieldProps) {
  const say = useSay(moneyWords)
  return (
    <TextInput
      className="half"
      label={say('voucherNumber')}
      value={entry.voucherNumber}
      maxLength={60}
      autoComplete="off"
      onChange={({ currentTarget }) => change({ voucherNumber: currentTarget.value })}
    />
  )
}
