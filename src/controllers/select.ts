/** A reader's choice: one cancelable event, and then the owner of the choice changes it. */

/** What `indicator-select` carries. */
export interface IndicatorSelectDetail {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
}

/** Announces a choice; whether nobody on the page cancelled it. */
export function announceChoice(element: HTMLElement, detail: IndicatorSelectDetail): boolean {
  return element.dispatchEvent(new CustomEvent<IndicatorSelectDetail>('indicator-select', { detail, bubbles: true, composed: true, cancelable: true }));
}
