import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { DelegatedAuthority } from '../../../core/rights/rights.ts'
import { signatureOf } from '../../../core/rights/signature.ts'
import { FormDialog } from '../../components/FormDialog.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { today } from './grants.ts'
import { Days } from './RoleFields.tsx'
import type { RoleFaults } from './role-form.ts'
import { type Offered, type Person, useAccountWrite } from './use-people.ts'
import { peopleWords } from './words.ts'

interface DialogProps {
  person: Person
  offered: Offered
  onClose: () => void
}

interface Delegation {
  authority: DelegatedAuthority
  headTitle: string
  ownTitle: string
  validFrom: string
  validTo: string
  basis: string
}

/** Lets somebody approve and sign in place of the head, with the block of signature as it will be printed. */
export function DelegateDialog({ person, offered, onClose }: DialogProps) {
  const say = useSay(peopleWords)
  const communeId = useCommune().data?.unit.id ?? ''
  const [id] = useState(() => uuid())
  const { signatures } = offered
  const [form, setForm] = useState<Delegation>(() => start('KT', offered))
  const [faults, setFaults] = useState<RoleFaults>({})
  const write = useAccountWrite()
  const change = (part: Partial<Delegation>) => setForm({ ...form, ...part })
  const save = async () => {
    const found = findFaults(form)
    setFaults(found)
    if (Object.keys(found).length > 0) return true
    const input = { communeId, id, accountId: person.id, ...dropEmpty(form) }
    await write.mutateAsync({ operation: 'rights.delegate', input })
    onClose()
    return false
  }
  const choose = (authority: string) => {
    const { ownTitle } = start(authority as DelegatedAuthority, offered)
    change({ authority: authority as DelegatedAuthority, ownTitle })
  }
  return (
    <FormDialog
      title={say('delegate')}
      about={person.displayName}
      save={say('delegate')}
      cancel={say('cancel')}
      isSaving={write.isPending}
      error={write.error}
      onSave={save}
      onClose={onClose}
    >
      <Authorities offered={offered} value={form.authority} onChange={choose} />
      <Words form={form} change={change} />
      <Days form={form} faults={faults} change={change} />
      <Preview form={form} signatures={signatures} />
    </FormDialog>
  )
}

function start(authority: DelegatedAuthority, { signatures }: Offered): Delegation {
  const form = signatures.signatures.find((one) => one.authority === authority)
  const ownTitle = form?.ownTitle ?? ''
  return { authority, headTitle: signatures.headTitle, ownTitle, validFrom: today(), validTo: '', basis: '' }
}

const findFaults = ({ validFrom, validTo }: Delegation): RoleFaults => ({
  ...(!validFrom && { validFrom: 'missing' as const }),
  ...(validTo && validTo < validFrom && { validTo: 'wrongOrder' as const }),
})

const dropEmpty = (form: Delegation) =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value.trim() !== ''))

interface AuthoritiesProps {
  offered: Offered
  value: string
  onChange: (authority: string) => void
}

function Authorities({ offered, value, onChange }: AuthoritiesProps) {
  const say = useSay(peopleWords)
  const { language } = useWords()
  const nameOf = (code: string) => {
    const found = offered.authorities.find((one) => one.code === code)
    if (!found) return `${code}.`
    return `${found.mark} – ${language === 'vi' ? found.meaning : found.meaningEn}`
  }
  return (
    <Radio.Group label={say('authority')} value={value} onChange={onChange}>
      <div className="role-choices">
        {offered.signatures.signatures
          .filter(({ authority }) => authority !== 'TM')
          .map(({ authority }) => (
            <Radio key={authority} value={authority} label={nameOf(authority)} />
          ))}
      </div>
    </Radio.Group>
  )
}

function Words({ form, change }: { form: Delegation; change: (part: Partial<Delegation>) => void }) {
  const say = useSay(peopleWords)
  const fields = [
    ['headTitle', 'headTitle', 'half'],
    ['ownTitle', 'ownTitle', 'half'],
    ['basis', 'document', ''],
  ] as const
  return fields.map(([name, word, className]) => (
    <TextInput
      key={name}
      className={className}
      label={say(word)}
      maxLength={name === 'basis' ? 300 : 120}
      value={form[name]}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  ))
}

function Preview({ form, signatures }: { form: Delegation; signatures: Offered['signatures'] }) {
  const say = useSay(peopleWords)
  const used = signatures.signatures.find(({ authority }) => authority === form.authority)
  const ownTitle = form.ownTitle || undefined
  const { authorityLines, signerTitle } = signatureOf(signatures, { ...form, ownTitle })
  return (
    <div className="signature-preview">
      <p className="soft small">{say('preview')}</p>
      <p lang="vi">
        {[...authorityLines, signerTitle].map((line) => (
          <strong key={line}>{line}</strong>
        ))}
      </p>
      {used && !used.verified && <p className="attention small">{say('unverified')}</p>}
    </div>
  )
}
