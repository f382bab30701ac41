/** One kind of page of the site, by an example with real content in the demo county. */
export interface PageKind {
  name: string
  path: string
  /** Whether this is what one sees on arriving, before choosing anything. */
  isDefault: boolean
}

/** Bytes of script a page may load at first, gzipped. The framework alone weighs 132 kB of 1024. */
export const FIRST_LOAD_LIMIT = 150 * 1024

/** Every kind of page, for benchmarks and for the checks that every page must pass. */
export function pageKinds(unit: string, otherUnit: string, year: number): PageKind[] {
  const indicator = 'applications.received.total'
  return [
    { name: '概览', path: '/', isDefault: true },
    { name: '概览（某年）', path: `/years/${year}`, isDefault: false },
    { name: '单位', path: '/units', isDefault: true },
    { name: '单位（某年）', path: `/years/${year}/units`, isDefault: false },
    { name: '单位页', path: `/units/${unit}`, isDefault: true },
    { name: '报告页', path: `/units/${unit}/${year}`, isDefault: true },
    { name: '报告页 正文', path: `/units/${unit}/${year}/text`, isDefault: false },
    { name: '报告页 原文件', path: `/units/${unit}/${year}/source`, isDefault: false },
    { name: '报告页 与上年对比', path: `/units/${unit}/${year}/changes`, isDefault: false },
    { name: '报告页 修订记录', path: `/units/${unit}/${year}/revisions`, isDefault: false },
    { name: '指标', path: '/indicators', isDefault: true },
    { name: '指标页', path: `/indicators/${indicator}`, isDefault: true },
    { name: '对比', path: '/compare', isDefault: true },
    { name: '对比（两单位）', path: `/compare?units=${unit},${otherUnit}&view=line`, isDefault: false },
    { name: '汇总表', path: '/summary', isDefault: true },
    { name: '汇总表（某年）', path: `/summary/${year}`, isDefault: false },
    { name: '汇总表 一格', path: `/summary/${year}/${indicator}`, isDefault: false },
    { name: '核对规则', path: '/rules', isDefault: true },
    { name: '核对规则 一条', path: '/rules/T3-01', isDefault: false },
    { name: '搜索', path: `/search?q=${encodeURIComponent('诉讼')}`, isDefault: false },
    { name: '报送情况', path: '/submissions', isDefault: true },
    { name: '报送情况（某年）', path: `/submissions/${year}`, isDefault: false },
  ]
}
