import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

/** Set while building: a program that had to be compiled leaves the engine's code beside itself when it ends. */
const keepCode = 'MTQG_KEEP_CODE'

/**
 * Runs a program built into one file (CommonJS) and gives what it exports.
 *
 * The engine's compiled code of it, kept when it was built, saves a third of a short run. Code of another
 * version of Node or with other settings is refused by the engine, which then compiles the program as usual.
 */
export function loadProgram<T>(program: URL): T {
  const filename = fileURLToPath(program)
  const codeFile = filename.replace(/\.cjs$/, '.code')
  const script = new Script(
    `(function (module, require, __filename) {${readFileSync(filename, 'utf8')}\n})`,
    {
      filename,
      cachedData: readCode(codeFile),
    },
  )
  const module = { exports: {} as T }
  script.runInThisContext()(module, createRequire(program), filename)
  // Code that was taken is good as it is.
  if (process.env[keepCode] && script.cachedDataRejected !== false)
    process.once('exit', () => writeCode(codeFile, script.createCachedData()))
  return module.exports
}

function readCode(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** In one step: a program started meanwhile finds the whole code or none. */
function writeCode(file: string, code: Buffer): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, code)
  renameSync(draft, file)
}
