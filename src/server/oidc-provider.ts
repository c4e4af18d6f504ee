import * as oidc from 'openid-client'
import { Problem } from '../core/problem.ts'
import type { VouchedPerson } from '../modules/accounts/index.ts'
import { isLoopback, type SsoSettings } from '../platform/settings.ts'

/** What has to come back unchanged from the provider. */
export interface PendingSignIn {
  state: string
  nonce: string
  verifier: string
}

/** A provider of OpenID Connect, found by its issuer when first needed. */
export interface Provider {
  begin: (callback: string) => Promise<{ address: string; pending: PendingSignIn }>
  finish: (answer: URL, pending: PendingSignIn) => Promise<VouchedPerson>
}

const scope = 'openid profile email'

export function createProvider(sso: SsoSettings): Provider {
  let found: Promise<oidc.Configuration> | undefined
  const discover = async () => {
    found ??= oidc.discovery(new URL(sso.issuer), sso.clientId, sso.clientSecret, clientAuth(sso), {
      execute: mayBePlain(sso.issuer) ? [oidc.allowInsecureRequests] : [],
    })
    return found.catch(() => {
      // The next person tries again.
      found = undefined
      throw new Problem('sso.unreachable', { label: sso.label })
    })
  }
  return {
    begin: async (callback) => {
      const configuration = await discover()
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, pending }
    },
    finish: async (answer, pending) => readPerson(sso, await discover(), answer, pending),
  }
}

const clientAuth = ({ clientSecret }: SsoSettings) => (clientSecret ? undefined : oidc.None())

/** Without encryption only on this machine, where nobody listens in. */
function mayBePlain(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

/** Signature, issuer, audience, state, nonce and PKCE are checked here; whatever is wrong, it is not this person. */
async function readPerson(
  { label }: SsoSettings,
  configuration: oidc.Configuration,
  answer: URL,
  pending: PendingSignIn,
): Promise<VouchedPerson> {
  const failed = () => {
    throw new Problem('sso.failed', { label })
  }
  const tokens = await oidc
    .authorizationCodeGrant(configuration, answer, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    })
    .catch(failed)
  const claims = tokens.claims()
  if (!claims) return failed()
  // Providers may keep the name and the address for the userinfo endpoint.
  const more = configuration.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(failed)
    : {}
  const known: Record<string, unknown> = { ...claims, ...more }
  const text = (name: string) => (typeof known[name] === 'string' && known[name] ? known[name] : undefined)
  return {
    label,
    issuer: claims.iss,
    subject: claims.sub,
    userName: text('preferred_username'),
    email: known.email_verified === true ? text('email') : undefined,
  }
}
