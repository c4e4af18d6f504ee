import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

/** A program that npm installed, as a step of `npm run check`. */
export function tool(name, script, args) {
  return { name, run: () => runNode([join(root, 'node_modules', script), ...args]) }
}

/** Runs Node and gives back what it said, and whether it was content. */
export function runNode(args) {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ok: code === 0, said }))
  })
}

/** Runs the steps, some at a time, tells each as it ends, and says whether all were content. */
export async function runSteps(steps, atOnce) {
  const waiting = [...steps]
  const refused = []
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const start = performance.now()
      const { ok, said } = await step.run().catch((error) => ({ ok: false, said: error.stack }))
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      console.log(`${ok ? '✓' : '✗'} ${step.name} (${seconds} s)`)
      if (!ok || step.isReport) console.log(said.trimEnd().replace(/^/gm, '    '))
      if (!ok) refused.push(step.name)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (refused.length > 0) console.log(`\nNot content: ${refused.join(', ')}`)
  return refused.length === 0
}
