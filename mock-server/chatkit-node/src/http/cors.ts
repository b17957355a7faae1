import type { Call, Headers, Reply } from './call.ts';

export interface CorsOptions {
  /** Origins that may call. `'*'` lets any call, without credentials. */
  origin: string | readonly string[] | ((origin: string) => boolean);
  /** Headers a client may send. Default: those it asks for. */
  headers?: readonly string[];
  /** Let cookies through. Not possible with `*`. */
  credentials?: boolean;
  /** How long a browser may remember the answer to its preflight, in seconds. */
  maxAge?: number;
}

/** Headers every answer to this request carries. Empty where the origin may not call. */
export function corsHeaders(call: Call, cors: CorsOptions): Headers {
  const origin = call.header('origin');
  if (cors.origin === '*') return { 'access-control-allow-origin': '*' };
  const vary = { vary: 'Origin' };
  if (origin === null || !isAllowed(origin, cors.origin)) return vary;
  return {
    ...vary,
    'access-control-allow-origin': origin,
    ...(cors.credentials ? { 'access-control-allow-credentials': 'true' } : {}),
  };
}

/** The answer to a browser that asks before it posts. */
export function preflight(call: Call, cors: CorsOptions): Reply {
  const asked = call.header('access-control-request-headers');
  const headers = cors.headers?.join(', ') ?? asked;
  return {
    kind: 'text',
    status: 204,
    text: '',
    headers: {
      ...corsHeaders(call, cors),
      'access-control-allow-methods': 'POST',
      ...(headers ? { 'access-control-allow-headers': headers } : {}),
      ...(cors.maxAge === undefined ? {} : { 'access-control-max-age': String(cors.maxAge) }),
    },
  };
}

function isAllowed(origin: string, allowed: CorsOptions['origin']): boolean {
  if (typeof allowed === 'function') return allowed(origin);
  return typeof allowed === 'string' ? allowed === origin : allowed.includes(origin);
}
