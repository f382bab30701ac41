import type { SuccessionType } from '../catalogue/unit-kinds'
import { UNIT_KINDS } from '../catalogue/unit-kinds'
import { DEMO_UNITS, GOVERNMENT_YEARS } from './demo-history'
import { DEMO_COUNTY, DEMO_YEARS, type DemoUnit } from './demo-unit'
import { GOVERNMENT } from './townships'

const HEAD = [
  '单位名称',
  '类型',
  '别名',
  '设立日期',
  '撤销日期',
  '应报年度',
  '同类组',
  '计入汇总',
  '承继单位',
  '承继方式',
  '承继日期',
]
const SUCCESSION_LABELS: Readonly<Record<SuccessionType, string>> = {
  rename: '更名',
  merge: '合并',
  split: '分设',
  absorb: '并入',
  move_up: '上划',
  close: '撤销',
}

/** The register of the demo county as the CSV file that `npm run units` loads. */
export function demoRegister(): string {
  const rows = [HEAD, ...DEMO_UNITS.map(unitRow), governmentRow()]
  return `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`
}

function unitRow(unit: DemoUnit): string[] {
  const kind = UNIT_KINDS.find((each) => each.id === unit.kind)
  const from = unit.from ?? DEMO_YEARS[0]
  return [
    `${DEMO_COUNTY}${unit.name}`,
    kind?.label ?? '',
    unit.aliases.join('；'),
    unit.founded ?? '',
    unit.closed ?? '',
    `${from}-${unit.to ?? ''}`,
    kind?.peer ?? '',
    '是',
    unit.successor === null ? '' : `${DEMO_COUNTY}${unit.successor.name}`,
    unit.successor === null ? '' : SUCCESSION_LABELS[unit.successor.type],
    unit.successor === null ? '' : (unit.closed ?? ''),
  ]
}

function governmentRow(): string[] {
  const kind = UNIT_KINDS.find((each) => each.id === GOVERNMENT.kind)
  const years = `${GOVERNMENT_YEARS[0]}-${GOVERNMENT_YEARS.at(-1)}`
  return [
    `${DEMO_COUNTY}${GOVERNMENT.name}`,
    kind?.label ?? '',
    '',
    '',
    '',
    years,
    kind?.peer ?? '',
    '否',
    '',
    '',
    '',
  ]
}
