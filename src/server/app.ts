import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Settings } from '../platform/settings.ts'
import { createPassingVault, type Vault } from '../platform/vault.ts'
import { type CheckPool, createCheckPool } from '../system/checker/check-pool.ts'
import type { System } from '../system/open-system.ts'
import { registerProblems } from './problems.ts'
import { registerActivityRoutes } from './routes/activities.ts'
import { registerCapitalRoutes } from './routes/capital.ts'
import { registerCheckRoutes } from './routes/check.ts'
import { registerCommuneRoutes } from './routes/communes.ts'
import { registerCriteriaRoutes } from './routes/criteria.ts'
import { registerDocumentRoutes } from './routes/documents.ts'
import { registerFileRoutes } from './routes/files.ts'
import { registerHomeRoutes } from './routes/home.ts'
import { registerOwnAccountRoutes } from './routes/own-account.ts'
import { registerPeopleRoutes } from './routes/people.ts'
import { registerPovertyRoutes } from './routes/poverty.ts'
import { registerReadRoutes } from './routes/read.ts'
import { registerRegisterRoutes } from './routes/registers.ts'
import { registerReportDeskRoutes } from './routes/report-desk.ts'
import { registerReportRoutes } from './routes/reports.ts'
import { registerRightsRoutes } from './routes/rights.ts'
import { registerSetUpRoutes } from './routes/set-up.ts'
import { registerSheetRoutes } from './routes/sheets.ts'
import { registerSignInRoutes } from './routes/sign-in.ts'
import { registerSingleSignOnRoutes } from './routes/single-sign-on.ts'
import { registerWriteRoutes } from './routes/write.ts'
import { keepSessionCookie } from './session.ts'
import { registerWebApp } from './web-app.ts'

/** What the doors are made of: the system, the clock, what the environment says. */
export interface AppParts extends Pick<Settings, 'sso' | 'publicUrl'> {
  system: System
  now: () => Date
  vault: Vault
  /** Asked of whoever sets up the first administrator; without it nobody is asked. */
  setUpCode?: string
  /** Reports may be checked without an account. */
  isCheckOpen?: boolean
  /** Where reports are checked, so that a long one keeps nobody waiting. */
  checks: CheckPool
}

/** The parts that every caller brings, and those that have a default. */
export interface AppOptions extends Omit<AppParts, 'vault' | 'checks'>, Pick<Settings, 'trustProxy'> {
  vault?: Vault
  checks?: CheckPool
  /** The place of the built web application. */
  webFolder?: string
}

/** The whole server over an open system. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { trustProxy, webFolder, vault = createPassingVault(), checks, ...rest } = options
  const parts: AppParts = { ...rest, vault, checks: checks ?? createCheckPool({ size: 1 }) }
  const app = Fastify({
    logger: false,
    bodyLimit: 5 * 1024 * 1024,
    // A server that stops waits this long for a browser that was just answered.
    keepAliveTimeout: 5_000,
    routerOptions: { maxParamLength: 200 },
    // Without a named proxy nobody can claim another address or a protocol that is not there.
    trustProxy: trustProxy ?? false,
  })
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The component library sets sizes as inline styles; scripts stay ours alone.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        // An office serves itself over plain HTTP on its own network.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  })
  // Answers of the API are packed for slow lines; small ones are quicker as they are.
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'identity'] })
  registerProblems(app)
  keepSessionCookie(app)
  registerSignInRoutes(app, parts)
  registerSingleSignOnRoutes(app, parts)
  registerSetUpRoutes(app, parts)
  registerOwnAccountRoutes(app, parts)
  registerHomeRoutes(app, parts)
  registerPeopleRoutes(app, parts)
  registerReadRoutes(app, parts)
  registerReportRoutes(app, parts)
  registerReportDeskRoutes(app, parts)
  registerRegisterRoutes(app, parts)
  registerDocumentRoutes(app, parts)
  registerCapitalRoutes(app, parts)
  registerActivityRoutes(app, parts)
  registerCriteriaRoutes(app, parts)
  registerCommuneRoutes(app, parts)
  registerRightsRoutes(app, parts)
  registerPovertyRoutes(app, parts)
  registerWriteRoutes(app, parts)
  await registerFileRoutes(app, parts)
  registerSheetRoutes(app, parts)
  registerCheckRoutes(app, parts)
  if (webFolder) await registerWebApp(app, webFolder)
  return app
}
