import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import type { Holder } from '../saving/use-section-lock.ts'
import { Confirm } from '../steps/Confirm.tsx'

interface NoticeProps extends Holder {
  wasMine: boolean
  onTakeOver: () => void
}

/** Somebody else has the section: who, and how to get it. */
export function LockNotice({ holder, isSamePerson, wasMine, onTakeOver }: NoticeProps) {
  const say = useSay(reportWords)
  const [isAsking, ask] = useState(false)
  return (
    <div className="lock-notice" role="status" contentEditable={false}>
      <p>{isSamePerson ? say('lockedByMe') : say(wasMine ? 'takenOver' : 'lockedBy', holder)}</p>
      <Button size="compact-md" variant="default" onClick={() => (isSamePerson ? onTakeOver() : ask(true))}>
        {say(isSamePerson ? 'writeHere' : 'takeOver')}
      </Button>
      {isAsking && (
        <Confirm
          title={say('takeOverTitle')}
          text={say('takeOverText', holder)}
          action={say('takeOver')}
          onAct={() => {
            ask(false)
            onTakeOver()
          }}
          onClose={() => ask(false)}
        />
      )}
    </div>
  )
}
