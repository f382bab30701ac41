import { describe, expect, it } from 'vitest'
import type { Cell } from '../model/cell-value'
import { checkReport } from './all-checks'
import { sampleCell, sampleInput } from './sample-input'

const LICENCES = 'disclosure.licences.decisions'
const RECEIVED = 'applications.received.business'

function told(id: typeof LICENCES | typeof RECEIVED, cell: Cell): string[] {
  const { report, context } = sampleInput({})
  const cells = new Map([...report.cells, [id, cell] as const])
  return checkReport({ ...report, cells }, context).flatMap(({ rule, message }) =>
    ['T2-03', 'T3-04', 'S-11'].includes(rule) ? [message] : [],
  )
}
const number = (value: number) => ({ status: 'number', value }) as const

describe('how a number is written', () => {
  it('is judged in the document, and no more once a person has settled the cell', () => {
    const misread = sampleCell('规范性文件77132470', { value: number(8) })
    expect(told(LICENCES, misread)[0]).toContain('宜只写数字')
    expect(told(LICENCES, { ...misread, settled: 'misread' })).toEqual([])
    expect(told(RECEIVED, sampleCell('', { value: number(0), settled: 'blank-as-zero' }))).toEqual([])
  })

  it('a settled value that is no count is told as the person read it', () => {
    const settled = sampleCell('45', { value: number(4.5), settled: 'misread' })
    expect(told(LICENCES, settled)[0]).toContain('填报为“4.5”')
  })

  it('a sign a person read is told, not the text that was misread', () => {
    const settled = sampleCell('17', { value: { status: 'mark', mark: '/' }, settled: 'misread' })
    expect(told(LICENCES, settled)[0]).toContain('其中有“/”')
  })
})
