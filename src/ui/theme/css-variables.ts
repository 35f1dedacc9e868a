import { dark, exceptions, light, shared, type TokenGroup } from './tokens.ts'

const prefix = '--mui'

function declarations(group: TokenGroup, path: string): string {
  return Object.entries(group)
    .map(([name, value]) =>
      typeof value === 'string' ? `${path}-${name}:${value};` : declarations(value, `${path}-${name}`),
    )
    .join('')
}

function rule(selector: string, values: TokenGroup, first = ''): string {
  return `${selector}{${first}${declarations(values, prefix)}}`
}

/** The tokens as CSS text, for the page's head; runs on Node while the page is built. */
export function cssVariables(): string {
  return [
    rule(':root', shared),
    rule(':root,[data-theme="light"]', light, 'color-scheme:light;'),
    rule('[data-theme="dark"]', dark, 'color-scheme:dark;'),
    ...exceptions.map(({ media, selector, values }) =>
      media ? `@media ${media}{${rule(selector, values)}}` : rule(selector, values),
    ),
  ].join('\n')
}
