import { type Check, type CheckInput, type RawFinding, yearOf } from './check'
import { ACCURACY } from './legal-basis'
import { introOf, sentencesOf, shortened } from './report-text'

/** A sentence that tells what the unit itself did in a named year. */
const TOLD =
  /^(?:[一二三四五六七八九十]+是|（[一二三四五六七八九十]）)?(20\d\d)年(?:度|以来)?[，,]?(?:我|本)[^上去前较比]/

/** The period the figures are of, as the introduction states it. */
const PERIOD = /(?:统计|数据|报告)[^。]{0,20}?(20\d\d)年1月1日/

/** A period of another year: the introduction of an earlier report. */
function otherPeriod(input: CheckInput, year: number): RawFinding[] {
  const intro = introOf(input.report).normalize('NFKC')
  const period = PERIOD.exec(intro)
  if (!period || Number(period[1]) === year) return []
  const message = `前言所述统计期限自${period[1]}年1月1日起，报告按${year}年度收录，疑似沿用其他年度的文字，请核对。`
  return [{ message, cells: [], quote: shortened(period[0]), assessable: true }]
}

export const X_10: Check = {
  id: 'X-10',
  severity: 'warn',
  title: '正文所述年度',
  basis: ACCURACY,
  explanation:
    '以“某年，我局……”开头、讲本单位工作的句子应说本报告年度的事。年度较早时，疑似沿用了以前的文字；前言所述统计期限也应是本报告年度。',
  run: (input) => {
    const year = yearOf(input)
    if (year === null) return []
    const told = sentencesOf(input.report).flatMap((sentence): RawFinding[] => {
      const named = Number(TOLD.exec(sentence)?.[1] ?? year)
      // 2024年，我局将……: what is planned belongs into the report of 2023.
      if (named >= year) return []
      const message = `${year}年度的报告中有以“${named}年”开头、讲述本单位工作的句子，疑似沿用其他年度的文字，请核对。`
      return [{ message, cells: [], quote: shortened(sentence), assessable: true }]
    })
    return [...otherPeriod(input, year), ...told]
  },
  passing: { year: 2023, prose: { 一: '2023年，我镇未收到申请。比2022年减少2件。' } },
  failing: { year: 2023, prose: { 一: '2022年，我镇未收到申请。' } },
}
