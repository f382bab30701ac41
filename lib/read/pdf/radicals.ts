/**
 * The radicals supplement U+2E80–2EFF, which NFKC leaves as it is: fonts share one glyph between a radical and the
 * character that looks the same, and programs writing PDFs then name the radical. Pairs: radical, character meant.
 */
const SUPPLEMENT = new Map(
  [
    '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗忄⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬',
    '⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳罒⺴罒⺵罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎',
    '⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠',
    '⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟',
  ]
    .flatMap((pairs) => pairs.match(/../gu) ?? [])
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)
/** NFKC's answer for these Kangxi radicals is the traditional form; in these texts the one now in use is meant. */
const KANGXI: ReadonlyMap<string, string> = new Map([['\u2f3e', '户']])

/** A compatibility form of a Chinese character (radicals, U+F900–FAFF) as the character itself; others unchanged. */
export function withoutRadicals(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x2e80) return character
  if (code <= 0x2eff) return SUPPLEMENT.get(character) ?? character
  if (code <= 0x2fdf) return KANGXI.get(character) ?? character.normalize('NFKC')
  return code >= 0xf900 && code <= 0xfaff ? character.normalize('NFKC') : character
}
