import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Warning } from '../lib/model/report'
import type { Block } from '../lib/model/source-document'

/** What is kept of a document beside its values: read only when a report is shown, so kept small rather than queryable. */
export type StoredDocument = {
  readonly encoding: string | null
  readonly declaredTitle: string | null
  readonly pictures: number
  readonly blocks: readonly Block[]
  /** The texts around values; cells refer to them by index, because the cells of a row share one. */
  readonly snippets: readonly string[]
  readonly warnings: readonly Warning[]
}

/** Deflated JSON: the text of a report shrinks to about a fifth. */
export function packDocument(document: StoredDocument): Buffer {
  return deflateRawSync(JSON.stringify(document))
}

export function unpackDocument(content: Buffer): StoredDocument {
  return JSON.parse(inflateRawSync(content).toString('utf8')) as StoredDocument
}
