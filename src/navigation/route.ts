/** Which item an address names, and the address that names an item: pure functions on URLs. */

/** Where the item's id stands: `#news=id`, `?news=id`, or nowhere. */
export type Routing = 'hash' | 'query' | 'none';

export interface RouteOptions {
  routing: Routing;
  /** Name of the parameter, so that several elements on one page do not collide. */
  param: string;
}

/** The id in the address, or `undefined` when it names none. */
export function itemInUrl(address: string, { routing, param }: RouteOptions): string | undefined {
  if (routing === 'none') return undefined;
  const url = new URL(address);
  const parameters = routing === 'query' ? url.searchParams : hashParameters(url);
  return parameters.get(param) || undefined;
}

/** The same address naming this item, or none when `id` is absent. Everything else in the address stays. */
export function urlWithItem(address: string, id: string | undefined, { routing, param }: RouteOptions): string {
  const url = new URL(address);
  if (routing === 'query') change(url.searchParams, param, id);
  if (routing === 'hash') {
    const parameters = hashParameters(url);
    change(parameters, param, id);
    url.hash = String(parameters);
  }
  return url.href;
}

/** Fills the `{id}` of an `article-href` template. A template without `{id}` gets the route appended. */
export function articleUrl(template: string, id: string, options: RouteOptions & { base: string }): string | undefined {
  const filled = template.replaceAll('{id}', encodeURIComponent(id));
  if (!URL.canParse(filled, options.base)) return undefined;
  const url = new URL(filled, options.base);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return filled === template ? urlWithItem(url.href, id, options) : url.href;
}

/** A hash that is a plain anchor (`#contact`) is not a parameter and gives way. */
function hashParameters(url: URL): URLSearchParams {
  const hash = url.hash.slice(1);
  return new URLSearchParams(hash.includes('=') ? hash : '');
}

function change(parameters: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) parameters.delete(name);
  else parameters.set(name, value);
}
