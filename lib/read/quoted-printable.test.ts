import { expect, it } from 'vitest'
import { seededRandom } from '../demo/seeded-random'
import { decodeQuotedPrintable } from './quoted-printable'

const bytes = (size: number, random: ReturnType<typeof seededRandom>) =>
  Array.from({ length: size }, () =>
    random.chance(0.4)
      ? random.pick([' ', '\t', '=', '\r\n', '\n'])
      : String.fromCharCode(random.whole(0, 255)),
  ).join('')

const coded = (char: string) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** As RFC 2045 asks, with soft line breaks and padding at places of chance. */
function encode(text: string, random: ReturnType<typeof seededRandom>): string {
  const padding = () => (random.chance(0.2) ? random.pick([' ', '\t  ']) : '')
  return text
    .split('\r\n')
    .map((line) =>
      [...line]
        .map((char, at) => {
          const isBlank = char === ' ' || char === '\t'
          const bare = isBlank ? at < line.length - 1 : /[!-<>-~]/.test(char)
          const soft = random.chance(0.2) && at < line.length - 1 ? `=${padding()}\r\n` : ''
          return `${bare ? char : coded(char)}${soft}`
        })
        .join(''),
    )
    .join(`${padding()}\r\n`)
}

it('decodes what was encoded, whatever the bytes and wherever the lines are broken', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = seededRandom(`quoted-printable/${seed}`)
    const text = bytes(random.whole(0, 120), random)
    expect(decodeQuotedPrintable(encode(text, random))).toBe(text)
  }
})

it('keeps the blank before a soft line break and drops padding', () => {
  expect(decodeQuotedPrintable('<td =\r\nclass=3Dn> \t\r\n<b>= \r\n7</b> ')).toBe('<td class=n>\r\n<b>7</b>')
})
