import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateFiles } from './lib/generated.mjs'
import { root } from './lib/root.mjs'

// Writes the files made from the migrations: table types and docs/database.md.
for (const { path, text } of await generateFiles()) {
  const target = join(root, path)
  // Whole or not at all: somebody may be compiling.
  await writeFile(`${target}.${process.pid}`, text)
  await rename(`${target}.${process.pid}`, target)
  console.log(`Wrote ${path}`)
}
