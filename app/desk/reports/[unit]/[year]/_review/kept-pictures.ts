/** Pictures of pages, the ones not asked for longest dropped beyond `maxBytes`; a picture larger than that is not kept. */
export class KeptPictures {
  private bytes = 0
  private readonly pictures = new Map<string, Uint8Array>()

  constructor(private readonly maxBytes: number) {}

  get(key: string): Uint8Array | undefined {
    const picture = this.pictures.get(key)
    if (!picture) return undefined
    this.pictures.delete(key)
    this.pictures.set(key, picture)
    return picture
  }

  put(key: string, picture: Uint8Array): void {
    this.drop(key)
    if (picture.byteLength > this.maxBytes) return
    this.pictures.set(key, picture)
    this.bytes += picture.byteLength
    for (const oldest of this.pictures.keys()) {
      if (this.bytes <= this.maxBytes) break
      this.drop(oldest)
    }
  }

  private drop(key: string): void {
    this.bytes -= this.pictures.get(key)?.byteLength ?? 0
    this.pictures.delete(key)
  }
}
