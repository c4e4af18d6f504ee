import { useSay } from '../../words/use-say.ts'
import { ModalBox } from './ModalBox.tsx'
import { finderWords } from './words.ts'

const keys = [
  ['/', 'keyFind'],
  ['?', 'keyKeys'],
  ['Esc', 'keyClose'],
  ['Enter', 'keyWhy'],
  ['← ↑ → ↓', 'keySheet'],
] as const

/** What the keyboard can do everywhere. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const say = useSay(finderWords)
  return (
    <ModalBox title={say('keys')} onClose={onClose}>
      <h2>{say('keys')}</h2>
      <dl className="keys">
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </ModalBox>
  )
}
