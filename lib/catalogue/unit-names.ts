import { divisionPrefixes } from '../county-name'
import { simplified } from './simplified'

/** Names of units: one canonical form, so that the same office is found again whatever its report calls it. */

/** Well-known short forms at the end of a name and what they stand for. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['发改委', '发展和改革委员会'],
  ['发改局', '发展和改革局'],
  ['工信局', '工业和信息化局'],
  ['教体局', '教育体育局'],
  ['人社局', '人力资源和社会保障局'],
  ['医保局', '医疗保障局'],
  ['住建局', '住房和城乡建设局'],
  ['市监局', '市场监督管理局'],
  ['文旅局', '文化旅游广电局'],
  ['卫健局', '卫生健康局'],
  ['卫健委', '卫生健康委员会'],
  ['科委', '科学技术委员会'],
]
/** 县市场监督管理局: no division's name begins with 县 or 区. */
const OWN_COUNTY = /^[县区](?=.)/
/** 市教育局 is the city's; 市场监督管理局 and 市政管理处 begin with a word of their own. */
const OWN_CITY = /^市(?!场|容|民[中服]|政[管工园设])(?=.)/
/** Words behind a region that look like a township but are not one. */
const TOWNSHIP_GOVERNMENT = /(乡|镇|苏木|街道)(?:人民政府|办事处|街道办事处)$/

/** All spaces out, width variants and brackets unified. */
export function tidyName(text: string): string {
  return simplified(text.normalize('NFKC'))
    .replace(/[\s\u3000]+/g, '')
    .replace(/[〈〉<>《》“”"']/g, '')
}

/** The region a name begins with, innermost: 中宁县白马乡 → 中宁县, 上海市科委 → 上海市; null when it begins with none. */
export function regionOf(name: string): string | null {
  return divisionPrefixes(tidyName(name)).at(-1) ?? null
}

/**
 * The canonical name: 乡, 镇, 街道 lose 人民政府 and 办事处; the governments of 县, 市, 区 keep 人民政府 and gain it when
 * only the place is named; offices and bureaus stay as printed, short forms written out; a missing county is put in front.
 */
export function canonicalUnitName(printed: string, county: string | null): string {
  let name = tidyName(printed)
    .replace(/^关于/, '')
    .replace(/(?:的|关于)$/, '')
    .replace(/\((?:本级|汇总)\)$/, '')
  name = name.replace(TOWNSHIP_GOVERNMENT, '$1').replace(/街道街道$/, '街道')
  for (const [short, full] of SHORT_FORMS)
    if (name.endsWith(short)) name = name.slice(0, -short.length) + full
  if (county && OWN_COUNTY.test(name)) name = county + name.slice(1)
  else if (county && !regionOf(name)) name = county + name.replace(OWN_CITY, '')
  else if (county && OWN_CITY.test(name) && !/[县市区]/.test(name.slice(1))) name = county + name.slice(1)
  if (
    /(?:省|市|自治县|县|旗)$/.test(name) ||
    (/区$/.test(name) && regionOf(name) === name && !/[园发验范]区$/.test(name))
  )
    return `${name}人民政府`
  return name
}
