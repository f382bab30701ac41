/** Documents the rules rest on, cited in one wording. Only what could be read in the sources is cited as rule. */
export const FORMAT_2021 = '国办公开办函〔2021〕30号所附年度报告格式'
export const PRACTICE = '口径为通行做法'
/** 《条例》第五十条第一款第（一）至（三）项: what the three tables report. */
export const CONTENT_ARTICLE = '《中华人民共和国政府信息公开条例》（国令第711号）第五十条'
/** 30号（四）明确责任 names inaccurate or incomplete content; supervision is 条例 第四十七条. */
export const ACCURACY =
  '国办公开办函〔2021〕30号（四）列明“发布内容不准确不全面”情形，依《条例》第四十七条处理'
/** 立法法（2023年修正）: who may make 规章. */
export const RULE_MAKING = '《中华人民共和国立法法》（2023年修正）第九十一条、第九十三条'
