/** A compound file: the streams and storages at its root, as the Office programs up to 2003 wrote every document. */
export type OleContainer = {
  /** Names of the root's entries. */
  readonly names: ReadonlySet<string>
  /** The bytes of a stream at the root, null when there is none. */
  readonly stream: (name: string) => Uint8Array | null
}

/** [MS-CFB] 2.2–2.6; sector numbers from FREE_FROM on are marks: free, end of chain, FAT, DIFAT. */
const FREE_FROM = 0xfffffffa
const ENTRY = 128
const HEADER_FAT_SECTORS = 109
const STREAM = 2

type Entry = {
  name: string
  type: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

/** Opens a compound file. Throws a RangeError when its chains or directory do not hold together. */
export function openOle(bytes: Uint8Array): OleContainer {
  const sectors = new Sectors(bytes)
  const entries = entriesOf(sectors.chain(sectors.header(48)))
  const root = entries[0]
  if (!root) throw new RangeError('no root')
  const byName = new Map(childrenOf(root, entries).map((entry) => [entry.name, entry]))
  const mini = {
    cutoff: sectors.header(56),
    fat: null as Uint32Array | null,
    data: null as Uint8Array | null,
  }
  return {
    names: new Set(byName.keys()),
    stream: (name) => {
      const entry = byName.get(name)
      if (entry?.type !== STREAM) return null
      if (entry.size >= mini.cutoff) return cut(sectors.chain(entry.start, entry.size), entry.size)
      mini.fat ??= words(sectors.chain(sectors.header(60)))
      mini.data ??= sectors.chain(root.start, root.size)
      const parts = follow(mini.fat, entry.start).map((at) => mini.data?.subarray(at * 64, at * 64 + 64))
      return cut(join(parts), entry.size)
    },
  }
}

class Sectors {
  private readonly view: DataView
  private readonly size: number
  private readonly fat: Uint32Array

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw new RangeError('sector size')
    this.size = 1 << shift
    this.fat = words(join(this.fatSectors().map((at) => this.sector(at))))
  }

  header(offset: number): number {
    return this.view.getUint32(offset, true)
  }

  /** A stream from its first sector, whole sectors; `size` spares reading on when the chain is longer. */
  chain(start: number, size = Number.POSITIVE_INFINITY): Uint8Array {
    const chain = follow(this.fat, start)
    return join(chain.slice(0, Math.ceil(size / this.size)).map((at) => this.sector(at)))
  }

  private sector(at: number): Uint8Array {
    const from = (at + 1) * this.size
    if (from >= this.bytes.length) throw new RangeError('sector outside of the file')
    return this.bytes.subarray(from, from + this.size)
  }

  /** The sectors of the FAT: 109 named in the header, further ones in a chain of their own. */
  private fatSectors(): number[] {
    const named = Array.from({ length: HEADER_FAT_SECTORS }, (_, at) => this.header(76 + at * 4))
    const limit = this.bytes.length / this.size
    const perSector = this.size / 4 - 1
    let next = this.header(68)
    while (next < FREE_FROM && named.length < limit + perSector) {
      const more = words(this.sector(next))
      named.push(...more.subarray(0, perSector))
      next = more[perSector] ?? FREE_FROM
    }
    return named.filter((at) => at < FREE_FROM)
  }
}

function follow(fat: Uint32Array, start: number): number[] {
  const chain: number[] = []
  for (let at = start; at < FREE_FROM; at = fat[at] ?? FREE_FROM) {
    // More sectors than there are: the chain runs in a circle.
    if (chain.length > fat.length) throw new RangeError('circular chain')
    chain.push(at)
  }
  return chain
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY
    const length = Math.min(64, view.getUint16(at + 64, true))
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** What lies directly in the root: streams of embedded objects bear the same names further down. */
function childrenOf(root: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>()
  const open = [root.child]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entry = entries[next]
    if (!entry || found.has(entry)) continue
    found.add(entry)
    open.push(entry.left, entry.right)
  }
  return [...found]
}

function join(parts: readonly (Uint8Array | undefined)[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + (part?.length ?? 0), 0))
  let at = 0
  for (const part of parts) {
    if (part) all.set(part, at)
    at += part?.length ?? 0
  }
  return all
}

function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length < size) throw new RangeError('stream cut short')
  return bytes.subarray(0, size)
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true))
}
