import { expect, it } from 'vitest'
import { SIMPLIFIED, simplified } from '../catalogue/simplified'
import { lines, TITLE, TWO_IN_LINES, TWO_READ, threeInLines } from '../fixtures/shapes/shape'
import { readReport } from '../pipeline'

const TRADITIONAL = new Map([...SIMPLIFIED].map(([from, to]) => [to, from]))
/** As mirrors of official sites print it: traditional characters, the pronunciation of some behind them. */
const mirrored = (text: string) =>
  [...text].map((char) => `${TRADITIONAL.get(char) ?? char}${char === '项' ? '(xiàng)' : ''}`).join('')

it('reads a mirror in traditional characters like the page it was made from', async () => {
  const rows = threeInLines({ received: ['一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3'] })
  const text = mirrored(
    lines(
      TITLE,
      '一、总体情况',
      '全年主动公开政府信息175条。',
      '二、主动公开政府信息情况',
      ...TWO_IN_LINES,
      '三、收到和处理政府信息公开申请情况',
      ...rows,
      '五、存在的主要问题及改进情况',
      '公开的主动性还要加强。',
    ),
  )
  expect(text).toContain('收到和處理政府信息公開申請情況')
  const outcome = await readReport(new TextEncoder().encode(text), 'a.txt')
  if (!outcome.ok) throw new Error(outcome.reason)
  const { identity, form, cells, sections, mentions } = outcome.value
  expect(identity).toMatchObject({ unit: '云泽县河口镇', year: 2023 })
  expect(form).toBe('2021')
  expect(sections.map(({ number }) => number).join('')).toBe('一二三五')
  for (const [row, printed] of Object.entries(TWO_READ)) {
    const read = [...cells].flatMap(([id, { value }]) =>
      id.startsWith(`${row}.`) && value.status === 'number' ? [value.value] : [],
    )
    expect([row, read.join(' ')]).toEqual([row, printed])
  }
  expect(cells.get('applications.received.total')?.value).toEqual({ status: 'number', value: 3 })
  expect(mentions.map(({ indicator, value }) => [indicator, value])).toEqual([['published_total', 175]])
})

it('finds the sections of a mirror that prints everything on one line', async () => {
  const text =
    '一、總體情況 現公布2020年云泽縣農業農村局政府信息公開工作年度報告。二、主動公開政府信息情況 公開信息35條。' +
    '三、收到和處理政府信息公開申請情況 未收到申請。五、存在的主要問題及改進情況 公開還不夠及時。'
  const outcome = await readReport(new TextEncoder().encode(text), 'a.txt')
  if (!outcome.ok) throw new Error(outcome.reason)
  const { identity, sections } = outcome.value
  expect(identity).toMatchObject({ unit: '云泽县农业农村局', year: 2020 })
  expect(sections.map(({ number }) => number).join('')).toBe('一二三五')
})

it('takes nothing away from a text as it is', () => {
  expect(simplified('行政规范性文件（本年）3件(OA)')).toBe('行政规范性文件（本年）3件(OA)')
  expect([...SIMPLIFIED].filter(([from, to]) => from === to || SIMPLIFIED.has(to))).toEqual([])
})
