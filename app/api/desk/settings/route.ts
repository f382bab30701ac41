import { deskForm, field } from '@/app/_server/desk-form'
import { askedThresholds } from '@/app/desk/settings/_settings/asked-thresholds'
import { applyRules, applyThresholds } from '@/db/desk/apply-rules'
import type { RulesComparison } from '@/db/desk/compare-rules'
import { demand } from '@/db/desk/demand'
import { setSecondPerson, thresholdSettings } from '@/db/desk/settings'

/** Applies settings: thresholds or new rules to all history, or the second person. */
export const POST = deskForm(({ store, actor, form }) => {
  demand(actor, 'editSettings')
  const to = '/desk/settings'
  const deed = field(form, 'deed')
  if (!actor) return { to, fault: '没有改动。' }
  if (deed === 'second') {
    const needed = field(form, 'needed') === '1'
    setSecondPerson(store, actor, needed)
    return { to, notice: needed ? '已启用两人定稿。' : '已停用两人定稿。' }
  }
  const lockedToo = field(form, 'locked') === '1'
  if (deed === 'rules') {
    const found = applyRules(store, actor, { lockedToo })
    return { to, notice: `新规则已应用于${appliedText(found, lockedToo)}` }
  }
  const asked = askedThresholds((name) => field(form, name), thresholdSettings(store))
  const found = applyThresholds(store, actor, asked, { lockedToo })
  return { to, notice: `阈值已保存并应用于${appliedText(found, lockedToo)}` }
})

function appliedText({ reports, changes, locked }: RulesComparison, lockedToo: boolean): string {
  const text = `${reports}份年报，${changes.length}条规则的结论有变化。`
  if (locked.length === 0) return text
  return `${text}已锁定的${locked.join('、')}年${lockedToo ? '已一并更新' : '保持原样'}。`
}
