import { describe, expect, test } from 'vitest'
import { findMentionsInParagraphs } from './mentions'
import { blockAt, reflow } from './reflow'

const lines = (...texts: string[]) => texts.map((text, block) => ({ text, block }))

describe('reflow', () => {
  const page = lines(
    '（一）主动公开情况。本乡围绕群众关心的事项及时更新各',
    '类栏目内容，规范发布程序，全年通过县政府网站发布各类信',
    '',
    '息 46 条。',
    '（二）依申请公开情况。本年度收到政府信息公开申请 3 件，',
    '均已答复。',
  )

  test('joins the lines of a page and starts anew at list numbers', () => {
    expect(reflow(page).map((each) => [each.text.slice(0, 4), each.block])).toEqual([
      ['（一）主', 0],
      ['（二）依', 4],
    ])
  })

  test('a quote that begins on a later line is placed there', () => {
    const mentions = findMentionsInParagraphs(reflow(page), { year: 2023 })
    expect(mentions.map((each) => [each.indicator, each.value, each.place?.block])).toEqual([
      ['published_website', 46, 1],
      ['applications_received', 3, 4],
      ['applications_closed', 3, 5],
    ])
  })

  test('paragraphs that close their sentence stay apart; one cut by a page goes on', () => {
    const text = reflow(
      lines(
        `${'我局严格执行信息发布审核制度，'.repeat(6)}切实做到先审后发。`,
        `${'全年围绕重点领域持续更新内容，'.repeat(6)}把政务公开纳入政`,
        '务考核，确保落到实处。',
      ),
    )
    expect(text.map((each) => each.block)).toEqual([0, 1])
    expect(text[1]?.text).toContain('纳入政务考核')
    expect(text[1] && blockAt(text[1], text[1].text.length - 1)).toBe(2)
  })

  test('digits on both sides of a line end are neither joined nor read', () => {
    const [joined] = reflow(lines('本年度全县各单位通过政府门户网站集中公开的信息总数为12', '31日前完成'))
    expect(joined?.text).toContain('12 31')
    const cut = reflow(
      lines('本年度全县各单位围绕中心工作，全年主动公开政府信息266', '46条，时效性进一步提高。'),
    )
    expect(findMentionsInParagraphs(cut, { year: 2023 })).toEqual([])
  })
})
