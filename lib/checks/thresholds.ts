import { type CheckInput, yearOf } from './check'

/** A number a rule goes by that is nobody's law: a supervisor may set it, from a reporting year on. */
export type ThresholdSpec = {
  readonly id: string
  readonly rule: string
  /** Chinese, as a settings page shows it. */
  readonly label: string
  readonly unit: string
  readonly fallback: number
  /** What may be set, both ends included. */
  readonly least: number
  readonly most: number
}

export const THRESHOLDS = [
  {
    id: 'S-06.characters',
    rule: 'S-06',
    label: '第五部分至少写明',
    unit: '字',
    fallback: 30,
    least: 1,
    most: 500,
  },
  {
    id: 'T2-04.fee',
    rule: 'T2-04',
    label: '提示核对单位的收费金额',
    unit: '万元',
    fallback: 10_000,
    least: 100,
    most: 1_000_000,
  },
  {
    id: 'T3-09.closed',
    rule: 'T3-09',
    label: '核对“其他”占比的最少办结数',
    unit: '件',
    fallback: 10,
    least: 1,
    most: 1000,
  },
  {
    id: 'T3-09.share',
    rule: 'T3-09',
    label: '“其他”占办结总计的上限',
    unit: '％',
    fallback: 20,
    least: 1,
    most: 100,
  },
  {
    id: 'X-04.points',
    rule: 'X-04',
    label: '正文百分比允许的误差',
    unit: '个百分点',
    fallback: 0.1,
    least: 0,
    most: 5,
  },
  {
    id: 'X-12.siblings',
    rule: 'X-12',
    label: '核对电话位数须有的其他单位',
    unit: '个',
    fallback: 2,
    least: 2,
    most: 50,
  },
  {
    id: 'Y-06.factor',
    rule: 'Y-06',
    label: '与上年相差悬殊的倍数',
    unit: '倍',
    fallback: 5,
    least: 2,
    most: 100,
  },
  {
    id: 'Q-01.similarity',
    rule: 'Q-01',
    label: '与其他单位报告的相似度界限',
    unit: '％',
    fallback: 85,
    least: 50,
    most: 100,
  },
  {
    id: 'Q-02.similarity',
    rule: 'Q-02',
    label: '与本单位上年报告的相似度界限',
    unit: '％',
    fallback: 90,
    least: 50,
    most: 100,
  },
] as const satisfies readonly ThresholdSpec[]

export type ThresholdId = (typeof THRESHOLDS)[number]['id']

/** One decision: a threshold has this value for reports of this year and later, until another decision. */
export type ThresholdSetting = { readonly id: ThresholdId; readonly fromYear: number; readonly value: number }

const BY_ID = new Map<ThresholdId, ThresholdSpec>(THRESHOLDS.map((each) => [each.id, each]))

/**
 * The value in force for reports of a year: of the settings that have begun by then the one that begins last (of two
 * that begin in the same year the later in the list), else the default. Without a year the default.
 */
export function thresholdFor(
  settings: readonly ThresholdSetting[],
  id: ThresholdId,
  year: number | null,
): number {
  const begun = settings.filter((each) => each.id === id && year !== null && each.fromYear <= year)
  const last = Math.max(...begun.map((each) => each.fromYear))
  const inForce = begun.findLast((each) => each.fromYear === last)
  return inForce?.value ?? BY_ID.get(id)?.fallback ?? Number.NaN
}

/** The threshold that a rule applies to this report. */
export function limitFor(input: CheckInput, id: ThresholdId): number {
  return thresholdFor(input.context.thresholds ?? [], id, yearOf(input))
}

/** Why a value cannot be set, as a Chinese sentence; null where it can. */
export function thresholdFault(id: ThresholdId, value: number): string | null {
  const spec = BY_ID.get(id)
  if (!spec) return '没有这项阈值。'
  if (Number.isFinite(value) && value >= spec.least && value <= spec.most) return null
  return `${spec.label}应在${spec.least}至${spec.most}${spec.unit}之间。`
}
