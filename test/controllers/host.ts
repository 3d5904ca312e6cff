/** The smallest element that has a controller: it shows what it is told to. */
import { html, LitElement, type TemplateResult } from 'lit';

export class TestHost extends LitElement {
  updates = 0;
  /** What the element draws; a test may change it and ask for an update. */
  content: unknown = '';

  protected override render(): TemplateResult {
    this.updates++;
    return html`${this.content}`;
  }
}

customElements.define('test-host', TestHost);
