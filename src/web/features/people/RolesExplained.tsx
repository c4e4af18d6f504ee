import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useOffered } from './use-people.ts'
import { peopleWords } from './words.ts'

/** Every role with what it may do, as policy has it. */
export function RolesExplained() {
  const { language } = useWords()
  const say = useSay(peopleWords)
  const { data: offered } = useOffered()
  if (!offered) return null
  const name = ({ label, labelEn }: { label: string; labelEn: string }) =>
    language === 'vi' ? label : labelEn
  const rightName = (code: string) => {
    const found = offered.rights.find((right) => right.code === code)
    return found ? name(found) : code
  }
  return (
    <details className="card roles-explained">
      <summary>{say('rolesExplained')}</summary>
      <dl>
        {offered.roles.map((role) => (
          <div key={role.code}>
            <dt>{name(role)}</dt>
            <dd>
              <p>{language === 'vi' ? role.description : role.descriptionEn}</p>
              <p className="soft small">
                {say('mayDo')} {role.rights.map(rightName).join(' · ')}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
