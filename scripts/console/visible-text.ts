const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
/** Controls, and the format characters that turn the direction of a line or take no room: no part of honest names. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return NAMES[character] ?? `\\u{${code.toString(16).padStart(4, '0')}}`
}

/**
 * A line for the terminal: characters that would break it, reverse it or command the terminal are written out, so that
 * what a file or its name contains is only ever shown.
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, shown)
}

/** JSON for one line of output: the same characters as \uXXXX, which a reader of JSON takes back unchanged. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
