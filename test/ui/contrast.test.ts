import { describe, expect, test } from 'vitest'
import { dark, light } from '@/ui/theme/tokens.ts'

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  if (!/^#[\da-f]{6}$/.test(colour)) throw new Error(`not a plain colour: ${colour}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

test('contrast is computed as published: black on white 21 : 1, #767676 on white just enough for text', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  expect(contrast('#ffffff', '#767676')).toBeGreaterThan(4.5)
})

describe.each([
  ['light', light.palette],
  ['dark', dark.palette],
])('in the %s theme', (_theme, palette) => {
  const { text, primary, error, action, background } = palette
  const surfaces = { default: background.default, paper: background.paper, sunken: background.sunken }
  const { owned, available, assigned, cutOff, overridden, preferred, unusable, warning, success, unknown } = palette
  const meanings = {
    owned,
    available,
    assigned,
    cutOff,
    overridden,
    preferred,
    unusable,
    warning,
    error,
    success,
    unknown,
  }

  const words = {
    ...text,
    'primary main': primary.main,
    'primary dark': primary.dark,
    ...Object.fromEntries(Object.entries(meanings).map(([name, { main }]) => [name, main])),
  }
  const marks = {
    outline: palette.outline,
    'not shared': palette.notShared.main,
    'primary fill': primary.fill,
    'error fill': error.fill,
  }

  test.each(Object.entries(words))('%s can be read as text on every surface', (_name, colour) => {
    for (const [surface, behind] of Object.entries(surfaces))
      expect(contrast(colour, behind), surface).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.entries(marks))('%s can be seen as a mark on every surface', (_name, colour) => {
    for (const [surface, behind] of Object.entries(surfaces))
      expect(contrast(colour, behind), surface).toBeGreaterThanOrEqual(3)
  })

  test.each(Object.entries(meanings))('%s can be read on the field of its own meaning, and ink too', (_name, hue) => {
    expect(contrast(hue.main, hue.soft)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(text.primary, hue.soft)).toBeGreaterThanOrEqual(4.5)
  })

  test('text can be read on rows under the pointer, on selected ones and on disabled controls', () => {
    for (const behind of [action.hover, action.selected, primary.soft]) {
      for (const colour of [text.primary, text.secondary, primary.main])
        expect(contrast(colour, behind), `${colour} on ${behind}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(text.disabled, action.disabledBackground)).toBeGreaterThanOrEqual(4.5)
  })

  test('the word on a filled button can be read, at rest, under the pointer and pressed', () => {
    for (const fill of [primary.fill, primary.fillHover, primary.fillActive, error.fill, error.fillHover])
      expect(contrast(primary.contrastText, fill), fill).toBeGreaterThanOrEqual(4.5)
  })
})
