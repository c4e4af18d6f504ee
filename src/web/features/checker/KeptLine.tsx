import { Button } from '@mantine/core'
import { useSay } from '../../words/use-say.ts'
import { useCheckPlace, useChecks } from './check-place.ts'
import type { Entry } from './check-store.ts'
import { checkerWords } from './words.ts'

/** Where the results are kept, how many of them when not all are, and how they go: the one that is looked at, or all. */
export function KeptLine({ entry }: { entry?: Entry }) {
  const say = useSay(checkerWords)
  const { commune } = useCheckPlace()
  const { store, entries } = useChecks()
  const without = entries.filter(({ isKept }) => isKept === false).length
  const kept = entries.filter(({ isKept }) => isKept).length
  return (
    <p className="kept-line soft small">
      {say(commune ? 'keptOnDevice' : 'keptInTab')}
      {without > 0 && ` ${say('keptSome', kept, kept + without)}`}
      <Button
        size="compact-md"
        variant="subtle"
        onClick={entry && entries.length > 1 ? () => store.remove(entry.id) : store.clear}
      >
        {say('removeKept')}
      </Button>
    </p>
  )
}
