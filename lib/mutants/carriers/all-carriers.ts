import type { SeededRandom } from '../../demo/seeded-random'
import type { Traits } from '../draft'
import type { PrintedDocument } from '../printed'
import { writeDocx } from './write-docx'
import { writeFlat } from './write-flat'
import { writeHtml } from './write-html'
import { writePdf } from './write-pdf'
import { writeText } from './write-text'

type Carrier = {
  readonly extension: string
  readonly traits: Traits
  readonly write: (document: PrintedDocument, random: SeededRandom) => Uint8Array | Promise<Uint8Array>
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The carriers damaged documents are written in. A new writer is one more line here. */
export const CARRIERS = {
  html: {
    extension: 'html',
    traits: { cells: true, spans: true, objects: ['picture', 'field', 'struck', 'unseen', 'sheet', 'moved'] },
    write: (document, random) => utf8(writeHtml(document, random)),
  },
  docx: {
    extension: 'docx',
    traits: { cells: true, spans: true, objects: ['picture', 'struck', 'unseen', 'moved'] },
    write: writeDocx,
  },
  pdf: {
    extension: 'pdf',
    traits: { cells: true, spans: true, drawn: true, objects: ['picture', 'field', 'struck', 'covered'] },
    write: writePdf,
  },
  tabs: {
    extension: 'txt',
    traits: { cells: true, spans: false },
    write: (document, random) => utf8(writeText(document, 'tabs', random)),
  },
  pipes: {
    extension: 'md',
    traits: { cells: true, spans: false },
    write: (document, random) => utf8(writeText(document, 'pipes', random)),
  },
  bars: {
    extension: 'txt',
    traits: { cells: true, spans: false },
    write: (document, random) => utf8(writeFlat(document, 'rows', random)),
  },
  cells: {
    extension: 'txt',
    traits: { cells: true, spans: false },
    write: (document, random) => utf8(writeFlat(document, 'cells', random)),
  },
  lines: {
    extension: 'txt',
    traits: { cells: false, spans: false },
    write: (document, random) => utf8(writeText(document, 'lines', random)),
  },
} as const satisfies Readonly<Record<string, Carrier>>
export type CarrierName = keyof typeof CARRIERS
export const CARRIER_NAMES = Object.keys(CARRIERS) as CarrierName[]
