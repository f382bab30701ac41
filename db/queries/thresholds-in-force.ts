import type { ThresholdSetting } from '../../lib/checks/thresholds'
import { thresholdSettings } from '../desk/settings'
import type { Store } from '../store'

/** The thresholds people have set, each from a reporting year on; the others have the defaults of the rules. */
export function thresholdsInForce(store: Store): readonly ThresholdSetting[] {
  return thresholdSettings(store)
}
