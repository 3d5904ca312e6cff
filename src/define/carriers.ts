/** Lets links and tables in articles become widgets and frames fit their widgets, wherever the elements themselves are registered. */
import { fitFrames, tellHeight } from '../enhance/frame.js';
import { watchCarriers } from '../enhance/watch.js';

if (typeof document !== 'undefined') {
  // Articles are written by many hands: only the webmaster, who wrote the script tag, can let in feeds of other sites.
  const others = document.currentScript?.getAttribute('data-feed-origins') ?? '';
  watchCarriers(document, others.split(/[\s,]+/).filter(Boolean));
  fitFrames(window);
  tellHeight(window);
}
