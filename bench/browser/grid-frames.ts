import type { Page } from 'playwright-core'
import type { Sheet } from '../../src/core/sheets/sheet.ts'
import { column, row, villageSheet } from '../../src/core/testing/sheets.ts'
import { pretendSheet } from '../../tests/support/pretend-sheets.ts'
import type { Timing } from '../support/measure.ts'

const rowCount = 2000
const columnCount = 30
/** A screen that shows 60 pictures a second has this long for each. */
const frame: Timing['target'] = [16.7, 17.5]

/** As large as a sheet of a province: villages down, numbers across, every column with its total. */
function largeSheet(): Sheet {
  const numbers = Array.from({ length: columnCount - 1 }, (_, at) =>
    column(`c${at}`, { title: `Cột ${at}`, total: 'sum', width: 110 }),
  )
  const label = column('label', { title: 'Thôn', kind: 'text', isEditable: false, isFrozen: true })
  const rows = Array.from({ length: rowCount }, (_, at) =>
    row(`r${at}`, {
      label: `Thôn ${at}`,
      ...Object.fromEntries(numbers.map(({ key }, place) => [key, String((at * place) % 997)])),
    }),
  )
  return villageSheet({ key: 'large', columns: [label, ...numbers], rows })
}

/** Measures the grid in this browser: `page` is somebody signed in who may type; `commune` is its address. */
export async function measureGrid(page: Page, commune: string): Promise<Timing[]> {
  await pretendSheet(page, largeSheet())
  await page.goto(`${commune}/chi-tieu/large`)
  const first = page.locator('.sheet-body [data-row="0"] [data-column="1"]')
  await first.click()
  await page.waitForTimeout(500)
  const timings = [
    await watch(page, 'typing in the grid, from key to picture', 'keys', () => typeNumbers(page)),
    await watch(page, 'pictures while typing', 'frames', () => typeNumbers(page)),
    await watch(page, 'pictures while scrolling 2,000 rows', 'frames', () => scroll(page)),
  ]
  await first.click()
  timings.push(await measurePaste(page))
  return timings
}

async function typeNumbers(page: Page): Promise<void> {
  for (let line = 0; line < 20; line += 1) {
    await page.keyboard.type('1081', { delay: 20 })
    await page.keyboard.press('Enter')
  }
}

const scroll = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const box = document.querySelector('.sheet-box')
        let left = 240
        const step = () => {
          box?.scrollBy(left % 12 === 0 ? 220 : 0, 260)
          left -= 1
          if (left > 0) requestAnimationFrame(step)
          else done()
        }
        step()
      }),
  )

/** Does something and gives the time of every picture, or of every key, meanwhile. */
async function watch(
  page: Page,
  what: string,
  kind: 'keys' | 'frames',
  act: () => Promise<void>,
): Promise<Timing> {
  await page.evaluate(record, kind)
  await act()
  const times = await page.evaluate(() => (window as unknown as Recorder).stopRecording())
  return { what, times: times.sort((a, b) => a - b), work: [], target: frame }
}

interface Recorder {
  stopRecording: () => number[]
}

/** Runs in the page. Of a key: what its listeners take, and the drawing of the next picture. */
function record(kind: 'keys' | 'frames'): void {
  const times: number[] = []
  let isOn = true
  let last = performance.now()
  const count = () => {
    const now = performance.now()
    if (kind === 'frames') times.push(now - last)
    last = now
    if (isOn) requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
  const onKey = () => {
    const start = performance.now()
    queueMicrotask(() => {
      const listened = performance.now() - start
      requestAnimationFrame((drawing) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(listened + performance.now() - drawing)
        channel.port2.postMessage(0)
      })
    })
  }
  if (kind === 'keys') addEventListener('keydown', onKey, true)
  Object.assign(window, {
    stopRecording: () => {
      isOn = false
      removeEventListener('keydown', onKey, true)
      return times
    },
  })
}

/** From Ctrl+V of all cells to the picture that shows them. */
async function measurePaste(page: Page): Promise<Timing> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    times.push(await page.evaluate(pasteAll, { rowCount, columnCount, value: String(run) }))
  }
  return {
    what: 'pasting 2,000 × 29 cells',
    times: times.sort((a, b) => a - b),
    work: [],
    target: [1000, 1500],
  }
}

function pasteAll(block: { rowCount: number; columnCount: number; value: string }): Promise<number> {
  const line = Array.from({ length: block.columnCount - 1 }, () => block.value).join('\t')
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', Array.from({ length: block.rowCount }, () => line).join('\n'))
  const start = performance.now()
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  )
  return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))))
}
