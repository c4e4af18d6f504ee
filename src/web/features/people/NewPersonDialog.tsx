import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import { FormDialog } from '../../components/FormDialog.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { RoleFields } from './RoleFields.tsx'
import { findRoleFaults, isOfVillage, type RoleFaults, startRole, toRoleInput } from './role-form.ts'
import { TemporaryPassword } from './TemporaryPassword.tsx'
import { suggestPassword } from './temporary-password.ts'
import { useAccountWrite, useOffered, usePeople } from './use-people.ts'
import { peopleWords } from './words.ts'

interface NewPerson {
  displayName: string
  userName: string
  password: string
}
type Faults = Partial<Record<keyof NewPerson, 'missing'>>

/** Somebody new: name, a password for the first sign-in, and the first role. */
export function NewPersonDialog({ onClose }: { onClose: (created?: string) => void }) {
  const say = useSay(peopleWords)
  const communeId = useCommune().data?.unit.id ?? ''
  const { data: offered } = useOffered()
  const villages = usePeople().data?.villages ?? []
  const [id] = useState(() => uuid())
  const [person, setPerson] = useState<NewPerson>(() => ({
    displayName: '',
    userName: '',
    password: suggestPassword(),
  }))
  const [role, setRole] = useState(startRole)
  const [faults, setFaults] = useState<Faults & RoleFaults>({})
  const write = useAccountWrite()
  const save = async () => {
    if (!offered) return true
    const found = { ...findMissing(person), ...findRoleFaults(role, isOfVillage(offered, role.role)) }
    setFaults(found)
    if (Object.keys(found).length > 0) return true
    const input = { id, ...person, roles: [role.role], ...toRoleInput(role, offered, communeId) }
    await write.mutateAsync({ operation: 'accounts.create', input })
    onClose(person.displayName)
    return false
  }
  const change = (part: Partial<NewPerson>) => setPerson({ ...person, ...part })
  return (
    <FormDialog
      title={say('add')}
      save={say('create')}
      cancel={say('cancel')}
      isSaving={write.isPending}
      error={write.error}
      onSave={save}
      onClose={() => onClose()}
    >
      <Names person={person} faults={faults} change={change} />
      <TemporaryPassword
        value={person.password}
        error={faults.password && say(faults.password)}
        onChange={(password) => change({ password })}
      />
      {offered ? (
        <RoleFields
          form={role}
          faults={faults}
          offered={offered}
          villages={villages}
          change={(part) => setRole({ ...role, ...part })}
        />
      ) : (
        <Waiting />
      )}
    </FormDialog>
  )
}

interface NamesProps {
  person: NewPerson
  faults: Faults
  change: (part: Partial<NewPerson>) => void
}

function Names({ person, faults, change }: NamesProps) {
  const say = useSay(peopleWords)
  return (
    <>
      <TextInput
        className="half"
        required
        withAsterisk={false}
        label={say('displayName')}
        autoComplete="off"
        maxLength={120}
        value={person.displayName}
        error={faults.displayName && say(faults.displayName)}
        onChange={({ currentTarget }) => change({ displayName: currentTarget.value })}
      />
      <TextInput
        className="half"
        required
        withAsterisk={false}
        label={say('userName')}
        description={say('userNameHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        value={person.userName}
        error={faults.userName && say(faults.userName)}
        onChange={({ currentTarget }) => change({ userName: currentTarget.value })}
      />
    </>
  )
}

const findMissing = (person: NewPerson): Faults =>
  Object.fromEntries(
    Object.entries(person).flatMap(([name, value]) => (value.trim() ? [] : [[name, 'missing' as const]])),
  )
