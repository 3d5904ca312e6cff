/** Content security policies read as a browser reads them, as far as our own requests go (CSP Level 3). */

type Directives = ReadonlyMap<string, readonly string[]>;

export function readPolicy(policy: string): Directives {
  const directives = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...values] = part.trim().split(/\s+/);
    // The first of two directives of one name holds.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
  }
  return directives;
}

/** Which directive speaks for a kind of request: its own, else the one that it falls back to. */
function directiveFor(directives: Directives, names: readonly string[]): readonly string[] | undefined {
  const name = names.find((one) => directives.has(one));
  return name === undefined ? undefined : directives.get(name);
}

/** Whether a policy lets a script tag load its address; a nonce or hash that the tag may have is given the benefit of the doubt. */
export function allowsScript(policy: string, url: string, page: string): boolean {
  const sources = directiveFor(readPolicy(policy), ['script-src-elem', 'script-src', 'default-src']);
  if (!sources) return true;
  if (sources.some((source) => /^'(?:nonce-|sha(?:256|384|512)-)/i.test(source))) return true;
  return sources.some((source) => source.toLowerCase() !== "'strict-dynamic'" && matches(source, url, page));
}

/** Whether a policy lets a script of the page request an address. */
export function allowsRequest(policy: string, url: string, page: string): boolean {
  const sources = directiveFor(readPolicy(policy), ['connect-src', 'default-src']);
  return !sources || sources.some((source) => matches(source, url, page));
}

/** Whether a source expression covers an address. */
function matches(source: string, url: string, page: string): boolean {
  const target = new URL(url, page);
  const own = new URL(page);
  const text = source.toLowerCase();
  if (text === "'self'") return target.origin === own.origin || (target.host === own.host && target.protocol === 'https:' && own.protocol === 'http:');
  if (text.startsWith("'")) return false;
  if (text === '*') return /^(?:https?|wss?):$/.test(target.protocol) || target.protocol === own.protocol;
  const scheme = /^([a-z][a-z0-9+.-]*):$/.exec(text)?.[1];
  if (scheme) return target.protocol === `${scheme}:` || (scheme === 'http' && target.protocol === 'https:');
  const [, wantedScheme, host = '', port, path] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source) ?? [];
  if (!host) return false;
  const protocol = wantedScheme ? `${wantedScheme.toLowerCase()}:` : own.protocol;
  if (target.protocol !== protocol && !(protocol === 'http:' && target.protocol === 'https:')) return false;
  const name = target.hostname.toLowerCase();
  const wanted = host.toLowerCase();
  if (wanted.startsWith('*.') ? !name.endsWith(wanted.slice(1)) : name !== wanted) return false;
  if (port === undefined ? target.port !== '' : port !== '*' && port !== (target.port || (target.protocol === 'https:' ? '443' : '80'))) return false;
  return path === undefined || path === '/' || (path.endsWith('/') ? target.pathname.startsWith(path) : target.pathname === path);
}
