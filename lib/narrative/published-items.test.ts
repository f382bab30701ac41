import { describe, expect, test } from 'vitest'
import { findMentionsInText } from './mentions'
import { publishedItems } from './published-items'

const read = (text: string) => publishedItems(findMentionsInText(text, { year: 2023 }))

describe('published items of a year', () => {
  test('the stated total, not the sum of its channels', () => {
    expect(read('全年发布各类信息90条，其中网站50条，微信公众号30条。')).toMatchObject({
      status: 'number',
      value: 90,
      derived: false,
    })
  })
  test('else the sum of the channels, a repeated count once', () => {
    const text = '通过县政府网站公开信息19条，微信公众号发布信息36条。\n加强平台建设，公众号推送信息36条。'
    expect(read(text)).toMatchObject({ status: 'number', value: 55, derived: true })
  })
  test('categories of one channel are added up, unless the channel has its own count', () => {
    expect(read('在政府网站公开文件24条、动态195条；微信公众号发布信息40条。')).toMatchObject({
      value: 259,
      derived: true,
    })
    expect(read('在政府网站公开文件24条、动态195条。政府网站全年共发布信息300条。')).toMatchObject({
      value: 300,
    })
  })
  test('two totals, or two counts of one channel, are a conflict with both quotes', () => {
    const totals = read('全年主动公开政府信息500条。\n全年共主动公开政府信息620条。')
    expect(totals).toEqual({
      status: 'conflict',
      quotes: ['全年主动公开政府信息500条', '全年共主动公开政府信息620条'],
    })
    expect(read('县政府网站公开信息488条。\n政府网站全年发布信息790条。').status).toBe('conflict')
  })
  test('two accounts with names of their own are separate', () => {
    expect(read('“某县发布”微信公众号发布信息100条，“某县文旅”微信公众号发布信息20条。')).toMatchObject({
      value: 120,
    })
  })
  test('about 700 and 701 agree; the exact one is taken', () => {
    expect(read('全年主动公开政府信息700余条。\n全年共主动公开政府信息701条。')).toMatchObject({
      value: 701,
      approximate: false,
    })
  })
  test('the same number of different channels is added, the same channel twice is not', () => {
    const text = '公开栏公开信息73条，电子显示屏公开信息73条。\n公开栏公开信息73条。'
    expect(read(text)).toMatchObject({ value: 146 })
  })
  test('new media hold the WeChat account named beside them', () => {
    expect(read('政务新媒体发布信息532条。\n微信公众号发布信息300条。')).toMatchObject({ value: 532 })
  })
  test('nothing stated is absent, not zero', () => {
    expect(read('主动公开预决算信息。')).toEqual({ status: 'absent' })
  })
})
