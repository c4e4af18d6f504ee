import { Agent, request } from 'node:http'

/** What came back, whole. */
export interface HttpAnswer {
  status: number
  body: string
  cookies: string[]
}

/** A browser's share of a connection: kept open, and as little work of our own as possible. */
export function createClient(address: string, cookie = '') {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const ask = (path: string, post?: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
    new Promise((resolve, reject) => {
      const body = post === undefined ? undefined : JSON.stringify(post)
      const sent = request(
        new URL(path, address),
        {
          agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            cookie,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
        },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', (chunk: string) => {
            text += chunk
          })
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: text,
              cookies: answer.headers['set-cookie'] ?? [],
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  return { ask, close: () => agent.destroy() }
}

/** Asks and insists on success: a refused request would be measured as a fast one. */
export async function askWell(
  client: ReturnType<typeof createClient>,
  ...what: Parameters<ReturnType<typeof createClient>['ask']>
): Promise<HttpAnswer> {
  const answer = await client.ask(...what)
  if (answer.status !== 200) throw new Error(`${what[0]}: ${answer.status} ${answer.body.slice(0, 300)}`)
  return answer
}

/** Signs in and comes back with the cookie of the session. */
export async function signInAs(address: string, userName: string, password: string): Promise<string> {
  const client = createClient(address)
  const { cookies } = await askWell(client, '/api/sign-in', { userName, password })
  client.close()
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
