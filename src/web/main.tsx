import './look/index.css'
import { MantineProvider } from '@mantine/core'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isExpected } from './api.ts'
import { router, toSignIn } from './router.tsx'
import { setReactions, watchConnection } from './store/courier.ts'
import { theme, variables } from './theme.ts'
import { LanguageProvider } from './words/language.tsx'

const queries = new QueryClient({
  queryCache: new QueryCache({
    // The session has ended: sign in, then come back to the same page.
    onError: (error) => isExpected(error) && error.status === 401 && toSignIn(),
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
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
