/** What was seen of a page, by the command line or by the page itself; the checks know nothing else. */
import type { Feed } from '../feed/feed.js';
import type { FeedProblem } from '../feed/feed-error.js';

/** How a request ended. */
export interface Answer {
  readonly status?: number | undefined;
  readonly contentType?: string | undefined;
  /** Where it led, if not to the address that was asked. */
  readonly redirectedTo?: string | undefined;
  /** Why there is no answer at all, in the words of whoever asked. */
  readonly failed?: string | undefined;
  /** What `Access-Control-Allow-Origin` says; `undefined` where that cannot be seen. */
  readonly allowOrigin?: string | undefined;
}

/** A script tag of ours. */
export interface ScriptFacts {
  readonly url: string;
  readonly line?: number | undefined;
  readonly integrity?: string | undefined;
  readonly crossorigin: boolean;
  /** What the tag says of its encoding. */
  readonly charset?: string | undefined;
  readonly answer: Answer;
  /** How its text begins. */
  readonly head?: string | undefined;
  /** Its hash in the algorithm of `integrity`, written the same way. */
  readonly digest?: string | undefined;
}

/** An element of ours, or a link that asks for one. */
export interface CarrierFacts {
  readonly tag: string;
  /** How it is written, shortened. */
  readonly name: string;
  readonly line?: number | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** The attributes of the group around it. */
  readonly group: Readonly<Record<string, string>>;
  /** Address of its feed, absolute; `undefined` if nothing names one. */
  readonly feed: string | undefined;
  /** Whether its figures are in the page: a table behind a link, or `data` set by a script. */
  readonly hasData: boolean;
  readonly isClosed: boolean;
}

export interface FeedFacts {
  readonly url: string;
  readonly answer: Answer;
  /** Why it cannot be used. */
  readonly problem?: FeedProblem | undefined;
  readonly feed?: Feed | undefined;
}

export interface PageFacts {
  readonly url: string;
  /** How the page's own bytes were declared: by server, by `<meta>`, by byte order mark. */
  readonly charset: { readonly header?: string | undefined; readonly meta?: string | undefined; /** The encoding that the mark at its beginning stands for. */ readonly bom?: string | undefined; readonly metaAt?: number | undefined; readonly isAscii: boolean };
  readonly hasDoctype: boolean;
  /** Content security policies, of header and `<meta>`. */
  readonly policies: readonly string[];
  readonly scripts: readonly ScriptFacts[];
  readonly carriers: readonly CarrierFacts[];
  readonly feeds: readonly FeedFacts[];
  /** The attributes of a widget, or `undefined` if there is none of that name. */
  readonly attributesOf: (tag: string) => readonly string[] | undefined;
  /** What the browser lacks of what the script needs; `undefined` where nobody looked. */
  readonly lacking?: readonly string[] | undefined;
  /** Tags that something else on the page defined. */
  readonly foreign?: readonly string[] | undefined;
}

/** What the checks found. */
export interface Finding {
  readonly code: FindingCode;
  /** An error: figures do not show. A warning: they may not, or not everywhere. A note is as it should be. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly name?: string | undefined;
  readonly line?: number | undefined;
  readonly value?: string | undefined;
  readonly expected?: string | undefined;
  /** Of the feed itself: its words are those of every other fault in feeds. */
  readonly problem?: FeedProblem | undefined;
}

export type FindingCode =
  | 'script-found' | 'script-none' | 'script-unreachable' | 'script-html' | 'script-type' | 'script-twice' | 'script-versions' | 'script-integrity' | 'script-integrity-cors' | 'script-charset'
  | 'carriers-found' | 'carrier-none' | 'carrier-open' | 'carrier-tag' | 'carrier-attribute' | 'carrier-feed'
  | 'feed-found' | 'feed-unreachable' | 'feed-cors' | 'feed-mixed' | 'feed-redirect' | 'feed-type' | 'feed-file' | 'feed-fault' | 'feed-id'
  | 'charset-found' | 'charset-none' | 'charset-late' | 'charset-two'
  | 'policy-found' | 'policy-script' | 'policy-connect' | 'policy-sandbox' | 'policy-types'
  | 'quirks' | 'kernel' | 'foreign';
