import type { Finding } from '../model/finding'

/** What the rules said of every report: `report` names it in both runs alike. */
export type Run = readonly { readonly report: string | number; readonly findings: readonly Finding[] }[]

/** How one rule's findings differ between two runs over the same reports. */
export type RuleChange = {
  readonly rule: string
  readonly before: number
  readonly after: number
  /** Findings that only one of the runs has; the same statement in other words counts in both. */
  readonly added: number
  readonly gone: number
}

/**
 * Counts by rule before and after rules or thresholds change, for rules that differ; in order of rule id. Findings are
 * told apart by report, rule, words and cells; what could not be judged is counted too.
 */
export function compareRuns(before: Run, after: Run): RuleChange[] {
  const [old, now] = [statementsByRule(before), statementsByRule(after)]
  const rules = [...new Set([...old.keys(), ...now.keys()])].sort()
  return rules.flatMap((rule) => {
    const [was, is] = [old.get(rule) ?? [], now.get(rule) ?? []]
    const added = without(is, was)
    const gone = without(was, is)
    return added + gone === 0 ? [] : [{ rule, before: was.length, after: is.length, added, gone }]
  })
}

function statementsByRule(run: Run): Map<string, string[]> {
  const byRule = new Map<string, string[]>()
  for (const { report, findings } of run) {
    for (const { rule, kind, severity, assessable, message, cells } of findings) {
      const statement = JSON.stringify([report, kind, severity, assessable, message, cells])
      const known = byRule.get(rule)
      if (known) known.push(statement)
      else byRule.set(rule, [statement])
    }
  }
  return byRule
}

/** How many of `these` have no partner in `those`. */
function without(these: readonly string[], those: readonly string[]): number {
  const left = new Map<string, number>()
  for (const each of those) left.set(each, (left.get(each) ?? 0) + 1)
  return these.filter((each) => {
    const count = left.get(each) ?? 0
    left.set(each, count - 1)
    return count <= 0
  }).length
}
