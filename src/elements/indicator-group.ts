import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { announceSettings } from '../controllers/group.js';
import { trim } from './settings.js';

/**
 * One feed and one choice for the widgets inside: choosing a region on the map moves card and trend.
 *
 * @tag indicator-group
 * @slot - The widgets, and anything else.
 */
export class IndicatorGroup extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;
  static override properties = {
    feed: { reflect: true },
    data: { attribute: false },
    region: { converter: trim, reflect: true },
    period: { converter: trim, reflect: true },
    elder: { type: Boolean, reflect: true },
  };

  /** Address of the feed for all widgets inside that have none of their own; relative to the page. */
  feed: string | undefined;
  /** The feed itself as a parsed JSON object, instead of an address. */
  data: unknown;
  /** Code of the chosen region; a reader's choice changes it. */
  region: string | undefined;
  /** The period for all widgets inside that have none of their own. */
  period: string | undefined;
  /** Larger text and targets for older readers. */
  elder = false;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(_changed: PropertyValues): void {
    announceSettings(this);
  }
}
