import { THRESHOLDS, type ThresholdSetting, thresholdFor } from '@/lib/checks/thresholds'

/**
 * The thresholds of a form that differ from what is in force for reports of its year. What is no number comes out as NaN
 * and is refused with a sentence when it is applied.
 */
export function askedThresholds(
  fields: (name: string) => string,
  settings: readonly ThresholdSetting[],
): ThresholdSetting[] {
  const fromYear = Number(fields('year'))
  return THRESHOLDS.flatMap(({ id }) => {
    const text = fields(id).trim()
    if (text === '') return []
    const value = Number(text)
    return value === thresholdFor(settings, id, fromYear) ? [] : [{ id, fromYear, value }]
  })
}
