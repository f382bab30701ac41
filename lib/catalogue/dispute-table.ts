import type { ColumnSpec, RowSpec, TableSpec } from './form'

const OUTCOMES = [
  { id: 'upheld', label: '结果维持', unit: '件' },
  { id: 'corrected', label: '结果纠正', unit: '件' },
  { id: 'other_outcome', label: '其他结果', unit: '件' },
  { id: 'pending', label: '尚未审结', unit: '件' },
  { id: 'total', label: '总计', unit: '件' },
] as const satisfies readonly ColumnSpec[]

const KINDS = [
  {
    id: 'reconsideration',
    label: '行政复议',
    key: '行政复议',
    article: '第五十一条',
    definition: '因政府信息公开工作被申请行政复议的案件数，按被申请人统计。',
  },
  {
    id: 'direct_lawsuit',
    label: '未经复议直接起诉',
    key: '未经复议直接起诉',
    group: '行政诉讼',
    article: '第五十一条',
    definition: '未经行政复议、直接向人民法院提起行政诉讼的案件数。',
  },
  {
    id: 'lawsuit_after_reconsideration',
    label: '复议后起诉',
    key: '复议后起诉',
    group: '行政诉讼',
    article: '第五十一条',
    definition: '经行政复议后提起行政诉讼的案件数。',
  },
] as const satisfies readonly RowSpec[]

/** Table four, the same in both forms. It is printed as one line of fifteen numbers: three kinds × five outcomes. */
export const DISPUTE_TABLE = {
  id: 'disputes',
  section: '四',
  title: '政府信息公开行政复议、行政诉讼情况',
  blocks: [{ label: '', columns: OUTCOMES, rows: KINDS }],
} as const satisfies TableSpec
