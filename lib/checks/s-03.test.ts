import { describe, expect, it } from 'vitest'
import { S_03 } from './s-03'
import { sampleInput } from './sample-input'

describe('S-03', () => {
  const input = sampleInput({ without: ['disputes'] })
  const withSource = (source: Partial<typeof input.report.source>) => ({
    ...input,
    report: { ...input.report, source: { ...input.report.source, ...source } },
  })

  it('suspects pictures where the document has some', () => {
    expect(S_03.run(withSource({ pictures: 2 }))[0]?.message).toContain('文件中有2张图片，表格可能是图片')
  })

  it('puts a table whose heads are there as text down to the reading', () => {
    const text = '行政复议结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉110024001510102'
    const [finding] = S_03.run(withSource({ blocks: [{ kind: 'paragraph', text }] }))
    expect(finding).toMatchObject({ kind: 'extraction', assessable: false })
  })

  it('does not ask a report of the years before 2019 for these tables', () => {
    const old = {
      ...input.report,
      form: null,
      tables: { disclosure: false, applications: false, disputes: false },
    }
    expect(S_03.run({ report: old, context: { ...input.context, year: 2016 } })).toEqual([])
    expect(S_03.run({ report: old, context: { ...input.context, year: 2023 } })).toHaveLength(1)
  })
})
