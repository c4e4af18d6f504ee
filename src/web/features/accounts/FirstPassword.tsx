import { useSay } from '../../words/use-say.ts'
import { doorWords } from './door-words.ts'
import { NewPasswordForm } from './NewPasswordForm.tsx'

/** After an administrator set the password: one that only the person knows. */
export function FirstPassword({ given, onDone }: { given?: string; onDone: () => void }) {
  const say = useSay(doorWords)
  return (
    <>
      <div className="step-title lone-title">
        <h2>{say('chooseTitle')}</h2>
        <p className="soft">{say('chooseExplain')}</p>
      </div>
      <NewPasswordForm current={given} currentLabel={say('given')} onDone={onDone} />
    </>
  )
}
