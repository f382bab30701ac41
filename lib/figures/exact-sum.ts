/** Decimal places of a number as it is written (万元 come with up to six); it is no whole number. */
function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  return Math.max(0, fraction.length - Number(exponent))
}

/**
 * Σ without binary rounding noise: 0.1 + 0.2 is 0.3, so that identities on 万元 can be compared exactly.
 * The sum of nothing is 0; a caller that must tell nothing from zero counts its terms.
 */
export function exactSum(values: readonly number[]): number {
  let decimals = 0
  let sum = 0
  for (const value of values) {
    sum += value
    if (!Number.isInteger(value)) decimals = Math.max(decimals, Math.min(10, decimalsOf(value)))
  }
  return decimals === 0 ? sum : Number(sum.toFixed(decimals))
}
