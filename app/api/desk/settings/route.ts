import { deskForm, field } from '@/app/_server/desk-form'
import { askedThresholds } from '@/app/desk/settings/_settings/asked-thresholds'
import { applyRules, applyThresholds } from '@/db/desk/apply-rules'
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
  if (deed === 'rules') {
    const { reports, changes } = applyRules(store, actor)
    return { to, notice: `新规则已应用于${reports}份年报，${changes.length}条规则的结论有变化。` }
  }
  const asked = askedThresholds((name) => field(form, name), thresholdSettings(store))
  const { reports, changes } = applyThresholds(store, actor, asked)
  return { to, notice: `阈值已保存并应用于${reports}份年报，${changes.length}条规则的结论有变化。` }
})
