import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import { formCells, INDICATORS } from '@/lib/catalogue/indicators'
import { MEASURES, measureDefinition } from '@/lib/chart/measure'
import { formLayout } from '@/lib/export/form-layout'
import { FormTable } from './form-table'
import { oneOfEachRow, rowTerm } from './term'

const markedIn = (html: string) => [...html.matchAll(/popoverTarget="([^"]+)"/gi)].map(([, id]) => id)
const notesIn = (html: string) => [...html.matchAll(/<div id="([^"]+)" popover/g)].map(([, id]) => id)

describe('definitions', () => {
  it('are a sentence for every indicator and rate', () => {
    for (const measure of MEASURES) expect(measureDefinition(measure).sentence, measure.id).toMatch(/\S。$/)
  })

  it('have a mark at every row of a form, and each mark opens the sentence of its row', () => {
    for (const form of ['2021', '2019'] as const) {
      const html = formLayout(form)
        .map((table) =>
          renderToStaticMarkup(
            <FormTable table={table} cell={() => ({ content: '0', tone: undefined, quiet: true })} />,
          ),
        )
        .join('')
      const rows = new Set(formCells(form).map(({ id }) => rowTerm(id)))
      expect(new Set(markedIn(html))).toEqual(rows)
      expect(notesIn(html)).toHaveLength(rows.size)
      expect(new Set(notesIn(html))).toEqual(rows)
      for (const id of oneOfEachRow(formCells(form).map((cell) => cell.id)))
        expect(html).toContain(indicatorDefinition(id).sentence)
    }
  })

  it('a count in prose has its own', () => {
    const prose = INDICATORS.filter(({ table }) => table === 'prose').map(({ id }) => id)
    expect(oneOfEachRow(prose)).toEqual(prose)
  })
})
