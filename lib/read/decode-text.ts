import { accepted, type Outcome, refused } from '../model/outcome'

const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const
type Decoded = { readonly text: string; readonly encoding: string }

/**
 * Text of a file in UTF-8, UTF-16 (with or without a byte order mark) or GB18030 (with GBK and GB 2312), or in Big5 where
 * `declared` names it. The bytes decide before the declaration. A file cut off inside a character, or with a damaged
 * character in a thousand, is read; the damaged place is `\ufffd`. Refuses what is no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Outcome<Decoded> {
  const bom = BOMS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte))
  const encodings = bom ? [bom.encoding] : (wideEncoding(bytes) ?? narrowEncodings(declared))
  // What is UTF-8 but for a damaged place also passes for GB18030, as nonsense: hence both ways before the next encoding.
  for (const encoding of encodings) {
    for (const decode of [exactly, almost]) {
      const text = decode(bytes, encoding)
      if (text !== null && looksLikeText(text)) return accepted({ text: text.replace(CONTROL, ''), encoding })
    }
  }
  return refused('文件内容不是文字，或者编码不是 UTF-8、GB18030，请确认文件没有损坏。')
}

const narrowEncodings = (declared: string | null) =>
  declared?.startsWith('big5') ? ['utf-8', 'big5', 'gb18030'] : ['utf-8', 'gb18030']

/** UTF-16 without its mark: markup and digits leave every other byte zero. */
function wideEncoding(bytes: Uint8Array): string[] | null {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 40 && odd > even * 10) return ['utf-16le']
  return even > head.length / 40 && even > odd * 10 ? ['utf-16be'] : null
}

const LONGEST_CHARACTER = 4
function exactly(bytes: Uint8Array, encoding: string): string | null {
  for (let cut = 0; cut < LONGEST_CHARACTER && cut < bytes.length; cut++) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length - cut))
    } catch {
      // Not this encoding, or cut off inside its last character: the next is tried.
    }
  }
  return null
}

const DAMAGE = 0.001
function almost(bytes: Uint8Array, encoding: string): string | null {
  const text = new TextDecoder(encoding).decode(bytes)
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  return lost <= text.length * DAMAGE && lost * 50 < han ? text : null
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
