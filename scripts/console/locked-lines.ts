/** What is printed where a change of the register or of the county's name reaches into locked years. */
export function lockedLines(years: readonly number[]): string[] {
  if (years.length === 0) return []
  return [
    `注意：已锁定的 ${years.join('、')} 年的应报名单、汇总范围、同类组或承继关系随之改变，请核对；这些年度的核对结论保持原样。`,
  ]
}
