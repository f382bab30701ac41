/** A value axis from 0 with round steps. */
export type AxisScale = { readonly top: number; readonly ticks: readonly number[] }

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** Axis from 0 to the first round number at or above the largest value, in at most `count` steps; 0–1 when all is 0. */
export function axisScale(values: readonly number[], count = 3): AxisScale {
  const largest = Math.max(0, ...values)
  if (largest === 0) return { top: 1, ticks: [0, 1] }
  const rough = largest / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const whole = values.every(Number.isInteger)
  const step =
    STEPS.map((each) => each * power).find((each) => each >= rough && (!whole || Number.isInteger(each))) ??
    Math.ceil(rough)
  const steps = Math.ceil(largest / step)
  return { top: step * steps, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) }
}
