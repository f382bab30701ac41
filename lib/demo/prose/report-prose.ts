import type { WrittenReport } from '../../export/written-report'
import {
  applicationsInWords,
  disputesInWords,
  documentsInWords,
  feeInWords,
  publishedInWords,
  resultsInWords,
  trainingsInWords,
} from './figures-in-words'
import * as sentences from './sentences'
import { type Sentence, say, saySome, type Voice } from './voice'

const INTRO: readonly Sentence[] = [
  ({ name, year, basis }) =>
    `根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式（${basis}）的要求，现公布${name}${year}年政府信息公开工作年度报告。本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
  ({ name, year, basis }) =>
    `按照《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，参照${basis}所附格式，编制${name}${year}年政府信息公开工作年度报告。数据统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ({ name, year }) =>
    `本报告依据《中华人民共和国政府信息公开条例》编制，由${name}发布。报告期为${year}年1月1日至12月31日。`,
]
const CONTACT: readonly Sentence[] = [
  () => '如有疑问，请与本单位联系（地址：云泽县演示路1号；电子邮箱：gongkai@example.com）。',
  () => '电子版可在演示网站（https://www.example.com/）查阅。意见建议请发送至gongkai@example.com。',
]

/** Introduction and sections 一, 五, 六 of a report in the words of its unit, stating exactly the facts it is given. */
export function reportProse(voice: Voice): Pick<WrittenReport, 'intro' | 'sections'> {
  const { random } = voice
  const problems = saySome(voice, sentences.PROBLEMS, random.whole(2, 3))
  const measures = saySome(voice, sentences.MEASURES, random.whole(2, 3))
  const ordinal = (list: string[]) => list.map((text, at) => `${'一二三'[at] ?? ''}是${text}`).join('；')
  return {
    intro: [say(voice, INTRO), ...(random.chance(0.9) ? [say(voice, CONTACT)] : [])],
    sections: {
      一: [
        say(voice, sentences.OPENING),
        ...numbered(voice, [
          ['主动公开情况', [publishedInWords(voice), documentsInWords(voice)], sentences.DISCLOSURE],
          ['依申请公开情况', [applicationsInWords(voice), disputesInWords(voice)], sentences.REQUESTS],
          ['政府信息管理情况', [], sentences.MANAGEMENT],
          ['政府信息公开平台建设情况', [], sentences.PLATFORM],
          ['监督保障情况', [trainingsInWords(voice), resultsInWords(voice)], sentences.SUPERVISION],
        ]),
      ],
      五: [
        `${voice.year}年工作中的主要问题：${ordinal(problems)}。`,
        `下一步改进措施：${ordinal(measures)}。`,
      ],
      六: [feeInWords(voice), ...(random.chance(0.5) ? [say(voice, sentences.OTHER)] : [])],
    },
  }
}

type Topic = readonly [heading: string, stated: readonly string[], wordings: readonly Sentence[]]

/** （一）…（五）: a heading, one or two general sentences, and what is stated in figures. */
function numbered(voice: Voice, topics: readonly Topic[]): string[] {
  return topics.map(([heading, stated, wordings], at) => {
    const general = saySome(voice, wordings, stated.length === 0 ? 2 : voice.random.whole(1, 2))
    const parts = voice.random.chance(0.5) ? [...general, ...stated] : [...stated, ...general]
    return `（${'一二三四五'[at] ?? ''}）${heading}。${parts.join('')}`
  })
}
