import { type CellIndicatorId, formCells } from '@/lib/catalogue/indicators'
import type { WrittenReport } from '@/lib/export/written-report'

const UNIT = '松岭县水务局'
const YEAR = 2023

/** A report of an invented bureau: `received` applications by citizens, all of them answered with disclosure. */
export function sampleReport(received: number, { unit = UNIT, year = YEAR } = {}): WrittenReport {
  const counted = new Set<CellIndicatorId>([
    'applications.received.natural_person',
    'applications.received.total',
    'applications.disclosed.natural_person',
    'applications.disclosed.total',
    'applications.closed_total.natural_person',
    'applications.closed_total.total',
  ])
  return {
    unit,
    year,
    form: '2021',
    title: `${unit}${year}年政府信息公开工作年度报告`,
    notice: null,
    published: `${year + 1}-01-20`,
    intro: [`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`],
    sections: { 一: [`${year}年，本单位依法公开政府信息。`], 六: ['无其他需要报告的事项。'] },
    cells: new Map(formCells('2021').map((cell) => [cell.id, String(counted.has(cell.id) ? received : 0)])),
  }
}
