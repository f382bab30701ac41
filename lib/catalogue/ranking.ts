/** Whether units of one kind get places by a measure (an indicator id or `rate.<id>`), and why or why not. */
export type RankingRule = {
  readonly measures: RegExp
  readonly ranked: boolean
  /** One sentence for people, in place of the places where there are none. */
  readonly reason: string
}

/**
 * A place says "more" or "better"; where a first or last place would read as blame, or where duties differ, there are
 * none, and no order of size either. The first rule that fits counts. Basis: no lists of the worst (design); 公开率位次
 * is the one ranking of the field; the reasons of a refusal are the law's (《条例》第十四至十六条), carrying over cases of
 * December is lawful (第三十三条), and who asks for what is not for the organ to choose (第二十七条).
 */
export const RANKING_RULES: readonly RankingRule[] = [
  {
    measures: /^applications\.(received|closed_total)\.total$/,
    ranked: true,
    reason: '位次和排列只表示办理量的大小，件数由申请人决定。',
  },
  {
    measures: /^rate\.(disclosure_rate|substantive_disclosure_rate)$/,
    ranked: true,
    reason: '位次只在同类单位之间，分母不足5的不列。',
  },
  { measures: /^prose\./, ranked: false, reason: '正文所述各单位口径不一，不列位次。' },
  {
    measures: /^disclosure\.|^rate\.(in_force_difference|repeal_rate)$/,
    ranked: false,
    reason: '各单位职权不同，件数和金额的多少不说明工作好坏，不列位次。',
  },
  {
    measures:
      /^disputes\.|^rate\.(reconsideration_|lawsuit_|lawsuits$|direct_lawsuit_|later_lawsuit_|dispute_|pending_share$)/,
    ranked: false,
    reason: '复议和诉讼由申请人提起，多少不说明工作好坏，不列位次。',
  },
  {
    measures: /^applications\.carried_|^rate\.(closing_rate|carry_over_rate)$/,
    ranked: false,
    reason: '12月收到的申请可依法结转下年办理，不列位次。',
  },
  {
    measures: /^applications\.received\.|^rate\.(natural_person|business|legal_service)_share$/,
    ranked: false,
    reason: '由谁申请不取决于单位，不列位次。',
  },
  {
    measures: /^applications\.|^rate\./,
    ranked: false,
    reason: '每件申请的办理结果依法确定，某一种结果的多少不说明工作好坏，不列位次。',
  },
]

/** The rule a measure falls under. Throws for an id no rule knows, which a test rules out. */
export function rankingOf(measure: string): RankingRule {
  const rule = RANKING_RULES.find(({ measures }) => measures.test(measure))
  if (!rule) throw new Error(`no rule says whether ${measure} is ranked`)
  return rule
}
