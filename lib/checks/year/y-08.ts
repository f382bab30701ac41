import { sampleUnit, type YearCheck } from './year-check'

export const Y_08: YearCheck = {
  id: 'Y-08',
  severity: 'warn',
  title: '上年有报告的单位本年有着落',
  basis: '机构沿革核对，口径为通行做法',
  explanation:
    '上年有报告的单位，本年应有报告，或者在单位名单中写明更名、合并、并入、撤销等承继关系。单位名单注明本年应报的，由应报单位的规则提示。',
  run: ({ year, units }) =>
    units.flatMap(({ name, obliged, reported, reportedBefore, succeeded }) =>
      reportedBefore && !reported && !succeeded && obliged !== true
        ? [
            {
              unit: name,
              message: `${name}有${year - 1}年度报告，${year}年度没有，单位名单也没有承继关系，请核对。`,
            },
          ]
        : [],
    ),
  passing: { year: 2023, units: [sampleUnit({ obliged: false, reported: false, succeeded: true })] },
  failing: { year: 2023, units: [sampleUnit({ obliged: false, reported: false })] },
}
