import {
  APPLICANT_COLUMNS,
  CLOSING_ROWS,
  DECISION_ROWS,
  INTAKE_ROWS,
  OTHER_HANDLING_ROWS,
} from './application-rows'
import { DISPUTE_TABLE } from './dispute-table'
import type { ColumnSpec, FormSpec } from './form'

const DOCUMENT_COLUMNS = [
  { id: 'issued', label: '本年制发件数', unit: '件' },
  { id: 'repealed', label: '本年废止件数', unit: '件' },
  { id: 'in_force', label: '现行有效件数', aliases: ['现行有效件数（历史累计）'], unit: '件' },
] as const satisfies readonly ColumnSpec[]
const DECISION_COLUMNS = [
  { id: 'decisions', label: '本年处理决定数量', unit: '件' },
] as const satisfies readonly ColumnSpec[]

/** The form of reporting years 2021 and later: 10 + 25 × 7 + 15 = 200 cells. */
export const FORM_2021 = {
  id: '2021',
  label: '2021年表式',
  basis: '国办公开办函〔2021〕30号',
  from: 2021,
  to: null,
  tables: [
    {
      id: 'disclosure',
      section: '二',
      title: '主动公开政府信息情况',
      blocks: [
        {
          label: '第二十条第（一）项',
          columns: DOCUMENT_COLUMNS,
          rows: [
            {
              id: 'regulations',
              label: '规章',
              key: '规章',
              article: '第二十条第（一）项',
              definition: '政府规章。仅国务院部门和省、设区的市、自治州人民政府有权制定，县级及以下应为0。',
            },
            {
              id: 'normative_documents',
              label: '行政规范性文件',
              aliases: ['规范性文件'],
              key: '规范性文件',
              article: '第二十条第（一）项',
              definition: '除规章外，行政机关依法定权限和程序公开发布、涉及权利义务、反复适用的公文。',
            },
          ],
        },
        {
          label: '第二十条第（五）项',
          columns: DECISION_COLUMNS,
          rows: [
            {
              id: 'licences',
              label: '行政许可',
              key: '行政许可',
              article: '第二十条第（五）项',
              definition: '本年作出的行政许可决定件数。',
            },
          ],
        },
        {
          label: '第二十条第（六）项',
          columns: DECISION_COLUMNS,
          rows: [
            {
              id: 'penalties',
              label: '行政处罚',
              key: '行政处罚',
              article: '第二十条第（六）项',
              definition: '本年作出的行政处罚决定件数。',
            },
            {
              id: 'compulsion',
              label: '行政强制',
              key: '行政强制',
              article: '第二十条第（六）项',
              definition: '本年作出的行政强制措施和行政强制执行决定件数。',
            },
          ],
        },
        {
          label: '第二十条第（八）项',
          columns: [{ id: 'amount_wan', label: '本年收费金额（单位：万元）', unit: '万元' }],
          rows: [
            {
              id: 'fees',
              label: '行政事业性收费',
              key: '行政事业性收费',
              article: '第二十条第（八）项',
              definition: '本年收取的行政事业性收费金额，以万元计。',
            },
          ],
        },
      ],
    },
    {
      id: 'applications',
      section: '三',
      title: '收到和处理政府信息公开申请情况',
      blocks: [
        {
          label: '',
          columns: APPLICANT_COLUMNS,
          rows: [...INTAKE_ROWS, ...DECISION_ROWS, ...OTHER_HANDLING_ROWS, ...CLOSING_ROWS],
        },
      ],
    },
    DISPUTE_TABLE,
  ],
} as const satisfies FormSpec
