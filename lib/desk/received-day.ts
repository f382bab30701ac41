/** Why an ISO day cannot be the one a report of a year came in, in Chinese; null where it can. */
export function receivedDayFault(day: string, year: number, today: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    return `“${day}”不是日期，请填写收到日期（如 ${year + 1}-01-20）`
  if (day > today) return `收到日期${day}在今天之后`
  if (day < `${year}-12-01`) return `${year}年的年报不会在${day}收到，请核对日期`
  return null
}
