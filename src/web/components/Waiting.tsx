import { useWords } from '../words/language.tsx'
import type { PlainWord } from '../words/words.ts'

/** Says what is being waited for, once it takes long enough to wonder. */
export function Waiting({ word = 'loading', tall }: { word?: PlainWord; tall?: boolean }) {
  const { say } = useWords()
  return (
    <p className={tall ? 'waiting tall' : 'waiting'} role="status">
      {say(word)}
    </p>
  )
}
