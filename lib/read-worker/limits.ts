/** What the reading of one file may take. Readers refuse what they foresee; this holds for what they do not. */
export type ReadingLimits = {
  /** Seconds without news: from the start, or from the last page a reader has announced. */
  readonly seconds: number
  /** Seconds in all, however many pages are announced. */
  readonly totalSeconds: number
  /** Memory of the process in MB: heap, buffers and WebAssembly together. */
  readonly megabytes: number
  /** Size of the reading itself in MB, which the asking process must hold as well. */
  readonly resultMegabytes: number
}

/**
 * The dearest honest files known: a scan takes seconds a page and announces its pages, a page picture at 600 dpi takes
 * 140 MB, and a reading with its whole text is below 1 MB.
 */
export const READING_LIMITS: ReadingLimits = {
  seconds: 60,
  totalSeconds: 1_200,
  megabytes: 1_536,
  resultMegabytes: 64,
}

/** Largest file that is looked at at all, in bytes: scans of 300 pages stay below it. */
export const LARGEST_FILE = 200_000_000

/** Why a reading was ended from outside. `failed`: the process broke down, `words` are its last ones. */
export type ReadingEnd =
  | { readonly kind: 'time' | 'total-time' | 'memory' | 'result' }
  | { readonly kind: 'failed'; readonly words: string }

/** What a person is told of a file whose reading was ended. */
export function endSentence(end: ReadingEnd, limits: ReadingLimits): string {
  const others = '没有保存；其余文件照常处理。'
  switch (end.kind) {
    case 'time':
      return `读取超过 ${limits.seconds} 秒没有结果，已停止，${others}`
    case 'total-time':
      return `读取总共超过 ${Math.round(limits.totalSeconds / 60)} 分钟，已停止，请拆成较小的文件；${others}`
    case 'memory':
      return `读取时占用内存超过上限 ${limits.megabytes} MB，已停止，${others}`
    case 'result':
      return `文件展开后的内容超过 ${limits.resultMegabytes} MB，不像一份年度报告，${others}`
    case 'failed':
      return `读取程序意外退出（${end.words}），${others}`
  }
}
