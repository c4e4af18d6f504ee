import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from './load.mjs'
import { root } from './root.mjs'

/** Lends a freshly migrated database of its own, and leaves nothing behind. */
export async function withFreshDatabase(work) {
  const { startEmbedded } = await load('src/platform/database/embedded/embedded.ts')
  const { connect } = await load('src/platform/database/connect.ts')
  const { migrate } = await load('src/platform/database/migrate.ts')
  const dataDir = await mkdtemp(join(tmpdir(), 'mtqg-fresh-'))
  try {
    const embedded = await startEmbedded({ dataDir, say: () => {}, isForTests: true })
    const { db, close } = connect(embedded.url, { max: 2 })
    try {
      await migrate(db, { folder: join(root, 'migrations') })
      return await work(db.withoutPlugins())
    } finally {
      await close()
      await embedded.stop('immediate')
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
