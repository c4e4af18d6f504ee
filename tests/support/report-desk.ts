import type { Page } from 'playwright-core'

/** The composer of the sample report. */
export const composer = '/xa/06208/2023/bao-cao/soan'

/** A section on the paper, by the key of the outline. */
export const sectionOf = (page: Page, key: string) => page.locator(`[data-section-key="${key}"]`)

/** The editor of the section that is open. */
export const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Nội dung mục/ })

/** Waits until the server has what was typed. */
export const waitUntilSaved = (page: Page) => page.getByText(/Đã lưu \d\d:\d\d/).waitFor()

/** Ends the visit of somebody who may be writing: the section is given back. */
export async function leave(page: Page): Promise<void> {
  if (page.isClosed()) return
  const givenBack = page.waitForResponse(/release-section/, { timeout: 5000 }).catch(() => undefined)
  const done = page.getByRole('button', { name: 'Xong' })
  // The test may have ended the writing a moment ago: then the button goes away by itself.
  if (await editorOf(page).isVisible()) {
    await done.click({ timeout: 5000 }).catch(() => undefined)
    await givenBack
  }
  await page.context().close()
}

/** Waits until the paper is there, with its letters. */
export async function waitForPaper(page: Page): Promise<void> {
  await sectionOf(page, 'opening').waitFor()
  await page.evaluate('document.fonts.ready')
}

/** Opens a section for writing with the cursor in its last paragraph somebody wrote. */
export async function writeIn(page: Page, key: string): Promise<void> {
  await sectionOf(page, key)
    .locator('.block.written')
    .last()
    .click({ position: { x: 60, y: 8 } })
  await editorOf(page).waitFor()
  await page.keyboard.press('Control+End', { delay: 100 })
}

/** Types at the end of the paragraph and waits until the server has it. */
export async function typeAndSave(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await waitUntilSaved(page)
}
