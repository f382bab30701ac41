import { gzipSync } from 'node:zlib'

const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g

/** Bytes of script, gzipped, a page loads at first: its script tags, without the polyfills no current browser takes. */
export async function firstLoadBytes(site: string, path: string): Promise<number> {
  const html = await (await fetch(`${site}${path}`)).text()
  const sources = new Set<string>()
  for (const [tag, source] of html.matchAll(SCRIPT))
    if (source && !/\bnomodule\b/i.test(tag)) sources.add(source)
  const sizes = await Promise.all(
    [...sources].map(async (source) => {
      const file = await fetch(new URL(source, site))
      if (!file.ok) throw new Error(`${source}: ${file.status}`)
      return gzipSync(Buffer.from(await file.arrayBuffer())).length
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
