import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import type { Role } from '../../../core/rights/rights.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { isOfVillage, limitsOf, listGivable, type RoleFaults, type RoleForm } from './role-form.ts'
import type { Offered, People } from './use-people.ts'
import { peopleWords } from './words.ts'

interface FieldsProps {
  form: RoleForm
  faults: RoleFaults
  offered: Offered
  villages: People['villages']
  change: (part: Partial<RoleForm>) => void
}

/** Which role, where, for what and how long. */
export function RoleFields(props: FieldsProps) {
  const { language } = useWords()
  const say = useSay(peopleWords)
  const { form, faults, offered, villages, change } = props
  return (
    <>
      <Radio.Group label={say('role')} value={form.role} onChange={(role) => change({ role: role as Role })}>
        <div className="role-choices">
          {listGivable(offered).map((role) => (
            <Radio
              key={role.code}
              value={role.code}
              label={language === 'vi' ? role.label : role.labelEn}
              description={language === 'vi' ? role.description : role.descriptionEn}
            />
          ))}
        </div>
      </Radio.Group>
      {isOfVillage(offered, form.role) && (
        <NativeSelect
          required
          withAsterisk={false}
          label={say('village')}
          data={[
            { value: '', label: say('chooseVillage') },
            ...villages.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={form.villageId}
          error={faults.villageId && say(faults.villageId)}
          onChange={({ currentTarget }) => change({ villageId: currentTarget.value })}
        />
      )}
      <Limits {...props} />
      <Days form={form} faults={faults} change={change} />
    </>
  )
}

function Limits({ form, offered, change }: FieldsProps) {
  const { language } = useWords()
  const say = useSay(peopleWords)
  const limits = limitsOf(offered, form.role)
  if (!limits.programmes && !limits.fields) return null
  return (
    <details className="role-limits" open={form.programmes.length + form.fields.length > 0 || undefined}>
      <summary>{say('limits')}</summary>
      <p className="soft small">{say('limitsHint')}</p>
      {limits.programmes && (
        <Checkbox.Group
          label={say('programmes')}
          value={form.programmes}
          onChange={(programmes) => change({ programmes })}
        >
          <div className="limit-choices">
            {offered.programmes.map(({ code, title, titleEn }) => (
              <Checkbox key={code} value={code} label={language === 'vi' ? title : titleEn} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {limits.fields && (
        <Checkbox.Group label={say('fields')} value={form.fields} onChange={(fields) => change({ fields })}>
          <div className="limit-choices">
            {offered.fields.map(({ code, label, labelEn }) => (
              <Checkbox key={code} value={code} label={language === 'vi' ? label : labelEn} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </details>
  )
}

type Period = Pick<RoleForm, 'validFrom' | 'validTo'>

interface DaysProps {
  form: Period
  faults: RoleFaults
  change: (part: Partial<Period>) => void
}

/** The first and the last day; without a last one until it is taken back. */
export function Days({ form, faults, change }: DaysProps) {
  const say = useSay(peopleWords)
  return (
    <>
      <TextInput
        className="half"
        type="date"
        required
        withAsterisk={false}
        label={say('from')}
        value={form.validFrom}
        error={faults.validFrom && say(faults.validFrom)}
        onChange={({ currentTarget }) => change({ validFrom: currentTarget.value })}
      />
      <TextInput
        className="half"
        type="date"
        label={say('until')}
        description={say('untilHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.validTo}
        error={faults.validTo && say(faults.validTo)}
        onChange={({ currentTarget }) => change({ validTo: currentTarget.value })}
      />
    </>
  )
}
