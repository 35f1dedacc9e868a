/** Measures the JavaScript (gzip) that the built page asks for at first load: entry, preloaded chunks, and all they import. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 190
const dist = join(import.meta.dirname, '../dist')

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no production build to measure: run `npm run build` first.')
  process.exit(1)
}
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const files = new Set()
for (const [, file] of page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\/(assets\/[^"]+\.js)"/g)) follow(file)

const sizes = [...files].map((file) => ({
  file,
  kb: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024,
}))
const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
for (const { file, kb } of sizes.toSorted((a, b) => b.kb - a.kb))
  console.log(`${kb.toFixed(1).padStart(8)} KB  ${file}`)
console.log(`First-load JavaScript: ${total.toFixed(1)} KB gzip in ${files.size} files (at most ${LIMIT_KB} KB).`)
process.exit(files.size > 0 && total <= LIMIT_KB ? 0 : 1)

function follow(file) {
  if (files.has(file)) return
  files.add(file)
  const code = readFileSync(join(dist, file), 'utf8')
  for (const [, imported] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
    follow(`assets/${imported}`)
}
