import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { type RunningProvider, startProvider } from '../support/oidc.ts'
import { sampleSystem } from '../support/sample.ts'

let system: System
let app: FastifyInstance
let provider: RunningProvider
let communeId: string
const publicUrl = 'http://office.test'
const callback = `${publicUrl}/api/sso/callback`

beforeAll(async () => {
  ;[system, provider] = await Promise.all([sampleSystem(), startProvider([callback])])
  const { issuer, clientId, clientSecret } = provider
  const sso = { issuer, clientId, clientSecret, label: 'Cổng tỉnh Lạng Sơn' }
  app = await createApp({ system, sso, publicUrl, now: () => new Date() })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})
afterAll(() => provider.close())

/** Cookies of one site, as a browser keeps them. */
class Jar {
  readonly kept = new Map<string, string>()
  take(lines: readonly string[]) {
    for (const line of lines) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.kept.delete(name)
      else this.kept.set(name, value)
    }
  }
  get header() {
    return [...this.kept].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

/** One browser at the office and at the provider. */
class Visitor {
  readonly office = new Jar()
  readonly provider = new Jar()

  async atOffice(url: string) {
    const answer = await app.inject({ url, headers: { cookie: this.office.header } })
    this.office.take([answer.headers['set-cookie'] ?? []].flat())
    return answer
  }

  async atProvider(url: string, form?: Record<string, string>) {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: this.provider.header },
      ...(form && { body: new URLSearchParams(form) }),
    })
    this.provider.take(answer.headers.getSetCookie())
    return answer
  }

  /** Signs in at the provider as a person does: two pages and a dozen redirections. Returns where it ends. */
  async throughProvider(address: string, login: string): Promise<string> {
    let url = address
    for (let step = 0; step < 20 && !url.startsWith(callback); step += 1) {
      let answer = await this.atProvider(url)
      if (answer.status === 200) {
        const page = await answer.text()
        const action = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
        answer = await this.atProvider(action, {
          prompt,
          ...(prompt === 'login' && { login, password: 'x' }),
        })
      }
      url = new URL(answer.headers.get('location') ?? '', url).href
    }
    return url
  }

  /** The whole way: button, provider, back. Returns the page one is sent to. */
  async signIn(login: string, next = ''): Promise<string> {
    const start = await this.atOffice(`/api/sso/start${next && `?next=${encodeURIComponent(next)}`}`)
    const back = await this.throughProvider(String(start.headers.location), login)
    const answer = await this.atOffice(back.slice(publicUrl.length))
    return String(answer.headers.location)
  }

  async said(): Promise<string | undefined> {
    return (await this.atOffice('/api/door')).json().said
  }
}

/** The administrator ties an account of the sample to an identity. */
async function link(userName: string, identity: { login?: string; subject?: string }) {
  const payload = { userName: 'quantri', password: 'dungthu-quantri' }
  const signedIn = await app.inject({ method: 'POST', url: '/api/sign-in', payload })
  const cookies = { mtqg_session: signedIn.cookies[0]?.value ?? '' }
  const { people } = (await app.inject({ url: '/api/communes/06208/years/2023/people', cookies })).json()
  const { id } = people.find((person: { userName: string }) => person.userName === userName)
  return app.inject({
    method: 'POST',
    url: '/api/operations/accounts.link-identity',
    cookies,
    payload: { communeId, id, ...identity },
  })
}

const meOf = async (visitor: Visitor) => (await visitor.atOffice('/api/me')).json()

describe('Single sign-on', () => {
  it('is offered by the name the office gave it', async () => {
    expect((await app.inject('/api/door')).json().sso).toEqual({ label: 'Cổng tỉnh Lạng Sơn' })
  })

  it('brings in who is linked by the permanent subject, to the page they wanted', async () => {
    provider.people.set('lan', { sub: 'lan', preferred_username: 'lan.nt@langson' })
    await link('canbo', { subject: 'lan' })
    const visitor = new Visitor()
    expect(await visitor.signIn('lan', '/xa/06208/2023/bao-cao')).toBe('/xa/06208/2023/bao-cao')
    expect(await meOf(visitor)).toMatchObject({ userName: 'canbo' })
  })

  it('ties the name an administrator entered to the subject that comes with it first, for good', async () => {
    provider.people.set('s-17', { sub: 's-17', preferred_username: 'Chi.CT' })
    await link('chutich', { login: 'chi.ct' })
    const visitor = new Visitor()
    expect(await visitor.signIn('s-17')).toBe('/')
    expect(await meOf(visitor)).toMatchObject({ userName: 'chutich' })
    // Renamed there, still the same person; somebody else with the old name is not.
    provider.people.set('s-17', { sub: 's-17', preferred_username: 'chi.moi' })
    provider.people.set('s-18', { sub: 's-18', preferred_username: 'chi.ct' })
    const [renamed, stranger] = [new Visitor(), new Visitor()]
    expect(await renamed.signIn('s-17')).toBe('/')
    expect(await stranger.signIn('s-18')).toBe('/dang-nhap')
    expect(await stranger.said()).toContain('chưa có tài khoản nào ở đây gắn với tên đó')
  })

  it('takes an e-mail address only when the provider has verified it', async () => {
    provider.people.set('m-1', { sub: 'm-1', email: 'kt@langson.gov.vn', email_verified: false })
    await link('ketoan', { login: 'kt@langson.gov.vn' })
    const visitor = new Visitor()
    expect(await visitor.signIn('m-1')).toBe('/dang-nhap')
    provider.people.set('m-1', { sub: 'm-1', email: 'kt@langson.gov.vn', email_verified: true })
    expect(await new Visitor().signIn('m-1')).toBe('/')
  })

  it('gives nobody an account: an unknown person reads what to do, once', async () => {
    provider.people.set('la', { sub: 'la', preferred_username: 'nguoi.la' })
    const before = await system.db.selectFrom('accounts').select('id').execute()
    const visitor = new Visitor()
    expect(await visitor.signIn('la')).toBe('/dang-nhap')
    expect(await visitor.said()).toBe(
      'Cổng tỉnh Lạng Sơn xác nhận "nguoi.la", nhưng chưa có tài khoản nào ở đây gắn với tên đó. Nhờ người quản trị của đơn vị gắn "nguoi.la" vào tài khoản của ông/bà.',
    )
    expect(await visitor.said()).toBeUndefined()
    expect((await visitor.atOffice('/api/me')).statusCode).toBe(401)
    expect(await system.db.selectFrom('accounts').select('id').execute()).toEqual(before)
  })

  it('links one identity to one account', async () => {
    provider.people.set('hai', { sub: 'hai', preferred_username: 'hai' })
    await link('nguoixem', { login: 'hai' })
    const taken = await link('quantri', { login: 'HAI' })
    expect(taken.json().type).toBe('sso.identity-taken')
  })

  it('refuses an answer with another state, without the cookie, or used twice', async () => {
    const visitor = new Visitor()
    const start = await visitor.atOffice('/api/sso/start')
    const back = (await visitor.throughProvider(String(start.headers.location), 'lan')).slice(
      publicUrl.length,
    )
    const stranger = new Visitor()
    expect((await stranger.atOffice(back)).headers.location).toBe('/dang-nhap')
    expect((await stranger.atOffice('/api/me')).statusCode).toBe(401)
    const kept = new Map(visitor.office.kept)
    const forged = back.replace(/state=[^&]+/, 'state=khac')
    expect((await visitor.atOffice(forged)).headers.location).toBe('/dang-nhap')
    for (const [name, value] of kept) visitor.office.kept.set(name, value)
    expect((await visitor.atOffice(back)).headers.location).toBe('/')
    for (const [name, value] of kept) visitor.office.kept.set(name, value)
    expect((await visitor.atOffice(back)).headers.location).toBe('/dang-nhap')
    expect(await visitor.said()).toContain('chưa xong hoặc đã bị hủy')
  })

  it('sends nobody to a page of another site afterwards', async () => {
    const visitor = new Visitor()
    expect(await visitor.signIn('lan', 'https://ke-gian.example/xa/')).toBe('/')
    expect(await new Visitor().signIn('lan', '//ke-gian.example')).toBe('/')
  })

  it('leaves local accounts working', async () => {
    const payload = { userName: 'canbo', password: 'dungthu-canbo' }
    expect((await app.inject({ method: 'POST', url: '/api/sign-in', payload })).statusCode).toBe(200)
  })

  it('that cannot be reached is said in a sentence', async () => {
    const sso = { issuer: 'http://127.0.0.1:9', clientId: 'x', label: 'Cổng tỉnh' }
    const lonely = await createApp({ system, sso, publicUrl, now: () => new Date() })
    const start = await lonely.inject('/api/sso/start')
    expect(start.headers.location).toBe('/dang-nhap')
    const cookie = start.cookies.find(({ name }) => name === 'mtqg_said')
    const door = await lonely.inject({ url: '/api/door', cookies: { mtqg_said: cookie?.value ?? '' } })
    expect(door.json().said).toContain('Không kết nối được với Cổng tỉnh')
  })

  it('needs encryption everywhere but on this machine', async () => {
    const sso = { issuer: 'http://sso.langson.gov.vn', clientId: uuid(), label: 'Cổng tỉnh' }
    const open = await createApp({ system, sso, publicUrl, now: () => new Date() })
    const start = await open.inject('/api/sso/start')
    expect(start.headers.location).toBe('/dang-nhap')
  })
})
