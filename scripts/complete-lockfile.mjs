import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLockfile } from './lib/lockfile.mjs'
import { root } from './lib/root.mjs'

// Run after `npm install`: adds the packages of other systems that the registry did not have.
const file = join(root, 'package-lock.json')
const lockfile = JSON.parse(readFileSync(file, 'utf8'))
writeFileSync(file, `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`)
