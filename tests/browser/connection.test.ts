import { expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'

const { signIn, stopServer, startServer } = serveApplication()

it('When the server cannot be reached the screen says so, and goes on when it is back', async () => {
  const page = await signIn()
  await stopServer()
  await page.getByRole('button', { name: 'Tỷ lệ hộ cận nghèo' }).click()
  const explanation = page.getByRole('dialog', { name: 'Giải thích số liệu' })
  const sentence = 'Mất kết nối với máy chủ. Kiểm tra mạng rồi thử lại.'
  await explanation.getByRole('alert').getByText(sentence).waitFor()
  await startServer()
  await explanation.getByRole('button', { name: 'Thử lại' }).click()
  await explanation.getByText('85 ÷ 1.081').waitFor()
})

it('Signing out without a connection says that one is still signed in', async () => {
  const page = await signIn()
  await stopServer()
  await page.getByRole('button', { name: 'Tài khoản và hiển thị' }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('alert').getByText('Mất kết nối với máy chủ.').waitFor()
  expect(new URL(page.url()).pathname).toBe('/xa/06208/2023')
  await startServer()
})

it('A page that was read is read again without a connection, and says of when it is', async () => {
  const page = await signIn()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.getByRole('button', { name: 'Tỷ lệ hộ nghèo' }).waitFor()
  await stopServer()
  await page.reload()
  await page.getByText('Đang xem bản đã lưu trên máy này lúc').waitFor()
  expect(await page.getByRole('button', { name: 'Tỷ lệ hộ nghèo' }).textContent()).toContain('30/1.081 hộ')
  await startServer()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByText('Đang xem bản đã lưu').waitFor({ state: 'detached' })
})
