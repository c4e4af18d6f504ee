import './look/index.css'
import { MantineProvider } from '@mantine/core'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type ApiProblem, isExpected } from './api.ts'
import { SessionDialog } from './features/accounts/SessionDialog.tsx'
import { router, toSignIn } from './router.tsx'
import { setPerson, setReactions, watchConnection } from './store/courier.ts'
import { forgetChecks } from './store/kept-checks.ts'
import { forgetAnswers } from './store/reads.ts'
import { onSignOut } from './store/session.ts'
import { theme, variables } from './theme.ts'
import { LanguageProvider } from './words/language.tsx'

const belongsAtTheDoor = ({ status, code }: ApiProblem) =>
  status === 401 || code === 'password.change-required'

const queries = new QueryClient({
  queryCache: new QueryCache({
    // Nobody is signed in yet, or a password has to be chosen first: to the door, then back to the same page.
    onError: (error) => isExpected(error) && belongsAtTheDoor(error) && toSignIn(),
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A lost connection is said, not waited out.
      networkMode: 'always',
      retry: (count, error) => !isExpected(error) && count < 1,
    },
    mutations: { networkMode: 'always' },
  },
})

setReactions({ onCaughtUp: () => void queries.invalidateQueries(), onSignedOut: toSignIn })
onSignOut(forgetAnswers)
onSignOut(forgetChecks)
onSignOut(() => setPerson(undefined))
watchConnection()
// The application itself stays on this device, so that a page opens without network.
if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js').catch(() => undefined)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <RouterProvider router={router} />
          <SessionDialog />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
