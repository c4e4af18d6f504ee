import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { forgetPerson, settleSignIn, useSession } from '../../store/session.ts'
import { useSay } from '../../words/use-say.ts'
import { doorWords } from './door-words.ts'
import { SignInSteps } from './SignInSteps.tsx'
import { useDoor } from './use-door.ts'

/** Over any page whose session has ended: sign in again, and go on where one was. */
export function SessionDialog() {
  const { isAsking, person } = useSession()
  return isAsking && person ? <Asking id={person.id} userName={person.userName} /> : null
}

function Asking({ id, userName }: { id: string; userName: string }) {
  const say = useSay(doorWords)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  const leave = () => {
    forgetPerson()
    location.assign('/dang-nhap')
  }
  return (
    <dialog
      ref={dialog}
      className="session-dialog"
      aria-labelledby="session-title"
      // Behind it nothing would be answered: the ways out are signing in and leaving.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="session-title">{say('endedTitle')}</h2>
      <p>{say('endedExplain')}</p>
      <SignInSteps userName={userName} onDone={(done) => settleSignIn(done ?? id)} />
      <InWindow />
      <footer>
        <p className="soft small">{say('otherPerson')}</p>
        <Button variant="subtle" onClick={leave}>
          {say('leave')}
        </Button>
      </footer>
    </dialog>
  )
}

/** Single sign-on in a window of its own, so that this page stays. */
function InWindow() {
  const say = useSay(doorWords)
  const { data: door } = useDoor()
  if (!door?.sso) return null
  const next = new URLSearchParams({ next: '/xong' })
  return (
    <Button
      variant="default"
      onClick={() => open(`/api/sso/start?${next}`, 'mtqg-sso', 'width=520,height=680')}
    >
      {say('ssoInWindow', door.sso.label)}
    </Button>
  )
}
