import type { Check } from './check'
import { FORMAT_2021, PRACTICE } from './legal-basis'

export const X_13: Check = {
  id: 'X-13',
  severity: 'info',
  title: '申请以件计',
  basis: `${FORMAT_2021}表三以件计；用字${PRACTICE}`,
  explanation: '政府信息公开申请以件计数，正文写作“条”的请统一。',
  run: ({ report }) => {
    const wrong = report.mentions.find(
      (each) => each.indicator === 'applications_received' && !each.implicit && /\d\s*条/.test(each.quote),
    )
    if (!wrong) return []
    const message = `正文所述申请${wrong.value}以“条”计，申请应以“件”计。`
    return [{ message, cells: [], quote: wrong.quote, assessable: true }]
  },
  passing: { mentions: [{ indicator: 'applications_received', value: 0, quote: '收到申请0件' }] },
  failing: { mentions: [{ indicator: 'applications_received', value: 0, quote: '收到申请0条' }] },
}
