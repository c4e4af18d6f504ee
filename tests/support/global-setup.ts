import { createTemplate, dropDatabases, startTestServer } from './server.ts'

/** Starts one server a run, makes the template database on it, and takes everything away afterwards. */
export default async function setup(project: { provide: (key: 'templateUrl', value: string) => void }) {
  const server = await startTestServer()
  const name = `mtqg_test_${process.pid}_${Date.now()}`
  try {
    project.provide('templateUrl', await createTemplate(server.url, name, { folder: 'migrations' }))
  } catch (error) {
    await server.stop()
    throw error
  }
  return async () => {
    await dropDatabases(server.url, name)
    await server.stop()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    templateUrl: string
  }
}
