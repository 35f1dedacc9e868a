import { describe, expect, test } from 'vitest'
import { cssVariables } from '@/ui/theme/css-variables.ts'
import { dark, exceptions, light, shared, type TokenGroup } from '@/ui/theme/tokens.ts'

/** Every value of a group with the name of its variable. */
function variables(group: TokenGroup, path = '--mui'): [string, string][] {
  return Object.entries(group).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}-${name}`, value]] : variables(value, `${path}-${name}`),
  )
}

/** What the page's head declares under a selector. */
function declared(selector: string): Map<string, string> {
  const line = cssVariables()
    .split('\n')
    .find((rule) => rule.startsWith(`${selector}{`))
  const body = line?.slice(selector.length + 1, -1).split(';') ?? []
  return new Map(body.filter(Boolean).map((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]))
}

describe('every value is written where the page looks for it', () => {
  test.each([
    ['what both themes share', ':root', shared, 0],
    ['the light theme', ':root,[data-theme="light"]', light, 1],
    ['the dark theme', '[data-theme="dark"]', dark, 1],
  ])('%s', (_title, selector, tokens, more) => {
    const wanted = variables(tokens)
    const found = declared(selector)
    expect(wanted.length).toBeGreaterThan(20)
    expect(found.size).toBe(wanted.length + more)
    for (const [name, value] of wanted) expect(found.get(name), name).toBe(value)
  })
})

test('each theme tells the browser its scheme, so that scrollbars and native fields follow', () => {
  expect(declared(':root,[data-theme="light"]').get('color-scheme')).toBe('light')
  expect(declared('[data-theme="dark"]').get('color-scheme')).toBe('dark')
})

test('both themes have the same values, and none overwrites a shared one', () => {
  const names = (group: TokenGroup) => variables(group).map(([name]) => name)
  expect(names(dark)).toEqual(names(light))
  expect(names(light).filter((name) => names(shared).includes(name))).toEqual([])
})

test('an exception changes only values that exist, and comes after them', () => {
  const css = cssVariables()
  const usual = variables(shared).map(([name]) => name)
  for (const { media, selector, values } of exceptions) {
    const body = variables(values).map(([name, value]) => `${name}:${value};`)
    const rule = `${selector}{${body.join('')}}`
    const written = media ? `@media ${media}{${rule}}` : rule
    expect(css.indexOf(written), written).toBeGreaterThan(css.indexOf('[data-theme="dark"]{'))
    for (const [name] of variables(values)) expect(usual).toContain(name)
  }
})

test('every variable that a value refers to exists', () => {
  const css = cssVariables()
  const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
  expect(used.length).toBeGreaterThan(0)
  for (const name of used) expect(css).toContain(`${name}:`)
})
