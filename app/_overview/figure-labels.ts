import type { Overview } from './load-overview'

/** What the figures of the overview are called on its tiles and in its files. */
export const FIGURE_LABELS = {
  received: '收到申请',
  closed: '办结',
  licences: '行政许可',
  penalties: '行政处罚',
  reconsiderations: '行政复议',
  reconsiderationsCorrected: '行政复议纠正',
  lawsuits: '行政诉讼',
  lawsuitsCorrected: '行政诉讼纠正',
  inForce: '现行有效规范性文件',
  issued: '制发',
  repealed: '废止',
  published: '主动公开信息',
} as const satisfies Record<keyof Overview['figures'], string>

/** The same of its rates. */
export const RATE_LABELS = {
  closing: '办结率',
  disclosure: '公开率',
  reconsiderationCorrection: '行政复议纠正率',
  lawsuitCorrection: '行政诉讼纠正率',
} as const satisfies Record<keyof Overview['rates'], string>
