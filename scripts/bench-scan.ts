import { parseArgs } from 'node:util'
import { scannedPdf } from '../lib/fixtures/scan-pictures'
import type { Cell, CellValue } from '../lib/model/cell-value'
import type { Report } from '../lib/model/report'
import { readReport } from '../lib/pipeline'
import { hasTesseract } from '../lib/read/scan/tesseract'
import { drawnReports, type PaperReport, printedReports } from './bench/scan-samples'
import { runScript } from './console/run-script'

const USAGE =
  '用法：npm run bench:scan -- [--count 10] [--dpi 150,200] [--paper clean,dirty] [--print drawn,printed] [--seed 1]'
/** Clean: as a good office scanner gives it. Dirty: crooked by 0.8°, grainy, strongly compressed. */
const PAPERS = { clean: { quality: 95 }, dirty: { skew: 0.8, noise: 6, quality: 75 } } as const

type Counts = {
  cells: number
  right: number
  pictured: number
  unpictured: number
  flagged: number
  silent: number
}
const none = (): Counts => ({ cells: 0, right: 0, pictured: 0, unpictured: 0, flagged: 0, silent: 0 })

const isSame = (one: CellValue, other: CellValue) => JSON.stringify(one) === JSON.stringify(other)

/** Whether the cell's place in the source holds the picture of what was not read. */
function hasPicture({ place }: Cell, { source }: Report): boolean {
  const grid = place ? source.blocks[place.block] : undefined
  if (grid?.kind !== 'grid' || place?.row == null) return false
  const row = grid.rows[place.row] ?? []
  const { column } = place
  return row.some((each) => each.picture !== undefined && column !== null && covers(each, column))
}
const covers = (cell: { column: number; colspan: number }, column: number) =>
  cell.column <= column && column < cell.column + cell.colspan

function judged(expected: CellValue, cell: Cell | undefined, report: Report): Exclude<keyof Counts, 'cells'> {
  if (!cell) return 'unpictured'
  if (cell.value.status === 'illegible') return hasPicture(cell, report) ? 'pictured' : 'unpictured'
  if (isSame(cell.value, expected)) return 'right'
  return cell.doubtful ? 'flagged' : 'silent'
}

/** Scans one report, reads it and enters every cell; what is wrong in silence is printed at once. */
async function measure(paper: PaperReport, scanning: { dpi: number; quality: number }, counts: Counts) {
  const bytes = await scannedPdf(await paper.pages(scanning), scanning.dpi)
  const outcome = await readReport(bytes, 'scan.pdf')
  if (!outcome.ok) console.error(`${paper.name}：${outcome.reason}`)
  for (const [id, expected] of paper.expected) {
    const cell = outcome.ok ? outcome.value.cells.get(id) : undefined
    const result = outcome.ok ? judged(expected, cell, outcome.value) : 'unpictured'
    counts.cells += 1
    counts[result] += 1
    if (result === 'silent' || result === 'flagged')
      console.error(
        `${result}：${paper.name} ${id}，印为 ${JSON.stringify(expected)}，读作 ${JSON.stringify(cell?.value)}`,
      )
  }
}

const share = (part: number, { cells }: Counts) => `${((100 * part) / Math.max(1, cells)).toFixed(2)}%`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10' },
      dpi: { type: 'string', default: '150,200' },
      paper: { type: 'string', default: 'clean,dirty' },
      print: { type: 'string', default: 'drawn,printed' },
      seed: { type: 'string', default: '1' },
    },
  })
  if (!(await hasTesseract())) throw new Error('没有 Tesseract 及简体中文包，无法测量。')
  const prints: Record<string, readonly PaperReport[]> = {
    drawn: drawnReports(Number(values.count), Number(values.seed)),
    printed: printedReports(Number(values.count)) ?? [],
  }
  let silent = 0
  console.log(
    '打印\tdpi\t纸面\t份数\t格数\t读对\t无法辨认（有图）\t无法辨认（无图）\t有误已标明\t有误未标明\t秒/份',
  )
  for (const print of values.print.split(',')) {
    for (const dpi of values.dpi.split(',').map(Number)) {
      for (const [name, paper] of Object.entries(PAPERS)) {
        const reports = prints[print] ?? []
        if (!values.paper.split(',').includes(name) || reports.length === 0) continue
        const counts = none()
        const start = performance.now()
        for (const report of reports) await measure(report, { dpi, ...paper }, counts)
        const seconds = (performance.now() - start) / 1_000 / reports.length
        const { cells, right, pictured, unpictured, flagged } = counts
        const row = [print, dpi, name, reports.length, cells, `${right} (${share(right, counts)})`]
        console.log([...row, pictured, unpictured, flagged, counts.silent, seconds.toFixed(1)].join('\t'))
        silent += counts.silent
      }
    }
  }
  return silent > 0 ? 1 : 0
}

await runScript(main, USAGE)
