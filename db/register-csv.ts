import { REGISTER_COLUMNS, type RegisterColumn, SUCCESSION_LABELS } from '../lib/catalogue/register-columns'
import { type SuccessionType, UNIT_KINDS } from '../lib/catalogue/unit-kinds'
import { csvRow } from '../lib/export/csv'
import type { RegisterEntry, YearRange } from './register-file'

const COLUMNS = Object.keys(REGISTER_COLUMNS) as RegisterColumn[]

/** A unit of the register in the words of the file: what `toEntry` reads back as the same unit. */
export function entryFields(entry: RegisterEntry): Readonly<Record<RegisterColumn, string>> {
  const { successor } = entry
  return {
    name: entry.name,
    kind: UNIT_KINDS.find(({ id }) => id === entry.kind)?.label ?? '',
    aliases: entry.aliases.join('；'),
    validFrom: entry.validFrom ?? '',
    validTo: entry.validTo ?? '',
    obligedYears: yearsText(entry.obligedYears),
    peerGroup: entry.peerGroup ?? '',
    included: includedText(entry.included),
    successor: successor?.name ?? '',
    successionType: typeText(successor?.type ?? entry.ending),
    successionDate: successor?.date ?? '',
    movedTo: entry.movedTo ?? '',
  }
}

/** The register as a file that can be loaded again: UTF-8 with mark, so that spreadsheets take it for what it is. */
export function registerCsv(entries: readonly RegisterEntry[]): string {
  const rows = entries.map(entryFields).map((fields) => COLUMNS.map((column) => fields[column]))
  const head = COLUMNS.map((column) => REGISTER_COLUMNS[column][0])
  return `\uFEFF${[head, ...rows].map(csvRow).join('')}`
}

function typeText(type: SuccessionType | null): string {
  return type === null ? '' : (SUCCESSION_LABELS[type][0] ?? '')
}

function yearsText(years: readonly YearRange[] | null): string {
  if (years === null) return ''
  if (years.length === 0) return '否'
  return years
    .map(({ from, to }) => (to === null ? `${from}-` : to === from ? String(from) : `${from}-${to}`))
    .join('；')
}

function includedText(included: RegisterEntry['included']): string {
  if (included === null) return ''
  if (typeof included === 'boolean') return included ? '是' : '否'
  return yearsText(included)
}
