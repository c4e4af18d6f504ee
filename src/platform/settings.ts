import { resolve } from 'node:path'

/** What the environment may set; every setting has a default that works. */
export interface Settings {
  dataDir: string
  databaseUrl?: string
  port: number
  host: string
}

export const defaultPort = 3000

/** Reads `PORT`, `HOST`, `DATA_DIR` and `DATABASE_URL`. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return {
    dataDir: resolve(environment.DATA_DIR || 'data'),
    databaseUrl: environment.DATABASE_URL || undefined,
    port: Number(environment.PORT) || defaultPort,
    host: environment.HOST || '127.0.0.1',
  }
}
