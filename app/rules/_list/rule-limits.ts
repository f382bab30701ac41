import { THRESHOLDS, type ThresholdSetting, thresholdFor } from '@/lib/checks/thresholds'

/** The thresholds of a rule in force, `与其他单位报告的相似度界限：85％`; with the years from which other values hold. */
export function ruleLimits(rule: string, settings: readonly ThresholdSetting[]): string[] {
  return THRESHOLDS.filter((each) => each.rule === rule).map(({ id, label, unit, fallback }) => {
    const years = [...new Set(settings.flatMap((each) => (each.id === id ? [each.fromYear] : [])))].sort(
      (a, b) => a - b,
    )
    const changes = years.map((year) => `${year}年度起${thresholdFor(settings, id, year)}${unit}`)
    return [`${label}：${fallback}${unit}`, ...changes].join('，')
  })
}
