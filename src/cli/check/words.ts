/** Faults that only `check` looks for, because they cost no reader a figure: what they are called and what to do. */

/** Fault and remedy; `{}` stands for what may be there instead. */
type Said = readonly [fault: string, remedy: string];
type Bilingual = { readonly zh: Said; readonly en: Said };

export const checkWords = {
  bom: { zh: ['多余的文件头标记（BOM）', '请存为不带 BOM 的 UTF-8'], en: ['invalid first character: a byte order mark', 'save the file as UTF-8 without BOM'] },
  'duplicate-key': { zh: ['重复的键', '只有最后一个有效，请删去其余'], en: ['duplicate key', 'only the last one counts; take out the others'] },
  precision: { zh: ['数字位数过多', '读入后成为 {}；请减少位数，或用 "unitMult"'], en: ['invalid number of digits in', 'it is read as {}; write fewer digits, or use "unitMult"'] },
  'trailing-zero': { zh: ['末位的零会丢失', '读入后成为 {}；要照原样显示请加 "decimals"'], en: ['contradictory decimals: the last zero is lost in', 'it is read as {}; add "decimals" to show it as printed'] },
  characters: { zh: ['文字中有控制字符', '请删去这些看不见的字符'], en: ['invalid characters in', 'take out the control characters, which nobody sees'] },
  'unknown-key': { zh: ['未知的键', '没有组件会读它；说明可写在 "$comment"；是不是 {}'], en: ['unknown key', 'nothing reads it; notes may stand in "$comment"; is it {}'] },
  lang: { zh: ['语言代码无效', '应写 BCP 47 代码，如 zh-CN、en、ug'], en: ['invalid language', 'write a BCP 47 tag such as zh-CN, en, ug'] },
  duration: { zh: ['更新周期无效', '应写 ISO 8601 时长，如 P1Y、P3M'], en: ['invalid duration', 'write an ISO 8601 duration such as P1Y or P3M'] },
  unused: { zh: ['没有用到', '没有数据引用它，可以删去'], en: ['missing use of', 'nothing refers to it; it may be taken out'] },
  cycle: { zh: ['上级关系成环', '从它往上又回到它自己：{}'], en: ['contradictory "within"', 'it lies within itself: {}'] },
  'tile-overlap': { zh: ['方格重叠', '同一格里还有 {}'], en: ['duplicate tile', 'in the same place is {}'] },
  frequency: { zh: ['时间粒度混用', '同一序列里还有 {}，请分成两个指标'], en: ['contradictory frequency', 'the same series has {}; make two indicators of it'] },
  future: { zh: ['时间在发布日期之后', '发布于 {}；预测值请加 "status": "F"'], en: ['contradictory period', 'published on {}; a forecast has "status": "F"'] },
  implausible: { zh: ['数值不合常理', '{}'], en: ['contradictory value', '{}'] },
  undated: { zh: ['事件没有时间', '请加 "date"、"batch" 或 "edition"'], en: ['missing date of', 'add "date", "batch" or "edition"'] },
  markup: { zh: ['文字中有标记', '文字按原样显示，不解释为 HTML'], en: ['invalid markup in', 'text is shown as it is written, never as HTML'] },
  long: { zh: ['文字过长', '此处至多 {} 个字符'], en: ['invalid length of', 'at most {} characters'] },
  'double-qualifier': { zh: ['限定词重复', '只保留一个'], en: ['duplicate qualifier', 'keep one of the two'] },
  'percent-points': { zh: ['疑将百分点写成百分比', '比例的差应写“百分点”'], en: ['contradictory unit', 'a difference of shares is in percentage points'] },
  'full-width': { zh: ['全角数字', '应写半角：{}'], en: ['invalid digits', 'write {}'] },
  'quote-mismatch': { zh: ['引文中没有此数', '引文是：{}'], en: ['contradictory quote: it does not have', 'the quote is: {}'] },
  'printed-mismatch': { zh: ['与原文所印不同', '按数据会显示为 {}'], en: ['contradictory "asPrinted"', 'the data would be printed as {}'] },
  'part-missing': { zh: ['找不到数值文件', '请把文件放到 {}，或改正地址'], en: ['missing file of observations', 'put it at {}, or correct the address'] },
  'part-outside': { zh: ['没有打开的数值文件', '只打开数据文件所在目录里的文件；请把它移到这里，或写成相对于数据文件的地址'], en: ['unread file of observations', 'only files in the folder of the feed are opened; move it there, and write its address relative to the feed'] },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CheckCode = keyof typeof checkWords;

/** What a widget tells too, said with a remedy where there is nothing that might be there instead. */
export const bareWords: Readonly<Partial<Record<string, Bilingual>>> = {
  json: { zh: ['无效 JSON，出错处：', '请删去注释或多余的逗号；--fix 可以代改'], en: ['invalid JSON at', 'take out the comment or the comma too many; --fix does it'] },
  'unknown-group': { zh: ['未知分组', '指标没有写分组；请在 "breakdowns" 中写明，或删去 "group"'], en: ['unknown group', 'the indicator has no groups; declare them in "breakdowns", or take out "group"'] },
  'unknown-source': { zh: ['未知来源', '数据文件没有写来源；请在 "sources" 中写明，或删去 "source"'], en: ['unknown source', 'the feed has no sources; declare them in "sources", or take out "source"'] },
};
