/** The three cells of table two about 行政规范性文件: made in the year, repealed in it, in force at its end. */
export const ISSUED = 'disclosure.normative_documents.issued'
export const REPEALED = 'disclosure.normative_documents.repealed'
export const IN_FORCE = 'disclosure.normative_documents.in_force'
