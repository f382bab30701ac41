import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on a page, as "rule: elements": everything, or only what is grave (serious or critical). All rules
 * run. No page has frames, so axe runs in the page itself and needs no second one; and it describes the elements at
 * fault, not the thousands that are in order. Together that takes half the time.
 */
export async function barriers(page: Page, which: 'all' | 'grave'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => which === 'all' || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)
}
