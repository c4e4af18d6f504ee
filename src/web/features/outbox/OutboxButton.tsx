import { useConnection } from '../../store/connection.ts'
import { useSay } from '../../words/use-say.ts'
import { OutboxPanel } from './OutboxPanel.tsx'
import './outbox.css'
import { useOutbox } from './use-outbox.ts'
import { outboxWords } from './words.ts'

/** How the connection is and what waits to be sent, always in the bar; silent while all is well. */
export function OutboxButton() {
  const say = useSay(outboxWords)
  const { isReached } = useConnection()
  const { waiting, refused, sealed } = useOutbox()
  const said = [
    !isReached && say('away'),
    waiting > 0 && say('waiting', waiting),
    refused > 0 && say('refused', refused),
  ].filter(Boolean)
  const isQuiet = said.length === 0 && sealed === 0
  return (
    <div className="outbox">
      <button
        type="button"
        popoverTarget="outbox"
        className={isQuiet ? 'quiet' : refused > 0 ? 'refused' : 'waiting-entries'}
        aria-label={[say('title'), ...(said.length > 0 ? said : [say('allSent')])].join(': ')}
        title={said.length > 0 ? undefined : say('allSent')}
      >
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path
            d={
              isReached
                ? 'M7 18.500h10a4 4 0 0 0 .6-7.950A5.800 5.800 0 0 0 6.400 9.600 4.500 4.500 0 0 0 7 18.500zM9.500 13.500l2 2 3.500-4'
                : 'M7 18.500h10a4 4 0 0 0 .6-7.950A5.800 5.800 0 0 0 6.400 9.600 4.500 4.500 0 0 0 7 18.500zM4 4l16 16'
            }
          />
        </svg>
        {said.length > 0 && <span className="said">{said.join(' · ')}</span>}
      </button>
      <div id="outbox" popover="auto">
        <OutboxPanel />
      </div>
      <p className="unseen" role="status">
        {waiting > 0 && !isReached ? say('keptHere') : ''}
      </p>
    </div>
  )
}
