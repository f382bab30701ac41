import type { UnitKind } from '../catalogue/unit-kinds'
import { canonicalUnitName, regionOf } from '../catalogue/unit-names'
import type { Check, CheckInput, RawFinding } from './check'
import { ACCURACY } from './legal-basis'
import { introOf, sentencesOf, shortened } from './report-text'

/** How units of a kind never speak of themselves. Quoted words belong to others. */
const FOREIGN: Partial<Record<UnitKind, RegExp>> = {
  township: /[我本](?:局|委|街道|县|区)(?![域级])/,
  subdistrict: /[我本](?:局|委|乡|镇|县)(?!级)/,
  department: /[我本](?:乡|镇|街道|中心)(?!级)/,
}

/** 现公布某某局2023年政府信息公开工作年度报告: whose report the introduction says it is. */
const NAMED =
  /(?:公布|发布|编制|现将|由)[《“]?([\p{Script=Han}]{2,24}?(?:局|委员会|乡|镇|街道|街道办事处|人民政府|办公室|办公厅|中心|管理委员会))(?:20\d\d年)?(?:度)?政府信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?报告/u

/** Another unit's name in the introduction; names of the same unit differ in place and short forms. */
function foreignName({ report, context }: CheckInput): RawFinding[] {
  const own = context.unitName ?? report.identity.unit
  const named = NAMED.exec(introOf(report).normalize('NFKC'))?.[1]
  if (!own || named === undefined) return []
  const inside = (name: string) => {
    const canonical = canonicalUnitName(name, null)
    return canonical.slice(regionOf(canonical)?.length ?? 0).replace(/^[县市区]|人民政府|办事处/g, '')
  }
  const [here, there] = [inside(own), inside(named)]
  if (here === '' || there === '' || here.endsWith(there) || there.endsWith(here)) return []
  const message = `前言称公布的是“${named}”的年度报告，与报告单位“${own}”不符，疑似沿用其他单位的文字，请核对。`
  return [{ message, cells: [], quote: named, assessable: true }]
}

export const X_11: Check = {
  id: 'X-11',
  severity: 'warn',
  title: '自称与单位相符',
  basis: ACCURACY,
  explanation:
    '报告应以本单位自称。乡镇的报告出现“我局”、部门的报告出现“我镇”，或者前言写的是另一个单位的名称，疑似沿用了其他单位的文字。',
  run: (input) => {
    const { report, context } = input
    const named = foreignName(input)
    if (named.length > 0) return named
    const foreign = context.unitKind === null ? undefined : FOREIGN[context.unitKind]
    if (!foreign) return []
    const found = sentencesOf(report).flatMap((sentence) => {
      const words = foreign.exec(sentence.replace(/“[^”]*”|《[^》]*》/g, ''))?.[0]
      return words && !/我县|我区|本县|本区/.test(words) ? [{ words, sentence }] : []
    })
    const [first] = found
    if (!first) return []
    const message = `正文有${found.length}处以“${first.words}”自称，与报告单位不符，疑似沿用其他单位的文字，请核对。`
    return [{ message, cells: [], quote: shortened(first.sentence), assessable: true }]
  },
  passing: { unit: '青禾县河口镇', prose: { 一: '我镇主动公开信息。“我局”一词出自来信。' } },
  failing: { unit: '青禾县河口镇', prose: { 一: '我局主动公开信息。' } },
}
