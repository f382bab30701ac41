/** Words the printed forms carry outside rows and columns: merged heads and the printed identity of table three. */
export const PRINTED_HEADS = {
  /** First column of every block of table two. */
  content: '信息内容',
  /** Above the applicant columns of table three. */
  applicants: '申请人情况',
  /** The corner of table three: the one identity both forms print. */
  identity: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  /** The vertical head beside the outcomes of table three. */
  outcomes: '三、本年度办理结果',
} as const
