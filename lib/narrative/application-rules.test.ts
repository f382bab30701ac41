import { describe, expect, test } from 'vitest'
import { notate } from './mention-notation'
import { findMentionsInText } from './mentions'

const read = (text: string) => findMentionsInText(text, { year: 2023 }).map(notate)
const R = 'applications_received'
const IN = 'applications_carried_in'
const C = 'applications_closed'
const OUT = 'applications_carried_out'

describe('applications', () => {
  test.each([
    ['全年共收到政府信息公开申请12件，办结11件，结转下年度1件。', [`${R} 12`, `${C} 11`, `${OUT} 1`]],
    ['我局收到3份依申请公开材料申请，均已按时答复。', [`${R} 3`, `${C} 3!`]],
    ['2023年共接到5条依申请公开财政信息的申请。', [`${R} 5`]],
    [
      '本年新收申请8件，上年结转2件，办结9件，转入下一年度继续办理1件。',
      [`${R} 8`, `${IN} 2`, `${C} 9`, `${OUT} 1`],
    ],
    ['共受理政府信息公开申请14件（含上年结转2件），已全部办结。', [`${R} 14?`, `${IN} 2`, `${C} 14!`]],
    ['2022年收到政府信息公开申请9件，2023年收到6件，比上年减少3件。', [`${R} 6`]],
    ['去年受理申请7件，今年受理政府信息公开申请10件，同比增长42.9%。', [`${R} 10`]],
    ['收到政府信息公开申请15件，较上年增加4件，增长36.4%。', [`${R} 15`]],
    ['收到申请31件，其中网络7件、邮寄24件，办结31件。', [`${R} 31`, `${C} 31`]],
    ['收到申请10件，其中自然人申请8件，法人申请2件。', [`${R} 10`]],
    ['收到信息公开申请4宗，予以公开2宗，部分公开1宗，不予公开1宗。', [`${R} 4`]],
    ['全年受理依申请公开三件，均已办理完毕。', [`${R} 3`, `${C} 3!`]],
    ['收到政府信息公开申请１５件，办结１４件。', [`${R} 15`, `${C} 14`]],
    ['全年收到申請公開政府信息的申請6件，全部按期答復。', [`${R} 6`, `${C} 6!`]],
    ['共收到信息公开申请约20件。', [`${R} 20~`]],
    ['截至年底，政府信息公开申请数为0。', [`${R} 0`]],
    ['本年度我镇没有公民、法人或其他组织提出政府信息公开申请。', [`${R} 0!`]],
    ['全年未收到依申请公开。', [`${R} 0!`]],
    ['本单位无依申请公开事项。', [`${R} 0!`]],
    ['全年无人提出信息公开申请。', [`${R} 0!`]],
    ['收到申请5件，答复4件，另有1件顺延至下年度办理。', [`${R} 5`, `${C} 4`, `${OUT} 1`]],
    ['依申请公开：2022年结转1件，2023年新收3件，当年办结4件。', [`${IN} 1`, `${R} 3`, `${C} 4`]],
    [
      '依申请公开方面：上年度结转1件，新收3件，办结4件，无结转下年度的申请。',
      [`${IN} 1`, `${R} 3`, `${C} 4`, `${OUT} 0!`],
    ],
    ['办理人大建议12件、政协提案8件，答复率100%。', []],
    ['全年受理12345热线工单230件，办结230件；答复网民留言45条。', []],
    ['收到行政许可申请56件，均已办结。', []],
    ['接待群众咨询120人次，收到政府信息公开申请2件。', [`${R} 2`]],
    ['申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', []],
    ['答复信息公开申请7件，其中同意公开5件，信息不存在2件。', [`${C} 7`]],
    ['收到申请6件，已办结5件，尚有1件正在办理。收到建议2件，均已答复。', [`${R} 6`, `${C} 5`]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('quotes the printed words, blanks and all, and places them', () => {
    const [mention] = findMentionsInText('总体情况良好。\n全年受理政府信息公开 申请 5 件，办结。', {
      year: 2023,
    })
    expect(mention?.quote).toBe('全年受理政府信息公开 申请 5 件')
    expect(mention?.place).toMatchObject({ block: 1, row: null, column: null })
  })

  test('without a reporting year, years are not told apart and nothing is dropped for them', () => {
    const values = findMentionsInText('2022年收到政府信息公开申请9件。', { year: null }).map(notate)
    expect(values).toEqual([`${R} 9`])
    expect(findMentionsInText('2022年收到政府信息公开申请9件。', { year: 2023 })).toEqual([])
  })
})
