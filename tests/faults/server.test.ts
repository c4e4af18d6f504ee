import { readFileSync, statSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressOf, query } from '../support/server.ts'
import { isRoot, newFolder, serverPid, start } from './support.ts'

const setting = async (url: string, name: string) =>
  (await query(url, 'select current_setting($1) as value', [name]))[0]?.value

describe('the database of a new folder', () => {
  it('is a small PostgreSQL that checks its pages and survives power cuts', async () => {
    const { url } = await start(await newFolder())
    expect(await setting(url, 'server_version_num')).toMatch(/^18/)
    expect(await setting(url, 'shared_buffers')).toBe('64MB')
    expect(await setting(url, 'data_checksums')).toBe('on')
    expect(await setting(url, 'fsync')).toBe('on')
    expect(await setting(url, 'full_page_writes')).toBe('on')
    expect(await setting(url, 'server_encoding')).toBe('UTF8')
  })

  it('sorts by code points and knows Vietnamese capitals, whatever the machine speaks', async () => {
    const { url } = await start(await newFolder())
    expect(await query(url, "select lower('ĐỊNH MỨC') as small, upper('thuỵ hùng') as large")).toEqual([
      { small: 'định mức', large: 'THUỴ HÙNG' },
    ])
    expect(
      await query(url, "select string_agg(w, ' ' order by w) as words from unnest('{b,Đ,a,đ,Z}'::text[]) w"),
    ).toEqual([{ words: 'Z a b Đ đ' }])
  })

  it('opens only with its password, only from this machine', async () => {
    const folder = await newFolder()
    const { url, port } = await start(folder)
    const wrong = url.replace(/:[^:@]+@/, ':mat-khau@')
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password/)
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4')
    if (outside)
      await expect(query(`postgres://mtqg@${outside.address}:${port}/mtqg`, 'select 1')).rejects.toThrow()
    expect(statSync(join(folder, 'postgres', 'mtqg.password')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
  })

  it('is worked in by a plain role, which cannot reach the files of the machine', async () => {
    const { url } = await start(await newFolder())
    await expect(query(url, "copy (select 1) to program 'id'")).rejects.toThrow(/permission denied/)
    await expect(query(addressOf(url, 'postgres'), "select pg_read_file('PG_VERSION')")).rejects.toThrow(
      /permission denied/,
    )
  })

  it.runIf(isRoot)('runs under a plain account when the program is root', async () => {
    const folder = await newFolder()
    await start(folder)
    const status = readFileSync(`/proc/${serverPid(folder)}/status`, 'utf8')
    expect(status).toMatch(/^Uid:\s+[1-9]/m)
    expect(status).toMatch(/^Gid:\s+[1-9]/m)
    expect(status).toMatch(/^Groups:\s*$/m)
  })

  it('is found as it was left at the second start, on whatever port is free', async () => {
    const folder = await newFolder()
    const first = await start(folder)
    await query(first.url, "create table kept as select 'Thụy Hùng' as name")
    await first.stop()
    const second = await start(folder)
    expect(await query(second.url, 'select name from kept')).toEqual([{ name: 'Thụy Hùng' }])
  })

  it('writes no row into its log, which may be sent to support', async () => {
    const folder = await newFolder()
    const { url } = await start(folder)
    await query(url, 'create table households (name text primary key)')
    await query(url, "insert into households values ('Hoàng Văn Thụ')")
    await expect(query(url, "insert into households values ('Hoàng Văn Thụ')")).rejects.toThrow(/duplicate/)
    const log = readFileSync(join(folder, 'postgres', 'server.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('Hoàng Văn Thụ')
  })
})
