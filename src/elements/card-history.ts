/** The line of earlier figures on a card. Loaded only by cards that have any. */
import type { LitElement, TemplateResult } from 'lit';
import type { Series } from '../query/series.js';
import { layoutSparkline } from '../layout/sparkline.js';
import { renderSparkline } from '../render/sparkline.js';
import { SizeController } from '../controllers/size.js';

export class CardHistory {
  readonly #size: SizeController;

  constructor(host: LitElement) {
    this.#size = new SizeController(host);
  }

  /** The line, in the room that the card keeps for it; `undefined` until that is known. */
  draw(series: Series, isRtl: boolean): TemplateResult | undefined {
    const { stageWidth, stageHeight } = this.#size;
    const layout = stageWidth > 0 ? layoutSparkline(series, stageWidth, stageHeight, isRtl) : undefined;
    return layout && renderSparkline(layout, stageWidth, stageHeight);
  }
}
