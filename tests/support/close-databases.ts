import { afterAll } from 'vitest'
import { closeDatabases } from './database.ts'

// For each test file: a worker keeps the modules of the files before, so that these are closed here.
afterAll(closeDatabases)
