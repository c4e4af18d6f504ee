import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', include: ['src/core/**/*.test.ts', 'src/output/**/*.test.ts', 'src/platform/policy.test.ts'] } },
      {
        test: {
          name: 'database',
          include: ['src/modules/**/*.test.ts', 'src/system/**/*.test.ts', 'tests/api/**/*.test.ts', 'tests/documents/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
        },
      },
    ],
  },
})
