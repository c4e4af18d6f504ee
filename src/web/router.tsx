import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from './components/NotFound.tsx'
import { validateList } from './components/register/address.ts'
import { SignInPage } from './features/accounts/SignInPage.tsx'
import { StartPage } from './features/accounts/StartPage.tsx'
import { validateCheck } from './features/checker/address.ts'
import { CommuneFrame } from './features/commune/CommuneFrame.tsx'
import { validateCommunes } from './features/communes/use-communes.ts'
import { OverviewPage } from './features/overview/OverviewPage.tsx'

const root = createRootRoute({ notFoundComponent: NotFound })

/** Where to go after signing in; only pages of ours. */
const validateNext = (search: Record<string, unknown>): { next?: string } =>
  typeof search.next === 'string' && search.next.startsWith('/xa/') ? { next: search.next } : {}

/** The address holds unit, year, cut-off date and the figure asked about: a link shows the other person the same. */
const validatePlace = (search: Record<string, unknown>): { asOf?: string; figure?: string } => ({
  ...(/^\d{4}-\d{2}-\d{2}$/.test(String(search.asOf)) ? { asOf: String(search.asOf) } : {}),
  ...(typeof search.figure === 'string' ? { figure: search.figure } : {}),
})

// Each route has a name of its own: only so does the router learn the types of its address.
const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage })
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  component: SignInPage,
  validateSearch: validateNext,
})
/** The end of single sign-on in a window of its own. */
const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/xong',
  component: lazyRouteComponent(() => import('./features/accounts/SignedInPage.tsx'), 'SignedInPage'),
})
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/thiet-lap',
  component: lazyRouteComponent(() => import('./features/set-up/SetUpPage.tsx'), 'SetUpPage'),
})
const myAccount = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('./features/own-account/MyAccountPage.tsx'), 'MyAccountPage'),
})
const communes = createRoute({
  getParentRoute: () => root,
  path: '/xa',
  component: lazyRouteComponent(
    () => import('./features/communes/ChooseCommunePage.tsx'),
    'ChooseCommunePage',
  ),
  validateSearch: validateCommunes,
})
const commune = createRoute({
  getParentRoute: () => root,
  path: '/xa/$code/$year',
  component: CommuneFrame,
  validateSearch: validatePlace,
})
const overview = createRoute({ getParentRoute: () => commune, path: '/', component: OverviewPage })
const composer = createRoute({
  getParentRoute: () => commune,
  path: '/bao-cao/soan',
  component: lazyRouteComponent(() => import('./features/reports/composer/ComposerPage.tsx'), 'ComposerPage'),
})
const report = createRoute({
  getParentRoute: () => commune,
  path: '/bao-cao',
  component: lazyRouteComponent(() => import('./features/reports/ReportPage.tsx'), 'ReportPage'),
})
const programmes = createRoute({
  getParentRoute: () => commune,
  path: '/chuong-trinh',
  component: lazyRouteComponent(() => import('./features/programmes/ProgrammesPage.tsx'), 'ProgrammesPage'),
})
const poverty = createRoute({
  getParentRoute: () => commune,
  path: '/ho-ngheo',
  component: lazyRouteComponent(() => import('./features/poverty/PovertyPage.tsx'), 'PovertyPage'),
})
const ledger = createRoute({
  getParentRoute: () => commune,
  path: '/chuong-trinh/$node',
  component: lazyRouteComponent(() => import('./features/programmes/LedgerPage.tsx'), 'LedgerPage'),
})
const activities = createRoute({
  getParentRoute: () => commune,
  path: '/hoat-dong',
  component: lazyRouteComponent(() => import('./features/activities/ActivitiesPage.tsx'), 'ActivitiesPage'),
  validateSearch: validateList,
})
const criteria = createRoute({
  getParentRoute: () => commune,
  path: '/nong-thon-moi',
  component: lazyRouteComponent(() => import('./features/criteria/CriteriaPage.tsx'), 'CriteriaPage'),
})
const documents = createRoute({
  getParentRoute: () => commune,
  path: '/chi-dao/van-ban',
  component: lazyRouteComponent(() => import('./features/documents/DocumentsPage.tsx'), 'DocumentsPage'),
  validateSearch: validateList,
})
const sheets = createRoute({
  getParentRoute: () => commune,
  path: '/chi-tieu',
  component: lazyRouteComponent(() => import('./features/sheets/SheetsPage.tsx'), 'SheetsPage'),
})
const sheet = createRoute({
  getParentRoute: () => commune,
  path: '/chi-tieu/$sheet',
  component: lazyRouteComponent(() => import('./features/sheets/SheetPage.tsx'), 'SheetPage'),
})
const organisation = createRoute({
  getParentRoute: () => commune,
  path: '/chi-dao/to-chuc',
  component: lazyRouteComponent(
    () => import('./features/direction/OrganisationPage.tsx'),
    'OrganisationPage',
  ),
  validateSearch: validateList,
})
const outreach = createRoute({
  getParentRoute: () => commune,
  path: '/chi-dao/truyen-thong',
  component: lazyRouteComponent(() => import('./features/direction/OutreachPage.tsx'), 'OutreachPage'),
  validateSearch: validateList,
})
const supervision = createRoute({
  getParentRoute: () => commune,
  path: '/chi-dao/giam-sat',
  component: lazyRouteComponent(() => import('./features/direction/SupervisionPage.tsx'), 'SupervisionPage'),
  validateSearch: validateList,
})
const supervisionPlans = createRoute({
  getParentRoute: () => commune,
  path: '/chi-dao/giam-sat/ke-hoach',
  component: lazyRouteComponent(
    () => import('./features/direction/SupervisionPage.tsx'),
    'SupervisionPlansPage',
  ),
  validateSearch: validateList,
})
const tasks = createRoute({
  getParentRoute: () => commune,
  path: '/chi-dao/nhiem-vu',
  component: lazyRouteComponent(() => import('./features/direction/TasksPage.tsx'), 'TasksPage'),
  validateSearch: validateList,
})
const remarks = createRoute({
  getParentRoute: () => commune,
  path: '/chi-dao/nhiem-vu/kho-khan',
  component: lazyRouteComponent(() => import('./features/direction/TasksPage.tsx'), 'RemarksPage'),
  validateSearch: validateList,
})
const direction = [documents, organisation, outreach, supervision, supervisionPlans, tasks, remarks] as const

const checker = createRoute({
  getParentRoute: () => commune,
  path: '/soat',
  component: lazyRouteComponent(() => import('./features/checker/CheckerPage.tsx'), 'CheckerPage'),
  validateSearch: validateCheck,
})
/** The checker without an account. */
const openChecker = createRoute({
  getParentRoute: () => root,
  path: '/soat',
  component: lazyRouteComponent(() => import('./features/checker/OpenCheckerPage.tsx'), 'OpenCheckerPage'),
  validateSearch: validateCheck,
})

const people = createRoute({
  getParentRoute: () => commune,
  path: '/quan-tri',
  component: lazyRouteComponent(() => import('./features/people/PeoplePage.tsx'), 'PeoplePage'),
})

const person = createRoute({
  getParentRoute: () => commune,
  path: '/quan-tri/$account',
  component: lazyRouteComponent(() => import('./features/people/PersonPage.tsx'), 'PersonPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    communes,
    signIn,
    signedIn,
    setUp,
    myAccount,
    openChecker,
    commune.addChildren([
      overview,
      report,
      composer,
      programmes,
      ledger,
      activities,
      criteria,
      poverty,
      checker,
      people,
      person,
      sheets,
      sheet,
      ...direction,
    ]),
  ]),
  scrollRestoration: true,
})

/** To the sign-in page, and back here afterwards; the second of two refused questions finds us there. */
export function toSignIn(): void {
  const { pathname, href } = router.state.location
  if (pathname === '/dang-nhap') return
  const search = pathname.startsWith('/xa/') ? { next: href } : {}
  void router.navigate({ to: '/dang-nhap', search, replace: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
