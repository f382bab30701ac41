import type { ReportForm } from '../../../lib/catalogue/form'
import type { Finding } from '../../../lib/model/finding'
import { externalNotes } from '../../external-note'
import { readingDifference } from '../../reading-difference'
import { type CellCounts, countCells, readingNotes } from '../../reading-notes'
import { type Saved, saveReport } from '../../save-report'
import { type Store, StoreError, write } from '../../store'
import { placeAtDesk, type ReadFile, type Standing } from './place-at-desk'

/** What storing a staged file would give, or why it cannot be stored; what was read of it is told either way. */
export type Assessment = {
  /** As they would be stored, or were read; null where the file does not tell. */
  readonly unit: string | null
  readonly year: number | null
  readonly form: ReportForm | null
  /** Null where the reader refused the file. */
  readonly cells: CellCounts | null
  /** Why the line was not taken in when it was last confirmed. */
  readonly refused?: string
} & (Accepted | { readonly ok: false; readonly reason: string })

type Accepted = {
  readonly ok: true
  readonly unitCreated: boolean
  /** Whether the unit is none of the county's; lines staged by an older program do not tell. */
  readonly external?: boolean
  readonly findings: readonly Finding[]
  /** What a person should look at, Chinese sentences. */
  readonly notes: readonly string[]
  readonly standing: Standing | null
  /** same: this very file, read alike, stands there · changed: another file or reading · new: nothing stands there */
  readonly against: 'new' | 'same' | 'changed'
  /** Values that differ from the standing version's. */
  readonly changes: number
}

/** A person asks for this very file: also one that was removed or replaced before is stored again. */
export const ON_REQUEST = { restore: true, wanted: true } as const

/** Carries what was found out of a transaction that is to leave nothing behind. */
class TakenBack extends Error {
  readonly found: Assessment
  constructor(found: Assessment) {
    super('taken back')
    this.found = found
  }
}

/** Stores a file and takes it back: it tells what confirming will do, found by the same code. */
export function assess(store: Store, file: ReadFile): Assessment {
  const { report } = file
  const { unit, year } = report.identity
  const read = { unit, year, form: report.form, cells: countCells(report) }
  try {
    return write(store, () => {
      throw new TakenBack({ ...read, ...tried({ ...store, folder: null }, file) })
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.found
    if (error instanceof StoreError) return { ...read, ok: false, reason: error.message }
    throw error
  }
}

function tried(store: Store, file: ReadFile): Accepted & { readonly unit: string; readonly year: number } {
  const { standing } = placeAtDesk(store, file)
  const { report, bytes, fileName, given } = file
  // What others' reports would say then is taken back unseen.
  const options = { draft: 'submitted', given, alone: true, ...ON_REQUEST } as const
  const saved = saveReport(store, { report, original: { bytes, fileName } }, options)
  const same = saved.outcome === 'unchanged'
  return {
    ok: true,
    unit: saved.unit.name,
    year: saved.year,
    unitCreated: saved.unitCreated,
    external: saved.unit.status === 'external',
    findings: saved.findings,
    notes: [
      ...externalNotes(store, saved.unit, HOW_EXTERNAL),
      ...new Set([...readingNotes(report, '展开本行可看'), ...saved.notes, ...pastNotes(saved)]),
    ],
    standing,
    against: same ? 'same' : standing ? 'changed' : 'new',
    changes: same || !standing ? 0 : readingDifference(store, standing.versionId, report).length,
  }
}

const HOW_EXTERNAL =
  '单位认错了的，请在本行“改单位、年度”写明后重读；确属本县的，收录后请在单位名录的“外部参照”中改回待确认，再登记。'

function pastNotes({ outcome }: Saved): string[] {
  return outcome === 'restored'
    ? ['这个文件以前收过，后来被移出或被另一文件代替；确认后作为新版本再收。']
    : []
}
