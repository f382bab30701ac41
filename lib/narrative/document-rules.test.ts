import { describe, expect, test } from 'vitest'
import { notate } from './mention-notation'
import { findMentionsInText } from './mentions'

const read = (text: string) => findMentionsInText(text, { year: 2023 }).map(notate)
const ISSUED = 'normative_documents_issued'
const REPEALED = 'normative_documents_repealed'
const FORCE = 'normative_documents_in_force'

describe('documents, gazette, interpretations, trainings and the fee', () => {
  test.each([
    ['制发行政规范性文件3件，废止1件，现行有效21件。', [`${ISSUED} 3`, `${REPEALED} 1`, `${FORCE} 21`]],
    ['全年出台规范性文件四件。', [`${ISSUED} 4`]],
    ['清理规范性文件56件，其中废止和宣布失效2件，继续有效54件。', [`${REPEALED} 2`, `${FORCE} 54`]],
    ['将现行有效的17件规范性文件集中公开。', [`${FORCE} 17`]],
    ['本年度未制定行政规范性文件。', [`${ISSUED} 0!`]],
    ['公开规章1件，规范性文件6件。', [`${ISSUED} 6?`]],
    ['审查规范性文件草案30件，备案12件。', []],
    ['编印《某县人民政府公报》6期，刊登文件80件。', ['gazette_issues 6']],
    ['出版政府公报4期12000份，免费发放。', ['gazette_issues 4']],
    ['发布第五次全国经济普查公报1期。', []],
    ['发布政策解读材料35篇，解读率100%。', ['policy_interpretations 35']],
    ['通过网站发布各类政策解读20余件，其中图文解读12件。', ['policy_interpretations 20~']],
    ['举办政务公开业务培训班2期，培训180人次。', ['trainings 2']],
    ['组织开展3次信息公开专题培训。', ['trainings 3']],
    ['召开推进会2次、培训会1次。', ['trainings 1']],
    ['开展消防安全培训4次。', []],
    ['组织人员参加上级政务公开培训2次。', ['trainings 2?']],
    ['全年收取信息处理费3940元。', ['information_fee_yuan 3940']],
    ['收取政府信息公开信息处理费0.36万元。', ['information_fee_yuan 3600']],
    ['本年度未产生信息处理费。', ['information_fee_yuan 0!']],
    ['2023年没有向申请人收取任何费用。', ['information_fee_yuan 0!']],
    ['信息处理费收取0元。', ['information_fee_yuan 0']],
    ['申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', []],
    ['行政事业性收费金额251000元。', []],
    ['县级财政未安排政务公开工作经费。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
