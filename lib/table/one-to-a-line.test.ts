import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reportToText } from '../export/report-text'
import { randomReport } from '../fixtures/random-report'
import { readSource } from '../read/source-to-grid'
import { documentToTables } from './document-to-tables'

/** Text copied cell by cell: the numbers at the end of each line stand on lines of their own. */
const oneToALine = (text: string) =>
  text.replace(/(?: \d[\d.]*)+(?=\n)|^\d[\d.]*(?: \d[\d.]*)+(?=\n)/gm, (run) =>
    run
      .trim()
      .split(' ')
      .join('\n')
      .replace(/^/, run.startsWith(' ') ? '\n' : ''),
  )

async function read(text: string) {
  const source = await readSource(new TextEncoder().encode(text), 'a.txt')
  if (!source.ok) throw new Error(source.reason)
  return documentToTables(source.value).cells
}

it('numbers on lines of their own are read by their order, last row and table four too, and doubtful', async () => {
  await fc.assert(
    fc.asyncProperty(randomReport('numbers'), async ({ report, expected }) => {
      const cells = await read(oneToALine(reportToText(report, 'pdf')))
      for (const [id, printed] of expected) {
        const cell = cells.get(id)
        if (!cell || cell.value.status === 'illegible') continue
        expect([id, cell.value]).toEqual([id, printed])
        if (/^disputes|carried_out/.test(id)) expect([id, cell.doubtful]).toEqual([id, true])
      }
      const unread = [...expected.keys()].filter((id) => {
        const status = cells.get(id)?.value.status
        return (
          /^disputes|applications\.carried_out/.test(id) && (status === undefined || status === 'illegible')
        )
      })
      expect(unread).toEqual([])
    }),
    { numRuns: 25 },
  )
})

it('one number of fifteen lost leaves table four unread', async () => {
  await fc.assert(
    fc.asyncProperty(randomReport('numbers'), fc.nat(14), async ({ report, expected }, lost) => {
      const lines = oneToALine(reportToText(report, 'pdf')).split('\n')
      const first = lines.findIndex((_, at) => lines.slice(at, at + 15).every((line) => /^\d+$/.test(line)))
      lines.splice(first + lost, 1)
      const cells = await read(lines.join('\n'))
      for (const id of expected.keys())
        if (id.startsWith('disputes')) expect([id, cells.get(id)?.value.status]).toEqual([id, 'illegible'])
    }),
    { numRuns: 15 },
  )
})
