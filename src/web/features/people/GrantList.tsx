import { Button } from '@mantine/core'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { Ask } from './Ask.tsx'
import { daysOf, describeGrant, stateOf, today } from './grants.ts'
import { type HeldGrant, type Offered, type People, useAccountWrite } from './use-people.ts'
import { peopleWords } from './words.ts'

interface ListProps {
  grants: readonly HeldGrant[]
  offered: Offered
  villages: People['villages']
  /** The operation that takes one back; none where it may not be. */
  takeBack?: 'rights.revoke' | 'rights.end-delegation'
}

/** Roles or delegations with their days, those that hold first. */
export function GrantList({ grants, ...rest }: ListProps) {
  const order = { held: 0, future: 1, ended: 2 }
  const day = today()
  const sorted = [...grants].sort((a, b) => order[stateOf(a, day)] - order[stateOf(b, day)])
  return (
    <ul className="grant-list">
      {sorted.map((grant) => (
        <OneGrant key={grant.id} grant={grant} {...rest} />
      ))}
    </ul>
  )
}

function OneGrant({ grant, offered, villages, takeBack }: Omit<ListProps, 'grants'> & { grant: HeldGrant }) {
  const { language } = useWords()
  const say = useSay(peopleWords)
  const write = useAccountWrite()
  const state = stateOf(grant, today())
  const { role, limits } = describeGrant(grant, { offered, villages, language })
  const [from, to] = daysOf(grant)
  const input = { communeId: grant.unitId, id: grant.id }
  return (
    <li data-state={state}>
      <div>
        <strong>{role}</strong>
        {state !== 'held' && (
          <span className="grant-state">{say(state === 'ended' ? 'ended' : 'future')}</span>
        )}
        <p className="soft small">
          {[
            limits.join(', ') || (grant.signing ? '' : say('allTopics')),
            say('period', from, to),
            grant.basis,
            grant.grantedBy && say('byWhom', grant.grantedBy),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {takeBack && state !== 'ended' && (
        <Ask
          question={say('surelyRevoke', role)}
          write={write}
          onYes={() => write.mutate({ operation: takeBack, input })}
        >
          {(ask) => (
            <Button variant="subtle" aria-label={say('revokeOf', role)} onClick={ask}>
              {say('revoke')}
            </Button>
          )}
        </Ask>
      )}
    </li>
  )
}
