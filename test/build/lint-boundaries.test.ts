import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const project = mkdtempSync(join(tmpdir(), 'lint-boundaries-'))

interface Violation {
  file: string
  code: string
  rule: string
}

const direction = 'house(directions)'

/** Each breaks one rule of the house; the file does not exist in the project. */
const violations: Record<string, Violation> = {
  'the contract imports the client': {
    file: 'src/contract/planted-a.ts',
    code: "export { call } from '@/api/client.ts'",
    rule: direction,
  },
  'the contract imports React': {
    file: 'src/contract/planted-b.ts',
    code: "export { useState } from 'react'",
    rule: direction,
  },
  'a contract file other than zod.ts imports zod': {
    file: 'src/contract/planted-c.ts',
    code: "export { z } from 'zod/mini'",
    rule: direction,
  },
  'the client imports a feature': {
    file: 'src/api/planted.ts',
    code: "export { Screen } from '@/features/tenants/TenantsScreen.tsx'",
    rule: direction,
  },
  'a building block imports the contract': {
    file: 'src/ui/planted-a.ts',
    code: "import type { Container } from '@/contract/console/containers.ts'\nexport type Planted = Container",
    rule: direction,
  },
  'a building block imports the query client': {
    file: 'src/ui/planted-b.ts',
    code: "export { useQuery } from '@tanstack/react-query'",
    rule: direction,
  },
  'what every screen that pays shares imports a feature': {
    file: 'src/payment/planted.ts',
    code: "export { CheckoutScreen } from '@/features/checkout/CheckoutScreen.tsx'",
    rule: direction,
  },
  'a feature imports another feature': {
    file: 'src/features/tenants/planted-a.ts',
    code: "export { ContainersTable } from '@/features/containers/ContainersTable.tsx'",
    rule: direction,
  },
  'a feature loads another feature lazily': {
    file: 'src/features/tenants/planted-b.ts',
    code: "export const load = () => import('@/features/containers/ContainersTable.tsx')",
    rule: direction,
  },
  'a feature imports the frame': {
    file: 'src/features/tenants/planted-c.ts',
    code: "export { Layout } from '@/app/Layout.tsx'",
    rule: direction,
  },
  'a feature imports the site map': {
    file: 'src/features/tenants/planted-d.ts',
    code: "export { routes } from '@/routes.tsx'",
    rule: direction,
  },
  'a feature imports the mock gateway': {
    file: 'src/features/tenants/planted-e.ts',
    code: "export { db } from '@mocks/db.ts'",
    rule: direction,
  },
  'a feature loads the mock gateway lazily': {
    file: 'src/features/tenants/planted-f.ts',
    code: "export const load = () => import('@mocks/browser.ts')",
    rule: direction,
  },
  'a feature imports msw': {
    file: 'src/features/tenants/planted-g.ts',
    code: "export { http } from 'msw'",
    rule: direction,
  },
  'a feature talks to the gateway itself': {
    file: 'src/features/tenants/planted-h.ts',
    code: "export const load = () => fetch('/api/tenants')",
    rule: 'eslint(no-restricted-globals)',
  },
  'the entry imports the mock gateway statically': {
    file: 'src/main.tsx',
    code: "export { start } from '@mocks/browser.ts'",
    rule: direction,
  },
  'the frame imports a feature': {
    file: 'src/app/planted.ts',
    code: "export { TenantsScreen } from '@/features/tenants/TenantsScreen.tsx'",
    rule: direction,
  },
  'the mock gateway imports the client': {
    file: 'mocks/planted-a.ts',
    code: "export { call } from '@/api/client.ts'",
    rule: direction,
  },
  'a rule imports msw': { file: 'mocks/rules/planted-a.ts', code: "export { http } from 'msw'", rule: direction },
  'a rule imports the transport': {
    file: 'mocks/rules/planted-b.ts',
    code: "export { handle } from '@mocks/gateway.ts'",
    rule: direction,
  },
  'the demo panel imports a feature': {
    file: 'mocks/panel/planted.ts',
    code: "export { TenantsScreen } from '@/features/tenants/TenantsScreen.tsx'",
    rule: direction,
  },
  'an import climbs to a parent folder': {
    file: 'src/features/tenants/planted-i.ts',
    code: "export { paths } from '../../paths.ts'",
    rule: direction,
  },
  'an import leaves out the file extension': {
    file: 'src/features/tenants/planted-j.ts',
    code: "export { paths } from '@/paths'",
    rule: direction,
  },
  'a promise is left floating': {
    file: 'src/api/planted-a.ts',
    code: 'export function start() {\n  Promise.resolve(1)\n}',
    rule: 'typescript(no-floating-promises)',
  },
  'a value is any': {
    file: 'src/api/planted-b.ts',
    code: 'export const value: any = 1',
    rule: 'typescript(no-explicit-any)',
  },
  'a type error is silenced': {
    file: 'src/api/planted-c.ts',
    code: "// @ts-ignore\nexport const value: number = ''",
    rule: 'typescript(ban-ts-comment)',
  },
  'a hook is called conditionally': {
    file: 'src/ui/PlantedA.tsx',
    code: "import { useState } from 'react'\nexport function PlantedA({ on }: { on: boolean }) {\n  if (on) useState(1)\n  return <p />\n}",
    rule: 'react-hooks(rules-of-hooks)',
  },
  'an image has no text': {
    file: 'src/ui/PlantedB.tsx',
    code: 'export function PlantedB() {\n  return <img src="/a.svg" />\n}',
    rule: 'jsx-a11y(alt-text)',
  },
  'HTML is set from a string': {
    file: 'src/ui/PlantedC.tsx',
    code: 'export function PlantedC({ text }: { text: string }) {\n  return <p dangerouslySetInnerHTML={{ __html: text }} />\n}',
    rule: 'react(no-danger)',
  },
}

/** What the directions allow, so that a rule that forbids everything is noticed too. */
const allowed: Record<string, string> = {
  'src/contract/zod.ts': "export * as z from 'zod/mini'",
  'src/api/allowed.ts': "export { useQuery } from '@tanstack/react-query'\nexport { z } from '@/contract/zod.ts'",
  'src/features/checkout/allowed.ts': "export { useSend } from '@/payment/use-send.ts'",
  'src/features/tenants/allowed.ts':
    "export { Page } from '@/ui/Page.tsx'\nexport { tenantsQuery } from '@/api/tenants.ts'\nexport { paths } from '@/paths.ts'\nexport { TenantRow } from '@/features/tenants/TenantRow.tsx'",
  'src/routes.tsx': "export const screen = () => import('@/features/tenants/TenantsScreen.tsx')",
  'mocks/rules/allowed.ts': "export { refuse } from '@mocks/refuse.ts'\nexport { z } from '@/contract/zod.ts'",
  'mocks/browser.ts':
    "export { setupWorker } from 'msw/browser'\nexport { PeopleList } from '@mocks/panel/PeopleList.tsx'",
}

interface Finding {
  code: string
  filename: string
  severity: string
}

let findings: Finding[] = []

beforeAll(async () => {
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json', '.ci/lint']) {
    cpSync(join(root, file), join(project, file), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  for (const { file, code } of Object.values(violations)) plant(file, code)
  for (const [file, code] of Object.entries(allowed)) plant(file, code)
  findings = await lint()
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

function plant(file: string, code: string) {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), `${code}\n`)
}

function lint(): Promise<Finding[]> {
  const bin = join(root, 'node_modules/oxlint/bin/oxlint')
  return new Promise((done) => {
    execFile(process.execPath, [bin, '-f', 'json', 'src', 'mocks'], { cwd: project }, (_error, stdout) => {
      done((JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics)
    })
  })
}

describe('the linter refuses where', () => {
  test.each(Object.entries(violations))('%s', (_name, { file, rule }) => {
    expect(findings.filter((finding) => finding.filename === file)).toContainEqual(
      expect.objectContaining({ code: rule, severity: 'error' }),
    )
  })
})

test.each(Object.keys(allowed))('the linter has no objection to what %s may import', (file) => {
  expect(findings.filter((finding) => finding.filename === file && finding.code === direction)).toEqual([])
})

test('no file switches a rule or the compiler off', () => {
  const directive = new RegExp(['(ox|es)lint-(disable', 'enable)|@ts-(ignore', 'nocheck)'].join('|'))
  const files = ['src', 'mocks', 'test', '.ci'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|mjs)$/.test(file))
      .map((file) => join(folder, file)),
  )
  const silent = files.filter((file) => file !== 'test/build/lint-boundaries.test.ts')
  expect(silent.filter((file) => directive.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})
