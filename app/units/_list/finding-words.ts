/** The sorts of findings, decided or not, as the list of units names them. */
export const FINDING_WORDS = [
  { key: 'error', word: '有误', tone: 'error', title: '报告有误' },
  { key: 'warn', word: '须核实', tone: 'warn', title: '须核实' },
  { key: 'doubt', word: '存疑', tone: 'info', title: '提取存疑：请对照原文' },
  { key: 'unassessable', word: '无法核对', tone: 'plain', title: '所需栏目为空或无法识别' },
] as const
