import { type Check, yearOf } from './check'
import { CONTENT_ARTICLE, FORMAT_2021 } from './legal-basis'
import { paragraphsOf, shortened } from './report-text'

/** Documents that no longer apply to reports of these years. */
const OUTDATED = [
  { pattern: /(?:国务院令|国令)第?492号/, name: '国务院令第492号', from: 2019 },
  { pattern: /国办公开办函[〔[（(]2019[〕\]）)]60号/, name: '国办公开办函〔2019〕60号', from: 2021 },
] as const

export const S_10: Check = {
  id: 'S-10',
  severity: 'warn',
  title: '引用的依据现行有效',
  basis: `${CONTENT_ARTICLE}；${FORMAT_2021}`,
  explanation:
    '修订后的《条例》自2019年5月15日起施行，2021年度起使用2021年印发的格式，报告不应再以旧文件为依据。',
  run: (input) => {
    const year = yearOf(input)
    if (year === null) return []
    return OUTDATED.filter(({ from }) => year >= from).flatMap(({ pattern, name }) => {
      const text = paragraphsOf(input.report).find((each) => pattern.test(each.replace(/\s/g, '')))
      if (text === undefined) return []
      const message = `${year}年度的报告引用了${name}，该文件已不适用，请核对。`
      return [{ message, cells: [], quote: shortened(text), assessable: true }]
    })
  },
  passing: { year: 2023, prose: { 一: '根据国令第711号编制本报告。' } },
  failing: { year: 2023, prose: { 一: '根据国务院令第492号编制本报告。' } },
}
