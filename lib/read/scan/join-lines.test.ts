import { expect, it } from 'vitest'
import { joinLines } from './join-lines'
import type { ProseLine } from './read-prose'

const EM = 20
const line = (text: string, left: number, right: number, row: number, unsure = false): ProseLine => ({
  text,
  box: { left, right, top: row * 30, bottom: row * 30 + EM },
  confidence: 90,
  unsure,
})

it('a full line goes on in the next, an indented, short or distant one begins anew', () => {
  const joined = joinLines(
    [
      line('某县某局年度报告', 200, 500, 0),
      line('全年主动公开信息一百条，其中网站', 90, 700, 2),
      line('八十条，微信二十条。', 50, 400, 3, true),
      line('收到申请三件。', 90, 700, 4),
      line('远处的一行', 50, 300, 9),
    ],
    EM,
    ({ left, top, right, bottom }) => [1, left, top, right, bottom],
  )
  expect(joined.map(({ block }) => block)).toMatchObject([
    { kind: 'paragraph', text: '某县某局年度报告' },
    { kind: 'paragraph', text: '全年主动公开信息一百条，其中网站八十条，微信二十条。', unsure: true },
    { kind: 'paragraph', text: '收到申请三件。' },
    { kind: 'paragraph', text: '远处的一行' },
  ])
  expect(joined[1]?.block.lines).toEqual([
    { at: 0, part: [1, 90, 60, 700, 80] },
    { at: 16, part: [1, 50, 90, 400, 110] },
  ])
})
