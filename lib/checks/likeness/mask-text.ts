import { regionOf } from '../../catalogue/unit-names'

/** Text with the words that every report shares left out, and the way back to what is printed. */
export type MaskedText = {
  readonly text: string
  /** at[i] is the index in the printed text of text[i]. */
  readonly at: readonly number[]
}

/** Names of laws and documents, quoted labels, years and numbers, list marks. */
const QUOTED =
  /《[^》]{1,60}》|〔\d{4}〕\d+号|“[^”]{1,24}”|"[^"]{1,24}"|[（(][一二三四五六七八九十\d]{1,3}[）)]/g
const FIGURES =
  /\d[\d.,]*[%％]?(?:余|多|万)*(?:年度?|月|日|件|条|次|期|篇|份|个|项|场|人次|人|元|万元)?|[零〇一二两三四五六七八九十百千万]+[年月日件条次期篇份个项场是、]/g
/** How a unit calls itself. */
const SELF =
  /[我本](?:局|委|办|镇|乡|县|区|市|州|旗|街道|中心|单位|机关|部门|院|馆|校|社|站|所|处|系统|年度?|级)|各[股科处]室/g
/** The form's own headings, the law's own words, and set phrases: whoever writes them has copied nobody. */
const SHARED =
  /政府信息公开工作|政府信息公开|政务公开工作|政务公开|信息公开|主动公开(?:政府信息)?(?:情况)?|依申请公开(?:政府信息)?(?:情况)?|政府信息管理(?:情况)?|(?:政府信息公开)?平台建设(?:情况)?|监督保障(?:情况)?|存在的?(?:主要)?问题(?:及改进情况)?|改进(?:情况|措施)|下一步|公民、法人(?:和|或者|或)其[他它]组织|行政复议|行政诉讼|年度报告|工作要点|习近平新时代中国特色社会主义思想|党的二?[十九二]+大(?:和[^，。；]{0,16}全会)?精神|(?:党中央、?国务院|省委、?省政府|市委、?市政府|县委、?县政府|区委、?区政府)(?:关于)?|决策部署|知情权、参与权(?:、表达权)?(?:和|、)监督权|以公开为常态、?不公开为例外|公开为常态、?不公开为例外|应公开尽公开|先审查、后公开|一事一审|三审三校|谁公开、?谁审查/g

function nameForms(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const inside = name.slice(regionOf(name)?.length ?? 0)
    return [name, inside].filter((each) => each.length > 1)
  })
}

/** Leaves out what says nothing of who wrote it: `names` are those of the unit itself. Only Chinese characters stay. */
export function maskText(printed: string, names: readonly string[]): MaskedText {
  const hidden = new Uint8Array(printed.length)
  const hide = (start: number, length: number) => hidden.fill(1, start, start + length)
  for (const pattern of [QUOTED, FIGURES, SELF, SHARED])
    for (const match of printed.matchAll(pattern)) hide(match.index, match[0].length)
  for (const name of nameForms(names))
    for (let at = printed.indexOf(name); at >= 0; at = printed.indexOf(name, at + name.length))
      hide(at, name.length)
  const kept: string[] = []
  const at: number[] = []
  for (let index = 0; index < printed.length; index++) {
    const character = printed.charAt(index)
    if (hidden[index] || !/[\u4e00-\u9fff]/.test(character)) continue
    kept.push(character)
    at.push(index)
  }
  return { text: kept.join(''), at }
}
