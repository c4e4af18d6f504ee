import { Button } from '@mantine/core'
import { useSay } from '../../words/use-say.ts'
import { useChecks } from './check-place.ts'
import type { Entry } from './check-store.ts'
import { checkerWords } from './words.ts'

/** A report on its way, or why it was not checked and what to do. */
export function Progress({ entry }: { entry: Entry }) {
  const say = useSay(checkerWords)
  const { store } = useChecks()
  const { name, state, share } = entry
  const isFailed = state === 'refused' || state === 'too-large' || state === 'offline'
  return (
    <div className="check-progress card" aria-busy={!isFailed}>
      <h2 lang="vi">{name}</h2>
      {isFailed ? (
        <div className="trouble" role="alert">
          <p>
            <StateWords entry={entry} />
          </p>
          {state !== 'too-large' && (
            <Button variant="default" onClick={() => store.again()}>
              {say('again')}
            </Button>
          )}
        </div>
      ) : (
        <>
          <progress value={state === 'sending' ? share : undefined} max={1} aria-label={name} />
          <p className="soft" role="status">
            <StateWords entry={entry} />
          </p>
        </>
      )}
    </div>
  )
}

/** Where a report is, in words. */
export function StateWords({ entry: { state, share, trouble } }: { entry: Entry }) {
  const say = useSay(checkerWords)
  if (state === 'sending') return share < 1 ? say('sending', Math.round(share * 100)) : say('checking')
  if (state === 'refused') return trouble || say('offline')
  if (state === 'too-large') return say('tooLarge')
  return say(state)
}
