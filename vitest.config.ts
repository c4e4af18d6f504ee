import { defineConfig } from 'vitest/config'

const pure = [
  'src/core/**/*.test.ts',
  'src/output/**/*.test.ts',
  'src/web/**/*.test.{ts,tsx}',
  'src/platform/policy*.test.ts',
  'src/platform/checked-files/**/*.test.ts',
  'src/system/checker/**/*.test.ts',
  'tests/policy/**/*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      // Quick, but properties tried hundreds of times want patience on a busy machine.
      {
        test: {
          name: 'core',
          include: pure,
          // They leave nothing behind, so a worker reads their modules once.
          isolate: false,
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          sequence: { groupOrder: 1 },
          include: ['src/**/*.test.ts', 'tests/api/**/*.test.ts', 'tests/documents/**/*.test.ts'],
          exclude: pure,
          globalSetup: ['tests/support/global-setup.ts'],
          setupFiles: ['tests/support/close-databases.ts'],
          // Reading the same modules again would take longer than the tests of most files.
          isolate: false,
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          sequence: { groupOrder: 2 },
          include: ['tests/faults/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 3 },
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts', 'tests/support/unpack-browser.ts'],
          setupFiles: ['tests/support/close-databases.ts'],
          isolate: false,
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
