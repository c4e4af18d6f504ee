import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { describeGrant, stateOf, today } from './grants.ts'
import type { HeldGrant, Offered, People } from './use-people.ts'
import { peopleWords } from './words.ts'

interface RoleProps {
  grants: readonly HeldGrant[]
  offered: Offered
  villages: People['villages']
}

/** The roles somebody holds today, in one line each. */
export function RoleWords({ grants, offered, villages }: RoleProps) {
  const { language } = useWords()
  const say = useSay(peopleWords)
  const held = grants.filter((grant) => stateOf(grant, today()) === 'held')
  if (held.length === 0) return <span className="soft">{say('noRole')}</span>
  return (
    <ul className="role-words">
      {held.map((grant) => {
        const { role, limits } = describeGrant(grant, { offered, villages, language })
        return (
          <li key={grant.id}>
            {role}
            {limits.length > 0 && <span className="soft"> · {limits.join(', ')}</span>}
          </li>
        )
      })}
    </ul>
  )
}
