import { chown, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './run.ts'

/**
 * Small enough for an office PC of 4 GB that also runs Word and a browser.
 *
 * Nothing is switched off that keeps data through a power cut. Messages leave out values of rows: the log
 * may be sent to support, and rows hold names of households.
 */
const officeSettings: Record<string, string> = {
  shared_buffers: '64MB',
  max_connections: '40',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '256MB',
  min_wal_size: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  io_method: 'sync',
  huge_pages: 'off',
  jit: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

/** Only this machine, only with the password. */
const accessRules = 'host all all 127.0.0.1/32 scram-sha-256\n'

/** Writes the settings of the next start; they belong to the program, not to the data. */
export async function writeSettings(
  cluster: string,
  account: Account | undefined,
  more: Record<string, string>,
): Promise<void> {
  const lines = Object.entries({ ...officeSettings, ...more }).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  )
  await writeOwned(join(cluster, 'mtqg.conf'), lines.join(''), account)
}

/** Ties the settings file into a fresh cluster and closes every door but ours. */
export async function tieSettings(cluster: string, account: Account | undefined): Promise<void> {
  await writeOwned(join(cluster, 'pg_hba.conf'), accessRules, account)
  await writeOwned(join(cluster, 'postgresql.conf'), "include = 'mtqg.conf'\n", account)
}

/** Writes a file of the cluster whole, on the disk, readable by its owner alone. */
export async function writeOwned(path: string, text: string, account: Account | undefined): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  if (account) await chown(path, account.uid, account.gid)
}
