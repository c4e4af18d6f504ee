import { expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'

const { signIn } = serveApplication()

it('The key "/" finds pages, figures and records, typed without marks, with the keyboard alone', async () => {
  const page = await signIn({ as: 'canbo' })
  await page.keyboard.press('/')
  const box = page.getByRole('combobox', { name: 'Tìm trang, số liệu, hồ sơ' })
  await box.pressSequentially('ty le ho ngheo')
  await page.getByRole('option', { name: 'Tỷ lệ hộ nghèo' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Giải thích số liệu' }).getByText('30 ÷ 1.081').waitFor()
})

it('A document is opened from anywhere by a word of its subject', async () => {
  const page = await signIn({ as: 'canbo' })
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('combobox', { name: 'Tìm trang' }).fill('192 QĐ')
  await page.getByRole('option', { name: /192/ }).first().click()
  await page.waitForURL('**/chi-dao/van-ban?**muc=**')
})

it('The key "?" shows what the keyboard can do, and gives the focus back', async () => {
  const page = await signIn({ as: 'canbo' })
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor({ state: 'detached' })
  expect(await page.getByRole('dialog').count()).toBe(0)
})
