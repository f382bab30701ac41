import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellIndicatorId } from '../catalogue/indicators'
import { reportToHtml } from '../export/report-html'
import { reportToText } from '../export/report-text'
import { type RandomReport, randomHtmlStyle, randomReport } from '../fixtures/random-report'
import type { Cell, CellValue } from '../model/cell-value'
import { readSource } from '../read/source-to-grid'
import { documentToTables } from './document-to-tables'

/** A damage done to a document's text: the n-th place where the pattern fits is replaced. */
type Damage = {
  readonly name: string
  readonly at: RegExp
  readonly by: string | ((printed: string) => string)
  /** Nothing is lost or changed, only laid out otherwise: not even the damaged cell may read differently. */
  readonly whole?: true
}

const VALUE_CELL = /<td[^>]*>(?:(?!<td|[\u4e00-\u9fa5])[\s\S])*?<\/td>/g
const HTML_DAMAGES: readonly Damage[] = [
  { name: 'a value cell lost', at: VALUE_CELL, by: '' },
  { name: 'a value cell twice', at: VALUE_CELL, by: '$&$&' },
  { name: 'an empty cell too many', at: VALUE_CELL, by: '<td></td>$&' },
  { name: 'a rowspan lost', at: / rowspan="\d+"/g, by: '' },
  { name: 'a colspan lost', at: / colspan="\d+"/g, by: '' },
  {
    name: 'a number cut over two rows',
    at: /(?<=>\d+)\d(?=<\/td>)(?:(?!<\/tr>)[\s\S])*<\/tr>/g,
    by: (printed) => `${printed.slice(1)}<tr><td></td><td>${printed.slice(0, 1)}</td></tr>`,
    whole: true,
  },
  { name: 'a row lost', at: /<tr[^>]*>(?:(?!<tr)[\s\S])*?<\/tr>/g, by: '' },
]
const BETWEEN = /(?<=\d) (?=\d)/g
const TEXT_DAMAGES: readonly Damage[] = [
  { name: 'a value lost', at: /(?<= )\d+ (?=\d)/g, by: '' },
  { name: 'two values run together', at: BETWEEN, by: '' },
  { name: 'a line cut inside its values', at: BETWEEN, by: '\n' },
  { name: 'a number cut over two lines', at: /(?<=\d)(?=\d+\n)/g, by: '\n', whole: true },
  { name: 'a page number between lines', at: /\n/g, by: '\n- 13 -\n' },
  { name: 'a bare page number between lines', at: /\n/g, by: '\n13\n' },
  { name: 'a line lost', at: /\n[^\n]*\d[^\n]*(?=\n)/g, by: '' },
  { name: 'a label lost', at: /(?<=\n)[^\n\d]*[\u4e00-\u9fa5”）](?= \d+(?: \d+){3})/g, by: '' },
  { name: 'a wrong character in a label', at: /[\u4e00-\u9fa5](?=[\u4e00-\u9fa5]* \d)/g, by: '囗' },
]

function damaged(text: string, damage: Damage, seed: number): string {
  const places = [...text.matchAll(damage.at)]
  const chosen = places[seed % Math.max(places.length, 1)]
  if (!chosen) return text
  const before = text.slice(0, chosen.index)
  const laid = typeof damage.by === 'string' ? damage.by.replaceAll('$&', chosen[0]) : damage.by(chosen[0])
  return `${before}${laid}${text.slice(chosen.index + chosen[0].length)}`
}

/** Cells whose value differs from what was printed without any flag: neither illegible nor doubtful. */
async function silentErrors(
  text: string,
  fileName: string,
  printed: RandomReport['expected'],
): Promise<string[]> {
  const source = await readSource(new TextEncoder().encode(text), fileName)
  if (!source.ok) return []
  const { cells } = documentToTables(source.value)
  return [...printed].flatMap(([id, expected]) =>
    isSilent(cells.get(id), expected) ? [wrong(id, cells.get(id), expected)] : [],
  )
}

function isSilent(cell: Cell | undefined, printed: CellValue): boolean {
  if (!cell || cell.doubtful || cell.value.status === 'illegible') return false
  return JSON.stringify(cell.value) !== JSON.stringify(printed)
}

const wrong = (id: CellIndicatorId, cell: Cell | undefined, printed: CellValue) =>
  `${id}: printed ${JSON.stringify(printed)}, read ${JSON.stringify(cell?.value)}`

/** The damaged cell itself may read differently; every other cell must be right or flagged. */
const TOUCHED = 1

describe('a damaged document never reads as another number without saying so', () => {
  it.each(HTML_DAMAGES)('web page: $name', async (damage) => {
    await fc.assert(
      fc.asyncProperty(
        randomReport('numbers'),
        randomHtmlStyle,
        fc.nat(),
        async ({ report, expected }, style, seed) => {
          const errors = await silentErrors(
            damaged(reportToHtml(report, style), damage, seed),
            'a.html',
            expected,
          )
          expect(errors.length, errors.join('\n')).toBeLessThanOrEqual(damage.whole ? 0 : TOUCHED)
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each(TEXT_DAMAGES)('text of a PDF: $name', async (damage) => {
    await fc.assert(
      fc.asyncProperty(randomReport('numbers'), fc.nat(), async ({ report, expected }, seed) => {
        const errors = await silentErrors(
          damaged(reportToText(report, 'pdf'), damage, seed),
          'a.txt',
          expected,
        )
        expect(errors.length, errors.join('\n')).toBeLessThanOrEqual(damage.whole ? 0 : TOUCHED)
      }),
      { numRuns: 30 },
    )
  })
})
