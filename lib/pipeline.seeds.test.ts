import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formCells } from './catalogue/indicators'
import { sharedAvailable, sharedPath } from './fixtures/shared-reports'
import { numberOf } from './model/cell-value'
import type { Report } from './model/report'
import { readReport } from './pipeline'

type Figures = { unit: string; year: number; form: '2021' | '2019' } & Record<
  'disclosure' | 'applications' | 'disputes',
  unknown
>
type Tally = { right: number; wrong: string[]; unread: number; printed: number; blanks: number }

const figuresOf = (folder: string): Record<string, Figures> =>
  sharedAvailable ? JSON.parse(readFileSync(sharedPath(folder, 'figures.json'), 'utf8')) : {}

async function read(folder: string, file: string): Promise<Report> {
  const outcome = await readReport(readFileSync(sharedPath(folder, file)), file)
  if (!outcome.ok) throw new Error(`${file}: ${outcome.reason}`)
  return outcome.value
}

/** Compares each cell with the printed truth; a doubtful number that differs is flagged and so not silent, but counted unread. */
function tally(report: Report, figures: Figures): Tally {
  const result: Tally = { right: 0, wrong: [], unread: 0, printed: 0, blanks: 0 }
  for (const place of formCells(figures.form)) {
    const [table, ...path] = place.position.split(/[[\]]+/).filter((part) => part !== '')
    const want = path.reduce<unknown>(
      (value, at) => (value as unknown[])[Number(at)],
      figures[table as 'disclosure'],
    )
    const cell = report.cells.get(place.id)
    const have = numberOf(cell)
    if (want !== null) result.printed += 1
    if (want === null && cell?.value.status === 'blank') result.blanks += 1
    if (have === want) result.right += 1
    else if (have === null || cell?.doubtful) result.unread += 1
    else result.wrong.push(`${place.position}: printed ${want}, read ${have}`)
  }
  return result
}

describe.skipIf(!sharedAvailable)('the five seeds (skipped without ../shared)', () => {
  const figures = figuresOf('seeds')
  it('reads 994 of 994 printed numbers, the 6 blanks blank, units and years', async () => {
    const sum = { right: 0, printed: 0, blanks: 0 }
    for (const [file, truth] of Object.entries(figures)) {
      const report = await read('seeds', file)
      const counts = tally(report, truth)
      expect(counts.wrong, file).toEqual([])
      expect(counts.unread, file).toBe(0)
      expect([report.identity.unit, report.identity.year, report.form], file).toEqual([
        truth.unit,
        truth.year,
        truth.form,
      ])
      sum.right += counts.right
      sum.printed += counts.printed
      sum.blanks += counts.blanks
    }
    expect(sum).toEqual({ right: 1000, printed: 994, blanks: 6 })
  })
})

describe.skipIf(!sharedAvailable)('reports of other places (skipped without ../shared)', () => {
  const figures = figuresOf('reports')
  const atLeast: Record<string, number> = {
    'huaian-city-2024.pdf': 1,
    'shuyang-drc-2023.html': 1,
    'shanghai-general-office-2019.html': 1,
    'shanghai-stc-2024.md': 0.8,
    'pingtan-2019.txt': 0.85,
    'pingtan-2023.txt': 0.8,
  }
  it.each(Object.entries(atLeast))('%s: nothing wrong, at least a share of %d read', async (file, share) => {
    const truth = figures[file]
    if (!truth) throw new Error(`no figures for ${file}`)
    const report = await read('reports', file)
    const counts = tally(report, truth)
    expect(counts.wrong).toEqual([])
    expect(counts.right / (counts.right + counts.unread)).toBeGreaterThanOrEqual(share)
    expect([report.identity.unit, report.identity.year, report.form]).toEqual([
      truth.unit,
      truth.year,
      truth.form,
    ])
  })

  it('refuses the unfilled template', async () => {
    const template = await readReport(
      readFileSync(sharedPath('reports', 'template-2021.docx')),
      'template-2021.docx',
    )
    expect(template).toMatchObject({ ok: false, reason: expect.stringContaining('模板') })
  })
})
