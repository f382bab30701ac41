import { seededRandom } from './seeded-random'

/** Reports that never came, by reporting year. The last year is still coming in. */
export const MISSING: Readonly<Record<number, readonly string[]>> = {
  2019: ['芦荻乡', '农业机械化服务中心'],
  2020: ['供销合作社联合社'],
  2021: ['住房和城乡建设局', '柳河乡'],
  2022: ['图书馆'],
  2023: ['枫林乡', '公路事业发展中心'],
  2024: ['档案馆', '供销合作社联合社', '青石乡', '柳河乡'],
  2025: ['交通运输局', '商务局', '投资促进局', '公路事业发展中心', '双河镇', '青石乡', '枫林乡', '南苑街道'],
}

/** Reports published after 31 January (条例 第四十九条), by reporting year. */
export const LATE: Readonly<Record<number, readonly string[]>> = {
  2019: ['信访局', '石桥镇', '图书馆', '松岭镇'],
  2020: ['商务局', '梅岭乡', '交通运输局'],
  2021: ['林业和草原局', '荷塘镇'],
  2022: ['水务局', '青石乡', '房屋征收服务中心'],
  2023: ['审计局', '柳河乡', '滨湖街道'],
  2024: ['数据局', '云溪镇', '医疗保障服务中心'],
  2025: ['民族宗教事务局', '城关镇', '统计局', '卫生健康局'],
}

const DAY_LENGTH = 2
const padded = (number: number) => String(number).padStart(DAY_LENGTH, '0')

/** The day a report was published; a government publishes in March, units in January unless they are late. */
export function publicationDay(unit: string, year: number, government: boolean): string {
  const random = seededRandom(`${unit}/${year}/published`)
  if (government) return `${year + 1}-03-${padded(random.whole(8, 29))}`
  if (!LATE[year]?.includes(unit)) return `${year + 1}-01-${padded(random.whole(8, 31))}`
  return `${year + 1}-${padded(random.whole(2, 3))}-${padded(random.whole(1, 28))}`
}

/** Whether a unit handed in its report for a year. */
export function handedIn(unit: string, year: number): boolean {
  return !MISSING[year]?.includes(unit)
}
