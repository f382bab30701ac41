import type { NarrativeCase } from './case'

/** Normative documents, interpretations, gazettes, trainings, fees, and the numbers that stand beside them. */
export const WORK_CASES: readonly NarrativeCase[] = [
  {
    unit: '松溪县人民政府办公室',
    year: 2023,
    text: '2023年制发行政规范性文件8件，废止3件，现行有效行政规范性文件46件。',
    says: [
      'normative_documents_issued 8',
      'normative_documents_repealed 3',
      'normative_documents_in_force 46',
    ],
  },
  {
    unit: '松溪县教育局',
    year: 2022,
    text: '全年未制发行政规范性文件，无废止的规范性文件，现行有效的规范性文件共2件。',
    says: [
      'normative_documents_issued 0!',
      'normative_documents_repealed 0!',
      'normative_documents_in_force 2',
    ],
  },
  {
    unit: '云泽县人民政府办公室',
    year: 2024,
    text: '以县政府及县政府办公室名义印发行政规范性文件5件，均同步发布政策解读，全年共发布解读材料14篇，其中文字解读9篇、图解5篇。',
    says: ['normative_documents_issued 5', 'policy_interpretations 14'],
  },
  {
    unit: '云泽县人力资源和社会保障局',
    year: 2023,
    text: '发布政策解读信息12条（其中图文解读7条、视频解读2条），召开新闻发布会1次，回应群众关切问题36个。',
    says: ['policy_interpretations 12'],
  },
  {
    unit: '北辰市人民政府办公室',
    year: 2023,
    text: '编印《北辰市人民政府公报》12期，免费赠阅6000份，刊登文件138件。',
    says: ['gazette_issues 12'],
  },
  {
    unit: '北辰市人民政府办公室',
    year: 2022,
    text: '政府公报按月出版，全年共出刊12期、发行2.4万册。举办全市政务公开业务培训班2期，培训人员320人次。',
    says: ['gazette_issues 12', 'trainings 2'],
  },
  {
    unit: '云泽县应急管理局',
    year: 2022,
    text: '组织开展政府信息公开专题培训3次，参训人员达86人次，召开推进会2次。',
    says: ['trainings 3'],
  },
  {
    unit: '云泽县民政局',
    year: 2023,
    text: '参加县政府办组织的政务公开培训会1次，组织本局干部开展信息公开业务培训两场。',
    says: ['trainings 2', 'trainings 1?'],
  },
  {
    unit: '松溪县水务局',
    year: 2023,
    text: '本机关2023年度未收取政府信息公开信息处理费。',
    says: ['information_fee_yuan 0!'],
  },
  {
    unit: '北辰市住房和城乡建设局',
    year: 2022,
    text: '按照《政府信息公开信息处理费管理办法》，全年向2名申请人发出收费通知，共收取信息处理费3940元。',
    says: ['information_fee_yuan 3940'],
  },
  {
    unit: '北辰市人民政府办公室',
    year: 2024,
    text: '全市收取政府信息公开信息处理费1.26万元，涉及申请32件。',
    says: ['information_fee_yuan 12600'],
  },
  {
    unit: '松溪县白沙乡',
    year: 2022,
    text: '2022年依申请提供政府信息没有收取任何费用。',
    says: ['information_fee_yuan 0!'],
  },
  {
    unit: '松溪县发展和改革局',
    year: 2024,
    text: '办理人大代表建议15件、政协提案21件，办复率100%，全文公开办理结果30件。',
    says: [],
  },
  {
    unit: '松溪县发展和改革局',
    year: 2023,
    text: '清理规范性文件19件，其中继续有效11件，废止6件，修改2件。',
    says: ['normative_documents_in_force 11?', 'normative_documents_repealed 6'],
  },
  {
    unit: '云泽县市场监督管理局',
    year: 2023,
    text: '行政许可11398件，行政处罚642件，公示双随机抽查结果58项；政策解读0件。',
    says: ['policy_interpretations 0'],
  },
  {
    unit: '云泽县交通运输局',
    year: 2022,
    text: '今年以来我局共制定规范性文件一件，公开解读文件一件，开展政策宣讲活动6场次。',
    says: ['normative_documents_issued 1', 'policy_interpretations 1'],
  },
  {
    unit: '松溪县红旗街道',
    year: 2024,
    text: '2025年，我街道将组织政务公开培训不少于2次，发布政策解读10篇以上。',
    says: [],
  },
  {
    unit: '松溪县卫生健康局',
    year: 2023,
    text: '一是学习培训不够，全年仅组织1次业务培训；二是解读形式单一，全年发布的20篇解读稿件多为文字形式。',
    says: ['trainings 1', 'policy_interpretations 20'],
  },
  {
    unit: '松溪县农业农村局',
    year: 2021,
    text: '组织举办政务公开工作培训班，共120人次参加。公开惠农补贴资金2600万元，涉及农户1.3万户。',
    says: [],
  },
  {
    unit: '云泽县自然资源局',
    year: 2024,
    text: '共有行政规范性文件9件，其中2024年新制定2件；2023年制定的3件已按程序报备。',
    says: ['normative_documents_issued 2', 'normative_documents_in_force 9?'],
  },
  {
    unit: '云泽县白鹭镇',
    year: 2023,
    text: '信息处理费收取金额为0元。',
    says: ['information_fee_yuan 0'],
  },
  {
    unit: '北辰市统计局',
    year: 2022,
    text: '图解政策5期，音视频解读3期，专家解读2期，共发布各类解读10期。',
    says: ['policy_interpretations 10'],
  },
]
