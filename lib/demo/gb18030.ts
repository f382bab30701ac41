/** First and last byte of the two-byte area of GB18030; every character of our documents lies in it. */
const LEAD = { first: 0x81, last: 0xfe } as const
const TRAIL = { first: 0x40, last: 0xfe } as const

let table: Map<string, readonly [number, number]> | undefined

/** The platform decodes GB18030 but does not encode it: the table is made by decoding every pair of bytes. */
function encodingTable(): Map<string, readonly [number, number]> {
  if (table !== undefined) return table
  const decoder = new TextDecoder('gb18030')
  table = new Map()
  for (let lead = LEAD.first; lead <= LEAD.last; lead += 1)
    for (let trail = TRAIL.first; trail <= TRAIL.last; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd') table.set(character, [lead, trail])
    }
  return table
}

/** Text as GB18030 bytes. Throws for a character outside ASCII and the two-byte area. */
export function toGb18030(text: string): Uint8Array {
  const known = encodingTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    const pair = known.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair !== undefined) bytes.push(...pair)
    else throw new Error(`no two-byte GB18030 code for ${character}`)
  }
  return Uint8Array.from(bytes)
}
