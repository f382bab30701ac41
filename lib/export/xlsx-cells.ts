import type { Cell } from 'write-excel-file/node'

const BORDER = { borderStyle: 'thin', borderColor: '#7f8a96' } as const
/** The look of a head, in every workbook. */
export const HEAD = {
  ...BORDER,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#eef2f6',
} as const

/** Ratios with one decimal; everything else as it is: whole numbers whole, a median of two counts with its half. */
export function numberFormat(unit: string, value: number): string {
  if (unit === '%' || unit === '百分点' || unit === '指数') return '0.0'
  return Number.isInteger(value) ? '#,##0' : '#,##0.######'
}

/** Text with a border. Its type is given, so nothing in it runs as a formula. */
export const textCell = (value: string, style: object = {}) =>
  ({ value, type: String, wrap: true, ...BORDER, ...style }) satisfies Cell

export const numberCell = (value: number, unit: string, style: object = {}) =>
  ({
    value,
    type: Number,
    format: numberFormat(unit, value),
    align: 'right',
    ...BORDER,
    ...style,
  }) satisfies Cell

/** Text without a border: titles and notes. */
export const plainCell = (value: string, style: object = {}) =>
  ({ value, type: String, ...style }) satisfies Cell
