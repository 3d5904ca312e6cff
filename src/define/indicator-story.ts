/** Registers `<indicator-story>`. */
import { IndicatorStory } from '../elements/indicator-story.js';
import { define } from './define.js';

define('indicator-story', IndicatorStory);
