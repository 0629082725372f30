/** Runs the table of routes against a gateway, wherever that runs. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { EVERYWHERE, ROUTES, type RouteCase } from '../gateway/cases/routes.js';

/** What the table needs of a response. */
export interface RouteResponse {
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export type Ask = (path: string, init?: { method?: string; headers?: Record<string, string> }) => Promise<RouteResponse>;

export function itAnswersAsListed(ask: Ask, left: readonly string[] = []): void {
  for (const [name, route] of Object.entries(ROUTES)) {
    if (!left.includes(name)) it(name, async () => check(await ask(route.path, { ...(route.method && { method: route.method }), headers: route.headers ?? {} }), route));
  }
}

async function check(response: RouteResponse, { method, status, expected = {}, holds = [], lacks = [] }: RouteCase): Promise<void> {
  const body = await response.text();
  assert.equal(response.status, status, body.slice(0, 500));
  for (const [name, value] of Object.entries({ ...EVERYWHERE, ...expected })) {
    const found = response.headers.get(name);
    if (value instanceof RegExp) assert.match(found ?? '', value, name);
    else assert.equal(found, value, name);
  }
  if (method === 'HEAD' || status === 304 || status === 204) assert.equal(body, '');
  if (response.headers.get('content-type') === 'application/problem+json' && body) assert.equal(JSON.parse(body).status, status);
  const text = body.replaceAll('\\"', '"');
  for (const part of holds) assert.ok(typeof part === 'string' ? text.includes(part) : part.test(text), `lacks ${part}: ${text.slice(0, 3_000)}`);
  for (const part of lacks) assert.ok(typeof part === 'string' ? !text.includes(part) : !part.test(text), `holds ${part}`);
}
