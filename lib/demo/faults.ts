import type { TableId } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'

/** The numbers of the prose that a fault may change. */
export type StatedFact = 'received' | 'closed' | 'carriedOut' | 'reconsiderations' | 'normativeIssued'

/** A fault as it happens in real reports, planted in one document so that the checks have something to find. */
export type Fault = { readonly unit: string; readonly year: number } & (
  | { readonly kind: 'cell-off'; readonly cell: CellIndicatorId; readonly by: number }
  /** Zeros of a table left empty, or all of them printed as a sign. */
  | { readonly kind: 'zeros-blank'; readonly table: TableId; readonly share: number }
  | { readonly kind: 'zeros-marked'; readonly table: TableId; readonly mark: string }
  /** What was carried over from last year is booked as newly received. */
  | { readonly kind: 'carried-in-lost' }
  | { readonly kind: 'prose-differs'; readonly fact: StatedFact; readonly by: number }
  /** The prose names two totals of published items. */
  | { readonly kind: 'two-totals'; readonly by: number }
  /** The form of the years before is used once more. */
  | { readonly kind: 'old-form' }
  /** Tables put in as pictures: their numbers are not in the text. */
  | { readonly kind: 'pictured'; readonly tables: readonly TableId[] }
  /** A lost suit booked under 其他结果, while the prose says how it ended. */
  | { readonly kind: 'lost-suit-as-other'; readonly suits: number }
  /** A township that says nothing of assessment, public opinion and liability. */
  | { readonly kind: 'results-unsaid' }
  /** The words of another unit's report of the year, or of the own one of the year before, with the own figures put in. */
  | { readonly kind: 'copied-text'; readonly from: string }
  | { readonly kind: 'copied-year' }
  /** An amount printed with its unit in the cell. */
  | { readonly kind: 'unit-in-cell'; readonly cell: CellIndicatorId; readonly suffix: string }
)

export const DEMO_FAULTS: readonly Fault[] = [
  // Columns that do not balance, totals that are not the sum of their parts.
  { unit: '公安局', year: 2022, kind: 'cell-off', cell: 'applications.received.natural_person', by: 1 },
  {
    unit: '住房和城乡建设局',
    year: 2020,
    kind: 'cell-off',
    cell: 'applications.disclosed.natural_person',
    by: -1,
  },
  {
    unit: '人力资源和社会保障局',
    year: 2024,
    kind: 'cell-off',
    cell: 'applications.closed_total.total',
    by: 2,
  },
  {
    unit: '自然资源局',
    year: 2023,
    kind: 'cell-off',
    cell: 'applications.unavailable_not_held.total',
    by: 3,
  },
  { unit: '城关镇', year: 2023, kind: 'cell-off', cell: 'applications.received.total', by: -1 },
  { unit: '市场监督管理局', year: 2025, kind: 'cell-off', cell: 'disputes.reconsideration.total', by: -1 },
  { unit: '农业农村局', year: 2024, kind: 'cell-off', cell: 'disputes.reconsideration.upheld', by: 1 },
  {
    unit: '教育体育局',
    year: 2021,
    kind: 'cell-off',
    cell: 'applications.carried_out.natural_person',
    by: 1,
  },
  // Normative documents that do not follow from last year's, and a power a county does not have.
  { unit: '财政局', year: 2023, kind: 'cell-off', cell: 'disclosure.normative_documents.in_force', by: 4 },
  {
    unit: '人民政府办公室',
    year: 2025,
    kind: 'cell-off',
    cell: 'disclosure.normative_documents.in_force',
    by: -7,
  },
  { unit: '泉沟镇', year: 2022, kind: 'cell-off', cell: 'disclosure.regulations.in_force', by: 1 },
  // Blanks and signs instead of zeros.
  { unit: '白鹭镇', year: 2023, kind: 'zeros-blank', table: 'applications', share: 1 },
  { unit: '芦荻乡', year: 2022, kind: 'zeros-blank', table: 'applications', share: 0.05 },
  { unit: '卫生健康局', year: 2025, kind: 'zeros-blank', table: 'applications', share: 0.12 },
  { unit: '交通运输局', year: 2024, kind: 'zeros-blank', table: 'disputes', share: 1 },
  { unit: '梅岭乡', year: 2025, kind: 'zeros-blank', table: 'disclosure', share: 0.6 },
  { unit: '农业机械化服务中心', year: 2021, kind: 'zeros-blank', table: 'disclosure', share: 1 },
  { unit: '统计局', year: 2023, kind: 'zeros-marked', table: 'disclosure', mark: '/' },
  { unit: '图书馆', year: 2024, kind: 'zeros-marked', table: 'applications', mark: '—' },
  { unit: '信访局', year: 2020, kind: 'zeros-marked', table: 'disputes', mark: '无' },
  // Carried over differently from what last year's report says.
  { unit: '自然资源局', year: 2021, kind: 'carried-in-lost' },
  { unit: '住房和城乡建设局', year: 2023, kind: 'carried-in-lost' },
  { unit: '公安局', year: 2024, kind: 'carried-in-lost' },
  // Prose that contradicts its tables, or itself.
  { unit: '人民政府办公室', year: 2023, kind: 'prose-differs', fact: 'normativeIssued', by: 2 },
  { unit: '自然资源局', year: 2025, kind: 'prose-differs', fact: 'received', by: -2 },
  { unit: '望湖镇', year: 2023, kind: 'prose-differs', fact: 'received', by: 1 },
  { unit: '城市管理局', year: 2022, kind: 'prose-differs', fact: 'closed', by: 1 },
  { unit: '公安局', year: 2025, kind: 'prose-differs', fact: 'carriedOut', by: -1 },
  { unit: '住房和城乡建设局', year: 2025, kind: 'prose-differs', fact: 'reconsiderations', by: 1 },
  { unit: '农业农村局', year: 2022, kind: 'two-totals', by: 46 },
  { unit: '荷塘镇', year: 2024, kind: 'two-totals', by: -12 },
  { unit: '医疗保障局', year: 2025, kind: 'two-totals', by: 30 },
  // A suit lost and booked elsewhere.
  { unit: '人力资源和社会保障局', year: 2023, kind: 'lost-suit-as-other', suits: 1 },
  { unit: '房屋征收服务中心', year: 2022, kind: 'lost-suit-as-other', suits: 2 },
  // The 2019 form used for later years.
  { unit: '松岭镇', year: 2021, kind: 'old-form' },
  { unit: '供销合作社联合社', year: 2021, kind: 'old-form' },
  { unit: '青石乡', year: 2022, kind: 'old-form' },
  // Tables as pictures.
  {
    unit: '公路事业发展中心',
    year: 2022,
    kind: 'pictured',
    tables: ['disclosure', 'applications', 'disputes'],
  },
  { unit: '枫林乡', year: 2021, kind: 'pictured', tables: ['applications', 'disputes'] },
  { unit: '融媒体中心', year: 2020, kind: 'pictured', tables: ['disclosure'] },
  // What reports of governments must say besides.
  { unit: '芦荻乡', year: 2020, kind: 'results-unsaid' },
  { unit: '望湖镇', year: 2023, kind: 'results-unsaid' },
  { unit: '泉沟镇', year: 2025, kind: 'results-unsaid' },
  // Words taken from a neighbour, or from last year.
  { unit: '城关镇', year: 2022, kind: 'copied-text', from: '梅岭乡' },
  { unit: '松岭镇', year: 2024, kind: 'copied-text', from: '芦荻乡' },
  { unit: '不动产登记中心', year: 2024, kind: 'copied-text', from: '农业机械化服务中心' },
  { unit: '云溪镇', year: 2022, kind: 'copied-year' },
  { unit: '医疗保障服务中心', year: 2024, kind: 'copied-year' },
  // Amounts with their unit in the cell.
  {
    unit: '财政局',
    year: 2019,
    kind: 'unit-in-cell',
    cell: 'disclosure.procurement.amount_wan',
    suffix: '万元',
  },
  {
    unit: '人民政府办公室',
    year: 2020,
    kind: 'unit-in-cell',
    cell: 'disclosure.procurement.amount_wan',
    suffix: '万元',
  },
]
