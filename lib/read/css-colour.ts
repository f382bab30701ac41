/** Red, green, blue from 0 to 255 and how much of it covers, from 0 to 1. */
export type Colour = { readonly rgb: readonly [number, number, number]; readonly alpha: number }

/** Names of what may be paper, and of the commonest grounds and inks (CSS Color 4, 6.1). */
const NAMED = new Map<string, string>(
  Object.entries({
    white: 'ffffff',
    snow: 'fffafa',
    ivory: 'fffff0',
    ghostwhite: 'f8f8ff',
    whitesmoke: 'f5f5f5',
    floralwhite: 'fffaf0',
    mintcream: 'f5fffa',
    azure: 'f0ffff',
    aliceblue: 'f0f8ff',
    seashell: 'fff5ee',
    honeydew: 'f0fff0',
    lavenderblush: 'fff0f5',
    lightyellow: 'ffffe0',
    oldlace: 'fdf5e6',
    linen: 'faf0e6',
    lightgray: 'd3d3d3',
    lightgrey: 'd3d3d3',
    silver: 'c0c0c0',
    gray: '808080',
    grey: '808080',
    black: '000000',
    windowtext: '000000',
    window: 'ffffff',
    red: 'ff0000',
    green: '008000',
    blue: '0000ff',
    navy: '000080',
    yellow: 'ffff00',
    orange: 'ffa500',
    maroon: '800000',
    purple: '800080',
    teal: '008080',
    darkblue: '00008b',
    steelblue: '4682b4',
    royalblue: '4169e1',
    skyblue: '87ceeb',
    lightblue: 'add8e6',
    pink: 'ffc0cb',
  }),
)

/** The first colour a value of CSS or of an old attribute names; null where it names none that is known here. */
export function colourIn(value: string): Colour | null {
  for (const [token] of value
    .toLowerCase()
    .matchAll(
      /(?:rgb|hsl)a?\([^)]*\)|(?:hwb|lab|lch|oklab|oklch|color)\([^)]*\)|#[0-9a-f]+|\b[0-9a-f]{6}\b|[a-z-]+/g,
    )) {
    const colour = colourOf(token)
    if (colour) return colour
  }
  return null
}

function colourOf(token: string): Colour | null {
  if (token === 'transparent') return { rgb: [255, 255, 255], alpha: 0 }
  if (/^(?:rgb|hsl)/.test(token)) return functional(token)
  // Other ways to spell a colour are rare and not worked out: it may be that of the ground.
  if (token.endsWith(')')) return { rgb: [255, 255, 255], alpha: 0 }
  const hex = NAMED.get(token) ?? (/^#?[0-9a-f]+$/.test(token) ? token.replace('#', '') : '')
  const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex
  if (!/^(?:[0-9a-f]{2}){3,4}$/.test(long)) return null
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return { rgb: [red, green, blue], alpha: alpha / 255 }
}

function functional(token: string): Colour | null {
  const parts = token.match(/[\d.]+%?/g) ?? []
  const numbers = parts.map((part) => Number.parseFloat(part))
  const share = (at: number) => (parts[at]?.endsWith('%') ? (numbers[at] ?? 0) / 100 : (numbers[at] ?? 1))
  if (numbers.length < 3) return null
  const alpha = numbers.length > 3 ? share(3) : 1
  if (token.startsWith('hsl')) {
    // Only what is nearly white, black or grey is told: other hues stand for a middle tone, far from paper.
    const light = (numbers[2] ?? 0) * 2.55
    const hued = (numbers[1] ?? 0) > 10 && light > 12 && light < 243
    return { rgb: hued ? [light, 255 - light, light] : [light, light, light], alpha }
  }
  const channel = (at: number) =>
    Math.min(255, parts[at]?.endsWith('%') ? share(at) * 255 : (numbers[at] ?? 0))
  return { rgb: [channel(0), channel(1), channel(2)], alpha }
}

/** Closer than this in every channel, or covering less than this, nobody sees ink on its ground. */
const NEAR = 24
const FAINT = 0.12

/** Whether ink of this colour cannot be told from the ground it stands on. */
export function isUnseen(ink: Colour, ground: Colour): boolean {
  return ink.alpha <= FAINT || ink.rgb.every((value, at) => Math.abs(value - (ground.rgb[at] ?? 0)) <= NEAR)
}
