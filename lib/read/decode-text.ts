import { accepted, type Outcome, refused } from '../model/outcome'

const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** Text of a file in UTF-8, UTF-16 with a byte order mark, or GB18030 (with GBK and GB 2312). Refuses what is no text. */
export function decodeText(bytes: Uint8Array): Outcome<{ text: string; encoding: string }> {
  const bom = BOMS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte))
  for (const encoding of bom ? [bom.encoding] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (looksLikeText(text)) return accepted({ text: text.replace(CONTROL, ''), encoding })
    } catch {
      // Not this encoding: the next one is tried, and when none fits the file is refused below.
    }
  }
  return refused('文件内容不是文字，或者编码不是 UTF-8、GB18030，请确认文件没有损坏。')
}

const CONTROL = /[^\P{Cc}\t\n\r\f\v]/gu
/** A stray control character is left by many a PDF extraction; one in a hundred means that the bytes are something else. */
const TOLERATED = 0.01

function looksLikeText(text: string): boolean {
  const head = text.slice(0, 20_000)
  return (
    !head.includes('\u0000') && (head.match(CONTROL)?.length ?? 0) <= Math.max(3, head.length * TOLERATED)
  )
}
