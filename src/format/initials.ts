/** Names as they are typed on a Latin keyboard: the initials of their pinyin. Loaded only when a reader types on a map. */

/** The first character of every initial in the order of the collation; i, u and v begin no syllable. */
const marks = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';

/** Characters that are read otherwise in names of places than the collation has them. */
const inPlaces: Readonly<Record<string, string>> = { 重: 'c', 厦: 'x', 六: 'l', 长: 'c', 藏: 'z', 单: 's', 番: 'p', 尉: 'y' };

let collator: Intl.Collator | undefined;

/** The initials of a Chinese name, in lower case: 合肥 is hf. Other characters stay as they are. */
export function pinyinInitials(name: string): string {
  collator ??= new Intl.Collator('zh-u-co-pinyin');
  return Array.from(name, (character) => (character >= '\u4e00' && character <= '\u9fff' ? initialOf(character, collator!) : character.toLowerCase())).join('');
}

function initialOf(character: string, { compare }: Intl.Collator): string {
  const known = inPlaces[character];
  if (known) return known;
  let initial = '';
  for (let index = 0; index < marks.length && compare(marks[index]!, character) <= 0; index++) initial = letters[index]!;
  return initial;
}
