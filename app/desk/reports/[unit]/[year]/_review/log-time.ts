import { dateText } from '@/lib/chart/describe-number'

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** 2025年1月20日 09:05, by the county's clock. */
export function timeText(iso: string): string {
  return `${dateText(iso)} ${CLOCK.format(new Date(iso))}`
}
