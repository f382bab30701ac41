import { createHash } from 'node:crypto'

/** Headers of every answer, whatever it carries. Pairs of name and value, as `writeHead` takes them. */
export const COMMON_HEADERS: readonly string[] = [
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'same-origin',
  'X-Frame-Options',
  'DENY',
  'Permissions-Policy',
  'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy',
  'same-origin',
  'Cross-Origin-Resource-Policy',
  'same-origin',
]

/** Policy of answers that carry no page: nothing in them may run or load. */
export const INERT_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/**
 * The content security policy of one page: its own files, and of inline code only what the framework put there,
 * named by hash. Inline style sheets are hashed as found; style attributes stay forbidden.
 */
export function pagePolicy(html: string): string {
  const scripts = [...inlineBlocks(html, 'script')].filter(isFrameworkScript).map(hashSource)
  const styles = [...inlineBlocks(html, 'style')].map(hashSource)
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...new Set(scripts)].join(' ')}`,
    `style-src ${["'self'", ...new Set(styles)].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The contents of every inline `<script>` or `<style>` of a page, in order. */
function* inlineBlocks(html: string, tag: 'script' | 'style'): Generator<string> {
  for (const match of html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))) {
    const [, attributes = '', content = ''] = match
    if (content && !/\bsrc=/.test(attributes)) yield content
  }
}

const FLIGHT_PUSH = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((.*)\)$/s
const LOADER_PUSH =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);$/s

/**
 * Whether an inline script is one of the two Next 16 writes: page data, or the list of files to start with, each a
 * push of plain JSON. Hashing whatever stands in a page would bless injected scripts too, and make the policy
 * worthless. (Pages that stream parts late would need React's own runtime here; ours come whole.)
 */
export function isFrameworkScript(content: string): boolean {
  const pushed = FLIGHT_PUSH.exec(content) ?? LOADER_PUSH.exec(content)
  return pushed !== null && isJson(pushed[1] ?? '')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}
