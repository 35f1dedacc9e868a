#!/usr/bin/env node
// Verifies receipts of deletes, downloaded as JSON: each one's hash, and that each follows the one before. Works offline, with Node.js alone.
//
//   node verify-receipts.mjs receipts.json
//
// A file holds one receipt, a list of receipts, or { "receipts": [ … ] }. The exit code is 0 when everything verifies, 1 when something
// does not, 2 when the file cannot be read as receipts.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const firstHash = '0'.repeat(64)
const fieldNames = [
  'access',
  'at',
  'attempt',
  'book',
  'by',
  'code',
  'container',
  'hash',
  'instruments',
  'number',
  'outcome',
  'previousHash',
  'profileGuid',
  'receiptId',
  'requestId',
  'transactions',
]

function stop(sentence) {
  console.error(sentence)
  process.exit(2)
}

/** Written out by hand, so that it depends on nothing that the console itself uses: names in order, no blanks. */
function canonical(receipt) {
  const parts = []
  for (const name of fieldNames) if (name !== 'hash') parts.push(`"${name}":${JSON.stringify(receipt[name])}`)
  return `{${parts.join(',')}}`
}

function sha256(text) {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function readFile(path) {
  try {
    return path === '-' ? readFileSync(0, 'utf8') : readFileSync(path, 'utf8')
  } catch (error) {
    return stop(`${path} cannot be read: ${error.message}`)
  }
}

/** A receipt on its own, or as the gateway lists it, with the names of today beside it. */
function receiptIn(entry) {
  return entry !== null && typeof entry === 'object' && typeof entry.receipt === 'object' ? entry.receipt : entry
}

function receiptsIn(path) {
  let content
  try {
    content = JSON.parse(readFile(path).replace(/^\uFEFF/, ''))
  } catch (error) {
    stop(`${path} is not JSON: ${error.message}`)
  }
  const list = Array.isArray(content) ? content : (content?.receipts ?? content?.items ?? [content])
  const receipts = Array.isArray(list) ? list.map(receiptIn) : []
  if (receipts.length === 0) stop(`${path} holds no receipts.`)
  return receipts
}

/** What is wrong with the shape of a receipt: a field that is missing or too many was not hashed, so it is not to be trusted. */
function misshapen(receipt) {
  if (receipt === null || typeof receipt !== 'object' || Array.isArray(receipt)) return 'this is not a receipt'
  const missing = fieldNames.filter((name) => !Object.hasOwn(receipt, name))
  const added = Object.keys(receipt).filter((name) => !fieldNames.includes(name))
  if (missing.length > 0) return `these fields are missing: ${missing.join(', ')}`
  return added.length > 0 ? `these fields are no part of a receipt: ${added.join(', ')}` : null
}

function nameOf(receipt, place) {
  return misshapen(receipt) === null
    ? `number ${receipt.number} (${receipt.receiptId})`
    : `entry ${place + 1} of the file`
}

function troubleOfOne(receipt) {
  const shape = misshapen(receipt)
  if (shape !== null) return shape
  if (sha256(canonical(receipt)) !== receipt.hash)
    return 'the hash is not that of its content: it was changed after it was written'
  if (receipt.number === 1 && receipt.previousHash !== firstHash)
    return 'it is the first of its book, and yet names a receipt before it'
  return null
}

function troublesBetween(before, receipt) {
  if (receipt.number === before.number) return [`number ${receipt.number} is there twice`]
  if (receipt.number > before.number + 1) {
    const last = receipt.number - 1
    const gap =
      last === before.number + 1 ? `number ${last} is missing` : `numbers ${before.number + 1} to ${last} are missing`
    return [`${gap}, so it cannot be told what it follows`]
  }
  const troubles = []
  if (receipt.previousHash !== before.hash)
    troubles.push(`it does not follow number ${before.number}: the receipt before it was exchanged or changed`)
  if (receipt.at < before.at) troubles.push(`it was written before number ${before.number}`)
  return troubles
}

/** One book: what its receipts say, then whether they stand in the file in their order and follow one another. */
function verifyBook(book, receipts) {
  const troubles = []
  receipts.forEach((receipt, place) => {
    const trouble = troubleOfOne(receipt)
    if (trouble !== null) troubles.push(`${nameOf(receipt, place)}: ${trouble}`)
    const former = receipts[place - 1]
    if (former && receipt.number < former.number)
      troubles.push(`${nameOf(receipt, place)}: it stands after number ${former.number}: the order was swapped`)
  })
  const inOrder = [...receipts].sort((one, other) => one.number - other.number)
  inOrder.slice(1).forEach((receipt, place) => {
    for (const trouble of troublesBetween(inOrder[place], receipt))
      troubles.push(`${nameOf(receipt, place)}: ${trouble}`)
  })
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (first.number !== 1 && receipts.length > 1)
    troubles.push(`number ${first.number} is the first of the file: the book begins with number 1`)
  return { troubles, first, last }
}

function tellBook(book, receipts) {
  const { troubles, first, last } = verifyBook(book, receipts)
  for (const trouble of troubles) console.error(`WRONG  ${trouble}`)
  if (troubles.length > 0) {
    console.error(
      `Book ${book}: ${troubles.length === 1 ? '1 fault' : `${troubles.length} faults`} in ${count(receipts)}.`,
    )
    return false
  }
  if (receipts.length === 1) {
    console.log(`OK  number ${first.number} (${first.receiptId}): the hash is that of its content.`)
    if (first.number > 1) console.log('    Whether it follows the one before it can be told of the whole book only.')
    return true
  }
  console.log(`OK  book ${book}: ${count(receipts)}, numbers 1 to ${last.number}, each follows the one before.`)
  console.log(`    Last hash ${last.hash}: compare it with the console, to tell that none was cut off at the end.`)
  return true
}

function count(list) {
  return list.length === 1 ? '1 receipt' : `${list.length} receipts`
}

const [path, ...rest] = process.argv.slice(2)
if (path === undefined || rest.length > 0) stop('Say which file: node verify-receipts.mjs receipts.json')

const receipts = receiptsIn(path)
const broken = receipts.map((receipt, place) => [place, misshapen(receipt)]).filter(([, trouble]) => trouble !== null)
for (const [place, trouble] of broken) console.error(`WRONG  entry ${place + 1} of the file: ${trouble}`)
const whole = receipts.filter((receipt) => misshapen(receipt) === null)
const books = new Map()
for (const receipt of whole) {
  if (!books.has(receipt.book)) books.set(receipt.book, [])
  books.get(receipt.book).push(receipt)
}
const verified = [...books].map(([book, list]) => tellBook(book, list))
process.exitCode = broken.length === 0 && verified.every(Boolean) ? 0 : 1
