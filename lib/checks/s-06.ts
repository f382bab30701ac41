import type { Check } from './check'
import { FORMAT_2021 } from './legal-basis'
import { sectionText, shortened } from './report-text'
import { limitFor } from './thresholds'

export const S_06: Check = {
  id: 'S-06',
  severity: 'warn',
  title: '问题和改进情况有内容',
  basis: `${FORMAT_2021}第五部分；国办公开办函〔2021〕30号（四）列明“敷衍塞责”情形`,
  explanation: '第五部分应写明存在的主要问题和改进情况，不能只写“无”。字数少于界限的疑似内容过于简单。',
  run: (input) => {
    const { report } = input
    const text = sectionText(report, '五')
    if (text === null || report.form === 'before-2019') return []
    const words = text.replace(/\s/g, '')
    if (words.length >= limitFor(input, 'S-06.characters')) return []
    const message = `第五部分只有${words.length}个字，疑似没有写明存在的主要问题和改进情况。`
    return [{ message, cells: [], quote: shortened(words) || null, assessable: true }]
  },
  passing: {
    prose: { 五: '主要问题是政策解读的形式较为单一。下一步将增加图解和问答，开展业务培训，提高公开质量。' },
  },
  failing: { prose: { 五: '无。' } },
}
