import { kindFromName, type UnitKind } from '../catalogue/unit-kinds'
import { numberOf } from '../model/cell-value'
import { cellName, listNames } from './cell-names'
import type { Check } from './check'
import { openInWords } from './equation'
import { RULE_MAKING } from './legal-basis'
import { cellState, tableCells } from './report-cells'

/** yes: may make 规章 · no: may not · unknown: name and kind do not tell. */
type Power = 'yes' | 'no' | 'unknown'

// A 市 may be 设区的市 (may make them) or 县级市 (may not); 新区 are of either level. Neither is judged: what they fill in is said to be open.
function powerOf(kind: UnitKind | null, name: string | null): Power {
  const known = kind ?? (name ? kindFromName(name) : null)
  if (known === null || known === 'other') return 'unknown'
  if (known !== 'government' && known !== 'government_office') {
    return name && /^(国家|中国|中华人民共和国)/.test(name) ? 'unknown' : 'no'
  }
  const place = (name ?? '').replace(/(人民政府|政府)?(办公[室厅])?$/, '')
  if (/(县|旗|[乡镇])$/.test(place) || /(?<!自治|新)区$/.test(place)) return 'no'
  return /(省|自治区|州|^(北京|天津|上海|重庆)市)$/.test(place) ? 'yes' : 'unknown'
}

export const T2_01: Check = {
  id: 'T2-01',
  severity: 'error',
  title: '规章制定权',
  basis: RULE_MAKING,
  explanation:
    '规章只能由国务院部门和省、设区的市、自治州人民政府制定。县级及以下人民政府和各级地方政府部门的规章栏应填0。层级不明的单位不作判断，只提示核对。',
  run: ({ report, context }) => {
    const name = context.unitName ?? report.identity.unit
    const power = powerOf(context.unitKind, name)
    const cells = tableCells(report, 'disclosure').filter((id) => id.startsWith('disclosure.regulations.'))
    const filled = cells.filter((id) => (numberOf(report.cells.get(id)) ?? 0) !== 0)
    const base = { quote: null, assessable: true }
    if (power === 'yes') return []
    if (power === 'unknown') {
      if (filled.length === 0) return []
      const reason = name === null ? '单位名称未能确定' : '单位层级未能确定'
      const message = `${reason}，规章制定权无法核对，规章栏填报不为0，请核对。`
      return [{ ...base, message, cells: filled, assessable: false }]
    }
    if (filled.length > 0) {
      const printed = filled.map((id) => `${cellName(id)}${numberOf(report.cells.get(id))}件`)
      const message = `县级政府及其部门、乡镇无规章制定权，规章栏应填0。现填报${listNames(printed)}。`
      return [{ ...base, message, cells: filled }]
    }
    const open = cells.filter((id) => cellState(report.cells.get(id)) !== 'number')
    if (open.length === 0) return []
    const message = `规章栏无法核对：${openInWords(report.cells, open)}。`
    return [{ ...base, message, cells: open, assessable: false }]
  },
  passing: { unit: '青禾县河口镇' },
  failing: { unit: '青禾县河口镇', cells: { 'disclosure.regulations.issued': '1' } },
}
