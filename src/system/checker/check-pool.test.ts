import { describe, expect, it } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { createCheckPool } from './check-pool.ts'

const setting = { ground: {}, layout: nd30Layout() }
const text = new TextEncoder().encode('Toàn xã có 30/1.081 hộ nghèo, chiếm 2,78%.')
/** A program whose threads do as told. */
const program = (life: string) =>
  `data:text/javascript,import{parentPort}from'node:worker_threads';${encodeURIComponent(life)}`

describe('Checking beside the program', () => {
  it('is done here where there is no program to start again', async () => {
    const pool = createCheckPool({ size: 1 })
    expect((await pool.check('a.txt', text, setting)).file.kind).toBe('txt')
  })

  it('ends what takes too long, and goes on with the next file', async () => {
    const life = `let heard=0;parentPort.on('message',({name})=>{if(name!=='long')parentPort.postMessage({problem:{code:'check.no-text',details:{name}}})})`
    const pool = createCheckPool({ entry: program(life), size: 1, time: 300 })
    const [long, next] = await Promise.allSettled([
      pool.check('long', text, setting),
      pool.check('b', text, setting),
    ])
    expect(long).toMatchObject({ reason: { code: 'check.too-long' } })
    expect(next).toMatchObject({ reason: { code: 'check.no-text', details: { name: 'b' } } })
    await pool.close()
  })

  it('tells a fault of the program as one, and starts anew', async () => {
    const life = `parentPort.on('message',({name})=>{if(name==='bad')throw new Error('broken');parentPort.postMessage({report:{findings:[]}})})`
    const pool = createCheckPool({ entry: program(life), size: 1 })
    await expect(pool.check('bad', text, setting)).rejects.toThrow('broken')
    expect(await pool.check('good', text, setting)).toEqual({ findings: [] })
    await pool.close()
  })
})
