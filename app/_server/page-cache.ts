/** One page as it goes out: bytes and ready-made header lists, so that a hit costs one `writeHead` and one `end`. */
export interface StoredPage {
  raw: Buffer
  gzip: Buffer
  etag: string
  rawHeaders: readonly string[]
  gzipHeaders: readonly string[]
  unchangedHeaders: readonly string[]
}

/**
 * Pages of one version of the store, the least recently used dropped beyond `maxBytes`. Asking with another version
 * empties it, so a page older than the store's figures is never handed out.
 */
export class PageCache {
  private version = ''
  private bytes = 0
  private readonly pages = new Map<string, StoredPage>()

  constructor(private readonly maxBytes: number) {}

  get(version: string, url: string): StoredPage | undefined {
    this.adopt(version)
    const page = this.pages.get(url)
    if (!page) return undefined
    this.pages.delete(url)
    this.pages.set(url, page)
    return page
  }

  /** Keeps a page rendered under `version`; one rendered under an older version than the current is not kept. */
  put(version: string, url: string, page: StoredPage): void {
    const size = sizeOf(url, page)
    if (version !== this.version || size > this.maxBytes / 4) return
    this.drop(url)
    this.pages.set(url, page)
    this.bytes += size
    for (const oldest of this.pages.keys()) {
      if (this.bytes <= this.maxBytes) break
      this.drop(oldest)
    }
  }

  private adopt(version: string): void {
    if (version === this.version) return
    this.version = version
    this.pages.clear()
    this.bytes = 0
  }

  private drop(url: string): void {
    const page = this.pages.get(url)
    if (!page) return
    this.pages.delete(url)
    this.bytes -= sizeOf(url, page)
  }
}

/** Bytes an entry holds; header lists count by their policy, the only long one. */
function sizeOf(url: string, page: StoredPage): number {
  const headers = page.rawHeaders.reduce((sum, text) => sum + text.length, 0)
  return page.raw.length + page.gzip.length + 2 * url.length + 3 * headers
}
