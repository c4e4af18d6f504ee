import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Waiting } from '../../components/Waiting.tsx'
import { CodeForm } from './CodeForm.tsx'
import { type Credentials, SignInForm } from './SignInForm.tsx'
import { type Door, type Stepped, useStep } from './use-door.ts'

const FirstPassword = lazy(() =>
  import('./FirstPassword.tsx').then((file) => ({ default: file.FirstPassword })),
)

interface StepsProps {
  /** The step the server waits for, when one is half done. */
  begun?: Door['step']
  userName?: string
  /** Everything was right; `id` is whose account it is. */
  onDone: (id: string | undefined) => void
  /** Other ways in, for the first step alone. */
  children?: ReactNode
}

/** Signing in, one question after the other: name and password, the code, a password of one's own. */
export function SignInSteps({ begun, userName, onDone, children }: StepsProps) {
  const [stepped, setStepped] = useState<Stepped>()
  const [given, setGiven] = useState<string>()
  const [isAnew, setAnew] = useState(false)
  const step = isAnew ? undefined : (stepped?.step ?? begun)
  const take = (to: Stepped) => {
    setAnew(false)
    setStepped(to)
    if (to.step === 'done') onDone(to.id)
  }
  const first = useStep<Credentials>('/api/sign-in', take)
  const send = (credentials: Credentials) => {
    setGiven(credentials.password)
    first.mutate(credentials)
  }
  if (step === 'code') return <CodeForm onStep={take} onStartOver={() => setAnew(true)} />
  if (step === 'change-password') {
    return (
      <Suspense fallback={<Waiting />}>
        <FirstPassword given={given} onDone={() => onDone(stepped?.id)} />
      </Suspense>
    )
  }
  return (
    <>
      <SignInForm isWaiting={first.isPending} error={first.error} userName={userName} onSubmit={send} />
      {children}
    </>
  )
}
