import { useSay } from '../../../words/use-say.ts'
import { reportWords } from '../words.ts'
import { panes, useComposer } from './use-composer.ts'

/** Outline, text or details, where there is no room for all three. */
export function PaneTabs() {
  const say = useSay(reportWords)
  const { pane, showPane } = useComposer()
  return (
    <nav className="pane-tabs" aria-label={say('compose')}>
      {panes.map((one) => (
        <button key={one} type="button" aria-pressed={pane === one} onClick={() => showPane(one)}>
          {say(one)}
        </button>
      ))}
    </nav>
  )
}
