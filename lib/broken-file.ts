/** What a person is told of a file that made a reader throw; the program's own words follow for whoever mends it. */
export function brokenFile(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return `文件结构异常，读取中断（${text}）。`
}
