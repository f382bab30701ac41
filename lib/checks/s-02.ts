import { listNames } from './cell-names'
import { type Check, yearOf } from './check'
import { FORMAT_2021 } from './legal-basis'
import { isExcerpt, sectionText } from './report-text'

/** The five topics of section 一, each with words that stand wherever it is addressed. */
const TOPICS = [
  { name: '主动公开', words: /主动公开|(?:公开|发布)[^。]{0,12}信息/ },
  { name: '依申请公开', words: /依申请|信息公开申请|申请公开|申请人/ },
  {
    name: '政府信息管理',
    words: /信息管理|审查|审核|审校|三审|保密|公开属性|归档|动态调整|文件[^。]{0,8}(?:清理|管理)/,
  },
  { name: '政府信息公开平台建设', words: /平台|网站|公众号|新媒体|专栏|专区|查阅点|查阅场所|公开栏|公报/ },
  { name: '监督保障', words: /监督|保障|考核|培训|评议|责任追究|问责|督查|督促|检查|领导小组/ },
] as const

export const S_02: Check = {
  id: 'S-02',
  severity: 'warn',
  title: '总体情况写明五个方面',
  basis: `国办公开办函〔2021〕30号（一）；${FORMAT_2021}第一部分`,
  explanation:
    '第一部分应当写明主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。按常用词语判断，找不到任何相关词语的才提示，注明节录的文本不作判断。',
  run: (input) => {
    const { report } = input
    const text = sectionText(report, '一')
    if (text === null || report.form === 'before-2019' || (yearOf(input) ?? 0) < 2021) return []
    const words = text.replace(/\s/g, '')
    if (isExcerpt(report) || words.length < 10) return []
    const absent = TOPICS.filter((topic) => !topic.words.test(words))
    if (absent.length === 0) return []
    const message = `第一部分应写明5个方面，未见${listNames(absent.map(({ name }) => `“${name}”`))}的内容，疑似缺${absent.length}个方面，请核对。`
    return [{ message, cells: [], quote: null, assessable: true }]
  },
  passing: {
    prose: {
      一: '主动公开信息20条。未收到依申请公开事项。严格信息审核。办好政务公开专栏。开展业务培训，接受社会评议。',
    },
  },
  failing: { prose: { 一: '全年主动公开信息20条。严格信息审核，没有发生泄密。' } },
}
