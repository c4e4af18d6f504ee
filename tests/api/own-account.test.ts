import type { FastifyInstance, InjectOptions } from 'fastify'
import { Secret, TOTP } from 'otpauth'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { sampleSystem } from '../support/sample.ts'

let system: System
let app: FastifyInstance
let communeId: string
/** The clock of the server; tests move it on. */
let now = new Date()
const minutesPass = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

beforeAll(async () => {
  system = await sampleSystem()
  app = await createApp({ system, now: () => now, trustProxy: 'loopback' })
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
})

/** A browser: keeps the cookie it is given. */
class Visitor {
  token = ''
  constructor(readonly agent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0') {}

  async send(url: string, payload?: object, more: InjectOptions = {}) {
    const answer = await app.inject({
      url,
      ...(payload && { method: 'POST', payload }),
      ...more,
      headers: { 'user-agent': this.agent, ...more.headers },
      cookies: this.token ? { mtqg_session: this.token } : {},
    })
    const kept = answer.cookies.find(({ name }) => name === 'mtqg_session')
    if (kept) this.token = kept.value
    return answer
  }

  async signIn(userName: string, password = `dungthu-${userName}`) {
    return (await this.send('/api/sign-in', { userName, password })).json()
  }
}

/** Somebody new with an account that the administrator has just made. */
async function newcomer(userName: string) {
  const administrator = new Visitor()
  await administrator.signIn('quantri')
  const id = uuid()
  const account = { userName, displayName: 'Lý Văn Hòa', password: 'con gà cục tác', roles: ['official'] }
  const made = await administrator.send('/api/operations/accounts.create', { communeId, id, ...account })
  expect(made.statusCode, made.body).toBe(200)
  return { id, administrator, password: account.password }
}

describe('The cookie of a session', () => {
  const cookieOf = async (headers: Record<string, string> = {}) => {
    const payload = { userName: 'canbo', password: 'dungthu-canbo' }
    const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload, headers })
    return answer.cookies.find(({ name }) => name === 'mtqg_session')
  }

  it('is out of reach of scripts and of other sites', async () => {
    expect(await cookieOf()).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect((await cookieOf())?.secure).toBeUndefined()
  })

  it('goes over encrypted lines only where a trusted proxy says the line is one', async () => {
    expect((await cookieOf({ 'x-forwarded-proto': 'https' }))?.secure).toBe(true)
  })

  it('takes no word of a proxy nobody named', async () => {
    const open = await createApp({ system, now: () => now })
    const payload = { userName: 'canbo', password: 'dungthu-canbo' }
    const headers = { 'x-forwarded-proto': 'https' }
    const answer = await open.inject({ method: 'POST', url: '/api/sign-in', payload, headers })
    expect(answer.cookies[0]?.secure).toBeUndefined()
  })

  it('changes while one works, without one noticing', async () => {
    const visitor = new Visitor()
    await visitor.signIn('canbo')
    const first = visitor.token
    minutesPass(31)
    expect((await visitor.send('/api/me')).statusCode).toBe(200)
    expect(visitor.token).not.toBe(first)
    expect((await visitor.send('/api/me')).statusCode).toBe(200)
    minutesPass(2)
    const old = await app.inject({ url: '/api/me', cookies: { mtqg_session: first } })
    expect(old.statusCode).toBe(401)
  })
})

describe('Who was given a password', () => {
  it('chooses one of their own before anything else', async () => {
    const { password } = await newcomer('hoa.lv')
    const visitor = new Visitor()
    expect(await visitor.signIn('hoa.lv', password)).toMatchObject({ step: 'change-password' })
    const refused = await visitor.send('/api/communes/06208/years/2023')
    expect(refused.statusCode).toBe(403)
    expect(refused.json().type).toBe('password.change-required')
    expect((await visitor.send('/api/door')).json().step).toBe('change-password')
    const change = (chosen: string) => visitor.send('/api/me/password', { current: password, chosen })
    expect((await change('matkhau@2026')).json().title).toContain('kẻ gian thử đầu tiên')
    expect((await change('Thụy Hùng 2026')).json().type).toBe('password.too-easy')
    expect((await change(password)).json().type).toBe('password.same')
    expect((await change('ruộng bậc thang mùa lúa')).statusCode).toBe(200)
    expect((await visitor.send('/api/communes/06208/years/2023')).statusCode).toBe(200)
    expect(await new Visitor().signIn('hoa.lv', 'ruộng bậc thang mùa lúa')).toMatchObject({ step: 'done' })
  })
})

describe('Changing the password', () => {
  it('needs the present one, counted like a try at the door', async () => {
    const visitor = new Visitor()
    await visitor.signIn('nguoixem')
    const wrong = { current: 'không phải', chosen: 'ruộng bậc thang mùa lúa' }
    for (let time = 0; time < 4; time += 1) {
      expect((await visitor.send('/api/me/password', wrong)).json().type).toBe('password.wrong')
    }
    expect((await visitor.send('/api/me/password', wrong)).json().type).toBe('sign-in.locked')
    minutesPass(2)
  })

  it('signs out every other browser, not this one', async () => {
    const [here, elsewhere] = [new Visitor(), new Visitor('Mozilla/5.0 (Linux; Android 14) Chrome/143.0')]
    for (const visitor of [here, elsewhere]) await visitor.signIn('ketoan')
    const chosen = 'con trâu là đầu cơ nghiệp'
    const changed = await here.send('/api/me/password', { current: 'dungthu-ketoan', chosen })
    expect(changed.statusCode, changed.body).toBe(200)
    expect((await here.send('/api/me')).statusCode).toBe(200)
    expect((await elsewhere.send('/api/me')).statusCode).toBe(401)
  })
})

describe('The list of where one is signed in', () => {
  it('names the browsers, and ends one or all others', async () => {
    const { password } = await newcomer('dao.nt')
    const own = 'hoa đào nở trước ngõ'
    const visitors = [new Visitor(), new Visitor('Edg/143 Windows'), new Visitor('Chrome/143 Android')]
    const [here, second, third] = visitors
    await here?.signIn('dao.nt', password)
    await here?.send('/api/me/password', { current: password, chosen: own })
    for (const visitor of [second, third]) await visitor?.signIn('dao.nt', own)
    const { sessions } = (await here?.send('/api/me/security'))?.json() ?? {}
    expect(sessions).toHaveLength(3)
    const edge = sessions.find(({ device }: { device: string }) => device.startsWith('Edg'))
    await here?.send(`/api/me/sessions/${edge.id}/end`, {})
    expect((await second?.send('/api/me'))?.statusCode).toBe(401)
    expect((await third?.send('/api/me'))?.statusCode).toBe(200)
    await here?.send('/api/me/sessions/end-others', {})
    expect((await third?.send('/api/me'))?.statusCode).toBe(401)
    expect((await here?.send('/api/me'))?.statusCode).toBe(200)
  })

  it('shows nobody the sessions of others, nor ends them', async () => {
    const [one, other] = [new Visitor(), new Visitor()]
    await one.signIn('chutich')
    await other.signIn('canbo')
    const { sessions } = (await one.send('/api/me/security')).json()
    await other.send(`/api/me/sessions/${sessions[0].id}/end`, {})
    expect((await one.send('/api/me')).statusCode).toBe(200)
  })
})

describe('The second factor of a person', () => {
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: now.getTime() })

  it('is set up with the password, asked for at the next sign-in, reset by the administrator, and told', async () => {
    const visitor = new Visitor()
    const { id } = await visitor.signIn('chutich')
    const begun = await visitor.send('/api/me/second-factor/begin', { password: 'sai' })
    expect(begun.json().type).toBe('password.wrong')
    const shown = (await visitor.send('/api/me/second-factor/begin', { password: 'dungthu-chutich' })).json()
    const code = codeOf(shown.secret)
    const confirmed = await visitor.send('/api/me/second-factor/confirm', { code })
    expect(confirmed.json().recoveryCodes).toHaveLength(10)

    minutesPass(1)
    const returning = new Visitor()
    expect(await returning.signIn('chutich')).toMatchObject({ step: 'code' })
    expect((await returning.send('/api/me')).statusCode).toBe(401)
    expect((await returning.send('/api/door')).json().step).toBe('code')
    const entered = await returning.send('/api/sign-in/code', { code: codeOf(shown.secret) })
    expect(entered.json()).toMatchObject({ step: 'done', id })
    expect((await returning.send('/api/me')).statusCode).toBe(200)

    const administrator = new Visitor()
    await administrator.signIn('quantri')
    const reset = await administrator.send('/api/operations/accounts.reset-second-factor', { communeId, id })
    expect(reset.statusCode, reset.body).toBe(200)
    expect((await returning.send('/api/me')).statusCode).toBe(401)
    const again = new Visitor()
    expect(await again.signIn('chutich')).toMatchObject({ step: 'done' })
    const { notices } = (await again.send('/api/me')).json()
    expect(notices).toEqual([
      expect.objectContaining({ kind: 'second-factor-reset', actorName: 'Quản trị xã Thụy Hùng' }),
    ])
    await again.send('/api/me/notices/seen', {})
    expect((await again.send('/api/me')).json().notices).toEqual([])
  })
})

describe('The administrator of the unit', () => {
  it('sees who is locked and lets them in', async () => {
    for (let time = 0; time < 5; time += 1) await new Visitor().signIn('canbo', 'sai mật khẩu')
    const administrator = new Visitor()
    await administrator.signIn('quantri')
    const list = async () =>
      (await administrator.send('/api/communes/06208/years/2023/people')).json().people as {
        id: string
        userName: string
        lockedUntil?: string
      }[]
    const locked = (await list()).find(({ userName }) => userName === 'canbo')
    expect(locked?.lockedUntil).toBeTypeOf('string')
    await administrator.send('/api/operations/accounts.unlock', { communeId, id: locked?.id })
    expect((await list()).find(({ userName }) => userName === 'canbo')?.lockedUntil).toBeUndefined()
    expect(await new Visitor().signIn('canbo')).toMatchObject({ step: 'done' })
    const history = await administrator.send(`/api/communes/06208/years/2023/people/${locked?.id}/history`)
    expect(history.json().lines.at(-1)).toMatchObject({
      operation: 'accounts.unlock',
      by: 'Quản trị xã Thụy Hùng',
    })
  })

  it('is the only one to see the list', async () => {
    const visitor = new Visitor()
    await visitor.signIn('canbo')
    expect((await visitor.send('/api/communes/06208/years/2023/people')).statusCode).toBe(403)
  })
})

describe("Eight o'clock on the last day", () => {
  it('lets five hundred people in from one address within a minute, whoever else mistypes there', async () => {
    const remoteAddress = '203.113.131.1'
    const payload = (userName: string) => ({ userName, password: `dungthu-${userName}` })
    const names = ['quantri', 'canbo', 'chutich', 'nguoixem']
    const all = Array.from({ length: 500 }, (_, at) =>
      app.inject({
        method: 'POST',
        url: '/api/sign-in',
        remoteAddress,
        payload: payload(names[at % 4] ?? ''),
      }),
    )
    const mistyped = Array.from({ length: 50 }, (_, at) =>
      app.inject({ method: 'POST', url: '/api/sign-in', remoteAddress, payload: payload(`sai.${at}`) }),
    )
    await Promise.all(mistyped)
    const codes = (await Promise.all(all)).map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code !== 200)).toEqual([])
  }, 180_000)
})
