import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { PasswordField } from '../accounts/PasswordField.tsx'
import { UnitChoice } from './UnitChoice.tsx'
import type { SetUpForm as Form, useSetUp } from './use-set-up.ts'
import { setUpWords } from './words.ts'

const thisYear = new Date().getFullYear()
const years = Array.from({ length: 8 }, (_, back) => String(thisYear + 1 - back))
const field = { size: 'md', required: true, withAsterisk: false } as const

interface FormProps {
  needsCode: boolean
  setUp: ReturnType<typeof useSetUp>
}

/** Everything on one page, in the order one would tell it. */
export function SetUpForm({ needsCode, setUp }: FormProps) {
  const say = useSay(setUpWords)
  const [form, setForm] = useState<Form>(() => ({
    accountId: uuid(),
    unitId: '',
    year: thisYear,
    userName: '',
    displayName: '',
    password: '',
    entersData: true,
    sample: false,
  }))
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const [isUnitMissing, setUnitMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setUnitMissing(!form.unitId)
    if (form.unitId) setUp.mutate(form)
  }
  return (
    <form onSubmit={submit}>
      <p className="soft">{say('intro')}</p>
      {needsCode && (
        <TextInput
          {...field}
          className="card"
          label={say('code')}
          description={say('codeHint')}
          inputMode="numeric"
          autoComplete="off"
          value={form.code ?? ''}
          onChange={({ currentTarget }) => change({ code: currentTarget.value })}
        />
      )}
      <Place form={form} change={change} isUnitMissing={isUnitMissing && !form.unitId} />
      <Administrator form={form} change={change} />
      <FirstData form={form} change={change} />
      {setUp.error && <Trouble error={setUp.error} />}
      <div className="send">
        <Button type="submit" size="md" loading={setUp.isPending}>
          {say('create')}
        </Button>
        {setUp.isPending && form.sample && <p role="status">{say('creating')}</p>}
      </div>
    </form>
  )
}

interface PartProps {
  form: Form
  change: (part: Partial<Form>) => void
}

function Place({ form, change, isUnitMissing }: PartProps & { isUnitMissing: boolean }) {
  const say = useSay(setUpWords)
  return (
    <fieldset className="card">
      <legend>{say('place')}</legend>
      <NativeSelect
        {...field}
        label={say('year')}
        description={say('yearHint')}
        data={years}
        value={String(form.year)}
        onChange={({ currentTarget }) => change({ year: Number(currentTarget.value), unitId: '' })}
      />
      <UnitChoice
        key={form.year}
        year={String(form.year)}
        code={form.code ?? ''}
        value={form.unitId}
        isMissing={isUnitMissing}
        onChange={(unitId) => change({ unitId })}
      />
    </fieldset>
  )
}

function Administrator({ form, change }: PartProps) {
  const say = useSay(setUpWords)
  return (
    <fieldset className="card">
      <legend>{say('administrator')}</legend>
      <TextInput
        {...field}
        label={say('displayName')}
        autoComplete="name"
        maxLength={120}
        value={form.displayName}
        onChange={({ currentTarget }) => change({ displayName: currentTarget.value })}
      />
      <TextInput
        {...field}
        label={say('userName')}
        description={say('userNameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        value={form.userName}
        onChange={({ currentTarget }) => change({ userName: currentTarget.value })}
      />
      <PasswordField
        label={say('password')}
        value={form.password}
        known={{ userName: form.userName }}
        onChange={(password) => change({ password })}
      />
      <Checkbox
        size="md"
        label={say('entersData')}
        checked={form.entersData}
        onChange={({ currentTarget }) => change({ entersData: currentTarget.checked })}
      />
    </fieldset>
  )
}

function FirstData({ form, change }: PartProps) {
  const say = useSay(setUpWords)
  return (
    <fieldset className="card">
      <legend>{say('data')}</legend>
      <Radio.Group
        aria-label={say('data')}
        value={form.sample ? 'sample' : 'empty'}
        onChange={(choice) => change({ sample: choice === 'sample' })}
      >
        <div className="choices">
          <Radio size="md" value="empty" label={say('empty')} description={say('emptyHint')} />
          <Radio size="md" value="sample" label={say('sample')} description={say('sampleHint')} />
        </div>
      </Radio.Group>
    </fieldset>
  )
}
