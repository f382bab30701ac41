/**
 * Kinds of units in a county, in the order lists show them. `aggregate`: counted in the county's sums by default;
 * each unit's own dated flag may say otherwise. Peer groups are never mixed: townships are not ranked against bureaus.
 */
export const UNIT_KINDS = [
  { id: 'government', label: '县级政府', peer: '政府', aggregate: false },
  { id: 'government_office', label: '政府办公室', peer: '工作部门', aggregate: true },
  { id: 'department', label: '工作部门', peer: '工作部门', aggregate: true },
  { id: 'institution', label: '直属单位', peer: '直属单位', aggregate: true },
  { id: 'township', label: '乡镇', peer: '乡镇街道', aggregate: true },
  { id: 'subdistrict', label: '街道', peer: '乡镇街道', aggregate: true },
  { id: 'park', label: '开发区、园区', peer: '开发区、园区', aggregate: true },
  { id: 'branch', label: '派出分局', peer: '派出分局', aggregate: false },
  { id: 'vertical', label: '垂直管理部门', peer: '垂直管理部门', aggregate: false },
  { id: 'public_body', label: '公共企事业单位', peer: '公共企事业单位', aggregate: false },
  { id: 'party', label: '党委部门', peer: '党委部门', aggregate: false },
  { id: 'other', label: '其他', peer: '其他', aggregate: true },
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]['id']

/** How two units are linked by a reorganisation. */
export const SUCCESSION_TYPES = ['rename', 'merge', 'split', 'absorb', 'move_up', 'close'] as const
export type SuccessionType = (typeof SUCCESSION_TYPES)[number]
/** How a unit ends that nobody in the county follows. */
export const ENDINGS = ['move_up', 'close'] as const satisfies readonly SuccessionType[]
export type Ending = (typeof ENDINGS)[number]

/** The kind a unit's name suggests; null where the name does not tell. A person's register overrules it. */
export function kindFromName(name: string): UnitKind | null {
  if (/人民政府$/.test(name)) return /(乡|镇)人民政府$/.test(name) ? 'township' : 'government'
  if (/(政府|管委会|管理委员会)?办公[室厅]$/.test(name) && /政府/.test(name)) return 'government_office'
  if (/街道(办事处)?$/.test(name)) return 'subdistrict'
  if (/(乡|镇|苏木)$/.test(name)) return 'township'
  if (/(开发区|园区|实验区|示范区)(管委会|管理委员会)?$/.test(name)) return 'park'
  if (/分局$/.test(name)) return 'branch'
  if (/(税务局|气象局|调查队|消防救援大队|烟草专卖局)$/.test(name)) return 'vertical'
  if (/(局|委员会|委)$/.test(name)) return 'department'
  if (/(中心|馆|社|处|所|站|院|校)$/.test(name)) return 'institution'
  return null
}
