import { sampleUnit, type YearCheck } from './year-check'

export const P_02: YearCheck = {
  id: 'P-02',
  severity: 'error',
  title: '应报单位都有报告',
  basis: '《中华人民共和国政府信息公开条例》（国令第711号）第四十九条；应报单位以本库单位名单为准',
  explanation:
    '单位名单注明当年应报的单位，都应有当年的年度报告。没有收录的，可能没有报送，也可能尚未公布或尚未导入，见报送情况。',
  run: ({ year, units }) =>
    units.flatMap(({ name, obliged, reported }) =>
      obliged === true && !reported
        ? [{ unit: name, message: `${name}应有${year}年度报告，本库未收录。` }]
        : [],
    ),
  passing: { year: 2023, units: [sampleUnit({})] },
  failing: { year: 2023, units: [sampleUnit({ reported: false })] },
}
