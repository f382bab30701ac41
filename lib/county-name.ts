/**
 * A name of a county-level or higher division at the start of a unit's name: 中宁县, 中卫市沙坡头区, 平潭综合实验区.
 * After 县 a 市 mostly begins the unit (中宁县市场监督管理局), seldom ends the division (辉县市).
 */
const DIVISION = /^.+?(?:[县旗]市(?!场|政[务府]|容|监|民[中服])|自治[区州县旗]|[县旗区省盟市])/
/** Divisions that contain counties; a county contains no other. */
const CONTAINS_COUNTIES = /(?:省|自治区|自治州|市|盟)$/

/** The divisions a unit's name begins with, outermost first: 中卫市沙坡头区教育局 → 中卫市, 中卫市沙坡头区. */
export function divisionPrefixes(unit: string): string[] {
  const prefixes: string[] = []
  let taken = ''
  for (;;) {
    const found = DIVISION.exec(unit.slice(taken.length))?.[0]
    if (!found || /[园新]区$/.test(found)) return prefixes
    taken += found
    prefixes.push(taken)
    if (!CONTAINS_COUNTIES.test(taken)) return prefixes
  }
}

/**
 * The county the units belong to, as most of their names say; of equally frequent ones the innermost (a county's store
 * may hold its city's report for reference). Null when no name begins with a division.
 */
export function proposeCounty(units: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const unit of units) {
    for (const prefix of divisionPrefixes(unit)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  const inner = (name: string) => (CONTAINS_COUNTIES.test(name) ? 0 : 1)
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || inner(b) - inner(a) || b.length - a.length,
  )
  return ranked[0]?.[0] ?? null
}
