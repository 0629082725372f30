/** Counts for Prometheus, in its text format. */

/** Labels come from us or from the configuration; so many of them are plenty. */
const MOST_SERIES = 1_000;

export class Counters {
  readonly #counts = new Map<string, number>();
  /** Names of series by what they are made of: most requests are of a few kinds. */
  readonly #series = new Map<string, string>();

  count(name: string, labels: Readonly<Record<string, string>>): void {
    const key = `${name} ${Object.values(labels).join(' ')}`;
    const series = this.#series.get(key) ?? seriesOf(name, labels);
    if (this.#series.size < MOST_SERIES) this.#series.set(key, series);
    if (this.#counts.has(series) || this.#counts.size < MOST_SERIES) this.#counts.set(series, (this.#counts.get(series) ?? 0) + 1);
  }

  print(): string {
    const names = new Set([...this.#counts.keys()].map((series) => series.replace(/\{.*/, '')));
    const lines = [...names].flatMap((name) => [`# TYPE ${name} counter`, ...[...this.#counts].filter(([series]) => series.startsWith(`${name}{`)).map(([series, count]) => `${series} ${count}`)]);
    return `${lines.join('\n')}\n`;
  }
}

function seriesOf(name: string, labels: Readonly<Record<string, string>>): string {
  const inside = Object.entries(labels).map(([key, value]) => `${key}="${value.replace(/[^\w.-]/g, '_').slice(0, 64)}"`);
  return `${name}{${inside.join(',')}}`;
}
