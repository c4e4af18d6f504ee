import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from './components/NotFound.tsx'
import { SignInPage } from './features/accounts/SignInPage.tsx'
import { StartPage } from './features/accounts/StartPage.tsx'
import { CommunePage } from './features/commune/CommunePage.tsx'

const root = createRootRoute({ notFoundComponent: NotFound })

/** The address holds unit, year and cut-off date: a link shows the other person the same thing. */
export interface CommuneSearch {
  asOf?: string
  figure?: string
}
const validateSearch = (search: Record<string, unknown>): CommuneSearch => ({
  ...(typeof search.asOf === 'string' ? { asOf: search.asOf } : {}),
  ...(typeof search.figure === 'string' ? { figure: search.figure } : {}),
})

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: StartPage }),
  createRoute({ getParentRoute: () => root, path: '/dang-nhap', component: SignInPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/xa/$code/$year',
    component: CommunePage,
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/xa/$code/$year/bao-cao',
    component: lazyRouteComponent(() => import('./features/reports/ReportPage.tsx'), 'ReportPage'),
    validateSearch,
  }),
]

export const router = createRouter({ routeTree: root.addChildren(routes), scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
