/** `npm run openapi`: writes public/openapi.json from the contract; with --check it only says whether the file is current. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from './load.mjs'

const FILE = 'public/openapi.json'
const path = join(import.meta.dirname, '..', FILE)

const { module, close } = await load('src/contract/openapi.ts')
const text = `${JSON.stringify(module.openApiDocument(), null, 2)}\n`
await close()
if (!process.argv.includes('--check')) {
  writeFileSync(path, text)
} else if (current() !== text) {
  console.error(`${FILE} is not what src/contract says: run \`npm run openapi\`.`)
  process.exitCode = 1
}

function current() {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
