import { describe, expect, it } from 'vitest'
import type { TableSpec } from '../catalogue/form'
import { FORM_2021 } from '../catalogue/form-2021'
import type { Carrier, SourceDocument } from '../model/source-document'
import { withPrintedLabels } from './scan-labels'

const documentOf = (text: string, carrier: Carrier): SourceDocument => ({
  carrier,
  encoding: null,
  declaredTitle: null,
  pictures: 0,
  blocks: [
    {
      kind: 'grid',
      structured: true,
      rows: [[{ text, column: 0, colspan: 1, rowspan: 1 }]],
    },
  ],
})
const labelOf = (text: string, carrier: Carrier = 'scan') => {
  const [block] = withPrintedLabels(documentOf(text, carrier)).blocks
  return block?.kind === 'grid' ? block.rows[0]?.[0]?.text : undefined
}
const tables: readonly TableSpec[] = FORM_2021.tables.slice(0, 2)
const rows = tables.flatMap((table) => table.blocks.flatMap((block) => block.rows))

describe('labels of a scan', () => {
  it.each([
    ['2.其他法律行政法规茜止公开', '禁止'],
    ['8.必于行政碍询事项', '属于行政查询'],
    ['一、本年新收政府信息公开申请数最', '数量'],
    ['行政处训', '行政处罚'],
  ])('%s is read as the form prints it', (recognised, printed) => {
    expect(labelOf(recognised)).toContain(printed)
  })

  it.each(['0', '10026', '？', '其他', '总汁', '行政诉罚', '本单位未制作规章', '251000元', '规竟'])(
    '%s is left as it is: no label, too short, or near to several',
    (text) => {
      expect(labelOf(text)).toBe(text)
    },
  )

  it('every printed label stays itself, whole and with any one character wrong never another', () => {
    for (const { label } of rows) {
      expect(labelOf(label)).toBe(label)
      for (let at = 0; at < label.length; at += 1) {
        const wrong = `${label.slice(0, at)}龘${label.slice(at + 1)}`
        const read = labelOf(wrong) ?? ''
        const others = rows.filter((row) => row.label !== label).map((row) => row.label)
        expect(others).not.toContain(read)
      }
    }
  })

  it('other carriers are left alone', () => {
    expect(labelOf('行政处训', 'docx')).toBe('行政处训')
  })
})
