import { resolve } from 'node:path'
import { Problem } from '../core/problem.ts'

/** What the environment may set; every setting has a default that works. */
export interface Settings {
  dataDir: string
  databaseUrl?: string
  port: number
  host: string
  /** The key that seals second factors, 32 bytes in base64; without it `secret.key` in the data folder. */
  secretKey?: string
  /** Addresses of proxies whose `X-Forwarded-…` lines are believed, parted by commas; `loopback` for this machine. */
  trustProxy?: string
  /** The address people type, where a proxy hides it: `https://mtqg.example.gov.vn`. */
  publicUrl?: string
  /** Whether reports may be checked without an account; undefined leaves it to {@link isCheckOpen}. */
  openCheck?: boolean
  sso?: SsoSettings
}

/** An OpenID Connect provider that people may sign in with. */
export interface SsoSettings {
  issuer: string
  clientId: string
  clientSecret?: string
  /** As the button names it: "Đăng nhập bằng …". */
  label: string
}

export const defaultPort = 3000

/**
 * Reads `PORT`, `HOST`, `DATA_DIR`, `DATABASE_URL`, `SECRET_KEY`, `TRUST_PROXY`, `PUBLIC_URL`, `OPEN_CHECK` and for single
 * sign-on `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_LABEL`.
 *
 * @throws Problem `settings.sso-broken`.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return {
    dataDir: resolve(environment.DATA_DIR || 'data'),
    databaseUrl: environment.DATABASE_URL || undefined,
    port: Number(environment.PORT) || defaultPort,
    host: environment.HOST || '127.0.0.1',
    secretKey: environment.SECRET_KEY || undefined,
    trustProxy: environment.TRUST_PROXY || undefined,
    publicUrl: environment.PUBLIC_URL || undefined,
    openCheck: readSwitch(environment.OPEN_CHECK),
    sso: readSso(environment),
  }
}

function readSso(environment: NodeJS.ProcessEnv): SsoSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET, OIDC_LABEL } = environment
  if (!issuer) return undefined
  if (!clientId) throw new Problem('settings.sso-broken', { missing: ['OIDC_CLIENT_ID'] })
  const label = OIDC_LABEL || new URL(issuer).hostname
  return { issuer, clientId, clientSecret: OIDC_CLIENT_SECRET || undefined, label }
}

/** True when only this machine can reach the server. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

const readSwitch = (value: string | undefined): boolean | undefined =>
  value ? /^(1|true|yes|on)$/i.test(value) : undefined

/** Whether strangers may check a report: as set, or else where only this machine reaches the server. */
export const isCheckOpen = ({ openCheck, host, trustProxy, publicUrl }: Settings): boolean =>
  openCheck ?? (isLoopback(host) && trustProxy === undefined && publicUrl === undefined)
