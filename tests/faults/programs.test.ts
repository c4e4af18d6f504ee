import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { findPackage } from '../../src/platform/database/embedded/programs.ts'
import { query } from '../support/server.ts'
import { afterTest, isRoot, newFolder, start } from './support.ts'

const links = (packageFolder: string): { target: string }[] => {
  const text = readFileSync(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')
  return JSON.parse(text)
}

/** The package as npm unpacks it when install scripts are blocked: without its library links. */
async function unpackWithoutScripts(): Promise<string> {
  const packageFolder = join(await newFolder(), 'linux-x64')
  await cp(findPackage(), packageFolder, { recursive: true, verbatimSymlinks: true })
  for (const { target } of links(packageFolder)) rmSync(join(packageFolder, target), { force: true })
  return packageFolder
}

const works = async (packageFolder: string, systemFolder?: string) => {
  const { url } = await start(await newFolder(), { packageFolder, systemFolder })
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
}

const problemOf = (start: Promise<unknown>): Promise<unknown> =>
  start.then(
    () => expect.fail('it started'),
    (error) => error,
  )

describe('the PostgreSQL that came with npm', () => {
  it('gets its library links from us when install scripts were blocked', async () => {
    const packageFolder = await unpackWithoutScripts()
    await works(packageFolder)
  })

  it('gets them again when they lead nowhere', async () => {
    const packageFolder = await unpackWithoutScripts()
    for (const { target } of links(packageFolder)) symlinkSync('nowhere', join(packageFolder, target))
    await works(packageFolder)
  })

  it.runIf(!isRoot)('is copied into the data folder when links cannot be made where it is', async () => {
    const packageFolder = await unpackWithoutScripts()
    const libraries = join(packageFolder, 'native', 'lib')
    chmodSync(libraries, 0o555)
    afterTest(() => chmodSync(libraries, 0o755))
    const dataDir = await newFolder()
    const { url } = await start(dataDir, { packageFolder })
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(readdirSync(dataDir)).toContain('programs')
  })

  it.runIf(isRoot)('is copied once to where the plain account can read it', async () => {
    const packageFolder = await unpackWithoutScripts()
    chmodSync(join(packageFolder, '..'), 0o700)
    const systemFolder = await newFolder()
    await works(packageFolder, systemFolder)
    await works(packageFolder, systemFolder)
    expect(readdirSync(systemFolder)).toHaveLength(1)
  })

  it('says which library is missing', async () => {
    const packageFolder = await unpackWithoutScripts()
    const library = readdirSync(join(packageFolder, 'native', 'lib')).find((name) =>
      name.startsWith('libicuuc.so.60.'),
    )
    rmSync(join(packageFolder, 'native', 'lib', library ?? ''))
    const problem = (await problemOf(start(await newFolder(), { packageFolder }))) as Problem
    expect(problem).toBeInstanceOf(Problem)
    expect(problem.code).toBe('database.programs-broken')
    expect(problem.message).toContain('libicuuc')
  })

  it('says so when a program is not there', async () => {
    const packageFolder = await unpackWithoutScripts()
    rmSync(join(packageFolder, 'native', 'bin', 'postgres'))
    mkdirSync(join(packageFolder, 'native', 'bin', 'postgres'))
    const problem = (await problemOf(start(await newFolder(), { packageFolder }))) as Problem
    expect(problem.code).toBe('database.programs-broken')
  })
})
