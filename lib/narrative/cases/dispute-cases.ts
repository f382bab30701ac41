import type { NarrativeCase } from './case'

/** Reconsiderations and lawsuits: negations over both, results behind the count, other disputes beside them. */
export const DISPUTE_CASES: readonly NarrativeCase[] = [
  {
    unit: '云泽县民政局',
    year: 2023,
    text: '2023年，因政府信息公开被申请行政复议3件，其中维持2件、纠正1件；被提起行政诉讼1件，尚未审结。',
    says: ['reconsiderations 3', 'lawsuits 1'],
  },
  {
    unit: '松溪县司法局',
    year: 2022,
    text: '全年无因政府信息公开引发的行政复议和行政诉讼案件。',
    says: ['reconsiderations 0!', 'lawsuits 0!'],
  },
  {
    unit: '松溪县水务局',
    year: 2023,
    text: '没有发生针对本部门有关政府信息公开事务的行政复议案、行政诉讼案和有关申诉案。',
    says: ['reconsiderations 0!', 'lawsuits 0!'],
  },
  {
    unit: '松溪县自然资源局',
    year: 2024,
    text: '因信息公开引起的行政复议案件由上年的5件下降到2件，行政诉讼案件1件，较上年持平。',
    says: ['reconsiderations 2', 'lawsuits 1'],
  },
  {
    unit: '云泽县公安局',
    year: 2023,
    text: '全年办理治安管理行政复议案件26件、行政应诉案件9件；因政府信息公开被申请行政复议4件，未发生行政诉讼。',
    says: ['reconsiderations 4', 'lawsuits 0!'],
  },
  {
    unit: '北辰市司法局',
    year: 2022,
    text: '作为行政复议机关，全年受理行政复议申请312件，审结298件。我局自身未被申请政府信息公开行政复议，也未被提起行政诉讼。',
    says: ['reconsiderations 0!', 'lawsuits 0!'],
  },
  {
    unit: '云泽县红旗街道',
    year: 2022,
    text: '行政复议0件，行政诉讼0件。',
    says: ['reconsiderations 0', 'lawsuits 0'],
  },
  {
    unit: '云泽县财政局',
    year: 2021,
    text: '2021年度，我局政府信息公开行政复议、行政诉讼数量均为0。',
    says: ['reconsiderations 0', 'lawsuits 0'],
  },
  {
    unit: '北辰市住房和城乡建设局',
    year: 2023,
    text: '因不服政府信息公开答复，向市政府申请行政复议的7起，其中结果维持5起，其他结果2起；向人民法院提起行政诉讼的3起，均为复议后起诉，法院均判决驳回诉讼请求。',
    says: ['reconsiderations 7', 'lawsuits 3'],
  },
  {
    unit: '松溪县人民政府办公室',
    year: 2022,
    text: '全年发生涉及政府信息公开的行政复议案件五件，行政诉讼案件两件，无败诉案件。',
    says: ['reconsiderations 5', 'lawsuits 2'],
  },
  {
    unit: '松溪县人民政府办公室',
    year: 2021,
    text: '本年度政府信息公开行政复议、行政诉讼共6件，其中行政复议4件，行政诉讼2件。',
    says: ['reconsiderations 4', 'lawsuits 2'],
  },
  {
    unit: '松溪县审计局',
    year: 2023,
    text: '未收到行政复议申请，亦无行政诉讼情况发生。',
    says: ['reconsiderations 0!', 'lawsuits 0!'],
  },
  {
    unit: '云泽县林业局',
    year: 2022,
    text: '共有2件行政复议、1件行政诉讼，均与政府信息公开无关；政府信息公开类行政复议和行政诉讼均未发生。',
    says: ['reconsiderations 0!', 'lawsuits 0!'],
  },
  {
    unit: '北辰市教育局',
    year: 2024,
    text: '未经复议直接起诉1件，复议后起诉2件，合计3件；行政复议总计6件。',
    says: ['lawsuits 3', 'reconsiderations 6'],
  },
  {
    unit: '云泽县青石镇',
    year: 2023,
    text: '全年未出现因政府信息公开申请提起行政复议的情况，行政诉讼1件，判决结果为驳回原告诉讼请求。',
    says: ['reconsiderations 0!', 'lawsuits 1'],
  },
  {
    unit: '松溪县医疗保障局',
    year: 2022,
    text: '行政复议数、行政诉讼数、投诉举报数均为零。',
    says: ['reconsiderations 0', 'lawsuits 0'],
  },
]
