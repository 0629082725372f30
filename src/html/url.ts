/** URLs inside article HTML: made absolute, and refused unless their scheme is on the list. */

/** The absolute form of `value`, or `undefined` when it cannot be parsed or its scheme is not one of `schemes`. */
export function safeUrl(value: string, base: string, schemes: readonly string[]): string | undefined {
  if (!URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  return schemes.includes(url.protocol) ? url.href : undefined;
}

/** A `srcset` with every candidate made absolute; candidates that may not load are left out. */
export function safeSrcset(value: string, base: string, schemes: readonly string[]): string {
  return value
    .split(/,\s+|,(?=\s*https?:)/)
    .map((candidate) => candidate.trim().replace(/^[\s,]+|,$/g, '').split(/\s+/, 2))
    .map(([url = '', size = '']) => ({ url: url && safeUrl(url, base, schemes), size }))
    .filter(({ url, size }) => url && /^(\d+w|\d*\.?\d+x)?$/.test(size))
    .map(({ url, size }) => `${url} ${size}`.trim())
    .join(', ');
}

/** The name of the file that an address leads to, readable; its host where it has none. */
export function fileNameOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, host } = new URL(address);
  const name = pathname.split('/').at(-1) || host;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
