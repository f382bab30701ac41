import {
  APPLICANT_COLUMNS,
  CLOSING_ROWS,
  DECISION_ROWS,
  INTAKE_ROWS,
  SINGLE_OTHER_ROW,
} from './application-rows'
import { DISPUTE_TABLE } from './dispute-table'
import type { ColumnSpec, FormSpec } from './form'

const DOCUMENT_COLUMNS = [
  { id: 'issued', label: '本年新制作数量', aliases: ['本年新'], unit: '件' },
  { id: 'newly_published', label: '本年新公开数量', aliases: ['本年新'], unit: '件' },
  { id: 'public_total', label: '对外公开总数量', unit: '件' },
] as const satisfies readonly ColumnSpec[]
const ITEM_COLUMNS = [
  { id: 'items_previous_year', label: '上一年项目数量', unit: '项' },
  { id: 'items_change', label: '本年增/减', unit: '项', signed: true },
] as const satisfies readonly ColumnSpec[]
const ITEM_AND_DECISION_COLUMNS = [
  ...ITEM_COLUMNS,
  { id: 'decisions', label: '处理决定数量', unit: '件' },
] as const satisfies readonly ColumnSpec[]

/** The trial form of reporting years 2019 and 2020: 22 + 23 × 7 + 15 = 198 cells. */
export const FORM_2019 = {
  id: '2019',
  label: '2019年表式（试行）',
  basis: '国办公开办函〔2019〕60号',
  from: 2019,
  to: 2020,
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
              label: '规范性文件',
              aliases: ['行政规范性文件'],
              key: '规范性文件',
              article: '第二十条第（一）项',
              definition: '除规章外，行政机关依法定权限和程序公开发布、涉及权利义务、反复适用的公文。',
            },
          ],
        },
        {
          label: '第二十条第（五）项',
          columns: ITEM_AND_DECISION_COLUMNS,
          rows: [
            {
              id: 'licences',
              label: '行政许可',
              key: '行政许可',
              article: '第二十条第（五）项',
              definition: '行政许可的事项数量和本年作出的行政许可决定件数。',
            },
            {
              id: 'other_services',
              label: '其他对外管理服务事项',
              key: '其他对外管理服务',
              article: '第二十条第（五）项',
              definition: '行政许可以外的对外管理服务事项数量和处理决定件数。',
            },
          ],
        },
        {
          label: '第二十条第（六）项',
          columns: ITEM_AND_DECISION_COLUMNS,
          rows: [
            {
              id: 'penalties',
              label: '行政处罚',
              key: '行政处罚',
              article: '第二十条第（六）项',
              definition: '行政处罚的事项数量和本年作出的行政处罚决定件数。',
            },
            {
              id: 'compulsion',
              label: '行政强制',
              key: '行政强制',
              article: '第二十条第（六）项',
              definition: '行政强制的事项数量和本年作出的行政强制决定件数。',
            },
          ],
        },
        {
          label: '第二十条第（八）项',
          columns: ITEM_COLUMNS,
          rows: [
            {
              id: 'fees',
              label: '行政事业性收费',
              key: '行政事业性收费',
              article: '第二十条第（八）项',
              definition: '行政事业性收费的项目数量及本年增减，不是收费金额。',
            },
          ],
        },
        {
          label: '第二十条第（九）项',
          columns: [
            { id: 'projects', label: '采购项目数量', unit: '项' },
            { id: 'amount_wan', label: '采购总金额', aliases: ['采购总金额(万元)'], unit: '万元' },
          ],
          rows: [
            {
              id: 'procurement',
              label: '政府集中采购',
              key: '政府集中采购',
              article: '第二十条第（九）项',
              definition: '政府集中采购的项目数量和总金额，金额折合万元。',
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
          rows: [...INTAKE_ROWS, ...DECISION_ROWS, SINGLE_OTHER_ROW, ...CLOSING_ROWS],
        },
      ],
    },
    DISPUTE_TABLE,
  ],
} as const satisfies FormSpec
