import { useState } from 'react'
import { mergeRecords } from '../../../core/lists/changes.ts'
import type { Entry, Field } from '../../../core/lists/description.ts'
import { printValue } from '../../../core/lists/print.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { Ask } from './Ask.tsx'
import type { RecordFormState } from './use-record-form.ts'
import { registerWords } from './words.ts'

type Side = 'mine' | 'theirs'

/** Two people changed one record: both values of every field that differs, and the person chooses. */
export function ConflictDialog({ form, fields }: { form: RecordFormState; fields: readonly Field[] }) {
  const say = useSay(registerWords)
  const theirs = form.conflict?.theirs
  const base = form.base.record
  const met = mergeRecords(fields, { base, mine: form.record, theirs: theirs?.record ?? base })
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const saveChosen = () => {
    const taken = met.disputed.filter(({ key }) => chosen[key] === 'theirs')
    const record: Entry = {
      ...met.merged,
      ...Object.fromEntries(taken.map(({ key }) => [key, theirs?.record[key]])),
    }
    void form.save({ record, revision: theirs?.revision })
  }
  return (
    <Ask
      title={say('conflictTitle')}
      answers={[
        { say: say('saveChosen'), isMain: true, act: saveChosen },
        { say: say('close'), act: form.closeConflict },
      ]}
    >
      <p>{say(theirs ? 'conflictExplained' : 'conflictGone')}</p>
      {met.disputed.map((field) => (
        <Dispute
          key={field.key}
          field={field}
          values={{ mine: form.record, theirs: theirs?.record ?? {} }}
          names={theirs?.names ?? {}}
          chosen={chosen[field.key] ?? 'mine'}
          onChoose={(side) => setChosen({ ...chosen, [field.key]: side })}
        />
      ))}
      {met.taken.length > 0 && (
        <Taken fields={met.taken} theirs={theirs?.record ?? {}} names={theirs?.names ?? {}} />
      )}
    </Ask>
  )
}

interface DisputeProps {
  field: Field
  values: Record<Side, Entry>
  names: Readonly<Record<string, string>>
  chosen: Side
  onChoose: (side: Side) => void
}

function Dispute({ field, values, names, chosen, onChoose }: DisputeProps) {
  const say = useSay(registerWords)
  const { language } = useWords()
  return (
    <fieldset className="dispute">
      <legend>{language === 'vi' ? field.label : field.labelEn}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={field.key} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            <span className="soft small">{say(side)}</span>
            <span>{printValue(field, values[side][field.key], { language, names }) || say('nothing')}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Taken({
  fields,
  theirs,
  names,
}: {
  fields: readonly Field[]
  theirs: Entry
  names: Record<string, string>
}) {
  const say = useSay(registerWords)
  const { language } = useWords()
  return (
    <>
      <p>{say('conflictTaken')}</p>
      <dl className="taken">
        {fields.map((field) => (
          <div key={field.key}>
            <dt>{language === 'vi' ? field.label : field.labelEn}</dt>
            <dd>{printValue(field, theirs[field.key], { language, names }) || say('nothing')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
