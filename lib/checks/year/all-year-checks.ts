import { P_02 } from './p-02'
import { Y_08 } from './y-08'
import type { YearCheck } from './year-check'

/** Rules about which reports there are; they give no findings of a report but lines of a year. */
export const YEAR_CHECKS: readonly YearCheck[] = [P_02, Y_08]
