const TAIL = 64 * 1024

/**
 * Whether the end of a PDF is missing: no end mark, objects behind the last one, or fewer bytes than a file laid out for
 * the web declares. Programs mend such files by leaving out what they do not find; a report must not lose pages silently.
 */
export function isTruncated(bytes: Uint8Array): boolean {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - TAIL)))
  const end = tail.lastIndexOf('%%EOF')
  if (end < 0 || /\d+ \d+ obj\b/.test(tail.slice(end))) return true
  const head = latin1(bytes.subarray(0, 1024))
  const declared = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(head)?.[1]
  return declared !== undefined && bytes.length < Number(declared)
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
