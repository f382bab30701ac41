import { type DemoUnit, unitMaker } from './demo-unit'

const institution = unitMaker('institution', '本单位', { applications: 0.15, published: 90 })
const town = unitMaker('township', '我镇', {
  applications: 0.8,
  penalties: 3,
  normativeStock: 0,
  normativeRate: 0.1,
  published: 240,
})
const village = unitMaker('township', '我乡', { applications: 0.5, penalties: 2, published: 170 })
const subdistrict = unitMaker('subdistrict', '我街道', { applications: 1.6, penalties: 4, published: 260 })

/** Institutions directly under the county government. */
export const INSTITUTIONS: readonly DemoUnit[] = [
  institution('机关事务服务中心', '机关事务', ['公务用车管理', '办公用房管理', '公共机构节能']),
  institution('档案馆', '档案', ['档案查阅', '档案开放', '编研成果'], { applications: 0.3 }),
  institution('供销合作社联合社', '供销', ['农资供应', '农产品流通', '社有企业改革'], {
    aliases: ['县供销社'],
  }),
  institution('政务服务中心', '政务服务', ['窗口服务', '进驻事项', '便民措施'], { published: 160 }),
  institution('融媒体中心', '融媒', ['新闻采编', '应急广播', '舆论引导'], { published: 310 }),
  institution('公共资源交易中心', '交易', ['工程招投标', '产权交易', '交易目录'], { published: 340 }),
  institution('房屋征收服务中心', '征收', ['征收补偿方案', '评估结果', '安置房分配'], {
    applications: 5,
  }),
  institution('不动产登记中心', '登记', ['登记办理', '资料查询', '登簿公告'], {
    applications: 1.8,
    fees: 41.26,
  }),
  institution('医疗保障服务中心', '医保服务', ['参保缴费', '异地就医', '待遇核定']),
  institution('公路事业发展中心', '公路', ['公路养护', '桥梁检测', '路网运行']),
  institution('农业机械化服务中心', '农机', ['购机补贴', '农机监理', '作业服务'], { licences: 26 }),
  institution('图书馆', '图书馆', ['借阅服务', '阅读推广', '古籍保护']),
]

export const TOWNSHIPS: readonly DemoUnit[] = [
  town('城关镇', '城关', ['拆迁安置', '社区治理', '低保核查'], { applications: 5.5, published: 420 }),
  town('白鹭镇', '白鹭', ['湿地保护', '村务公开', '惠农补贴']),
  town('荷塘镇', '荷塘', ['莲藕产业', '人居环境整治', '惠农补贴']),
  town('松岭镇', '松岭', ['森林防火', '村级财务', '危房改造']),
  town('泉沟镇', '泉沟', ['饮水工程', '土地流转', '村务公开'], { applications: 1.6 }),
  town('望湖镇', '望湖', ['征地补偿', '渔业管理', '养老服务'], { applications: 2.4 }),
  town('石桥镇', '石桥', ['集镇建设', '道路硬化', '惠农补贴']),
  town('双河镇', '双河', ['防汛救灾', '产业帮扶', '村级财务']),
  town('云溪镇', '云溪', ['乡村旅游', '宅基地审批', '人居环境整治'], { applications: 1.2 }),
  village('青石乡', '青石', ['石材企业监管', '生态修复', '低保核查']),
  village('柳河乡', '柳河', ['河道管护', '土地流转', '惠农补贴']),
  village('梅岭乡', '梅岭', ['果业发展', '道路硬化', '村务公开']),
  village('芦荻乡', '芦荻', ['水产养殖', '饮水工程', '危房改造'], { applications: 0.2 }),
  village('枫林乡', '枫林', ['林下经济', '产业帮扶', '养老服务']),
]

export const SUBDISTRICTS: readonly DemoUnit[] = [
  subdistrict('滨湖街道', '滨湖', ['老旧小区改造', '物业管理', '居民自治']),
  subdistrict('南苑街道', '南苑', ['社区服务', '征收补偿', '便民中心建设'], { applications: 2.6 }),
]

export const PARK: DemoUnit = unitMaker('park', '管委会')(
  '经济开发区管理委员会',
  '开发区',
  ['园区规划', '项目入驻', '企业扶持资金'],
  { aliases: ['县经开区管委会'], applications: 1.4, licences: 31, published: 200 },
)

/** The county government: its yearly report adds up the whole county and never enters a sum of units. */
export const GOVERNMENT: DemoUnit = unitMaker('government', '我县')('人民政府', '发布', [
  '重点领域',
  '基层政务',
  '政策解读',
])
