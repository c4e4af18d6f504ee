import { afterAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../src/modules/accounts/index.ts'
import { getCountryId, getUnitByCode } from '../../src/modules/units/index.ts'
import type { System } from '../../src/system/open-system.ts'
import { serveApplication } from '../support/application.ts'
import { type RunningProvider, startProvider } from '../support/oidc.ts'
import { sampleSystem } from '../support/sample.ts'

let system: System
let provider: RunningProvider
const openSystem = async () => {
  system = await sampleSystem()
  return system
}
const { visit } = serveApplication(openSystem, async (origin) => {
  provider = await startProvider([`${origin}/api/sso/callback`])
  const { issuer, clientId, clientSecret } = provider
  provider.people.set('chi', { sub: 'chi', preferred_username: 'chi.ct' })
  provider.people.set('la', { sub: 'la', preferred_username: 'nguoi.la' })
  return { sso: { issuer, clientId, clientSecret, label: 'Cổng tỉnh Lạng Sơn' } }
})
afterAll(() => provider.close())

/** What the administrator does on the page of the person. */
async function link(userName: string, login: string) {
  const { id } = await system.db
    .selectFrom('accounts')
    .select('id')
    .where('userName', '=', userName)
    .executeTakeFirstOrThrow()
  const communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
  const operation = system.operations.get('accounts.link-identity')
  if (!operation) throw new Error('no such operation')
  const actor = systemActor(await getCountryId(system.db))
  await system.run(operation, { communeId, id, login }, { actor, now: new Date(), door: 'test' })
}

describe('Single sign-on', () => {
  it('leads through the provider to the page one wanted', async () => {
    await link('chutich', 'chi.ct')
    const page = await visit()
    await page.goto('/xa/06208/2023/bao-cao')
    await page.getByRole('link', { name: 'Đăng nhập bằng Cổng tỉnh Lạng Sơn' }).click()
    await page.locator('input[name="login"]').fill('chi')
    await page.locator('input[name="password"]').fill('x')
    await page.locator('button[type="submit"]').click()
    await page.getByRole('button', { name: /continue/i }).click()
    await page.waitForURL('**/xa/06208/2023/bao-cao')
    await page.getByRole('heading', { name: 'Báo cáo năm 2023' }).waitFor()
  })

  it('says to a person nobody has linked what to do', async () => {
    const page = await visit()
    await page.getByRole('link', { name: 'Đăng nhập bằng Cổng tỉnh Lạng Sơn' }).click()
    await page.locator('input[name="login"]').fill('la')
    await page.locator('input[name="password"]').fill('x')
    await page.locator('button[type="submit"]').click()
    await page.getByRole('button', { name: /continue/i }).click()
    await page.waitForURL('**/dang-nhap')
    expect(await page.getByRole('alert').textContent()).toContain('gắn "nguoi.la" vào tài khoản của ông/bà')
  })
})
