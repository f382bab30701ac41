/**
 * A name of a county-level or higher division at the start of a unit's name: 中宁县, 中卫市沙坡头区, 平潭综合实验区.
 * After 县 a 市 mostly begins the unit (中宁县市场监督管理局), seldom ends the division (辉县市).
 */
const DIVISION = /^.+?(?:[县旗]市(?!场|政[务府]|容|监|民[中服])|自治[区州县旗]|[县旗区省盟市])/
/** Words that end like a division and are none: 城市管理局, 幸福社区, 经济开发区, 工业园区; 都市 and 城市 only by themselves (丰城市). */
const NO_DIVISION = /^[城都]市$|(?:[园新社小景]|开发|保护|名胜)区$/
/** Divisions that contain counties; a county contains no other. */
const CONTAINS_COUNTIES = /(?:省|自治区|自治州|市|盟)$/

/** The divisions a unit's name begins with, outermost first: 中卫市沙坡头区教育局 → 中卫市, 中卫市沙坡头区. */
export function divisionPrefixes(unit: string): string[] {
  const prefixes: string[] = []
  let taken = ''
  for (;;) {
    const found = DIVISION.exec(unit.slice(taken.length))?.[0]
    if (!found || NO_DIVISION.test(found)) return prefixes
    taken += found
    prefixes.push(taken)
    if (!CONTAINS_COUNTIES.test(taken)) return prefixes
  }
}

/** What may stand before a county's name in the name of an office within it: a higher division, or whose office it is. */
const BEFORE_COUNTY = /(?:[省市州盟区局厅]|公司|集团|银行|总队|委员会)$/

/**
 * Whether a unit of this name lies in the county: 中宁县白马乡 and 国家税务总局中宁县税务局 in 中宁县. A longer name of
 * another county that ends alike (会宁县 for 宁县) does not count.
 */
export function liesInside(county: string, unit: string): boolean {
  const at = unit.indexOf(county)
  return at === 0 || (at > 0 && BEFORE_COUNTY.test(unit.slice(0, at)))
}

/** 国家税务总局中宁县税务局 begins with its superior, which is no division. */
const HIGHER_OFFICE = /^.*(?:总局|公司|集团|总行)(?=.)/

/**
 * The county the units belong to, as most of their names say; of equally frequent ones the innermost (a county's store
 * may hold its city's report for reference). Null when no name begins with a division.
 */
export function proposeCounty(units: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const unit of units) {
    for (const prefix of divisionPrefixes(unit.replace(HIGHER_OFFICE, ''))) {
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
    }
  }
  const inner = (name: string) => (CONTAINS_COUNTIES.test(name) ? 0 : 1)
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || inner(b) - inner(a) || b.length - a.length,
  )
  return ranked[0]?.[0] ?? null
}
