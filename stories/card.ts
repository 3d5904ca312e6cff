/** A card as stories write it, with what the page's author wrote inside. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-card.js';

export interface Card {
  feed?: string;
  data?: unknown;
  indicator?: string;
  indicators?: string;
  region?: string;
  period?: string;
  elder?: boolean;
  /** What the page's author wrote inside the element. */
  sentence?: string;
}

export const renderCard = ({ feed, data, indicator, indicators, region, period, elder, sentence: text }: Card): TemplateResult =>
  html`<indicator-card feed=${ifDefined(feed)} .data=${data} indicator=${ifDefined(indicator)} indicators=${ifDefined(indicators)} region=${ifDefined(region)} period=${ifDefined(period)} ?elder=${elder}
    >${text ? html`<p>${text}</p>` : ''}</indicator-card
  >`;

/** What Ningxia's report says of the share of its citizens with scientific literacy. */
export const sentence = '2020年宁夏公民具备科学素质的比例为7.72%，比2015年提高3.71个百分点，超额完成“十三五”目标任务。';

/** The same share of the whole country, with its history. */
export const national: Card = { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: 'CN' };
