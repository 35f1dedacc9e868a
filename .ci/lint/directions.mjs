/**
 * Lint rule `house/directions`: who may import whom, for static, dynamic, re-exporting and type imports alike.
 *
 * contract <- api <- features; ui <- words <- planning, profile <- payment <- features; app and routes on top; the mock gateway knows the contract only.
 */

const PATHS = /^@\/paths\.ts$/
const EXTENSION = /^@\/extension\.ts$/
const CONTRACT = /^@\/contract\//
const API = /^@\/api\//
const UI = /^@\/ui\//
const WORDS = /^@\/words\//
const PLANNING = /^@\/planning\//
const PROFILE = /^@\/profile\//
const PAYMENT = /^@\/payment\//
const MOCKS = /^@mocks\//
const MOCK_PACKAGES = /^(msw|idb|srvx|fake-indexeddb)(\/|$)/
const REACT_PACKAGES = /^(react|react-dom|react-router|react-hook-form|@mui|@emotion|@tanstack|@hookform)(\/|$)/

/** The first row whose folder holds the file counts. `may`: project modules; `mayNot`: packages or modules all the same. */
const FOLDERS = [
  { folder: 'src/contract/zod.ts', may: [], mayNot: [MOCK_PACKAGES, REACT_PACKAGES], zod: true },
  { folder: 'src/contract/', may: [CONTRACT], mayNot: [MOCK_PACKAGES, REACT_PACKAGES] },
  {
    folder: 'src/api/',
    may: [API, CONTRACT],
    mayNot: [MOCK_PACKAGES, /^(react-dom|react-router|@mui|@emotion)/],
  },
  { folder: 'src/ui/', may: [UI], mayNot: [MOCK_PACKAGES, /^@tanstack\/react-query/] },
  {
    folder: 'src/features/',
    may: [API, CONTRACT, UI, WORDS, PLANNING, PROFILE, PAYMENT, PATHS, EXTENSION],
    mayNot: [MOCK_PACKAGES],
    ownFeature: true,
  },
  { folder: 'src/app/', may: [/^@\/app\//, API, CONTRACT, UI, WORDS, PATHS, EXTENSION], mayNot: [MOCK_PACKAGES] },
  { folder: 'src/planning/', may: [PLANNING, API, CONTRACT, UI, WORDS, PATHS], mayNot: [MOCK_PACKAGES] },
  { folder: 'src/profile/', may: [PROFILE, API, CONTRACT, UI, WORDS, PATHS], mayNot: [MOCK_PACKAGES] },
  {
    folder: 'src/payment/',
    may: [PAYMENT, PROFILE, API, CONTRACT, UI, WORDS, PATHS, EXTENSION],
    mayNot: [MOCK_PACKAGES],
  },
  { folder: 'src/words/', may: [CONTRACT, UI, WORDS, PATHS], mayNot: [MOCK_PACKAGES] },
  { folder: 'src/paths.ts', may: [CONTRACT], mayNot: [MOCK_PACKAGES, REACT_PACKAGES] },
  { folder: 'src/main.tsx', may: [/^@\//], mayNot: [MOCK_PACKAGES], mayLoad: MOCKS },
  { folder: 'src/', may: [/^@\//], mayNot: [MOCK_PACKAGES] },
  {
    folder: 'mocks/rules/',
    may: [CONTRACT, MOCKS],
    mayNot: [
      MOCK_PACKAGES,
      REACT_PACKAGES,
      /^@mocks\/(gateway|browser|node|http|storage|faults|handlers|panel|stories)/,
    ],
  },
  { folder: 'mocks/panel/', may: [CONTRACT, UI, MOCKS, EXTENSION], mayNot: [] },
  { folder: 'mocks/browser.', may: [CONTRACT, MOCKS, EXTENSION], mayNot: [] },
  { folder: 'mocks/', may: [CONTRACT, MOCKS], mayNot: [REACT_PACKAGES, /^@mocks\/panel\//] },
  { folder: 'test/', may: [/^@(mocks|test)?\//], mayNot: [], zod: true },
]

/** Why `file` may not import `source`, or nothing when it may. */
export function objection(file, source, dynamic = false) {
  const row = FOLDERS.find(({ folder }) => file.startsWith(folder))
  if (!row) return undefined
  if (source.startsWith('../')) return 'imports of a parent folder are written with an alias (@/, @mocks/, @test/)'
  if (/^(\.\/|@(mocks|test)?\/)/.test(source) && !/\.(tsx?|css|json|svg)(\?\w+)?$/.test(source)) {
    return 'imports carry the file extension'
  }
  if (/^zod(\/|$)/.test(source) && !row.zod)
    return 'only src/contract/zod.ts imports zod; others import { z } from there'
  if (source.startsWith('./')) return undefined
  if (dynamic && row.mayLoad?.test(source)) return undefined
  if (MOCKS.test(source) && file.startsWith('src/'))
    return 'only src/main.tsx may load the mock gateway, by a dynamic import'
  if (row.mayNot.some((pattern) => pattern.test(source))) return `${row.folder} must not import it`
  if (!/^@(mocks|test)?\//.test(source)) return undefined
  if (row.ownFeature && source.startsWith('@/features/')) {
    return sameFeature(file, source) ? undefined : 'features never import each other'
  }
  return row.may.some((pattern) => pattern.test(source)) ? undefined : `${row.folder} must not import it`
}

function sameFeature(file, source) {
  return file.split('/')[2] === source.split('/')[2]
}

const directions = {
  meta: { type: 'problem', docs: { description: 'Imports follow the directions of the architecture.' } },
  create(context) {
    const root = `${context.cwd.replaceAll('\\', '/')}/`
    const file = context.filename.replaceAll('\\', '/').replace(root, '')
    function check(node, dynamic) {
      const source = node?.value
      if (typeof source !== 'string') return
      const reason = objection(file, source, dynamic)
      if (reason) context.report({ node, message: `"${source}" may not be imported here: ${reason}.` })
    }
    return {
      ImportDeclaration: (node) => check(node.source, false),
      ExportNamedDeclaration: (node) => check(node.source, false),
      ExportAllDeclaration: (node) => check(node.source, false),
      ImportExpression: (node) => check(node.source, true),
      TSImportType: (node) => check(node.source ?? node.argument, false),
    }
  },
}

export default { meta: { name: 'house' }, rules: { directions } }
