import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync('src/web/look/tokens.css', 'utf8')
const [light = '', dark = ''] = tokens.split('[data-mantine-color-scheme="dark"]')

/** Brightness of a colour as the guidelines for accessible content compute it. */
function brightnessOf(scheme: string, name: string): number {
  const [, hex = ''] = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(scheme) ?? []
  const channels = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16) / 255) ?? []
  const linear = channels.map((share) =>
    share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  )
  const [red = Number.NaN, green = 0, blue = 0] = linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(scheme: string, front: string, back: string): number {
  const [a, b] = [brightnessOf(scheme, front), brightnessOf(scheme, back)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const grounds = ['paper', 'raised', 'cham-wash', 'cham-mist']
const onGrounds = ['ink', 'soft-ink', 'cham', 'attention'].flatMap((text) =>
  grounds.map((ground) => [text, ground] as const),
)
const texts = [...onGrounds, ['on-cham', 'cham'], ['met', 'raised'], ['ink', 'wrong-wash']] as const
const lines = [
  ['edge', 'raised'],
  ['edge', 'paper'],
  ['cham', 'paper'],
] as const

describe.each([
  ['by day', light],
  ['in the dark', dark],
])('The colours %s', (_, scheme) => {
  it('can be read', () => {
    for (const [text, ground] of texts) {
      expect(contrast(scheme, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('show where something begins and ends', () => {
    for (const [line, ground] of lines) {
      expect(contrast(scheme, line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
})
