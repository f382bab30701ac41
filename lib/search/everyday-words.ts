/** What people say, and the word reports and forms use for it (《条例》 and the statutory tables). The longer first. */
const WORDS: readonly (readonly [said: string, written: string])[] = [
  ['打官司', '诉讼'],
  ['官司', '诉讼'],
  ['起诉', '诉讼'],
  ['告状', '诉讼'],
  ['法院', '诉讼'],
  ['罚款', '行政处罚'],
  ['办证', '行政许可'],
  ['审批', '行政许可'],
  ['收费', '行政事业性收费'],
  ['不公开', '不予公开'],
  ['拒绝公开', '不予公开'],
  ['红头文件', '行政规范性文件'],
]

/** The words of a query as reports would write them; null where every one is written as said. */
export function asWritten(words: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const texts = words.map((word) => word.join(''))
  const written = texts.map((text) => {
    const found = WORDS.find(([said, word]) => text.includes(said) && !text.includes(word))
    return found ? text.replace(...found) : text
  })
  if (written.every((text, at) => text === texts[at])) return null
  return [...new Set(written)].map((text) => [...text])
}
