import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import { FormDialog } from '../../components/FormDialog.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { GrantList } from './GrantList.tsx'
import { RoleFields } from './RoleFields.tsx'
import { findRoleFaults, isOfVillage, type RoleFaults, startRole, toRoleInput } from './role-form.ts'
import { type HeldGrant, type Offered, type People, type Person, useAccountWrite } from './use-people.ts'
import { peopleWords } from './words.ts'

export interface RolesProps {
  person: Person
  grants: HeldGrant[]
  offered: Offered
  villages: People['villages']
}

/** The roles of a person here, and the way to give and take them. */
export function PersonRoles({ person, grants, offered, villages }: RolesProps) {
  const say = useSay(peopleWords)
  const may = useCommune().data?.may.includes('rights.write') ?? false
  const [isGiving, setGiving] = useState(false)
  const roles = grants.filter(({ signing }) => !signing)
  return (
    <>
      {roles.length > 0 ? (
        <GrantList
          grants={roles}
          offered={offered}
          villages={villages}
          takeBack={may ? 'rights.revoke' : undefined}
        />
      ) : (
        <p className="soft">{say('noRole')}</p>
      )}
      {may && (
        <Button variant="default" onClick={() => setGiving(true)}>
          {say('grant')}
        </Button>
      )}
      {isGiving && <GrantDialog {...{ person, offered, villages }} onClose={() => setGiving(false)} />}
    </>
  )
}

function GrantDialog({
  person,
  offered,
  villages,
  onClose,
}: Omit<RolesProps, 'grants'> & { onClose: () => void }) {
  const say = useSay(peopleWords)
  const communeId = useCommune().data?.unit.id ?? ''
  const [id] = useState(() => uuid())
  const [form, setForm] = useState(startRole)
  const [faults, setFaults] = useState<RoleFaults>({})
  const write = useAccountWrite()
  const save = async () => {
    const found = findRoleFaults(form, isOfVillage(offered, form.role))
    setFaults(found)
    if (Object.keys(found).length > 0) return true
    const basis = form.basis.trim() && { basis: form.basis }
    const input = {
      id,
      accountId: person.id,
      role: form.role,
      ...toRoleInput(form, offered, communeId),
      ...basis,
    }
    await write.mutateAsync({ operation: 'rights.grant', input })
    onClose()
    return false
  }
  return (
    <FormDialog
      title={say('grant')}
      about={person.displayName}
      save={say('give')}
      cancel={say('cancel')}
      isSaving={write.isPending}
      error={write.error}
      onSave={save}
      onClose={onClose}
    >
      <RoleFields
        form={form}
        faults={faults}
        offered={offered}
        villages={villages}
        change={(part) => setForm({ ...form, ...part })}
      />
      <TextInput
        label={say('basis')}
        maxLength={300}
        value={form.basis}
        onChange={({ currentTarget }) => setForm({ ...form, basis: currentTarget.value })}
      />
    </FormDialog>
  )
}
