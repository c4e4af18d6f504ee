import { createServer, type Server } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'

/** A person the provider knows. */
export interface ProviderPerson {
  sub: string
  preferred_username?: string
  email?: string
  email_verified?: boolean
}

/** A real OpenID Connect provider on this machine, with the usual two pages of its own. */
export interface RunningProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Whom the provider knows, by what they type into its sign-in page. */
  people: Map<string, ProviderPerson>
  close: () => Promise<void>
}

const clientId = 'mtqg'
const clientSecret = 'bi-mat-cua-phep-thu'

/** Starts the provider; `redirectUris` are the addresses it may send people back to. */
export async function startProvider(redirectUris: string[]): Promise<RunningProvider> {
  const people = new Map<string, ProviderPerson>()
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${portOf(server)}`
  const provider = new Provider(issuer, configure(people, redirectUris))
  // The library warns of the development pages it is asked to show.
  server.on('request', provider.callback())
  return {
    issuer,
    clientId,
    clientSecret,
    people,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the provider has no port')
  return address.port
}

const configure = (people: Map<string, ProviderPerson>, redirectUris: string[]): Configuration => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: redirectUris,
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ['khoa-thu'] },
  findAccount: (_, typed) => {
    const person = people.get(typed)
    return person && { accountId: typed, claims: () => ({ ...person, sub: person.sub }) }
  },
})
