import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'
import { constants } from './.ci/build/constants.ts'
import { csp } from './.ci/build/csp.ts'
import { firstLoadGroups } from './.ci/build/first-load.ts'
import { guard } from './.ci/build/guard.ts'
import { headers } from './.ci/build/headers.ts'
import { lateStylesheet } from './.ci/build/late-stylesheet.ts'
import { noGateway } from './.ci/build/no-gateway.ts'
import { offlineWorker } from './.ci/build/offline-worker.ts'
import { preloadScreen } from './.ci/build/preload-screen.ts'
import { shell } from './.ci/build/shell.ts'

// People arrive at the overview, whose code comes beside the three readings it waits for: to load it earlier gains nothing there, and
// would weigh on the list, which is opened next and most often.
const FIRST_SCREEN = 'src/features/tenants/TenantsScreen.tsx'

export default defineConfig(({ mode, command, isPreview = false }) => {
  const demo = mode === 'demo'
  const serving = command === 'serve' && !isPreview
  const gateway = process.env['GATEWAY_URL']
  const sandbox = `http://127.0.0.1:${process.env['SANDBOX_PORT'] ?? '4175'}`
  return {
    define: constants(mode, serving),
    resolve: { tsconfigPaths: true },
    plugins: [
      react(),
      shell(),
      preloadScreen(FIRST_SCREEN),
      lateStylesheet(),
      csp(),
      serving && msw({ mode: 'worker-only' }),
      demo ? [offlineWorker(), noGateway()] : guard(),
    ],
    build: {
      outDir: demo ? 'dist-demo' : 'dist',
      emptyOutDir: true,
      sourcemap: false,
      // The demo holds whole seed worlds; production is held to its own measure by the size check.
      chunkSizeWarningLimit: demo ? 4000 : 500,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: { codeSplitting: { groups: firstLoadGroups(import.meta.dirname, ['src/main.tsx', FIRST_SCREEN]) } },
      },
    },
    preview: {
      port: demo ? 4173 : 4174,
      headers,
      ...(demo ? {} : { proxy: { '/api': { target: gateway ?? sandbox, changeOrigin: gateway !== undefined } } }),
    },
  }
})
