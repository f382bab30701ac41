import { axisScale } from './axis-scale'

/** An axis from 0; where values are below 0 (changes) it has as much room below as above. */
export function axisAround(values: readonly number[], steps: number) {
  if (values.every((value) => value >= 0)) return { low: 0, ...axisScale(values, steps) }
  const { top } = axisScale(values.map(Math.abs), 1)
  return { low: -top, top, ticks: [-top, 0, top] }
}
