import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { composer, sectionOf, typeAndSave, waitForPaper, writeIn } from '../support/report-desk.ts'
import { sampleSystem } from '../support/sample.ts'
import { appendSignature } from '../support/signed-pdf.ts'

const { signIn } = serveApplication(sampleSystem)

const review = 'III.GN.review'

/** One report, from the first word to its correction; each step goes on from the one before. */
describe('The way of a report', () => {
  let official: Page
  let leader: Page
  const press = (page: Page, name: string) =>
    page.locator('.status-bar').getByRole('button', { name }).click()
  const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click()
  beforeAll(async () => {
    official = await signIn({ as: 'canbo', at: composer })
    await waitForPaper(official)
    leader = await signIn({ as: 'chutich' })
  })

  it('is written and submitted by the official, who is told what happens', async () => {
    await writeIn(official, review)
    await typeAndSave(official, ' Không có khiếu nại.')
    await official.keyboard.press('Escape')
    await press(official, 'Gửi duyệt')
    await official.getByText('Toàn bộ lời và số liệu được đóng băng').waitFor()
    await confirm(official, 'Gửi duyệt')
    await official.locator('.status-bar').getByText('Chờ duyệt').waitFor()
    expect(await sectionOf(official, review).getAttribute('data-editable')).toBeNull()
  })

  it('is returned by the leader with what to put right, and a comment at the sentence', async () => {
    await leader.goto(composer)
    await waitForPaper(leader)
    await sectionOf(leader, review).locator('.block').last().click()
    await leader.getByRole('tab', { name: 'Nhận xét' }).click()
    await leader.locator('.comments').getByRole('button', { name: 'Nhận xét' }).click()
    await leader.getByLabel('Lời nhận xét').fill('Nêu rõ thời gian rà soát.')
    await leader.getByRole('button', { name: 'Gửi', exact: true }).click()
    await leader.getByRole('article').getByText('Nêu rõ thời gian rà soát.').waitFor()
    await press(leader, 'Trả lại')
    await confirm(leader, 'Trả lại')
    await leader.getByText('Cần điền chỗ này.').waitFor()
    await leader.getByLabel('Cần sửa gì').fill('Xem nhận xét ở mục giảm nghèo.')
    await confirm(leader, 'Trả lại')
    await leader.locator('.status-bar').getByText('Bị trả lại').waitFor()
  })

  it('is put right, answered and submitted again', async () => {
    await official.reload()
    await official.getByText('Xem nhận xét ở mục giảm nghèo.').waitFor()
    await official.getByRole('tab', { name: 'Nhận xét' }).click()
    await official.getByRole('button', { name: 'Đến câu này' }).click()
    await writeIn(official, review)
    await typeAndSave(official, ' Rà soát trong tháng 11.')
    await official.keyboard.press('Escape')
    await official.getByRole('button', { name: 'Trả lời' }).click()
    await official.getByLabel('Trả lời').fill('Đã nêu.')
    await official.getByRole('button', { name: 'Gửi', exact: true }).click()
    await official.getByRole('article').getByText('Đã nêu.').waitFor()
    await press(official, 'Gửi duyệt')
    await confirm(official, 'Gửi duyệt')
    await official.locator('.status-bar').getByText('Chờ duyệt').waitFor()
  })

  it('is approved as it was seen and issued with the number of the register', async () => {
    await leader.reload()
    await press(leader, 'Duyệt')
    await leader.getByRole('dialog').locator('.hash').waitFor()
    await confirm(leader, 'Duyệt')
    await leader.locator('.status-bar').getByText('Đã duyệt').waitFor()
    await press(leader, 'Phát hành')
    await leader.getByLabel('Ngày phát hành').fill('05/01/2024')
    await leader.getByText('được ghi vào sổ văn bản đi').waitFor()
    await confirm(leader, 'Phát hành')
    await leader
      .locator('.status-bar')
      .getByText(/Đã phát hành · số \d+\/BC-UBND/)
      .waitFor()
  })

  it('leaves files that carry the number, and takes the signed one only when it is the same', async () => {
    await leader.getByRole('tab', { name: 'Hồ sơ' }).click()
    const coming = leader.waitForEvent('download')
    await leader
      .getByRole('link', { name: /\.pdf$/ })
      .first()
      .click()
    const path = await (await coming).path()
    await leader.getByLabel('Nộp bản PDF đã ký số').setInputFiles({
      name: 'khac.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF'),
    })
    await leader.locator('.file-pane').getByRole('alert').waitFor()
    await leader.getByLabel('Nộp bản PDF đã ký số').setInputFiles({
      name: 'da-ky.pdf',
      mimeType: 'application/pdf',
      buffer: appendSignature(readFileSync(path)),
    })
    await leader.getByRole('link', { name: 'Bản đã ký số' }).waitFor()
  })

  it('is corrected by a new issue that says what changed and why', async () => {
    await press(leader, 'Đính chính')
    await leader.getByLabel('Lý do đính chính').fill('Sai thời gian rà soát.')
    await confirm(leader, 'Đính chính')
    await leader.getByText('Đang sửa để đính chính').waitFor()
    await writeIn(leader, review)
    await typeAndSave(leader, ' Đính chính: tháng 10.')
    await leader.keyboard.press('Escape')
    await press(leader, 'Gửi duyệt')
    await leader.getByRole('dialog').getByText('Vì sao có từng chỗ sửa').waitFor()
    for (const reason of await leader
      .getByRole('dialog')
      .getByLabel(/^Lý do/)
      .all())
      await reason.fill('Ghi nhầm.')
    await confirm(leader, 'Gửi duyệt')
    await leader.locator('.status-bar').getByText('Chờ duyệt').waitFor()
  })
})
