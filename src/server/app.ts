import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import type { System } from '../system/open-system.ts'
import { registerProblems } from './problems.ts'
import { registerDocumentRoutes } from './routes/documents.ts'
import { registerFileRoutes } from './routes/files.ts'
import { registerReadRoutes } from './routes/read.ts'
import { registerRegisterRoutes } from './routes/registers.ts'
import { registerReportRoutes } from './routes/reports.ts'
import { registerSignInRoutes } from './routes/sign-in.ts'
import { registerWriteRoutes } from './routes/write.ts'
import { registerWebApp } from './web-app.ts'

/** The clock and the place of the built web application; tests bring their own. */
export interface AppParts {
  system: System
  now: () => Date
  webFolder?: string
}

/** The whole server over an open system. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: 5 * 1024 * 1024,
    // A server that stops waits this long for a browser that was just answered.
    keepAliveTimeout: 5_000,
    routerOptions: { maxParamLength: 200 },
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
  registerProblems(app)
  registerSignInRoutes(app, parts)
  registerReadRoutes(app, parts)
  registerReportRoutes(app, parts)
  registerRegisterRoutes(app, parts)
  registerDocumentRoutes(app, parts)
  registerWriteRoutes(app, parts)
  await registerFileRoutes(app, parts)
  if (parts.webFolder) await registerWebApp(app, parts.webFolder)
  return app
}
