import type { SuccessionType } from './unit-kinds'

/** The columns of the register's file (CSV) and the fields of its form; the first name of each is the one it is written with. */
export const REGISTER_COLUMNS = {
  name: ['单位名称', '名称', '单位', 'name'],
  kind: ['类型', '单位类型', '类别', 'kind'],
  aliases: ['别名', '曾用名', '简称', 'aliases'],
  validFrom: ['设立日期', '起始日期', '生效日期', 'valid_from', 'valid from'],
  validTo: ['撤销日期', '终止日期', '失效日期', 'valid_to', 'valid to'],
  obligedYears: ['应报年度', '应报年份', 'obliged_years', 'obliged years'],
  peerGroup: ['同类组', '分组', 'peer_group', 'peer group'],
  included: ['计入汇总', 'included'],
  successor: ['承继单位', '继任单位', 'successor'],
  successionType: ['承继方式', '变更方式', 'succession_type', 'succession type', 'type'],
  successionDate: ['承继日期', '变更日期', 'succession_date', 'succession date', 'date'],
  movedTo: ['上划至', '上级部门', '划归单位', 'moved_to', 'moved to'],
} as const
export type RegisterColumn = keyof typeof REGISTER_COLUMNS

/** How a reorganisation is written; the first word of each is the one it is written with. */
export const SUCCESSION_LABELS: Readonly<Record<SuccessionType, readonly string[]>> = {
  rename: ['更名', '改名'],
  merge: ['合并'],
  split: ['分设', '拆分'],
  absorb: ['并入', '撤并'],
  move_up: ['上划'],
  close: ['撤销'],
}
