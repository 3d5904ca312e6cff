/** Registers `<indicator-card>`. */
import { IndicatorCard } from '../elements/indicator-card.js';
import { define } from './define.js';

define('indicator-card', IndicatorCard);
