import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { DelegateDialog } from './DelegateDialog.tsx'
import { GrantList } from './GrantList.tsx'
import type { RolesProps } from './PersonRoles.tsx'
import { peopleWords } from './words.ts'

/** In whose place a person signs. */
export function PersonSigning({ person, grants, offered, villages }: RolesProps) {
  const say = useSay(peopleWords)
  const may = useCommune().data?.may.includes('rights.delegate') ?? false
  const [isGiving, setGiving] = useState(false)
  const delegations = grants.filter(({ signing }) => signing)
  return (
    <>
      {delegations.length > 0 ? (
        <GrantList
          grants={delegations}
          offered={offered}
          villages={villages}
          takeBack={may ? 'rights.end-delegation' : undefined}
        />
      ) : (
        <p className="soft">{say('signingNone')}</p>
      )}
      {may && !person.isMe && (
        <Button variant="default" onClick={() => setGiving(true)}>
          {say('delegate')}
        </Button>
      )}
      {isGiving && <DelegateDialog person={person} offered={offered} onClose={() => setGiving(false)} />}
    </>
  )
}
