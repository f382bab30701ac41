import { indicator, isIndicatorId } from '@/lib/catalogue/indicators'
import { REGISTER_COLUMNS } from '@/lib/catalogue/register-columns'
import { THRESHOLDS } from '@/lib/checks/thresholds'
import { ROLE_LABELS } from '@/lib/desk/permissions'
import { SEVERITY_WORDS } from '@/lib/desk/return-opinion'

/** What somebody typed or chose, under the name the form gives it. */
export type TypedWord = { readonly label: string; readonly value: string }

/** Never shown and never sent again. */
const SECRET: ReadonlySet<string> = new Set(['password', 'again', 'current', 'token'])

/** What forms carry unseen, and choices that mean something only on their page. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    'at batch change deed despite do drafts external file files identity into line locked log mode needed next report ' +
    'restored revision scope seen state step upload version'
  ).split(' '),
)

/** Names of fields as the pages of the desk write them. */
const LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(REGISTER_COLUMNS).map(([name, [label]]) => [name, label])),
  ...Object.fromEntries(THRESHOLDS.map(({ id, label }) => [id, label])),
  cell: '单元格',
  date: '公布日期',
  day: '实际收到日期',
  indicator: '单元格',
  message: '意见',
  name: '名称',
  printed: '原件上印的是',
  reason: '理由',
  received: '收到日期',
  role: '角色',
  severity: '性质',
  text: '文字',
  unit: '单位',
  url: '公布网址',
  username: '用户名',
  year: '年度',
}

/** What the field “text” is, by the end of the address its form is sent to. */
const TEXTS: Readonly<Record<string, string>> = {
  paste: '粘贴的表格',
  step: '意见或理由',
  explain: '情况说明',
}

export const isSecret = (name: string): boolean => SECRET.has(name)

/** The name of a field in words; null for what nobody typed. A field not known here keeps its own name. */
export function fieldLabel(name: string): string | null {
  if (UNSEEN.has(name) || SECRET.has(name)) return null
  return LABELS[name] ?? (isIndicatorId(name) ? indicator(name).label : name)
}

/**
 * What was typed, of all the fields a form sent to this address, in their order; what was left empty is left out.
 */
export function typedWords(fields: readonly (readonly [string, string])[], action: string): TypedWord[] {
  return fields.flatMap(([name, value]) => {
    const text = name === 'text' ? TEXTS[action.split('/').at(-1) ?? ''] : undefined
    const label = text ?? fieldLabel(name)
    if (label === null || value.trim() === '' || (name === 'unit' && !isUnitName(value))) return []
    return [{ label, value: valueWords(name, value) }]
  })
}

/** Elsewhere a unit goes by its number or its address. */
const isUnitName = (value: string) => /\p{Script=Han}/u.test(value)

function valueWords(name: string, value: string): string {
  const words: Readonly<Record<string, string>> =
    name === 'role' ? ROLE_LABELS : name === 'severity' ? SEVERITY_WORDS : {}
  if (Object.hasOwn(words, value)) return words[value] ?? value
  return (name === 'cell' || name === 'indicator') && isIndicatorId(value) ? indicator(value).label : value
}
