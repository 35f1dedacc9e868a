import { configDefaults, defineConfig } from 'vitest/config'
import { constants } from './.ci/build/constants.ts'

const setupFiles = ['test/support/vitest-setup.ts']

export default defineConfig({
  resolve: { tsconfigPaths: true },
  define: constants('development', true),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/build/**', 'test/long/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Builds the app and runs the linter: slow, and one at a time on two cores.
        test: {
          name: 'build',
          setupFiles,
          include: ['test/build/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'long', setupFiles, include: ['test/long/**/*.test.ts'], testTimeout: 3_600_000 },
      },
    ],
  },
})
