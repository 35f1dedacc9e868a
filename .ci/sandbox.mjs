/** `npm run sandbox`: the mock gateway on a real port. Options: --port 4175, --story NAME. */
import { parseArgs } from 'node:util'
import { load } from './load.mjs'

const { values } = parseArgs({
  options: { port: { type: 'string', default: process.env.SANDBOX_PORT ?? '4175' }, story: { type: 'string' } },
})
const { module, close } = await load('mocks/http.ts')
const port = Number(values.port)
try {
  const { url, stop } = await module.startSandbox({ port, story: values.story })
  console.log(`The mock gateway answers at ${url}`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await Promise.all([stop(), close()])
      process.exit(0)
    })
  }
} catch (error) {
  const reason = error.code === 'EADDRINUSE' ? `port ${port} is taken; give another with --port` : error.message
  console.error(`The sandbox did not start: ${reason}`)
  process.exit(1)
}
