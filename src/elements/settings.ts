/** What an element has by its attributes and its place in the page. */

/** What names something in a feed: editors leave spaces around what they paste, some of them no-break ones. */
export const trim = (text: string | null): string | null => text && text.trim();

/** Elder mode by attribute, by group, or by an ancestor's class `indicator-elder`. */
export function isElder(element: HTMLElement & { readonly elder: boolean }, group: { readonly elder?: boolean }): boolean {
  return !!(element.elder || group.elder || element.closest('.indicator-elder'));
}

/** Height of a bar's row in em; a target of at least 60 px for elder readers. */
export function barHeight(elder: boolean): number {
  return elder ? 3.4 : 2;
}

/** As many rows of a ranking as can be looked at; of more only some are drawn, and all are in the table. */
export const mostBars = 60;
