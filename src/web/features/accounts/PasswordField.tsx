import { PasswordInput } from '@mantine/core'
import { findPasswordFault, type KnownNames, ratePassword } from '../../../core/accounts/password-rules.ts'
import { passwordFaultWords } from '../../../core/accounts/password-words.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { passwordWords } from './password-words.ts'
import './password.css'

interface FieldProps {
  label: string
  value: string
  known?: KnownNames
  onChange: (value: string) => void
}

/** Where a new password is typed, with a word about how well it will hold. */
export function PasswordField({ label, value, known, onChange }: FieldProps) {
  const say = useSay(passwordWords)
  return (
    <div className="password-field">
      <PasswordInput
        size="md"
        required
        withAsterisk={false}
        label={label}
        description={say('hint')}
        name="new-password"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': say('show') }}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Strength password={value} known={known} />
    </div>
  )
}

function Strength({ password, known }: { password: string; known?: KnownNames }) {
  const { language } = useWords()
  const say = useSay(passwordWords)
  const fault = password.length >= 4 ? findPasswordFault(password, known) : undefined
  const strength = ratePassword(password, known)
  const isSaid = password.length >= 4
  return (
    <p className={isSaid ? `strength ${strength}` : 'strength'} role="status">
      {isSaid && (
        <>
          <span className="strength-bar" aria-hidden="true" />
          <span>{fault ? passwordFaultWords[fault][language] : say(strength)}</span>
        </>
      )}
    </p>
  )
}
