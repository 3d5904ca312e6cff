/** What an element can show of its feed: the feed, with a line above it when it is old; else a calm line instead. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import type { FeedState } from '../controllers/feed.js';

export type FeedView =
  | { readonly feed: Feed; readonly stale: string | undefined; readonly problems: readonly FeedProblem[] }
  | { readonly feed: undefined; readonly notice: string; readonly problems: readonly FeedProblem[] };

export function viewFeed(state: FeedState, m: Messages): FeedView {
  switch (state.status) {
    case 'pending':
      return { feed: undefined, notice: m.loading, problems: [] };
    case 'error':
      return { feed: undefined, notice: m.unavailable, problems: [state.problem] };
    case 'stale':
      return { feed: state.feed, stale: m.stale(state.feed.published), problems: [...state.feed.problems, state.problem] };
    case 'complete':
      return { feed: state.feed, stale: undefined, problems: state.feed.problems };
  }
}
