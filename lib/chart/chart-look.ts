/** The look all charts share, as ECharts wants it: the tokens of the page's style sheet in numbers and hex. */
export const SERIES_COLOURS = ['#1d5a96', '#d9822b', '#3f8f7f', '#8c5aa8', '#b8a12b', '#6b7785'] as const
/** The same dark enough to be read as text. */
export const SERIES_TEXT = ['#1d5a96', '#a65a0f', '#2a7062', '#7a4896', '#75640f', '#566271'] as const
export const SERIES_SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'arrow'] as const
/** More series than this go into small multiples. */
export const MOST_SERIES = SERIES_COLOURS.length

export const INK = '#1b2733'
export const MUTED = '#5a6876'
export const LINE = '#d9dee4'
export const LINE_SOFT = '#e9edf1'
export const MEDIAN = '#8f9aa5'
export const AMBER = '#8a5a00'
export const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
